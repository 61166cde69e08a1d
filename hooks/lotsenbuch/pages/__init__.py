"""HTML: views in, pages out."""
