"""Statistics tables printed in blocks side by side, as one long table cut to fit the page."""

from dataclasses import replace
from itertools import groupby, pairwise, takewhile

from gxdata import catalogue
from gxdata.catalogue import Row
from gxdata.extract.tables.columns.year_columns import NAMES, OVER_LABELS
from gxdata.extract.tables.label_places import find_labels
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
    row = stream[first].row
    heads = [token.key for token in takewhile(lambda token: token.row == row, stream[first:])]
    widths = range(MIN_WIDTH, MAX_WIDTH + 1)
    width = next((n for n in widths if heads[n : n + 1] == heads[:1]), 0)
    blocks = 1
    while width and heads[blocks * width : (blocks + 1) * width] == heads[:width]:
        blocks += 1
    return width, blocks if all(heads[:width]) else 1


def _of_grid(stream: list[Token], first: int, width: int, blocks: int) -> list[Token]:
    """The rows of a grid cut where the blocks' first headings stand, with those that a page's end parted from it."""
    cuts = [stream[first + n * width].column for n in range(1, blocks)]
    cells = _over_pages(stream[first:])
    stop = first + len(cells)
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


def _over_pages(stream: list[Token]) -> list[Token]:
    """The grid that begins a stream, and those directly behind it that end in the same column without headings."""
    cells: list[Token] = []
    end, heading = 0, stream[0].key
    for _, grid in groupby(takewhile(lambda token: token.row is not None, stream), grid_of):
        part = list(grid)
        own = max(token.column for token in part)
        if cells and (own != end or any(token.key == heading for token in part)):
            break
        cells += part
        end = own
    return cells


def _of_text(stream: list[Token]) -> list[Token]:
    """Running text with the rows of two blocks one below the other; nothing where it has no heading of labels twice."""
    heads = [n for n, t in enumerate(stream) if t.row is None for _ in NAMES.findall(t.key)]
    first = next((n for n, m in pairwise(heads) if m - n <= NEAR), None)
    if first is None:
        return []
    for table in catalogue.tables_of("statistics"):
        if found := _unwoven(stream[first:], table.blocks[0].rows):
            return [*stream[:first], *found]
    return []


def _unwoven(stream: list[Token], rows: tuple[Row, ...]) -> list[Token]:
    """The stream with the rows of a second block behind those of the first, where they stand by turns; else nothing.

    The later of the form's rows are the second block's: both blocks have theirs in the form's order.
    """
    standing: dict[int, set[int]] = {}
    stop = -1
    # The end of a label that is broken over lines may be another's: such a one begins no row.
    for hit in sorted(find_labels(stream, rows), key=lambda hit: (hit.first, -hit.last)):
        if hit.first in standing or hit.last > stop:
            standing.setdefault(hit.first, set()).add(hit.row)
        stop = max(stop, hit.last)
    starts = sorted(standing)
    known = [row for start in starts for row in standing[start] if len(standing[start]) == 1]
    begin = next((row for row in sorted(set(known)) if _stand_by_turns(known, row)), None)
    if begin is None:
        return []
    behind = range(starts[-1] + 1, len(stream))
    values = next((n for n in behind if stream[n].value), len(stream))
    stop = next((n for n in range(values, len(stream)) if not stream[n].value), len(stream))
    blocks: tuple[list[Token], list[Token]] = ([], [])
    second = False
    for start, end in pairwise((*starts, stop)):
        own = {row >= begin for row in standing[start]}
        second = own.pop() if len(own) == 1 else not second
        blocks[second].extend(stream[start:end])
    return [*stream[: starts[0]], *blocks[0], *blocks[1], *stream[stop:]]


def _stand_by_turns(rows: list[int], begin: int) -> bool:
    """Whether rows from `begin` on stand between those before it, and both in order."""
    turns = sum((a < begin) != (b < begin) for a, b in pairwise(rows))
    in_order = sorted(rows, key=lambda row: row >= begin) == sorted(rows)
    return turns >= MIN_TURNS and in_order
