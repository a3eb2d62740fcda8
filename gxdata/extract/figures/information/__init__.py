"""Counts of information that was put out."""
