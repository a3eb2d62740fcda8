"""Statistics tables printed in blocks side by side, as one long table cut to fit the page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from gxdata import catalogue
from gxdata.catalogue import Row
from gxdata.extract.tables.columns.year_columns import NAMES, OVER_LABELS
from gxdata.extract.tables.labels import find_labels
from gxdata.extract.tables.tokens import Token, grid_of

# A block has a label, perhaps its serial number and its own before it, perhaps a unit or a code or both, and a figure.
MIN_WIDTH, MAX_WIDTH, MOST_AHEAD = 2, 6, 2
# In running text so many rows must stand by turns in the one block and in the other; two headings are so near.
MIN_TURNS, NEAR = 10, 12


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
    return _of_text(stream) or stream


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
    """The rows of a grid, and of those as wide that go on from it, cut where the blocks' first headings stand."""
    cuts = [stream[first + n * width].column for n in range(1, blocks)]
    stop = _end_of_grid(stream, first)
    last = _last_column(stream[first:stop])
    while _last_column(stream[stop : _end_of_grid(stream, stop)]) == last:
        stop = _end_of_grid(stream, stop)
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


def _end_of_grid(stream: list[Token], first: int) -> int:
    """Where the grid ends in which a token stands; the token itself where it stands in none."""
    if first == len(stream) or stream[first].row is None:
        return first
    own = grid_of(stream[first])
    behind = range(first, len(stream))
    return next(
        (n for n in behind if stream[n].row is None or grid_of(stream[n]) != own), len(stream)
    )


def _last_column(cells: list[Token]) -> int:
    return max((token.column for token in cells), default=-1)


def _of_text(stream: list[Token]) -> list[Token]:
    """Running text with the rows of two blocks one below the other; nothing where it has no heading of labels twice."""
    heads = [n for n, t in enumerate(stream) if t.row is None for _ in NAMES.findall(t.key)]
    first = next((n for n, m in pairwise(heads) if m - n <= NEAR), None)
    if first is None:
        return []
    for code in ("table-2014", "table-2008"):
        table = catalogue.table(code.replace("table", "statistics"))
        if found := _unwoven(stream[first:], table.blocks[0].rows):
            return [*stream[:first], *found]
    return []


def _unwoven(stream: list[Token], rows: tuple[Row, ...]) -> list[Token]:
    """The stream with the rows of a second block behind those of the first, where they stand by turns; else nothing.

    The later of the form's rows are the second block's: both blocks have theirs in the form's order.
    """
    standing: dict[int, set[int]] = {}
    for hit in find_labels(stream, rows):
        standing.setdefault(hit.first, set()).add(hit.row)
    known = [row for _, (row, *others) in sorted(standing.items()) if not others]
    begin = next((k for k in sorted(known) if _stand_by_turns(known, k)), None)
    if begin is None:
        return []
    starts = sorted(standing)
    blocks: tuple[list[Token], list[Token]] = ([], [])
    second = False
    for start, stop in pairwise((*starts, _end(stream, starts[-1]))):
        own = {row >= begin for row in standing[start]}
        second = own.pop() if len(own) == 1 else not second
        blocks[second].extend(stream[start:stop])
    return [*stream[: starts[0]], *chain(*blocks), *stream[_end(stream, starts[-1]) :]]


def _stand_by_turns(rows: Sequence[int], begin: int) -> bool:
    """Whether rows from `begin` on stand between those before it, and both in order."""
    second = [row >= begin for row in rows]
    turns = sum(a != b for a, b in pairwise(second))
    return turns >= MIN_TURNS and all(
        block == sorted(block)
        for block in ([r for r in rows if r < begin], [r for r in rows if r >= begin])
    )


def _end(stream: list[Token], label: int) -> int:
    """Where the values behind the label at a token end."""
    behind = range(label + 1, len(stream))
    first = next((n for n in behind if stream[n].value), len(stream))
    return next((n for n in range(first, len(stream)) if not stream[n].value), len(stream))
