"""The words of a language and where they come from."""
