"""Keeping the registry right: its layout, what a change means for people, what has grown old."""
