"""PDF files: prose in lines, ruled tables that run on over the ends of pages, page numbers."""

from collections.abc import Iterator

from gxdata.sample.layout import Heading, Layout, Paragraph, opening
from gxdata.sample.pdf import HEIGHT, WIDTH, Page, text_width, written
from gxdata.sample.pdf_tables import PrintedRow, print_rows
from gxdata.sample.pdf_text import broken
from gxdata.sample.tables import TableBlock

_LEFT, _RIGHT, _TOP, _BOTTOM = 50.0, WIDTH - 50.0, 70.0, HEIGHT - 80.0
_SIZE, _PITCH, _GAP = 12.0, 20.0, 10.0
_INDENT = "\u3000" * 2


def pdf(layout: Layout) -> bytes:
    """A document printed to PDF, with a layer of text."""
    press = _Press()
    trail, title = opening(layout)
    press.centred(trail, 9)
    press.centred(title, 16)
    for block in layout.blocks:
        match block:
            case Heading(text):
                press.paragraph(text)
            case Paragraph(text, closing):
                press.paragraph(text, to_the_right=closing)
            case TableBlock():
                press.table(print_rows(block, _LEFT, _RIGHT))
    return written(list(press.numbered()))


class _Press:
    """Sets lines and rows one below the other, and turns the page where it is full."""

    def __init__(self) -> None:
        self._pages = [Page()]
        self._y = _TOP

    def centred(self, text: str, size: float) -> None:
        """Set a line over the report in type of its own size."""
        for line in broken(text, (_RIGHT - _LEFT) / size):
            self._y += 2 * size
            x = (WIDTH - size * text_width(line)) / 2
            self._pages[-1].text(x, self._y, line, size)

    def paragraph(self, text: str, *, to_the_right: bool = False) -> None:
        """Set running text, its first line indented by two characters."""
        for part in text.split("\n"):
            for line in broken(_INDENT + part, (_RIGHT - _LEFT) / _SIZE):
                self._line(line, to_the_right)

    def _line(self, line: str, to_the_right: bool) -> None:
        if self._y + _PITCH > _BOTTOM:
            self._turn()
        self._y += _PITCH
        shown = line.removeprefix(_INDENT)
        start = _RIGHT - _SIZE * text_width(line) if to_the_right else _LEFT
        x = start + _SIZE * (text_width(line) - text_width(shown))
        self._pages[-1].text(x, self._y, shown, _SIZE)

    def table(self, rows: list[PrintedRow]) -> None:
        """Rule a table; a row that has no room stands on the next page."""
        self._y += _GAP
        while rows:
            fitting = self._fitting(rows)
            if not fitting:
                self._turn()
                fitting = self._fitting(rows) or 1
            part, rows = rows[:fitting], rows[fitting:]
            self._draw(part)
        self._y += _GAP

    def _fitting(self, rows: list[PrintedRow]) -> int:
        y, count = self._y, 0
        for row in rows:
            y += row.height
            if y > _BOTTOM:
                break
            count += 1
        return count

    def _draw(self, rows: list[PrintedRow]) -> None:
        edges = [self._y]
        for row in rows:
            edges.append(edges[-1] + row.height)
        for number, row in enumerate(rows):
            for cell in row.cells:
                # What hangs in from the page before is ruled anew, and not printed again.
                if cell.begins or number == 0:
                    last = min(number + cell.rows_left, len(rows))
                    cell.draw(self._pages[-1], edges[number], edges[last])
        self._y = edges[-1]

    def _turn(self) -> None:
        self._pages.append(Page())
        self._y = _TOP

    def numbered(self) -> Iterator[Page]:
        """The pages with their numbers below them."""
        for number, page in enumerate(self._pages, 1):
            page.text(WIDTH / 2 - 15, HEIGHT - 40, f"— {number} —", 10)
            yield page
