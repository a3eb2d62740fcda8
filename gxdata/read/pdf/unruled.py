"""Tables without ruled lines, or with some only: rows of figures above one another as grids, blank cells and all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gxdata.read.document import Cell
from gxdata.read.pdf.columns import FIGURE, MAX_COLUMNS, MIN_ROWS, columns_of, figures
from gxdata.read.pdf.heading_row import heading_row
from gxdata.read.pdf.lines import TextLine, Word
from gxdata.read.pdf.row_labels import LabelledRow, labelled
from gxdata.read.pdf.spans import Column, overlap

# Between two rows of a table the baselines are no further apart, and above its first row headings, in sizes of type.
MAX_ROW, MAX_HEADING = 16.0, 3.5
# A table has so many columns of numbers at least; headings have so many lines at most.
MIN_COLUMNS, MAX_HEADINGS = 2, 8
# So many rows show where the columns of labels are, if nothing but wrapped labels tells that lines are a table.
MIN_WRAPPED = 6
# The row of headings stands over so many rows at least, and just behind the last of the lines that it is made of.
MIN_HEADED, BEHIND = 2, 0.01
# Sizes of type in one table differ by less than this share.
SAME_SIZE = 0.15
# Blanks are rare that stand before a number in a smaller share of rows.
RARE = 0.25
# The number of another label within one, and the brackets of a label.
TWO_LABELS = re.compile(r"[\u4e00-\u9fff，、]\d{1,2}[.．、][\u4e00-\u9fff]")
OPENING, CLOSING = re.compile(r"[（(]"), re.compile(r"[）)]")
# Of a table's figures so many of the last are looked at for whether the next stand below them.
MAX_SEEN = 100


@dataclass(frozen=True, slots=True)
class UnruledTable:
    """A table told from where its words stand, or the row of its headings: its cells, and what is left of the lines of
    the page that they were."""

    top: float
    cells: tuple[Cell, ...]
    lines: dict[int, TextLine | None]


def unruled_tables(pages: Sequence[Sequence[TextLine]]) -> list[list[UnruledTable]]:
    """The tables on each page whose columns, and whose rows, are certain."""
    found: list[list[UnruledTable]] = []
    last: tuple[Column, ...] = ()
    for lines in pages:
        tables: list[UnruledTable] = []
        for rows in _runs(lines):
            columns = _columns(lines, rows, last)
            last = columns
            tables += filter(
                None, (_heading_row(lines, rows, columns), _table(lines, rows, columns))
            )
        found.append(tables)
    return found


def _columns(
    lines: Sequence[TextLine], rows: list[int], before: tuple[Column, ...]
) -> tuple[Column, ...]:
    headings = [lines[n].words for n in _headings(lines, rows[0])]
    # A number that is all of its line may be one of a label, or of a page.
    figures = [row for n in rows if len(row := _figures(lines[n])) > 1 or lines[n].columns]
    return columns_of(figures, headings, lines[rows[0]].size, before)


def _heading_row(
    lines: Sequence[TextLine], rows: list[int], columns: tuple[Column, ...]
) -> UnruledTable | None:
    """The headings as a row of their own, where they stand on several lines of which none tells their order."""
    if len(rows) < MIN_HEADED or not all(column.headed for column in columns):
        return None
    above = list(_headings(lines, rows[0]))
    found = heading_row(lines, above, columns, lines[rows[0]].size)
    if found is None:
        return None
    cells = tuple(Cell(text, 1, n) for n, text in enumerate(found.texts, 1))
    return UnruledTable(found.top + BEHIND, cells, found.rest)


def _runs(lines: Sequence[TextLine]) -> Iterator[list[int]]:
    """Lines that end in figures, with nothing between them but labels."""
    run: list[int] = []
    seen: list[Word] = []
    first = 0.0
    for n, line in enumerate(lines):
        is_row = _is_row(line)
        if run and (
            abs(line.size - lines[run[0]].size) > SAME_SIZE * line.size
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
    return any(overlap(word, other) for word in words for other in above)


def _is_row(line: TextLine) -> bool:
    """Whether a line ends in figures that stand apart from its words."""
    first = figures(line.words)
    return 0 < len(line.words) - first <= MAX_COLUMNS and (line.columns or first == 0)


def _figures(line: TextLine) -> tuple[Word, ...]:
    return line.words[figures(line.words) :]


def _table(
    lines: Sequence[TextLine], rows: list[int], columns: tuple[Column, ...]
) -> UnruledTable | None:
    rows = [n for n in rows if any(overlap(c, lines[n].words[-1]) for c in columns)]
    if not rows or sum(_counts(column, lines, rows) for column in columns) < MIN_COLUMNS:
        return None
    size = lines[rows[0]].size
    first = columns[0].left
    if any(_has_figures(lines[n].words, first) for n in rows):
        return None
    # All words beyond the labels are cells, whatever they say.
    words = [[w for w in lines[n].words if w.right > first] for n in rows]
    placed = [_placed(row, columns) for row in words]
    whole = [row for row in placed if row is not None]
    if len(whole) < len(placed):
        return None
    found = labelled(lines, rows, first, size)
    if found is None or any(_is_broken(row) for row in found.rows):
        return None
    # Without blank cells the lines tell their rows, but for labels that are wrapped.
    wrapped = len(found.lines) > len(rows) >= MIN_WRAPPED and found.in_columns
    if not wrapped and not any("" in row for row in whole):
        return None
    top = min(lines[n].top for n in found.lines)
    values = dict(zip(rows, _cut(whole), strict=True))
    return UnruledTable(top, tuple(_cells(found.rows, values)), dict.fromkeys(found.lines))


def _is_broken(row: LabelledRow) -> bool:
    """Whether the labels of a row are two rows' in one, or one that goes on in the next column of labels."""
    texts = [text for text, _ in row.labels]
    opened = any(len(OPENING.findall(text)) > len(CLOSING.findall(text)) for text in texts[:-1])
    return opened or any(TWO_LABELS.search(text) for text in texts)


def _cells(rows: list[LabelledRow], values: dict[int, list[str]]) -> Iterator[Cell]:
    columns = [column for row in rows for _, column in row.labels]
    before = min(columns, default=1) - 1
    width = max(columns, default=0) - before
    for n, row in enumerate(rows, 1):
        for text, column in row.labels:
            yield Cell(text, n, column - before)
        for m, text in enumerate(values.get(row.line, ()), 1):
            yield Cell(text, n, width + m)


def _has_figures(words: Sequence[Word], first: float) -> bool:
    """Whether several figures stand where labels should: they are cells before one that says something else."""
    return sum(bool(FIGURE.fullmatch(word.text)) for word in words if word.right <= first) > 1


def _counts(column: Column, lines: Sequence[TextLine], rows: list[int]) -> bool:
    """Whether a column holds numbers, or a heading and nothing else; units and marks in their place are no numbers."""
    texts = [word.text for n in rows for word in lines[n].words if overlap(column, word)]
    return not texts or any(char.isdigit() for text in texts for char in text)


def _headings(lines: Sequence[TextLine], row: int) -> Iterator[int]:
    """The lines of headings above a row, from the lowest up."""
    for n in range(row - 1, max(-1, row - 1 - MAX_HEADINGS), -1):
        line = lines[n]
        if (
            lines[n + 1].bottom - line.bottom > MAX_HEADING * line.size
            or len(line.words) > MAX_COLUMNS
            or any(FIGURE.fullmatch(word.text) for word in line.words)
            or abs(line.size - lines[row].size) > SAME_SIZE * line.size
        ):
            return
        yield n


def _placed(words: list[Word], columns: tuple[Column, ...]) -> list[str] | None:
    """The text in each column; None where a word stands in two or in none."""
    texts = [""] * len(columns)
    for word in words:
        over = [n for n, column in enumerate(columns) if overlap(column, word)]
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
