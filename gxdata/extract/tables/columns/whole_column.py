"""Tables that print the parts of a region beside the whole: 合计, 县本级, 乡镇."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.columns.year_columns import REACH, YearColumn
from gxdata.extract.tables.row_sums import number
from gxdata.extract.tables.tokens import Token, label_key

# Headings of the whole; the catalogue names those of years.
WHOLE = frozenset(("合计", "总计", "总数", "汇总", "合计数", "总计数"))
# The heading over units, which are no figures.
OF_UNITS = frozenset(("单位", "计量单位"))
# Of two columns no sum tells which is the whole; so many rows that are not all zero must show it.
MIN_COLUMNS, MIN_ROWS = 3, 3


def whole_column(
    stream: list[Token], first: int, rows: Collection[tuple[Token, ...]]
) -> YearColumn | None:
    """Which column is the whole's by the headings before the first row; None where nothing names it or a sum fails.

    Every row with a cell for each heading must add up to it, and nearly all rows must have as many.
    """
    widths = Counter(len(cells) for cells in rows if cells)
    width = max(widths, key=widths.__getitem__, default=0)
    place = _place(stream[max(0, first - REACH) : first], width)
    if place is None or width < MIN_COLUMNS:
        return None
    whole = [cells for cells in rows if len(cells) == width]
    telling = [cells for cells in whole if any(map(number, cells))]
    if len(telling) < MIN_ROWS or not all(_adds_up(cells, place) for cells in whole):
        return None
    return YearColumn(place, width)


def with_whole_alone(
    stream: list[Token], first: int, aligned: dict[str, AlignedRow], columns: Sequence[Column]
) -> dict[str, AlignedRow]:
    """The rows of a table with the whole's cell alone, where it and its parts stand in place of the form's columns."""
    parts = {label_key(text) for c in columns[:-1] for text in (c.label, *c.aliases)}
    before = stream[max(0, first - REACH) : first]
    # On lines its headings may be broken over several, and those of the form's columns with them.
    if stream[first].row is None or any(token.key in parts for token in before):
        return aligned
    whole = whole_column(stream, first, [found.values for found in aligned.values()])
    if whole is None:
        return aligned
    return {
        code: replace(found, values=(found.values[whole.place],))
        if len(found.values) == whole.width
        else found
        for code, found in aligned.items()
    }


def _place(before: list[Token], width: int) -> int | None:
    """Where the one heading of the whole stands among the last `width` of its row in a grid, or of its line."""
    named = next((token for token in reversed(before) if not WHOLE.isdisjoint(_words(token))), None)
    if named is None:
        return None
    line = (
        [token for token in before if token.row == named.row] if named.row is not None else [named]
    )
    heads = [key for token in line for key in _words(token) if key and key not in OF_UNITS]
    places = [n for n, key in enumerate(heads[-width:]) if key in WHOLE]
    return places[0] if len(places) == 1 and len(heads) >= width else None


def _words(token: Token) -> list[str]:
    """A cell's words, or each word of a line whose columns are parted by white space only."""
    return [token.key] if token.row is not None else [*map(label_key, token.text.split())]


def _adds_up(cells: Iterable[Token], place: int) -> bool:
    """Whether the parts are the whole, or none of them is given."""
    numbers = [number(cell) for cell in cells]
    whole = numbers.pop(place) or 0.0
    known = [part for part in numbers if part is not None]
    return not known or round(sum(known) - whole, 6) == 0
