"""Where an organ stands: its jurisdiction and those above it."""
