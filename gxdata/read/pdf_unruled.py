"""Tables without ruled lines, or with some only: rows of figures above one another as grids, blank cells and all."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gxdata.read.document import Cell
from gxdata.read.flow import join_lines
from gxdata.read.pdf_bands import Piece, bands
from gxdata.read.pdf_columns import MIN_ROWS, Column, columns_of, figures
from gxdata.read.pdf_lines import OPENS, TextLine, Word

# Between two rows of a table the baselines are no further apart, and above its first row headings, in sizes of type.
MAX_ROW, MAX_HEADING = 16.0, 3.5
# A table has so many columns of numbers at least; headings have so many lines at most.
MIN_COLUMNS, MAX_HEADINGS = 2, 8
# Where lines begin in so large a share of a table's lines, or in so many, a column of labels begins.
EDGE_SHARE, EDGE_LINES = 0.1, 3
# Blanks are rare that stand before a number in a smaller share of rows.
RARE = 0.25
# Of a table's figures so many of the last are looked at for whether the next stand below them.
MAX_SEEN = 100
# White space within a line that may part two columns of labels, and how far an edge may be off, in sizes of type.
LABEL_GAP, OFF = 0.25, 0.15
# Where the words of a column of labels are alike.
PLACES: tuple[Callable[[Word], float], ...] = (
    lambda word: word.left,
    lambda word: (word.left + word.right) / 2,
)


@dataclass(frozen=True, slots=True)
class UnruledTable:
    """A table told from where its words stand: its cells, its columns, and the lines of the page that they were."""

    top: float
    cells: tuple[Cell, ...]
    columns: tuple[Column, ...]
    lines: frozenset[int]


def unruled_tables(pages: Sequence[Sequence[TextLine]]) -> list[list[UnruledTable]]:
    """The tables on each page whose columns, and whose rows, are certain.

    Parameters
    ----------
    pages
        The lines of each page from the top down.
    """
    found: list[list[UnruledTable]] = []
    last: tuple[Column, ...] = ()
    for lines in pages:
        tables = []
        for rows in _runs(lines):
            columns = _columns(lines, rows, last)
            last = columns
            table = _table(lines, rows, columns)
            if table:
                tables.append(table)
        found.append(tables)
    return found


def _columns(
    lines: Sequence[TextLine], rows: list[int], before: tuple[Column, ...]
) -> tuple[Column, ...]:
    headings = list(_headings(lines, rows[0]))
    # A number that is all of its line may be one of a label, or of a page.
    figures = [row for n in rows if len(row := _figures(lines[n])) > 1 or lines[n].columns]
    return columns_of(figures, headings, lines[rows[0]].size, before)


def _runs(lines: Sequence[TextLine]) -> Iterator[list[int]]:
    """Lines that end in figures, with nothing between them but labels."""
    run: list[int] = []
    seen: list[Word] = []
    first = 0.0
    for n, line in enumerate(lines):
        is_row = _is_row(line)
        if run and (
            abs(line.size - lines[run[0]].size) > OFF * line.size
            or (is_row and line.bottom - lines[run[-1]].bottom > MAX_ROW * line.size)
            or (is_row and len(run) >= MIN_ROWS and not _stands_below(_figures(line), seen))
            or (not is_row and line.right > first)
        ):
            yield run
            run = []
        if is_row:
            words = _figures(line)
            first = min(first, words[0].left) if run else words[0].left
            seen = [*seen[-MAX_SEEN:], *words] if run else list(words)
            run.append(n)
    if run:
        yield run


def _stands_below(words: Sequence[Word], above: list[Word]) -> bool:
    """Whether one of the words stands below one of those above."""
    return any(word.left < a.right and word.right > a.left for word in words for a in above)


def _is_row(line: TextLine) -> bool:
    """Whether a line ends in figures that stand apart from its words."""
    first = figures(line.words)
    return first < len(line.words) and (line.columns or first == 0)


def _figures(line: TextLine) -> tuple[Word, ...]:
    return line.words[figures(line.words) :]


def _table(
    lines: Sequence[TextLine], rows: list[int], columns: tuple[Column, ...]
) -> UnruledTable | None:
    rows = [n for n in rows if any(c.overlaps(lines[n].words[-1]) for c in columns)]
    if sum(_holds_numbers(column, lines, rows) for column in columns) < MIN_COLUMNS:
        return None
    size = lines[rows[0]].size
    first = columns[0].left
    # All words beyond the labels are cells, whatever they say.
    words = [[w for w in lines[n].words if w.right > first] for n in rows]
    placed = [_placed(row, columns) for row in words]
    whole = [row for row in placed if row is not None]
    if len(whole) < len(placed) or not any("" in row for row in whole):
        return None
    whole = _cut(whole)
    labelled = _labels(lines, rows, first, size)
    if labelled is None:
        return None
    labels, own = labelled
    taken = {column for _, label in labels for _, column in label}
    first_label, offset = min(taken, default=1) - 1, max(taken, default=0)
    values = dict(zip(rows, whole, strict=True))
    cells: list[Cell] = []
    for n, (line, label) in enumerate(labels, 1):
        cells += (Cell(text, n, column - first_label) for text, column in label)
        cells += (Cell(text, n, offset - first_label + m) for m, text in enumerate(values.get(line, ()), 1))
    return UnruledTable(min(lines[n].top for n in own), tuple(cells), columns, own)


def _holds_numbers(column: Column, lines: Sequence[TextLine], rows: list[int]) -> bool:
    words = (word for n in rows for word in lines[n].words if column.overlaps(word))
    return any(char.isdigit() for word in words for char in word.text)


def _headings(lines: Sequence[TextLine], row: int) -> Iterator[tuple[Word, ...]]:
    """The words of the lines of headings above a row."""
    for n in range(row - 1, max(-1, row - 1 - MAX_HEADINGS), -1):
        line = lines[n]
        if (
            lines[n + 1].bottom - line.bottom > MAX_HEADING * line.size
            or figures(line.words) < len(line.words)
            or abs(line.size - lines[row].size) > OFF * line.size
        ):
            return
        yield line.words


def _placed(words: list[Word], columns: tuple[Column, ...]) -> list[str] | None:
    """The text in each column; None where a word stands in two or in none."""
    texts = [""] * len(columns)
    for word in words:
        over = [n for n, column in enumerate(columns) if column.overlaps(word)]
        if len(over) != 1:
            return None
        texts[over[0]] = f"{texts[over[0]]} {word.text}".strip()
    return texts


def _cut(rows: list[list[str]]) -> list[list[str]]:
    """Rows without the blanks at their ends, where those may be what a lost cell left that others have moved up to.

    So it may be where blanks are rare, and in a row of zeros, which look the same in any column.
    """
    rare = sum("" in row[: _end(row)] for row in rows) < RARE * len(rows)
    usual = len(rows[0])
    if len(rows) >= MIN_ROWS:
        ends = sorted(map(_end, rows))
        usual = ends[len(ends) // 2]
    return [
        row[: _end(row)] if (rare and _end(row) < usual) or set(row[: _end(row)]) == {"0"} else row
        for row in rows
    ]


def _end(row: list[str]) -> int:
    """How many cells a row has up to its last figure."""
    return max(n for n, text in enumerate(row, 1) if text)


def _labels(
    lines: Sequence[TextLine], rows: list[int], first: float, size: float
) -> tuple[list[tuple[int, list[tuple[str, int]]]], frozenset[int]] | None:
    """The labels of each row with their columns, from 1, by the row's first line; and all lines of the table."""
    near = range(max(0, rows[0] - MAX_HEADINGS), min(len(lines), rows[-1] + MAX_HEADINGS + 1))
    beside = [n for n in near if n in rows or lines[n].right <= first]
    parts = {n: list(_parts(lines[n], first, size)) for n in beside}
    if not any(parts[n] for n in beside if rows[0] <= n <= rows[-1]):
        return [(n, []) for n in rows], frozenset(rows)
    found = None
    for place in PLACES:
        edges = _edges([p for n in beside if rows[0] <= n <= rows[-1] for p in parts[n]], place, size)
        pieces = [
            (n, piece)
            for n in beside
            for piece in _pieces(parts[n], lines[n].bottom, edges, place, size)
        ]
        found = bands([lines[n].bottom for n in rows], [p for _, p in pieces], size)
        if found is not None:
            break
    if found is None:
        return None
    labels = [(n, list(_texts(band))) for n, band in zip(rows, found, strict=True)]
    taken = {id(p) for band in found for p in band}
    own = set(rows) | {n for n, p in pieces if id(p) in taken}
    for band in _left_over([(n, p) for n, p in pieces if n > rows[0] and id(p) not in taken]):
        if band[0][0] < rows[-1]:
            labels.append((band[0][0], list(_texts([p for _, p in band]))))
            own.update(n for n, _ in band)
    return sorted(labels), frozenset(own)


def _left_over(pieces: list[tuple[int, Piece]]) -> Iterator[list[tuple[int, Piece]]]:
    """Rows without a figure, each with the lines of its label."""
    row: list[tuple[int, Piece]] = []
    for n, piece in pieces:
        if row and OPENS.match(piece.text) and n != row[-1][0]:
            yield row
            row = []
        row.append((n, piece))
    if row:
        yield row


def _texts(band: list[Piece]) -> Iterator[tuple[str, int]]:
    """What stands in each column of labels."""
    for column in sorted({piece.column for piece in band}):
        yield join_lines([piece.text for piece in band if piece.column == column]), column + 1


def _edges(words: list[Word], place: Callable[[Word], float], size: float) -> list[float]:
    """Where the columns of labels begin, or where they are centred."""
    groups: list[list[float]] = []
    for at in sorted(map(place, words)):
        if groups and at - groups[-1][-1] <= OFF * size:
            groups[-1].append(at)
        else:
            groups.append([at])
    least = max(EDGE_LINES, EDGE_SHARE * len(words))
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
        begins = any(abs(place(word) - edge) <= 2 * OFF * size for edge in edges)
        if text and not begins:
            text += " " + word.text
            continue
        if text:
            yield Piece(text, bottom, column)
        text, column = word.text, sum(edge <= at for edge in edges)
    if text:
        yield Piece(text, bottom, column)
