"""Tables whose labels a reader of PDF set elsewhere, and whose numbers are all there: told by their count and sums."""

from collections.abc import Iterable
from dataclasses import replace

from gxdata.catalogue import Identity
from gxdata.extract.tables.infer import equations, numbers_of
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

    That is where the table holds as many numbers as its form has cells, and no other; in this order they keep every
    identity, and say the same as each row that its label has led to.

    `stream` runs from its first label up to the next table. With `by_column` the numbers may be those of one column
    after the other as well; where both orders are possible, they must give the same table.
    """
    if all(map(_is_whole, reading.rows)):
        return reading
    found = _numbers(stream)
    rows, width = reading.rows, len(reading.rows[0].cells)
    if found is None or len(found) != len(rows) * width:
        return reading
    read = _in_turn(rows, found, identities, by_column=by_column)
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


def _numbers(stream: Iterable[Token]) -> list[Token] | None:
    """The numbers of the table; None where a mark, or what cannot be read, is among them. Spans leave blanks.

    Digits that white space parts may be one number by themselves, but are none where every cell is to have its own.
    """
    valued = [token for token in stream if token.value and token.value.kind != "blank"]
    found = [part for token in valued for part in _parts(token)]
    return found if all(t.number is not None for t in found) else None


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
        numbers = [token.number or 0.0 for token in row]
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


def _is_whole(row: RowReading) -> bool:
    """Whether every cell of a row has a number, sure or not."""
    return None not in [cell.number for cell in row.cells]


def _cell(cell: CellReading, token: Token) -> CellReading:
    number = token.number
    if cell.status == "reported" and cell.number == number:
        return cell
    return CellReading(cell.column, number, cell.unit, "ambiguous", token.text, token.locator)


def _keeps(rows: Rows, identities: tuple[Identity, ...]) -> bool:
    """Whether there are rows, and all identities hold in them."""
    numbers = numbers_of(rows)
    return bool(rows) and not any(
        e.fails(numbers) for identity in identities for e in equations(identity, rows)
    )


def _said(rows: Iterable[RowReading]) -> list[float | None]:
    return [cell.number for row in rows for cell in row.cells]
