"""Who counsels in a place, at which level, and how far the registry reaches: facts without language."""
