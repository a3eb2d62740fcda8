"""Tables whose labels a reader of PDF set apart from their rows: numbers of a row without one follow another's."""

from collections.abc import Iterable
from itertools import groupby

from gxdata.extract.tables.doubts.copies import doubted
from gxdata.extract.tables.reading import TableReading
from gxdata.extract.tables.tokens import Token

# So many numbers more than a row has are no slip, nor those of a page.
MIN_MORE = 2


def with_run_on_doubted(reading: TableReading, own: Iterable[Token]) -> TableReading:
    """The table, doubted where a row's numbers run on into others, and there are rows without any.

    What stands behind a label may then be the numbers of another row, though it is as long as one and adds up.
    """
    most = len(reading.rows[0].cells) + MIN_MORE
    if all(row.printed for row in reading.rows):
        return reading
    runs = (list(run) for valued, run in groupby(own, key=_is_running) if valued)
    return doubted(reading) if any(len(run) >= most for run in runs) else reading


def _is_running(token: Token) -> bool:
    return token.row is None and token.value is not None
