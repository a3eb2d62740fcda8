"""What makes a table, a row or a cell doubtful that was read."""
