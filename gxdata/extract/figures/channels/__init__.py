"""The channel that a count was put out by."""
