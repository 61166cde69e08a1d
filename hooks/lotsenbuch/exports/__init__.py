"""Open data: each module words one format, from answers and entries."""
