"""Asks the built portal as browsers do, behind nginx as `deploy/` configures it: `make publish-check`."""
