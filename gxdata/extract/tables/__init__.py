"""The statutory tables: every carrier becomes one stream of tokens, and one aligner matches it with the form."""

from gxdata.extract.tables.read import TablesReading, read_tables
from gxdata.extract.tables.reading import CellReading, RowReading, TableReading

__all__ = ["CellReading", "RowReading", "TableReading", "TablesReading", "read_tables"]
