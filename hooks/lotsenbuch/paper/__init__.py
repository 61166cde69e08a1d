"""PDF: views in, printed sheets out."""
