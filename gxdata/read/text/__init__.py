"""Plain text, and the tables that are typed in it."""
