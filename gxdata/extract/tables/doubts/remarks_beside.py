"""Running text with a column 备注: a number alone behind its label may be a remark, and the row's own cell blank."""

import re
from collections.abc import Iterable, Sequence

from gxdata.catalogue import Identity
from gxdata.extract.tables.infer import equations, numbers_of
from gxdata.extract.tables.labels import REMARKS
from gxdata.extract.tables.reading import RowReading
from gxdata.extract.tables.tokens import Token

# The last heading of a table, behind that of a column; a note below a table stands behind none.
HEADING = re.compile(f"[数量计位度期际额减元码件条次年](?:{'|'.join(REMARKS)})(?!栏)")


def heads_remarks(stream: Iterable[Token]) -> bool:
    """Whether a column of running text is headed so, on the line of another heading or the one below it."""
    above = ""
    for token in stream:
        if (token.row is None or token.loose) and HEADING.search(above + token.key):
            return True
        above = token.key[-1:] if token.value is None else ""
    return False


def may_be_remark(values: Sequence[Token], width: int) -> bool:
    """Whether the last number of a row may be a remark: no other stands behind it, and it is not zero."""
    last = values[-1] if values else None
    return (
        last is not None
        and (last.row is None or last.loose)
        and bool(last.number)
        and len(values) <= width
    )


def proved(rows: tuple[RowReading, ...], identities: Iterable[Identity]) -> set[str]:
    """The rows whose number is part of a sum that holds."""
    numbers = numbers_of(rows)
    sums = [equation for identity in identities for equation in equations(identity, rows)]
    return {
        code
        for equation in sums
        if all(key in numbers for key in (*equation.parts, *equation.totals))
        if not equation.fails(numbers)
        for code, _ in (*equation.parts, *equation.totals)
    }
