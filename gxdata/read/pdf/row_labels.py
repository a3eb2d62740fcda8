"""The labels beside the figures of an unruled table: in which column each piece stands, and to which row it belongs."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from gxdata.read.flow import join_lines
from gxdata.read.pdf.bands import Piece, bands
from gxdata.read.pdf.lines import OPENS, TextLine, Word

# Labels of a table's first and last row may stand on so many lines above and below it.
BEYOND = 8
# Where lines begin in so large a share of a table's pieces, or in so many, a column of labels begins.
EDGE_SHARE, EDGE_PIECES = 0.1, 3
# White space within a line that may part two columns of labels, and how far an edge may be off, in sizes of type.
LABEL_GAP, OFF = 0.25, 0.15
# Where the words of a column of labels are alike.
PLACES: tuple[Callable[[Word], float], ...] = (
    lambda word: word.left,
    lambda word: (word.left + word.right) / 2,
)


class LabelledRow(NamedTuple):
    """A row of a table by its first line: what stands in each of its columns of labels, from 1."""

    line: int
    labels: tuple[tuple[str, int], ...]


class Labelled(NamedTuple):
    """The rows of a table with their labels, those without a figure too, all lines that they are, and whether each line
    begins where a column of labels does, or with a number of its own."""

    rows: list[LabelledRow]
    lines: frozenset[int]
    in_columns: bool = True


_Pieces = list[tuple[int, Piece]]


def labelled(
    lines: Sequence[TextLine], rows: list[int], first: float, size: float
) -> Labelled | None:
    """The labels of the rows of a table; None where it is not certain which is whose.

    Parameters
    ----------
    lines
        The lines of the page from the top down.
    rows
        Those of them that hold figures.
    first
        Where the first column of figures begins.
    size
        The size of the type.
    """
    own = frozenset(rows)
    near = range(max(0, rows[0] - BEYOND), min(len(lines), rows[-1] + BEYOND + 1))
    parts = {
        n: list(_parts(lines[n], first, size)) for n in near if n in own or lines[n].right <= first
    }
    inner = [part for n, found in parts.items() if rows[0] <= n <= rows[-1] for part in found]
    if not inner:
        return Labelled([LabelledRow(n, ()) for n in rows], own)
    for place in PLACES:
        edges = _edges(inner, place, size)
        pieces = [
            (n, piece)
            for n, found in parts.items()
            for piece in _pieces(found, lines[n].bottom, edges, place, size)
        ]
        found = bands([lines[n].bottom for n in rows], [piece for _, piece in pieces], size)
        if found is not None:
            whole = _with_left_over(dict(zip(rows, found, strict=True)), pieces)
            begun = [part for n in whole.lines for part in parts.get(n, [])[:1]]
            sure = (OPENS.match(w.text) or _begins(w, edges, place, size) for w in begun)
            return whole._replace(in_columns=all(sure))
    return None


def _with_left_over(found: dict[int, list[Piece]], pieces: _Pieces) -> Labelled:
    """The rows with the pieces of their labels, and between them the rows without a figure."""
    taken = {id(piece) for band in found.values() for piece in band}
    rows = [LabelledRow(n, _texts(band)) for n, band in found.items()]
    lines = set(found) | {n for n, piece in pieces if id(piece) in taken}
    first, last = min(found), max(found)
    for row in _left_over([(n, p) for n, p in pieces if n > first and id(p) not in taken]):
        if row[0][0] < last:
            rows.append(LabelledRow(row[0][0], _texts([piece for _, piece in row])))
            lines.update(n for n, _ in row)
    return Labelled(sorted(rows), frozenset(lines))


def _left_over(pieces: _Pieces) -> Iterator[_Pieces]:
    """Rows without a figure, each with the lines of its label."""
    row: _Pieces = []
    for n, piece in pieces:
        if row and OPENS.match(piece.text) and n != row[-1][0]:
            yield row
            row = []
        row.append((n, piece))
    if row:
        yield row


def _texts(band: list[Piece]) -> tuple[tuple[str, int], ...]:
    """What stands in each column of labels."""
    return tuple(
        (join_lines([piece.text for piece in band if piece.column == column]), column + 1)
        for column in sorted({piece.column for piece in band})
    )


def _edges(words: list[Word], place: Callable[[Word], float], size: float) -> list[float]:
    """Where the columns of labels begin, or where they are centred."""
    groups: list[list[float]] = []
    for at in sorted(map(place, words)):
        if groups and at - groups[-1][-1] <= OFF * size:
            groups[-1].append(at)
        else:
            groups.append([at])
    least = max(EDGE_PIECES, EDGE_SHARE * len(words))
    return [group[0] for group in groups if len(group) >= least]


def _parts(line: TextLine, first: float, size: float) -> Iterator[Word]:
    """What stands in a line before the first column of figures, parted wherever there is white space."""
    chars = [c for word in line.words for c in word.chars if c.right <= first]
    cuts = [
        0,
        *(n for n, (a, b) in enumerate(pairwise(chars), 1) if b.left - a.right > LABEL_GAP * size),
        len(chars),
    ]
    for a, b in pairwise(cuts):
        if a < b:
            yield Word(tuple(chars[a:b]))


def _pieces(
    parts: list[Word],
    bottom: float,
    edges: list[float],
    place: Callable[[Word], float],
    size: float,
) -> Iterator[Piece]:
    """The pieces of labels in a line: each stands where a column of labels does."""
    text, column = "", 0
    for word in parts:
        at = place(word) + 2 * OFF * size
        if text and not _begins(word, edges, place, size):
            text += " " + word.text
            continue
        if text:
            yield Piece(text, bottom, column)
        text, column = word.text, sum(edge <= at for edge in edges)
    if text:
        yield Piece(text, bottom, column)


def _begins(word: Word, edges: list[float], place: Callable[[Word], float], size: float) -> bool:
    """Whether a word stands where a column of labels does."""
    return any(abs(place(word) - edge) <= 2 * OFF * size for edge in edges)
