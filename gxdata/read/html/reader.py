"""Read HTML: running text as lines, data tables as grids, layout tables taken apart."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.read.document import Block, Document, Grid, Line
from gxdata.read.html.cell_text import BREAKING, SKIPPED
from gxdata.read.html.cells import is_data, place_cells
from gxdata.read.html.declared import declared_rows, grid_of
from gxdata.read.html.framed import parsed
from gxdata.read.html.kept import show_kept
from gxdata.read.html.nested_cells import unwrap_cells
from gxdata.read.html.nodes import ids_above
from gxdata.read.html.placed import in_seen_order
from gxdata.read.html.unseen import Unseen, find_unseen
from gxdata.read.text.reader import with_barred_rows
from gxdata.read.typed import as_barred
from gxdata.read.unreadable import UNREADABLE
from gxdata.read.white import clean

HEADINGS = {f"h{n}": n for n in range(1, 7)}
# A number between bars, in a line of running text: rows that were typed, and no table of the page.
BARRED = re.compile(r"[|｜]\s*[-+]?\d[\d,.]*\s*(?:[|｜]|$)")
# A number alone with a bar, or a bar alone, on a line; so many of them are cells that were typed one a line.
BAR_OF_A_CELL = re.compile(r"[-+]?[\d,.]*\s*[|｜]")
MANY_CELLS = 8
# A number may go on behind these.
NUMBER = tuple("0123456789０１２３４５６７８９.,．，")


def read_html(text: str, encoding: str) -> Document:
    """Read an HTML page.

    Returns
    -------
    Document
        A table inside a table is read on its own; the outer one is then layout, and its cells' text becomes lines.
    """
    if text.endswith(NUMBER):
        text += UNREADABLE  # a page ends in a tag: this one breaks off, and perhaps within a number
    tree = parsed(text)
    title = tree.css_first("title")
    show_kept(tree)
    unseen = find_unseen(tree)
    outer = _outer_tables(tree)
    if outer:
        outer = unwrap_cells(tree, outer, unseen)
    reader = _Reader(
        outer,
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
        self._folded = 0  # in so many that it may unfold
        self._folded_grids: list[Grid] = []
        self.tables = 0
        self._text: list[str] = []
        self._heading = 0
        self._placed = placed  # whether the page sets boxes at places of their own
        self._typed = False  # inside `pre`, where line breaks count

    def walk(self, root: LexborNode) -> None:
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        unread = self._unseen.unread
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
                self._leave(node, tag)
                continue
            if tag in BREAKING or ("-" in tag[1:] and _stands_alone(node)):
                self._enter(node, tag)
                stack.append((node, True))
            elif tag in SKIPPED or tag[:1] in ("-", "!") or (unread and node.mem_id in unread):
                continue
            if tag == "table" and not self._is_layout(node) and self._take_grid(node):
                continue
            inside = list(node.iter(include_text=True))
            inside = in_seen_order(inside) if self._placed else inside
            stack += [(child, False) for child in reversed(inside)]

    def _enter(self, node: LexborNode, tag: str) -> None:
        """Begin an element that stands on lines of its own."""
        self.end_line()
        self._hidden += node.mem_id in self._unseen.hidden
        self._folded += node.mem_id in self._unseen.folded
        self._heading = HEADINGS.get(tag, self._heading)
        self._typed |= tag == "pre"

    def _leave(self, node: LexborNode, tag: str) -> None:
        """End such an element."""
        self.end_line()
        self._hidden -= node.mem_id in self._unseen.hidden
        self._folded -= node.mem_id in self._unseen.folded
        if tag in HEADINGS:
            self._heading = 0
        elif tag == "pre":
            self._typed = False

    def _take_grid(self, table: LexborNode) -> bool:
        """Take a table as a grid, if it holds data."""
        cells = place_cells(table, self._unseen)
        if not is_data(cells):
            return False
        self._end_rows()
        self.tables += 1
        grid = Grid(tuple(cells), self.tables)
        self.blocks.append(grid)
        if self._hidden:
            self._hidden_grids.append(grid)
        elif self._folded:
            self._folded_grids.append(grid)
        return True

    def _is_layout(self, table: LexborNode) -> bool:
        """Whether a table holds another one, or rows of one that is declared."""
        if table.mem_id in self._outer_tables:
            return True
        return bool(self._declared) and any(
            node.mem_id in self._declared for node in table.css("*")
        )

    def finish(self) -> None:
        """End the line and the table that the page's end leaves open."""
        self.end_line()
        self._end_rows()

    def seen_blocks(self) -> list[Block]:
        """What was collected, without the tables that the page hides where it shows at least as much in others.

        A page of which only hidden tables were kept shows them once its scripts run. Of those it may unfold only the
        ones go whose words it shows in another: they are there for screens of another size.
        """
        unseen = {grid.number for grid in (*self._hidden_grids, *self._folded_grids)}
        if not unseen:
            return self.blocks
        grids = [block for block in self.blocks if isinstance(block, Grid)]
        seen = [_words(grid) for grid in grids if grid.number not in unseen]
        folded = [grid for grid in self._folded_grids if _words(grid)]
        left_out = {grid.number for grid in folded if any(_words(grid) <= s for s in seen)}
        cells = sum(len(grid.cells) for grid in self._hidden_grids)
        if sum(len(grid.cells) for grid in grids) >= 2 * cells:
            left_out |= {grid.number for grid in self._hidden_grids}
        return [b for b in self.blocks if not (isinstance(b, Grid) and b.number in left_out)]

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


def _words(grid: Grid) -> frozenset[str]:
    """The texts of a table's cells that are no numbers."""
    return frozenset(cell.text for cell in grid.cells if any(map(str.isalpha, cell.text)))


def _stands_alone(node: LexborNode) -> bool:
    """Whether no text stands beside an element that only the page's script knows, so that it is no word of a line."""
    return not any(
        beside is not None and beside.tag == "-text" and (beside.text_content or "").strip()
        for beside in (node.prev, node.next)
    )


def _outer_tables(tree: LexborHTMLParser) -> set[int]:
    """The tables that have a table inside them: they hold layout, not data."""
    tables = tree.css("table")
    return ids_above(tables) & {table.mem_id for table in tables}
