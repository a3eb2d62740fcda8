"""Statistics tables printed in blocks side by side, as one long table cut to fit the page."""

from dataclasses import replace

from gxdata.extract.tables.columns.year_columns import FIRST
from gxdata.extract.tables.tokens import Token, grid_of

OVER_LABELS = frozenset((*FIRST, "统计项目", "指标", "项目"))
# A block has a label, perhaps its serial number and its own before it, perhaps a unit or a code or both, and a figure.
MIN_WIDTH, MAX_WIDTH, MOST_AHEAD = 2, 6, 2


def one_below_the_other(stream: list[Token]) -> list[Token]:
    """The stream with such blocks one below the other; the very stream where there are none."""
    for n, token in enumerate(stream):
        if token.key not in OVER_LABELS or token.row is None:
            continue
        ahead = [m for m in range(max(0, n - MOST_AHEAD), n) if stream[m].row == token.row]
        for first in (*ahead, n):
            width, blocks = _blocks(stream, first)
            if blocks > 1:
                return _of_grid(stream, first, width, blocks)
    return stream


def _blocks(stream: list[Token], first: int) -> tuple[int, int]:
    """How many headings a block has, and how many times the same ones stand side by side."""
    key, row = stream[first].key, stream[first].row
    for width in range(MIN_WIDTH, MAX_WIDTH + 1):
        heads = [(t.key, t.row) for t in stream[first : first + width]]
        if stream[first + width : first + width + 1] and stream[first + width].key == key:
            blocks = 1
            while heads == [
                (t.key, t.row)
                for t in stream[first + blocks * width : first + (blocks + 1) * width]
            ]:
                blocks += 1
            whole = all(word and r == row for word, r in heads)
            return width, blocks if whole else 1
    return 0, 1


def _of_grid(stream: list[Token], first: int, width: int, blocks: int) -> list[Token]:
    """The rows of a grid cut where the blocks' first headings stand."""
    cuts = [stream[first + n * width].column for n in range(1, blocks)]
    stop = first
    while (
        stop < len(stream)
        and stream[stop].row is not None
        and grid_of(stream[stop]) == grid_of(stream[first])
    ):
        stop += 1
    cells = stream[first:stop]
    # Rows are told apart by their numbers, of which those in the document are used up.
    rows = 1 + max(token.row or 0 for token in stream)
    found: list[Token] = []
    for n in range(blocks):
        found += [
            replace(token, row=(token.row or 0) + n * rows)
            for token in cells
            if sum(token.column >= cut for cut in cuts) == n
        ]
    return [*stream[:first], *found, *stream[stop:]]
