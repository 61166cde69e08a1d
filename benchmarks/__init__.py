"""Measures the portal, beside others: `make bench` and the commands that begin so."""
