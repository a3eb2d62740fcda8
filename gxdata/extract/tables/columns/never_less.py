"""Tables with the figures of all years beside the year's, whose order no heading tells: the former are never less."""

from collections.abc import Collection

from gxdata.catalogue import Table
from gxdata.extract.tables.columns.year_columns import REACH, YearColumn
from gxdata.extract.tables.row_sums import number
from gxdata.extract.tables.tokens import Token, label_key

# In so many rows one figure must be less than the other, and in no row more.
MIN_TELLING = 5
# The year's figures, and those of all years.
WIDTH = 2


def year_beside_all_years(
    stream: list[Token], first: int, rows: Collection[tuple[Token, ...]], table: Table
) -> YearColumn | None:
    """Which of two columns is the year's, where the headings say that the other sums up all years, not which it is.

    Readers of PDF set the lines of headings in another order than the columns'. A year's figure is part of that of all
    years, so that one column is nowhere above the other.
    """
    before = "".join([token.key for token in stream[max(0, first - REACH) : first]])
    if not any(label_key(heading) in before for heading in table.cumulative[:1]):
        return None
    if any(len(cells) > WIDTH for cells in rows):
        return None
    pairs = [(number(cells[0]), number(cells[-1])) for cells in rows if len(cells) == WIDTH]
    apart = [one - other for one, other in pairs if one is not None and other is not None]
    signs = {difference > 0 for difference in apart if difference}
    if len(signs) != 1 or sum(map(bool, apart)) < MIN_TELLING:
        return None
    return YearColumn(int(signs.pop()), WIDTH)
