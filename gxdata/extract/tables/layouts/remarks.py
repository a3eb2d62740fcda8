"""A narrow grid's last column, headed 备注: what it says of a row is no value, and its blanks are no cells."""

from gxdata.extract.tables.labels import REMARKS
from gxdata.extract.tables.layouts.matrix import Matrix, Part
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, doubted_token

HEADINGS = frozenset((*REMARKS, "说明", "备注说明"))
# 序号, 指标名称, 单位, 代码, two years' figures, 备注: in wider tables a lost value may have pushed a blank in there.
MOST_COLUMNS = 7


def without_remarks(matrix: Matrix) -> Part | None:
    """A grid without what stands in such a column.

    A number stays, doubtful, in a row with a blank: it may be the row's own that was pushed on.
    """
    if matrix.keys.isdisjoint(HEADINGS):
        return None
    column, below = _headed(matrix)
    if column > MOST_COLUMNS:
        return None
    both = zip(matrix.tokens, matrix.cells, strict=True)
    gaps = {cell.row for token, cell in both if cell.column < column and is_blank(token)}
    kept = []
    for token, cell in zip(matrix.tokens, matrix.cells, strict=True):
        if cell.row <= below or cell.column != column:
            kept.append(token)
        elif cell.row in gaps and not _is_remark(token):
            kept.append(doubted_token(token))
    return Part(matrix.first, matrix.stop, kept) if column else None


def _headed(matrix: Matrix) -> tuple[int, int]:
    """The column and the last row of that heading, where only blanks stand right of it; zero and zero without."""
    both = list(zip(matrix.tokens, matrix.cells, strict=True))
    last = max(cell.column + cell.colspan - 1 for token, cell in both if not is_blank(token))
    for token, cell in both:
        if token.key in HEADINGS and cell.column == last:
            return last, cell.row + cell.rowspan - 1
    return 0, 0


def _is_remark(token: Token) -> bool:
    return is_blank(token) or token.number is None
