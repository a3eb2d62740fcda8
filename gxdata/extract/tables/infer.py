"""Fill a blank cell where the row's sum leaves one value."""

from dataclasses import replace

from gxdata.extract.tables.place import Sum
from gxdata.extract.tables.reading import CellReading, RowReading


def infer_blanks(rows: tuple[RowReading, ...], sums: tuple[Sum, ...]) -> tuple[RowReading, ...]:
    """The rows with every blank filled that is the only one of its sum, as ``inferred``.

    Nothing is filled in a row that has lost or gained cells, nor where the sum would leave a number below zero.
    """
    return tuple(_infer_row(row, sums) if row.carriage == "kept" else row for row in rows)


def _infer_row(row: RowReading, sums: tuple[Sum, ...]) -> RowReading:
    cells = list(row.cells)
    for parts, total in sums:
        members = [*parts, total]
        blanks = [n for n in members if cells[n].status == "blank"]
        if len(blanks) != 1 or any(
            cells[n].status != "reported" for n in members if n not in blanks
        ):
            continue
        rest = sum(cells[n].number or 0.0 for n in parts)
        left = rest if blanks[0] == total else (cells[total].number or 0.0) - rest
        if left >= 0:
            cells[blanks[0]] = _inferred(cells[blanks[0]], left)
    return replace(row, cells=tuple(cells))


def _inferred(cell: CellReading, number: float) -> CellReading:
    return replace(cell, number=number, status="inferred")
