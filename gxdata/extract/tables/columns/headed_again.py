"""Rows below headings that a page prints again, as behind the end of a page: in the order that these have."""

from collections.abc import Mapping
from itertools import pairwise

from gxdata.catalogue import Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.columns.column_order import Order
from gxdata.extract.tables.columns.headings import printed_order
from gxdata.extract.tables.columns.out_of_order import out_of_order
from gxdata.extract.tables.labels import column_places
from gxdata.extract.tables.tokens import Token, label_key

# So many headings of columns between two rows are headings printed again; fewer may be labels of rows.
SEVERAL = 3


def orders_again(
    stream: list[Token], aligned: dict[str, AlignedRow], table: Table
) -> dict[str, Order | None]:
    """Of each row below headings printed again which column stands in each place; None where it is the form's order."""
    rows = sorted(filter(_holds_numbers, aligned.items()), key=lambda entry: entry[1].first)
    columns, groups = table.blocks[0].columns, table.groups
    places = column_places(columns)
    orders: dict[str, Order | None] = {}
    order, again = None, False
    for (_, above), (code, row) in pairwise(rows):
        between = stream[above.first + 1 : row.first]
        keys = [token.key for token in between if token.key]
        if keys and _are_headings(keys, places, table):
            again = True
            turned = out_of_order(stream, row.first, columns, len(between), groups)
            order = printed_order(stream, row.first, table) if turned else None
        if again:
            orders[code] = order
    return orders


def _holds_numbers(entry: tuple[str, AlignedRow]) -> bool:
    """Whether it is a row: the label of one may be a heading's as well (其他), with words behind it."""
    return any(token.number is not None for token in entry[1].values)


def _are_headings(keys: list[str], places: Mapping[str, int], table: Table) -> bool:
    """Whether words between two rows are the headings of columns."""
    text = "".join(keys)
    if any(label_key(group) in text for group in table.groups):
        return True
    return len({places[key] for key in keys if key in places}) >= SEVERAL
