"""The integration plans on paper: views in, PDF out."""
