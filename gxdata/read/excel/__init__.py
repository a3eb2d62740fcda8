"""XLSX, XLS and their kin: sheets as grids."""
