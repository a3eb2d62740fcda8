"""Read HTML: running text as lines, data tables as grids, layout tables taken apart."""

import re
from functools import lru_cache, partial

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.read.decode import decode
from gxdata.read.document import TEXT_OF, Block, Cell, Document, Grid, Line
from gxdata.read.html.bare_rows import with_tables
from gxdata.read.html.cell_text import BREAKING, SKIPPED, cell_text
from gxdata.read.html.declared import declared_rows, grid_of
from gxdata.read.html.depth import without_depths
from gxdata.read.html.nodes import MAX_LABEL, ids_above
from gxdata.read.html.placed import in_seen_order
from gxdata.read.html.unseen import CELLS, Unseen, find_unseen
from gxdata.read.text.markdown import RULE_LINE
from gxdata.read.text.reader import with_barred_rows
from gxdata.read.typed import as_barred
from gxdata.read.white import clean, clean_cell

# What makes a cell's text more than its letters in a row.
TELLING = "br, p, div, ul, ol, img"
WITHIN = "td > *, th > *"
SPANNING = "[rowspan], [colspan]"
new_cell = partial(tuple.__new__, Cell)  # faster than the class, for the many cells without spans
# Tags of a page's skeleton and of its tables, and those of text, which other formats hold as well.
PAGE_TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|meta|table)\b")
ROW_TAG = re.compile(r"<t[rd]\b[^<>\n]{0,200}>[^<>\n]{0,200}</?t[rd]\b", re.IGNORECASE)
TEXT_TAG = re.compile(rb"<(?:div|p|span|br)\b")
# What else a piece of a page may begin with.
PIECE = re.compile(rb"[\xef\xbb\xbf\s]*<(?:t(?:body|head)|section|article|center|font|h[1-6])[\s>]")
HEADINGS = {f"h{n}": n for n in range(1, 7)}
# A span that claims more rows or columns than this is an error of the page; no statutory table has as many.
MAX_SPAN = 200
# A number between bars, in a line of running text: rows that were typed, and no table of the page.
BARRED = re.compile(r"[|｜]\s*[-+]?\d[\d,.]*\s*(?:[|｜]|$)")
# A number alone with a bar, or a bar alone, on a line; so many of them are cells that were typed one a line.
BAR_OF_A_CELL = re.compile(r"[-+]?[\d,.]*\s*[|｜]")
MANY_CELLS = 8


def looks_like_html(content: bytes) -> bool:
    """Whether the bytes are a page or a piece of one: a doctype, or tags of its skeleton or body near the front.

    Those of UTF-16 are looked at as characters: two of its bytes may look like a tag.
    """
    head = content[:65536]
    if b"\x00" in head:
        head = decode(head)[0].encode(errors="replace")
    head = head.lower()
    if PAGE_TAG.search(head) or PIECE.match(head):
        return True
    # Markdown sets line breaks within its cells, and some marks, as tags.
    return TEXT_TAG.search(head) is not None and RULE_LINE.search(content.decode("latin-1")) is None


def as_page(text: str) -> str | None:
    """A page that was saved as text, its tags escaped or but those of rows and cells dropped; None for other text.

    Where nothing but rows has tags, all other lines are lines of the page.
    """
    if "<" not in text:
        return None
    if PAGE_TAG.search(text.lower().encode(errors="replace")):
        return text
    if not ROW_TAG.search(text):
        return None
    return "\n".join(line if "<" in line else f"{line}<br>" for line in text.split("\n"))


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
    tree = LexborHTMLParser(without_depths(with_tables(text)))
    title = tree.css_first("title")
    unseen = find_unseen(tree)
    reader = _Reader(
        _outer_tables(tree),
        unseen,
        declared_rows(tree, unseen),
        placed="absolute" in text,
    )
    if tree.root is not None:
        reader.walk(tree.root)
    reader.finish()
    name = clean(title.text()) if title else ""
    blocks = tuple(reader.seen_blocks())
    if _has_barred_rows([block.text for block in blocks if isinstance(block, Line)]):
        blocks = with_barred_rows(blocks)
    return Document(blocks, "text/html", encoding, title=name or None)


def _has_barred_rows(lines: list[str]) -> bool:
    """Whether lines of running text are rows that were typed with bars, or their cells one a line."""
    barred = [text for text in lines if "|" in text or "｜" in text]
    return (
        any(map(BARRED.search, barred))
        or sum(map(bool, map(BAR_OF_A_CELL.fullmatch, barred))) >= MANY_CELLS
    )


class _Reader:
    """Walks the tree once, collecting blocks. The walk keeps its own stack: a hostile page nests thousands deep."""

    def __init__(
        self,
        outer_tables: set[int],
        unseen: Unseen,
        declared: dict[int, list[str]],
        *,
        placed: bool,
    ) -> None:
        self.blocks: list[Block] = []
        self._outer_tables = outer_tables
        self._unseen = unseen
        self._declared = declared
        self._rows: list[list[str]] = []  # of the declared table that is being read
        self._hidden = 0  # in so many elements that the page does not show
        self._hidden_grids: list[Grid] = []
        self.tables = 0
        self._text: list[str] = []
        self._heading = 0
        self._placed = placed  # whether the page sets boxes at places of their own
        self._typed = False  # inside `pre`, where line breaks count

    def walk(self, root: LexborNode) -> None:
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        hidden, unread = self._unseen.hidden, self._unseen.unread
        while stack:
            node, leaving = stack.pop()
            tag = node.tag or ""
            if tag == "-text":
                self._add(node.text_content or "")
                continue
            if self._declared and node.mem_id in self._declared and not leaving:
                self.end_line()
                self._rows.append(self._declared[node.mem_id])
                continue
            if leaving:
                self.end_line()
                self._hidden -= bool(hidden) and node.mem_id in hidden
                if tag in HEADINGS:
                    self._heading = 0
                elif tag == "pre":
                    self._typed = False
                continue
            if tag in BREAKING or ("-" in tag[1:] and _stands_alone(node)):
                self.end_line()
                stack.append((node, True))
                self._hidden += bool(hidden) and node.mem_id in hidden
                self._heading = HEADINGS.get(tag, self._heading)
                self._typed |= tag == "pre"
            elif tag in SKIPPED or tag[:1] in ("-", "!") or (unread and node.mem_id in unread):
                continue
            if tag == "table" and node.mem_id not in self._outer_tables:
                cells = place_cells(node, self._unseen)
                if is_data(cells):
                    self._end_rows()
                    self.tables += 1
                    grid = Grid(tuple(cells), self.tables)
                    self.blocks.append(grid)
                    if self._hidden:
                        self._hidden_grids.append(grid)
                    continue
            inside = list(node.iter(include_text=True))
            inside = in_seen_order(inside) if self._placed else inside
            children = [(child, False) for child in inside]
            children.reverse()
            stack += children

    def finish(self) -> None:
        """End the line and the table that the page's end leaves open."""
        self.end_line()
        self._end_rows()

    def seen_blocks(self) -> list[Block]:
        """What was collected, without the tables that the page hides where it shows at least as much in others.

        A page of which only hidden tables were kept shows them once its scripts run.
        """
        hidden = {grid.number for grid in self._hidden_grids}
        if not hidden:
            return self.blocks
        grids = [block for block in self.blocks if isinstance(block, Grid)]
        cells = sum(len(grid.cells) for grid in self._hidden_grids)
        if sum(len(grid.cells) for grid in grids) < 2 * cells:
            return self.blocks
        return [b for b in self.blocks if not (isinstance(b, Grid) and b.number in hidden)]

    def _add(self, text: str) -> None:
        if not self._text and text.isspace():
            return  # what the source has between two elements
        if not self._typed:
            self._text.append(text)
            return
        first, *others = as_barred(text).split("\n")
        self._text.append(first)
        for line in others:
            self.end_line()
            self._text.append(line)

    def end_line(self) -> None:
        if not self._text:
            return
        text = clean("".join(self._text))
        self._text.clear()
        if text:
            self._end_rows()
            self.blocks.append(Line(text, self._heading))

    def _end_rows(self) -> None:
        """End the declared table that is being read, if one is."""
        if self._rows:
            self.tables += 1
            self.blocks.append(grid_of(self._rows, self.tables))
            self._rows.clear()


def _stands_alone(node: LexborNode) -> bool:
    """Whether no text stands beside an element that only the page's script knows, so that it is no word of a line."""
    return not any(
        beside is not None and beside.tag == "-text" and (beside.text_content or "").strip()
        for beside in (node.prev, node.next)
    )


def _outer_tables(tree: LexborHTMLParser) -> set[int]:
    """The tables that have a table inside them: they hold layout, not data."""
    outer: set[int] = set()
    seen: set[int] = set()  # so that no node is climbed over twice, however deep a page nests
    for table in tree.css("table"):
        node = table.parent
        while node is not None and node.mem_id not in seen:
            seen.add(node.mem_id)
            if node.tag == "table":
                outer.add(node.mem_id)
                break
            node = node.parent
    return outer


def is_data(cells: list[Cell]) -> bool:
    """Whether cells are a table's and no layout: of more than one column, and none with more text than a label has.

    The guidance some organs glue to a label runs to about a hundred characters; whole report bodies set in a
    one-cell table run to thousands.
    """
    columns = {cell.column for cell in cells}
    return len(columns) > 1 and max(map(len, map(TEXT_OF, cells))) <= MAX_LABEL


def place_cells(table: LexborNode, unseen: Unseen) -> list[Cell]:
    """The cells of a table, each at the row and column where its spans put it; those that are not shown left out."""
    spans = {cell.mem_id: _spans(cell) for cell in table.css(SPANNING)}
    hidden, unread = unseen.hidden, unseen.unread
    several = table.css_first(WITHIN) is not None
    telling = ids_above(table.css(TELLING)) if several else set()
    told = several and bool(telling or unread)
    placed: list[Cell] = []
    taken: dict[int, int] = {}  # column -> last row that a cell from above still covers
    for row, tr in enumerate(_rows(table), 1):
        column = 1
        if unread and tr.mem_id in unread:
            continue
        for td in tr.iter():
            if td.tag not in CELLS or (hidden and td.mem_id in hidden):
                continue
            while taken and taken.get(column, 0) >= row:
                column += 1
            text = cell_text(td, unseen, telling) if told else td.text()
            if not text.isalnum():  # as most numbers and labels are
                text = clean_cell(text)
            if unread and td.mem_id in unread:  # struck out as a whole
                text = ""
            span = spans.get(td.mem_id) if spans else None
            if span is None:
                placed.append(new_cell((text, row, column, 1, 1)))
                column += 1
                continue
            rowspan, colspan = span
            placed.append(Cell(text, row, column, rowspan, colspan))
            if rowspan > 1:
                for covered in range(column, column + colspan):
                    taken[covered] = row + rowspan - 1
            column += colspan
    return placed


def _rows(table: LexborNode) -> list[LexborNode]:
    """The rows as a browser sets them: those of a foot last, wherever they are written."""
    rows = table.css("tr")
    if table.css_first("tfoot") is None:
        return rows
    return sorted(rows, key=lambda tr: tr.parent is not None and tr.parent.tag == "tfoot")


def _spans(cell: LexborNode) -> tuple[int, int]:
    attributes = cell.attributes
    return _span(attributes.get("rowspan")), _span(attributes.get("colspan"))


@lru_cache(maxsize=256)
def _span(value: str | None) -> int:
    value = (value or "1").strip()
    return min(max(int(value), 1), MAX_SPAN) if value.isdecimal() else 1
