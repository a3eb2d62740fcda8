"""Read HTML: running text as lines, data tables as grids, layout tables taken apart."""

import re
from itertools import islice

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.read.document import Block, Cell, Document, Grid, Line
from gxdata.read.white import clean

SKIPPED = frozenset(
    (
        "script",
        "style",
        "head",
        "noscript",
        "template",
        "select",
        "button",
        "textarea",
        "iframe",
        "svg",
    )
)
# Elements that end a line of text. Anything else (span, b, a, font, o:p) runs on.
BREAKING = frozenset(
    (
        "address article aside blockquote body br caption center dd div dl dt fieldset figure footer "
        "form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section table tbody td tfoot th thead "
        "tr ul"
    ).split()
)
# In a cell: a mark of a note, or what was struck out.
UNREAD = frozenset(("sup", "del", "s", "strike"))
# What makes a cell's text more than its letters in a row.
TELLING = "br, p, div, ul, ol, sup, del, s, strike, script, style, [hidden], [style*='none'], [style*='hidden']"
HEADINGS = {f"h{n}": n for n in range(1, 7)}
# A span that claims more rows or columns than this is an error of the page; no statutory table has as many.
MAX_SPAN = 200


def looks_like_html(content: bytes) -> bool:
    """Whether the bytes are a page: a doctype, or tags of a page's skeleton or body near the front."""
    head = content[:65536].replace(b"\x00", b"").lower()
    return bool(re.search(rb"<(?:!doctype\s+html|html|head|body|meta|table|div|p|span|br)\b", head))


def read_html(text: str, encoding: str) -> Document:
    """Read an HTML page.

    Parameters
    ----------
    text
        The decoded page.
    encoding
        What it was decoded with; recorded.

    Returns
    -------
    Document
        A table inside a table is read on its own; the outer one is then layout, and its cells' text becomes lines.
    """
    tree = LexborHTMLParser(text)
    title = tree.css_first("title")
    reader = _Reader()
    if tree.root is not None:
        reader.walk(tree.root)
    reader.end_line()
    name = clean(title.text()) if title else ""
    return Document(tuple(reader.blocks), "text/html", encoding, title=name or None)


class _Reader:
    """Walks the tree once, collecting blocks. The walk keeps its own stack: a hostile page nests thousands deep."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.tables = 0
        self._text: list[str] = []
        self._heading = 0

    def walk(self, root: LexborNode) -> None:
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            tag = node.tag or ""
            if tag == "-text":
                self._text.append(node.text_content or "")
                continue
            if leaving:
                self.end_line()
                if tag in HEADINGS:
                    self._heading = 0
                continue
            if tag in SKIPPED or tag.startswith(("-", "!")):
                continue
            if tag in BREAKING:
                self.end_line()
                stack.append((node, True))
            if tag in HEADINGS:
                self._heading = HEADINGS[tag]
            if tag == "table" and is_data_table(node):
                self.blocks.append(self._grid(node))
                continue
            stack.extend((child, False) for child in reversed(list(node.iter(include_text=True))))

    def end_line(self) -> None:
        text = clean("".join(self._text))
        self._text.clear()
        if text:
            self.blocks.append(Line(text, self._heading))

    def _grid(self, table: LexborNode) -> Grid:
        self.tables += 1
        return Grid(tuple(place_cells(table)), self.tables)


def is_data_table(table: LexborNode) -> bool:
    """Whether a table holds data: no table inside it, and no cell with more text than a label would have.

    The guidance some organs glue to a label runs to about a hundred characters; whole report bodies set in a
    one-cell table run to thousands.
    """
    inner = islice(table.traverse(), 1, None)  # the walk starts with the table itself
    if any(node.tag == "table" for node in inner):
        return False
    cells = table.css("td, th")
    return len(cells) > 1 and max(len(clean(cell.text())) for cell in cells) <= 300


def place_cells(table: LexborNode) -> list[Cell]:
    """The cells of a table, each at the row and column where its spans put it."""
    placed: list[Cell] = []
    taken: dict[int, int] = {}  # column -> last row that a cell from above still covers
    for row, tr in enumerate(table.css("tr"), 1):
        column = 1
        for td in tr.iter():
            if td.tag not in ("td", "th"):
                continue
            while taken.get(column, 0) >= row:
                column += 1
            rowspan, colspan = _span(td, "rowspan"), _span(td, "colspan")
            placed.append(Cell(cell_text(td), row, column, rowspan, colspan))
            for covered in range(column, column + colspan):
                taken[covered] = row + rowspan - 1
            column += colspan
    return placed


def cell_text(cell: LexborNode) -> str:
    """What a reader sees in a cell.

    Lines are parted by a space, so that two numbers one above the other do not become one. Superscripts (marks of
    notes), struck-out and hidden text are left out.
    """
    child = cell.child
    plain = child is None or (child.next is None and child.tag == "-text")
    if plain or cell.css_first(TELLING) is None:
        return clean(cell.text())
    parts: list[str] = []
    stack = list(reversed(list(cell.iter(include_text=True))))
    while stack:
        node = stack.pop()
        tag = node.tag or ""
        if tag == "-text":
            parts.append(node.text_content or "")
        elif tag not in SKIPPED and tag not in UNREAD and not _is_hidden(node):
            block = tag in BREAKING
            parts.append(" " if block else "")
            stack.extend(reversed(list(node.iter(include_text=True))))
    return clean("".join(parts))


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style


def _span(cell: LexborNode, name: str) -> int:
    value = (cell.attributes.get(name) or "1").strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isdecimal() else 1
