"""Tables that print the parts of a region or of the year beside the whole: 合计, 县本级, 乡镇; 上半年, 下半年, 全年."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from gxdata.catalogue import Column
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.columns.year_columns import REACH, YearColumn
from gxdata.extract.tables.tokens import Token, grid_of, label_key

# Headings of the whole; the catalogue names those of years.
WHOLE = re.compile("合计|总计|总数|汇总|全年")
# Of two columns no sum tells which is the whole; so many rows that are not all zero must show it, and so much of all.
MIN_COLUMNS, MIN_ROWS, NEARLY_ALL = 3, 3, 0.9


def whole_column(before: list[Token], rows: Collection[tuple[Token, ...]]) -> YearColumn | None:
    """Which column is the whole's; None where no heading before the rows names one, or sums do not tell it.

    They do where nearly all rows that have a cell for each column, and are not all zero, add up to one of them alone,
    or to the one that its heading stands over.
    """
    widths = Counter(len(cells) for cells in rows if cells)
    width = max(widths, key=widths.__getitem__, default=0)
    near = before[-REACH:]
    named = WHOLE.search("".join(token.key for token in near))
    telling = [
        cells for cells in rows if len(cells) == width and any(cell.number for cell in cells)
    ]
    if not named or width < MIN_COLUMNS or len(telling) < MIN_ROWS:
        return None
    sums = [sum(_adds_up(cells, place) for cells in telling) for place in range(width)]
    places = [place for place, right in enumerate(sums) if right >= len(telling) * NEARLY_ALL]
    headed = _headed(near, width)
    own = [headed] if headed in places else places
    return YearColumn(own[0], width) if len(own) == 1 else None


def _headed(near: list[Token], width: int) -> int | None:
    """Which of the last `width` headings in one row of a grid names the whole, where one does."""
    named = next((t for t in reversed(near) if t.row is not None and WHOLE.match(t.key)), None)
    heads = [t.key for t in near if named and t.row == named.row and t.key][-width:]
    places = [n for n, key in enumerate(heads) if WHOLE.match(key)]
    return places[0] if len(places) == 1 and len(heads) == width else None


def with_whole_alone(
    stream: list[Token], first: int, aligned: dict[str, AlignedRow], columns: Sequence[Column]
) -> dict[str, AlignedRow]:
    """The rows of a table with the whole's cell alone, where it and its parts stand in place of the form's columns."""
    parts = {label_key(text) for c in columns[:-1] for text in c.wordings}
    if stream[first].row is None:
        return aligned  # its headings may be broken over several lines, and those of the form's columns with them
    near = stream[max(0, first - REACH) : first]
    before = [t for t in near if t.row is not None and grid_of(t) == grid_of(stream[first])]
    whole = whole_column(before, [found.values for found in aligned.values()])
    # As wide as the form its rows are the form's own, whose headings are lost.
    if not whole or whole.width == len(columns) or any(token.key in parts for token in before):
        return aligned
    return {
        code: replace(found, values=(found.values[whole.place],))
        if len(found.values) == whole.width
        else found
        for code, found in aligned.items()
    }


def _adds_up(cells: Iterable[Token], place: int) -> bool:
    """Whether the parts are the whole, or none of them is given."""
    numbers = [cell.number for cell in cells]
    whole = numbers.pop(place) or 0.0
    known = [part for part in numbers if part is not None]
    return not known or round(sum(known) - whole, 6) == 0
