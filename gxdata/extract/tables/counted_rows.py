"""Tables whose labels a reader of PDF set elsewhere, and whose numbers are all there: told by their count and sums."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gxdata.catalogue import Identity
from gxdata.extract.tables.gathered_rows import gathered_rows
from gxdata.extract.tables.infer import equations
from gxdata.extract.tables.reading import CellReading, RowReading, TableReading
from gxdata.extract.tables.tokens import Token
from gxdata.extract.tables.values import parse_value

Rows = tuple[RowReading, ...]


def with_counted_rows(
    reading: TableReading,
    stream: Iterable[Token],
    identities: tuple[Identity, ...],
    *,
    by_column: bool = False,
) -> TableReading:
    """The table with the rows that no label has led to, where the order of its numbers tells them: ``ambiguous``.

    That is where the table holds as many numbers as its form has cells, and no other; in this order, or in one that its
    sums tell, they then keep every identity. They say the same as each row that its label has led to, unless the sums
    know of no such order: then a label may have led to another row's numbers.

    Parameters
    ----------
    reading
        The table as its labels led to it.
    stream
        The tokens from its first label up to the next table.
    identities
        The relations that hold in it.
    by_column
        Whether the numbers may be those of one column after the other as well; where both orders are possible, they
        must give the same table.
    """
    if all(map(_is_whole, reading.rows)):
        return reading
    found = _numbers(stream)
    rows, width = reading.rows, len(reading.rows[0].cells)
    if found is None or len(found) != len(rows) * width:
        return reading
    read = _in_turn(rows, found, identities, by_column=by_column)
    if by_column and not read:
        read = _by_sums(rows, found, identities)
    if not read or any(_said(other) != _said(read[0]) for other in read):
        return reading
    return replace(reading, rows=read[0])


def _in_turn(
    rows: Rows, found: list[Token], identities: tuple[Identity, ...], *, by_column: bool
) -> list[Rows]:
    """The tables that the numbers make row by row, and column by column or with each row's total behind the others."""
    height, width = len(rows), len(rows[0].cells)
    columns = [found[c * height + r] for r in range(height) for c in range(width)]
    other = columns if by_column else _with_totals_last(found, width)
    placed = (_placed(rows, order) for order in (found, other))
    return [table for table in placed if _keeps(table, identities)]


def _by_sums(rows: Rows, found: list[Token], identities: tuple[Identity, ...]) -> list[Rows]:
    """The tables that the numbers make in the orders that the sums of columns, or of rows, tell."""
    known, width = [_sure(row) for row in rows], len(rows[0].cells)
    orders = [*_balanced(rows, found, identities), *_gathered(found, known, width)]
    orders = orders or list(_gathered(found, [None] * len(rows), width))
    tables = (_replaced(rows, order) for order in orders)
    return [table for table in tables if _keeps(table, identities)]


def _numbers(stream: Iterable[Token]) -> list[Token] | None:
    """The numbers of the table; None where a mark, or what cannot be read, is among them. Spans leave blanks.

    Digits that white space parts may be one number by themselves, but are none where every cell is to have its own.
    """
    valued = [token for token in stream if token.value and token.value.kind != "blank"]
    found = [part for token in valued for part in _parts(token)]
    return found if all(t.value and t.value.number is not None for t in found) else None


def _parts(token: Token) -> list[Token]:
    """A token, or one for each of the numbers in it that white space parts."""
    words = token.text.split()
    if len(words) == 1:
        return [token]
    return [replace(token, text=word, value=parse_value(word)) for word in words]


def _with_totals_last(found: list[Token], width: int) -> list[Token]:
    """The numbers, in each row the sum of the others behind these: its heading may have stood above theirs."""
    ordered: list[Token] = []
    for n in range(0, len(found), width):
        row = found[n : n + width]
        numbers = [token.value.number or 0.0 if token.value else 0.0 for token in row]
        most = max(numbers)
        if sum(numbers) == 2 * most:
            row.append(row.pop(width - 1 - numbers[::-1].index(most)))
        ordered += row
    return ordered


def _placed(rows: Rows, found: list[Token]) -> Rows:
    """The rows with these numbers in their cells; none where a row that is whole without them says another."""
    values = iter(found)
    placed: list[RowReading] = []
    for row in rows:
        own = replace(row, cells=tuple(_cell(cell, next(values)) for cell in row.cells))
        pairs = zip(row.cells, own.cells, strict=True)
        known = _is_whole(row)
        if any((known or a.status == "reported") and a.number != b.number for a, b in pairs):
            return ()
        placed.append(row if known else own)
    return tuple(placed)


def _balanced(
    rows: Rows, found: list[Token], identities: tuple[Identity, ...]
) -> Iterator[list[Token]]:
    """The numbers in order, but those of the first or last row as the columns ask, where just these stand in it.

    The first row shares its height with headings, the last one with the next page's: a reader of PDF may set some of
    their numbers among those.
    """
    width = len(rows[0].cells)
    placed = _placed(rows, found)
    numbers = _numbered(placed)
    across = [e for i in identities if i.along != "row" for e in equations(i, placed or rows)]
    for n in (0, len(rows) - 1) if placed else ():
        first = n * width
        keys = [(rows[n].code, cell.column) for cell in rows[n].cells]
        asked = [{e.solve(numbers, k) for e in across if k in (*e.parts, *e.totals)} for k in keys]
        if order := _asked(found[first : first + width], asked):
            yield [*found[:first], *order, *found[first + width :]]


def _asked(own: list[Token], asked: list[set[float]]) -> list[Token]:
    """The numbers of a row in the order that is asked for; none where others are."""
    order: list[Token] = []
    rest = list(own)
    for wanted in asked:
        fitting = [t for t in rest if t.value and t.value.number in wanted]
        if len(wanted) != 1 or not fitting:
            return []
        order.append(fitting[0])
        rest.remove(fitting[0])
    return order


def _gathered(
    found: list[Token], known: list[tuple[float, ...] | None], width: int
) -> Iterator[list[Token]]:
    """The orders of numbers some of which stand before or behind the others of their row; of equal ones any will do."""
    numbers = [token.value.number or 0.0 for token in found if token.value]
    for table in gathered_rows(numbers, known, width):
        standing: dict[float, list[Token]] = {}
        for number, token in zip(reversed(numbers), reversed(found), strict=True):
            standing.setdefault(number, []).append(token)
        yield [standing[number].pop() for row in table for number in row]


def _replaced(rows: Rows, found: list[Token]) -> Rows:
    """The rows with these numbers, but for those that are sure and have them."""
    values = iter(found)
    own = [
        replace(row, cells=tuple(_cell(cell, next(values)) for cell in row.cells)) for row in rows
    ]
    return tuple(
        row if _sure(row) == tuple(cell.number for cell in new.cells) else new
        for row, new in zip(rows, own, strict=True)
    )


def _sure(row: RowReading) -> tuple[float, ...] | None:
    """The numbers of a row in whose cells nothing is doubtful."""
    held = [cell.number for cell in row.cells if cell.status in ("reported", "inferred")]
    known = [number for number in held if number is not None]
    return tuple(known) if len(known) == len(row.cells) else None


def _is_whole(row: RowReading) -> bool:
    """Whether every cell of a row has a number, sure or not."""
    return None not in [cell.number for cell in row.cells]


def _cell(cell: CellReading, token: Token) -> CellReading:
    number = token.value.number if token.value else None
    if cell.status == "reported" and cell.number == number:
        return cell
    return CellReading(cell.column, number, cell.unit, "ambiguous", token.text, token.locator)


def _keeps(rows: Rows, identities: tuple[Identity, ...]) -> bool:
    """Whether there are rows, and all identities hold in them."""
    numbers = _numbered(rows)
    return bool(rows) and not any(
        e.fails(numbers) for identity in identities for e in equations(identity, rows)
    )


def _numbered(rows: Rows) -> dict[tuple[str, str], float]:
    return {
        (row.code, cell.column): cell.number
        for row in rows
        for cell in row.cells
        if cell.number is not None
    }


def _said(rows: Iterable[RowReading]) -> list[float | None]:
    return [cell.number for row in rows for cell in row.cells]
