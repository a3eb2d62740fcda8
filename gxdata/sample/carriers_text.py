"""Plain text as extractors leave it: pipes, one cell a line, lines of a PDF, bars alone."""

from collections.abc import Callable, Iterator

from gxdata.sample.layout import Layout, opening
from gxdata.sample.tables import Cell, CellRow, TableBlock

TableLines = Callable[[TableBlock], list[str]]

_PAGE = 38  # Lines on a page of the PDF.
_LONG = 26  # Characters after which a PDF breaks a label.


def pipes(layout: Layout) -> bytes:
    """``a | b | c |`` for each row, with an empty cell left for each column spanned."""
    return _encode(_text(layout, _pipe_rows), "\n")


def cell_lines(layout: Layout) -> bytes:
    """Each cell on a line of its own, with blank lines between; an empty cell leaves nothing."""
    return _encode(_text(layout, _cells), "\n\n")


def bars(layout: Layout) -> bytes:
    """A bar alone on a line between the cells of a row."""
    return _encode(_text(layout, _bar_rows), "\n")


def spaced(layout: Layout) -> bytes:
    """The text of a PDF: spaces between cells, labels broken over lines, page numbers."""
    return _encode(_paged(_text(layout, _spaced_rows, dated=False)), "\n")


def _encode(lines: Iterator[str], separator: str) -> bytes:
    return (separator.join(lines) + "\n").encode()


def _text(layout: Layout, table_lines: TableLines, *, dated: bool = True) -> Iterator[str]:
    yield from opening(layout)
    if dated:
        yield f"发布日期：{layout.published_on.isoformat()}"
    for block in layout.blocks:
        if isinstance(block, TableBlock):
            yield from table_lines(block)
        else:
            yield block.text


def _pipe_rows(block: TableBlock) -> list[str]:
    rows = []
    for row, hanging in zip(block.rows, _hanging(block), strict=True):
        empty = hanging + sum(cell.colspan - 1 for cell in row)
        rows.append(" | ".join(c.text for c in row) + " |" + (" " + "|" * empty if empty else ""))
    return rows


def _hanging(block: TableBlock) -> list[int]:
    """For each row the columns that cells of the rows above hang down into."""
    taken = [0] * len(block.rows)
    for at, row in enumerate(block.rows):
        for cell in row:
            for below in range(at + 1, min(at + cell.rowspan, len(taken))):
                taken[below] += cell.colspan
    return taken


def _cells(block: TableBlock) -> list[str]:
    return [cell.text for row in block.rows for cell in row if cell.text]


def _bar_rows(block: TableBlock) -> list[str]:
    lines = []
    for row in block.rows:
        lines += ["|", *(line for cell in row for line in (cell.text, "|"))]
    return lines


def _spaced_rows(block: TableBlock) -> list[str]:
    lines = []
    for number, row in enumerate(block.rows):
        lines += _broken_heads(row) if number < block.header_rows else _broken_label(row)
    return lines


def _broken_heads(row: CellRow) -> list[str]:
    """A row of headings over two lines: narrow columns have no room for more than half."""
    halves = [_halves(cell) for cell in row]
    lines = (" ".join(half for half in line if half) for line in zip(*halves, strict=True))
    return [line for line in lines if line]


def _halves(cell: Cell) -> tuple[str, str]:
    text = cell.text
    narrow = cell.colspan == 1 and len(text) > 2
    if not narrow and len(text) <= _LONG:
        return text, ""
    middle = -(-len(text) // 2)
    return text[:middle], text[middle:]


def _broken_label(row: CellRow) -> list[str]:
    """A row of values on one line, but its label's beginning above where it is too long."""
    texts = [cell.text for cell in row]
    long = next((n for n, text in enumerate(texts) if len(text) > _LONG), None)
    if long is None:
        return [" ".join(texts)]
    begun = " ".join([*texts[:long], texts[long][:_LONG]])
    return [begun, " ".join([texts[long][_LONG:], *texts[long + 1 :]])]


def _paged(lines: Iterator[str]) -> Iterator[str]:
    number = 0
    for number, line in enumerate(lines, 1):
        yield line
        if number % _PAGE == 0:
            yield f"— {number // _PAGE} —"
    if number % _PAGE:
        yield f"— {number // _PAGE + 1} —"
