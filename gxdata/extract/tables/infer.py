"""Fill blank cells where the catalogue's identities leave one value."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from gxdata.catalogue import Identity
from gxdata.extract.tables.reading import CellReading, RowReading

Key = tuple[str, str]  # row code, column code
MIN_FAILING = 2
# A row with fewer cells has no parts and total.
MIN_CELLS = 3


@dataclass(frozen=True, slots=True)
class Equation:
    """One identity on one row or column: the cells of `parts` add up to those of `totals`."""

    parts: tuple[Key, ...]
    totals: tuple[Key, ...]

    def fails(self, numbers: dict[Key, float]) -> bool:
        """Whether all cells are known and do not add up."""
        if any(key not in numbers for key in (*self.parts, *self.totals)):
            return False
        return sum(numbers[k] for k in self.parts) != sum(numbers[k] for k in self.totals)

    def solve(self, numbers: dict[Key, float], unknown: Key) -> float:
        """The value that `unknown` must have, all other cells being known."""
        balance = sum(numbers[k] for k in self.parts if k != unknown)
        balance -= sum(numbers[k] for k in self.totals if k != unknown)
        return balance if unknown in self.totals else 0.0 - balance


def infer_blanks(
    rows: tuple[RowReading, ...], identities: tuple[Identity, ...]
) -> tuple[RowReading, ...]:
    """The rows with every blank filled, as ``inferred``, to which the identities leave one value.

    A blank is filled where it is the only unknown of an identity, the value is a count (whole, not below zero), and
    every other identity whose last unknown it is gives the same value. What is filled may then decide others. Only
    cells that stand there blank, in rows with their form's number of cells, are ever filled; an identity with any other
    cell that has no sure number (a mark, a lost cell, text) decides nothing. Where identities give one blank different
    values, the numbers of its row may stand in other cells than their own, and become ``ambiguous``.
    """
    blanks = {
        (row.code, cell.column)
        for row in rows
        if row.carriage == "kept"
        for cell in row.cells
        if cell.status == "blank"
    }
    if not blanks:
        return rows
    cells = {(row.code, cell.column): cell for row in rows for cell in row.cells}
    relations = [e for i in identities for e in equations(i, rows)]
    numbers = {
        key: cell.number
        for key, cell in cells.items()
        if cell.status == "reported" and cell.number is not None
    }
    filled, refused = _fill(blanks, relations, numbers)
    disputed = {code for code, _ in refused}
    # A row that lost a cell in front has a blank at its end and puts several columns wrong at once.
    if sum(equation.fails(numbers) for equation in relations) >= MIN_FAILING:
        disputed |= {code for code, _ in blanks}
    return tuple(_with_inferred(row, filled, row.code in disputed) for row in rows)


def numbers_of(rows: tuple[RowReading, ...]) -> dict[Key, float]:
    """The numbers that cells hold, sure or not."""
    return {
        (row.code, cell.column): cell.number
        for row in rows
        for cell in row.cells
        if cell.number is not None
    }


def equations(identity: Identity, rows: tuple[RowReading, ...]) -> Iterator[Equation]:
    """What an identity says of the cells of these rows."""
    codes = [row.code for row in rows]
    columns = [cell.column for cell in rows[0].cells]
    if identity.along == "row":
        parts, totals = identity.members(columns)
        for code in codes:
            yield Equation(tuple((code, p) for p in parts), tuple((code, t) for t in totals))
        return
    parts, totals = identity.members(codes)
    for column in columns:
        yield Equation(tuple((p, column) for p in parts), tuple((t, column) for t in totals))


def _fill(
    blanks: set[Key], equations: list[Equation], numbers: dict[Key, float]
) -> tuple[dict[Key, float], set[Key]]:
    """The blanks that can be filled, and those that identities do not agree on."""
    filled: dict[Key, float] = {}
    refused: set[Key] = set()
    changed = True
    while changed:
        changed = False
        answers: dict[Key, set[float]] = {}
        for equation in equations:
            unknown = [k for k in (*equation.parts, *equation.totals) if k not in numbers]
            if len(unknown) == 1 and unknown[0] in blanks - refused:
                answers.setdefault(unknown[0], set()).add(equation.solve(numbers, unknown[0]))
        for key, values in answers.items():
            value = next(iter(values))
            if len(values) > 1 or value < 0 or value != int(value):
                refused.add(key)
            else:
                numbers[key] = filled[key] = value
                changed = True
    return filled, refused


def _with_inferred(row: RowReading, filled: dict[Key, float], disputed: bool) -> RowReading:
    cells = (_inferred(cell, filled.get((row.code, cell.column))) for cell in row.cells)
    if _has_moved(row, filled):
        doubted = (c._replace(number=None, status="ambiguous") for c in row.cells)
        return replace(row, cells=(*doubted,)[:-1] + (*cells,)[-1:])
    if disputed:
        cells = (c._replace(status="ambiguous") if c.status == "reported" else c for c in cells)
    return replace(row, cells=tuple(cells))


def _has_moved(row: RowReading, filled: dict[Key, float]) -> bool:
    """Whether the value that a blank total must have is printed just before it, where it makes the row too much.

    Then the row has lost a cell, and its numbers have moved: none is known to be its own cell's.
    """
    if len(row.cells) < MIN_CELLS:
        return False
    *parts, last, total = [filled.get((row.code, c.column), c.number) or 0.0 for c in row.cells]
    blank = (row.code, row.cells[-1].column) in filled
    return blank and total == last > 0 and sum(parts) != 0


def _inferred(cell: CellReading, number: float | None) -> CellReading:
    return cell if number is None else cell._replace(number=number, status="inferred")
