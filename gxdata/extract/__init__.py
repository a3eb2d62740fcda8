"""From a mended Document to a Report: identity, sections, tables, figures, problems."""

from gxdata.extract.extract import extract
from gxdata.extract.report import Figure, Identity, Problem, Report, Section
from gxdata.extract.tables.reading import CellReading, RowReading, TableReading

__all__ = [
    "CellReading",
    "Figure",
    "Identity",
    "Problem",
    "Report",
    "RowReading",
    "Section",
    "TableReading",
    "extract",
]
