"""Table 四 with a row for each of its channels, below one row of headings for the results."""

from functools import lru_cache

from gxdata import catalogue
from gxdata.catalogue import Row as PrintedRow
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.place import place
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.row_sums import Row, row_sums
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key

# The rows, and before them the headings, stand within so many tokens; a label has no more characters.
NEAR, ABOVE, MAX_LABEL = 40, 12, 30


def read_review_rows(stream: list[Token]) -> TableReading | None:
    """Read table 四 where each channel has a row of its own; None where it has not.

    It has where the label of every channel stands before just as many values as there are results, and the headings
    above name each result once: they say in which order.
    """
    table = catalogue.table("reviews")
    block = table.blocks[0]
    found = _rows(stream, block.rows, len(block.columns))
    if len(found) < len(block.rows):
        return None
    places = found.values()
    first, last = min(places), max(places)
    order = _order(stream[max(0, first - ABOVE) : first]) if last - first <= NEAR else None
    if order is None:
        return None
    shape = Row(len(block.columns), row_sums(table))
    rows = []
    for row in block.rows:
        at = found[row.code] + 1
        values = tuple(stream[at + order.index(n)] for n in range(len(order)))
        rows.append(row_reading(row.code, block.columns, place(values, shape)))
    return TableReading("reviews", infer_blanks(tuple(rows), table.identities))


def heads_rows(stream: list[Token]) -> bool:
    """Whether a channel's label stands before just as many values as there are results, as where it has its own row.

    Blanks alone behind it are the columns that a heading spans.
    """
    width = len(catalogue.table("reviews").blocks[0].columns)
    keys = [(n, token.key) for n, token in enumerate(stream) if token.key]
    return any(
        len(key) <= MAX_LABEL
        and _channel(key) is not None
        and _heads_values(stream, n, width)
        and not all(map(is_blank, stream[n + 1 : n + 1 + width]))
        for n, key in keys
    )


def _rows(stream: list[Token], rows: tuple[PrintedRow, ...], width: int) -> dict[str, int]:
    """Where the label of each channel stands before as many values as there are results; none where one does twice."""
    found: dict[str, int] = {}
    for n, token in enumerate(stream):
        if not token.key or len(token.key) > MAX_LABEL:
            continue
        code = _channel(token.key)
        if code is None or not _heads_values(stream, n, width):
            continue
        if code in found:
            return {}
        found[code] = n
    return found


def _heads_values(stream: list[Token], label: int, width: int) -> bool:
    """Whether just so many values stand behind a label, in its row where the carrier keeps rows."""
    row = stream[label].row
    values = stream[label + 1 : label + 1 + width]
    behind = stream[label + 1 + width : label + 2 + width]
    return (
        len(values) == width
        and all(token.value is not None and token.row == row for token in values)
        and not any(token.value is not None and token.row == row for token in behind)
    )


@lru_cache(maxsize=1 << 12)
def _channel(key: str) -> str | None:
    """The channel that a label names."""
    review, *lawsuits = catalogue.table("reviews").blocks[0].rows
    for row in lawsuits:
        if any(label_key(core(wording)) in key for wording in row.wordings):
            return row.code
    parent = label_key(lawsuits[0].parent or "")
    return review.code if key.startswith(label_key(review.label)) and parent not in key else None


def _order(above: list[Token]) -> tuple[int, ...] | None:
    """The results, by number in the form, in the order of their headings; None where one is amiss."""
    text = "".join(token.key for token in above if token.value is None)
    columns = catalogue.table("reviews").blocks[0].columns
    wordings = [[label_key(w) for w in c.wordings] for c in columns]
    named = [[w for w in words if text.count(w) == 1] for words in wordings]
    if not all(named):
        return None
    at = [min(text.index(w) for w in words) for words in named]
    return tuple(sorted(range(len(at)), key=at.__getitem__)) if len(set(at)) == len(at) else None
