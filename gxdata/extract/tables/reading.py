"""What was read of a statutory table."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

Status = Literal[
    "reported", "inferred", "ambiguous", "blank", "not_applicable", "illegible", "absent"
]
Carriage = Literal["kept", "lost", "surplus", "none", "missing"]


class CellReading(NamedTuple):
    """One cell: its number with its unit, how it came to stand here, and where that is printed."""

    column: str
    number: float | None
    unit: str | None
    status: Status
    evidence: str | None = None
    locator: str | None = None


@dataclass(frozen=True, slots=True)
class RowReading:
    """One row.

    Attributes
    ----------
    code
        Row code.
    cells
        One reading for every column the form has.
    carriage
        ``kept`` where the row has as many cells as its form, ``lost`` or ``surplus`` where it has fewer or more,
        ``none`` where its label stands without any, ``missing`` where even the label is not there.
    printed
        How many cells were printed.
    column_lost
        Whether the row lost the cells that most rows of its table lost: a column that was blank throughout, then,
        more likely than cells of its own.
    label
        The row's label as printed, where it was kept.
    """

    code: str
    cells: tuple[CellReading, ...]
    carriage: Carriage
    printed: int
    column_lost: bool = False
    label: str | None = None

    @property
    def adds_up(self) -> bool | None:
        """Whether the last number is the sum of those before it; None where a cell has none."""
        numbers = [cell.number for cell in self.cells if cell.number is not None]
        return sum(numbers[:-1]) == numbers[-1] if len(numbers) == len(self.cells) else None


@dataclass(frozen=True, slots=True)
class TableReading:
    """One table: the frame it fills, and its rows."""

    frame: str
    rows: tuple[RowReading, ...]

    def numbers(self) -> dict[tuple[str, str], float]:
        """The numbers that stand in their own cell, by (row code, column code)."""
        return {
            (row.code, cell.column): cell.number
            for row, cell in self.cells()
            if cell.number is not None and cell.status in ("reported", "inferred")
        }

    def number(self, code: str, column: str) -> float | None:
        """The number that stands in one cell, as in `numbers`."""
        for row in self.rows:
            if row.code == code:
                for cell in row.cells:
                    if cell.column == column and cell.status in ("reported", "inferred"):
                        return cell.number
        return None

    def cells(self) -> Iterator[tuple[RowReading, CellReading]]:
        """Every cell with its row."""
        for row in self.rows:
            for cell in row.cells:
                yield row, cell


CHARACTERS = "chars "
IN_TEXT = re.compile(rf"{CHARACTERS}(\d+)-")


def places_in_text(tables: Iterable[TableReading]) -> list[int]:
    """Where in the normalised text the cells begin that running text holds, ascending."""
    cells = [cell for table in tables for row in table.rows for cell in row.cells]
    places = [c.locator for c in cells if c.locator and c.locator.startswith(CHARACTERS)]
    return sorted(int(at[1]) for place in places if (at := IN_TEXT.match(place)))
