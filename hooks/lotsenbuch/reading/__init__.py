"""Files in, typed values out, each fault at its line."""
