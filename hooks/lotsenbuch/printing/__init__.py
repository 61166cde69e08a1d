"""Paper: Typst, and a cache of what it made."""
