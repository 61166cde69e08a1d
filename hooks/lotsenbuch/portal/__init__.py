"""Everything that is written, in every language, and how it reaches the disk."""
