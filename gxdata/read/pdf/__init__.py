"""PDF: ruled tables by their lines, tables without lines by where words stand, text by its baselines."""
