"""Labels that run over several lines beside the numbers of their row, in tables without ruled lines."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from gxdata.read.flow import join_lines
from gxdata.read.pdf.lines import OPENS, TextLine, Word

# A number as a cell holds it, or a mark in its place.
NUMBER = re.compile(r"[\d０-９,，.．%％/／\-—–－+＋ ]+")
HAN = re.compile(r"[\u4e00-\u9fff]")
# How far the lines of one label may be apart, and how much further the rows around it are; in sizes of the type.
MAX_LEADING, APART = 1.8, 0.25
# How far lines at the same distance, and edges of the same column, may be off; in sizes of the type.
OFF = 0.12
# A label has at most this many lines above its numbers, and as many below.
MAX_LINES = 6


def with_whole_labels(lines: list[TextLine]) -> list[TextLine]:
    """The lines of a page with each label that is wrapped about the numbers of its row on one line with them.

    Numbers stand at half the height of their row, so a wrapped label has as many lines above as below. That is done
    only where its lines are evenly spaced, keep to one column, and stand nearer together than the rows around them;
    otherwise nothing says which row a line belongs to, and it stays.
    """
    # By its first line: what lies behind its last one, and the row.
    whole: dict[int, tuple[int, list[TextLine]]] = {}
    starts = sorted({round(w.left, 1) for line in lines if line.columns for w in line.words})
    past = 0
    for n, line in enumerate(lines):
        half = _half(lines, n) if n >= past and _has_number(line) else 0
        if half and n - half >= past:
            row = _row(lines[n - half : n], line, lines[n + 1 : n + half + 1], starts)
            if row:
                past = n + half + 1
                whole[n - half] = past, row
    return list(_replaced(lines, whole)) if whole else lines


def _replaced(
    lines: list[TextLine], whole: dict[int, tuple[int, list[TextLine]]]
) -> Iterator[TextLine]:
    n = 0
    while n < len(lines):
        n, found = whole.get(n) or (n + 1, [lines[n]])
        yield from found


def _has_number(line: TextLine) -> bool:
    return bool(line.words) and bool(NUMBER.fullmatch(line.words[-1].text))


def _half(lines: list[TextLine], n: int) -> int:
    """How many lines of a label stand above row `n`, and as many below; 0 where that is not certain."""
    size, middle = lines[n].size, lines[n].bottom
    if not 0 < n < len(lines) - 1:
        return 0
    first = middle - lines[n - 1].bottom
    # Where the label has an even number of lines the numbers stand half a line from the next.
    pitch = first if first > size else 2 * first
    half = 0
    while half < MAX_LINES:
        k = half + 1
        if n - k < 0 or n + k >= len(lines):
            break
        off = first + half * pitch
        above, below = lines[n - k], lines[n + k]
        if not (
            abs(middle - above.bottom - off) <= OFF * size
            and abs(below.bottom - middle - off) <= OFF * size
            and not above.columns
            and not below.columns
        ):
            break
        half = k
    if not half or pitch > MAX_LEADING * size:
        return 0
    gaps = []
    if n - half > 0:
        gaps.append(lines[n - half].bottom - lines[n - half - 1].bottom)
    if n + half + 1 < len(lines):
        gaps.append(lines[n + half + 1].bottom - lines[n + half].bottom)
    return half if gaps and min(gaps) >= pitch + APART * size else 0


def _row(
    above: list[TextLine], line: TextLine, below: list[TextLine], starts: list[float]
) -> list[TextLine]:
    """The row with its whole label, behind its parent; nothing where a line of it is not in the label's column."""
    size = line.size
    parents, above, below = _without_parent(above, below, size)
    pieces = above + below
    left, right = min(p.left for p in pieces), max(p.right for p in pieces)
    before = [w for w in line.words if w.right <= left]
    own = [w for w in line.words if w.left < right and w.right > left]
    after = [w for w in line.words if w.left >= right]
    if own:
        cut = _cut(own[-1], right, starts, size)
        if cut is None:
            return []
        own, after = [*own[:-1], cut[0]], [*cut[1:], *after]
    edges = [(p.left, p.right) for p in pieces]
    if own:
        edges.append((own[0].left, own[-1].right))
    middle = " ".join(w.text for w in own)
    label = join_lines([p.text for p in above] + [middle][: len(own)] + [p.text for p in below])
    if (
        any(abs(p.size - size) > OFF * size for p in pieces)
        or not one_column(edges, size)
        # A row may open with its serial number; with words of its own it is two rows side by side.
        or not all(NUMBER.fullmatch(w.text) for w in before)
        or any(NUMBER.fullmatch(w.text) for w in own)
        or any(OPENS.match(text) for text in (middle, *(p.text for p in below)))
        or not HAN.search(label)
        or not any(NUMBER.fullmatch(w.text) for w in after)
    ):
        return []
    text = " ".join([*(w.text for w in before), label, *(w.text for w in after)])
    top, bottom = above[0].top, below[-1].bottom
    row = TextLine(text, min(left, line.left), top, line.right, bottom, size, True)
    return [*parents, row]


def _without_parent(
    above: list[TextLine], below: list[TextLine], size: float
) -> tuple[list[TextLine], list[TextLine], list[TextLine]]:
    """What stands close before a line of the label in the column of its parent, on a line of its own; and the rest."""
    pieces = above + below
    left = max(p.left for p in pieces)
    off = OFF * size
    for k, piece in enumerate(pieces):
        if piece.left >= left - size or len(piece.words) > 1:
            continue
        chars = piece.words[0].chars
        for n, char in enumerate(chars):
            if n and abs(char.left - left) <= off:
                parent, rest = Word(chars[:n]), Word(chars[n:])
                pieces[k] = replace(piece, text=rest.text, left=rest.left, words=(rest,))
                outer = replace(piece, text=parent.text, right=parent.right, columns=True)
                return [outer], pieces[: len(above)], pieces[len(above) :]
    return [], above, below


def _cut(word: Word, right: float, starts: list[float], size: float) -> tuple[Word, ...] | None:
    """The word cut where beyond `right` another column begins in other rows; None where it has no character there."""
    off = OFF * size
    inner = starts[bisect_left(starts, right - off) : bisect_left(starts, word.right - off)]
    inner = [x for x in inner if x > word.left + off]
    if not inner:
        return (word,)
    for n, char in enumerate(word.chars):
        if n and all(abs(char.left - x) <= off for x in inner):
            return Word(word.chars[:n]), Word(word.chars[n:])
    return None


def one_column(edges: list[tuple[float, float]], size: float) -> bool:
    """Whether all begin at one edge, or are centred on one line."""
    lefts = [left for left, _ in edges]
    middles = [(left + right) / 2 for left, right in edges]
    return any(max(xs) - min(xs) <= OFF * size for xs in (lefts, middles))
