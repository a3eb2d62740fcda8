"""Two rows of which a reader of PDF sets the second's label, with its first number, among the numbers of both."""

from dataclasses import replace

from gxdata.catalogue import Table
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.tokens import Token, doubted_token


def with_rows_parted(aligned: dict[str, AlignedRow], table: Table) -> dict[str, AlignedRow]:
    """The rows of a table, each with its own numbers where two of a block that follow one another hold the other's.

    A label and the first number of its row share a line, as they share their height; the rest stand one below the
    other, those of the first row before those of the second. What was parted so is doubtful.
    """
    parted = dict(aligned)
    for block in table.blocks:
        width = len(block.columns)
        for above, below in zip(block.rows, block.rows[1:], strict=False):
            first, second = parted.get(above.code), parted.get(below.code)
            if width > 1 and first and second and _are_mingled(first.values, second.values, width):
                beside, *rest = second.values
                cells = tuple(map(doubted_token, (*first.values, *rest)))
                own = (doubted_token(beside), *cells[width:])
                parted[above.code] = replace(first, values=cells[:width])
                parted[below.code] = replace(second, values=own)
    return parted


def _are_mingled(first: tuple[Token, ...], second: tuple[Token, ...], width: int) -> bool:
    """Whether just the cells of two rows stand behind their labels, and not as many behind each."""
    if len(first) + len(second) != 2 * width or len(first) == width or not second:
        return False
    beside, *rest = second
    apart = all(token.row is None and token.alone for token in (*first, *rest))
    return apart and beside.row is None and not beside.alone
