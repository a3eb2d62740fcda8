"""Table 四 with a row for each of its results, below one row of headings for the channels, in running text."""

from functools import cache

from gxdata import catalogue
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.doubts.copies import doubted
from gxdata.extract.tables.place import place
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.row_sums import Row, adds_up, numbers, row_sums
from gxdata.extract.tables.tokens import Token, label_key

# The rows stand within so many tokens, and so many at most above them hold the headings.
NEAR, ABOVE = 40, 12


def read_review_results(stream: list[Token]) -> TableReading | None:
    """Read table 四 where each result has a row of its own; None where it has not.

    It has where the label of every result, in the form's order, stands before just as many values as there are
    channels, and the headings above name each channel once. Unless every channel adds up all is in doubt.
    """
    table = catalogue.table("reviews")
    block = table.blocks[0]
    width = len(block.rows)
    for n, token in enumerate(stream):
        if token.row is None and token.key.endswith(_labels()[0]):
            places = _rows(stream, n, width)
            order = _order(stream, n) if places else ()
            if order:
                break
    else:
        return None
    shape = Row(len(block.columns), row_sums(table))
    rows, whole = [], True
    for row, channel in zip(block.rows, order, strict=True):
        values = tuple(stream[at + 1 + channel] for at in places)
        whole &= adds_up(numbers(values), tuple(range(len(values))), shape)
        rows.append(row_reading(row.code, block.columns, place(values, shape)))
    reading = TableReading("reviews", tuple(rows))
    return reading if whole else doubted(reading)


def _rows(stream: list[Token], first: int, width: int) -> list[int]:
    """Where the labels of all results stand from the first one on; nothing where one is not where it should be."""
    found: list[int] = []
    n = first
    for labels in _labels():
        while n < min(len(stream), first + NEAR) and not stream[n].key.endswith(labels):
            if stream[n].value is not None:
                return []
            n += 1
        values = stream[n + 1 : n + 1 + width]
        if len(values) < width or any(t.value is None or t.row is not None for t in values):
            return []
        found.append(n)
        n += 1 + width
    more = n < len(stream) and stream[n].value is not None and stream[n].row is None
    return [] if more else found


def _order(stream: list[Token], first: int) -> tuple[int, ...]:
    """In which column each channel stands by the headings above the first result; nothing where that is not told."""
    above = range(first, max(-1, first - ABOVE), -1)
    start = next((n + 1 for n in above if stream[n].value is not None), max(0, first - ABOVE))
    text = "".join(token.key for token in stream[start : first + 1])
    found = []
    for row in catalogue.table("reviews").blocks[0].rows:
        places = [text.rfind(label_key(wording)) for wording in row.wordings]
        found.append(max(places))
    if min(found) < 0 or len(set(found)) < len(found):
        return ()
    return tuple(sorted(found).index(place) for place in found)


@cache
def _labels() -> tuple[tuple[str, ...], ...]:
    columns = catalogue.table("reviews").blocks[0].columns
    return tuple(tuple(map(label_key, column.wordings)) for column in columns)
