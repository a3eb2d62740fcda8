"""Build tables from a stream of paragraphs and marks that end cells and rows, as DOC and RTF files keep them."""

from bisect import bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from gxdata.read.flow import MAX_NESTING, Flow, FlowCell, FlowTable, Paragraph

CELL_END = "\x07"
# Edges of cells closer than this (in twentieths of a point, about 1 mm) are one edge drawn carelessly.
NEAR = 60
# Word's outline level of body text, and its built-in heading styles.
BODY_LEVEL, HEADING_STYLES = 9, range(1, 10)


@dataclass(slots=True)
class RowShape:
    """The shape of a table row: where its cells begin and end, and which only continue the one before or above."""

    edges: tuple[int, ...] = ()
    right: set[int] = field(default_factory=set)
    down: set[int] = field(default_factory=set)


@dataclass(slots=True)
class ParagraphProperties:
    """What is known of one paragraph."""

    style: int = 0
    outline: int | None = None
    in_table: bool = False
    row_end: bool = False
    on_ground: bool = False
    depth: int = 0
    inner_cell_end: bool = False
    inner_row_end: bool = False
    shape: RowShape = field(default_factory=RowShape)


class FlowBuilder:
    """Takes paragraphs in reading order, each with its properties, and builds the flow."""

    def __init__(self) -> None:
        self.flow: Flow = []
        self._open: list[_OpenTable] = []

    def add(self, text: str, mark: str, properties: ParagraphProperties) -> None:
        """Add a paragraph that ended with `mark`."""
        depth = properties.depth or int(properties.in_table or mark == CELL_END)
        self.close(depth)
        while len(self._open) < min(depth, MAX_NESTING):
            self._open.append(_OpenTable())
        if not self._open:
            self.flow.append(Paragraph(text, _level(properties)))
            return
        table = self._open[-1]
        if properties.row_end or properties.inner_row_end:
            table.end_row(properties.shape)
            return
        table.content.append(Paragraph(text, _level(properties)))
        if mark == CELL_END or properties.inner_cell_end:
            table.end_cell()

    def add_apart(self, flow: Flow) -> None:
        """Add what stands in a frame of its own, such as a text box, behind what was added last."""
        (self._open[-1].content if self._open else self.flow).extend(flow)

    def close(self, depth: int) -> None:
        """End the tables that are nested deeper than `depth`."""
        while len(self._open) > depth:
            table = self._open.pop()
            (self._open[-1].content if self._open else self.flow).extend(table.finished())


@dataclass(slots=True)
class _OpenTable:
    content: Flow = field(default_factory=list)
    cells: list[Flow] = field(default_factory=list)
    rows: list[tuple[list[Flow], RowShape]] = field(default_factory=list)

    def end_cell(self) -> None:
        self.cells.append(self.content)
        self.content = []

    def end_row(self, shape: RowShape) -> None:
        if self.content:
            self.end_cell()
        self.rows.append((self.cells, shape))
        self.cells = []

    def finished(self) -> Flow:
        """The table; and what stands behind its last whole row as plain text, for want of a row to put it in."""
        found: Flow = []
        if self.rows:
            found.append(FlowTable(_placed(self.rows)))
        for cell in (*self.cells, self.content):
            found.extend(cell)
        return found


def _placed(rows: list[tuple[list[Flow], RowShape]]) -> list[list[FlowCell]]:
    """The rows with each cell in the column where its edges put it; in its printed order where edges are missing."""
    told = all(len(shape.edges) == len(cells) + 1 for cells, shape in rows)
    columns = _column_edges([edge for _, shape in rows for edge in shape.edges]) if told else []
    return [_row(cells, shape, columns) for cells, shape in rows]


def _row(cells: list[Flow], shape: RowShape, columns: list[int]) -> list[FlowCell]:
    in_order = list(range(1, len(cells) + 2))
    starts = [bisect_right(columns, edge) for edge in shape.edges] if columns else in_order
    row: list[FlowCell] = []
    for n, content in enumerate(cells):
        span = max(starts[n + 1] - starts[n], 1)
        if n in shape.right and row:
            row[-1].colspan += span
        else:
            row.append(FlowCell(content, starts[n], span, n in shape.down))
    return row


def _column_edges(edges: list[int]) -> list[int]:
    """The places where columns begin: of edges drawn nearly at one place the first."""
    known = sorted(set(edges))
    return known[:1] + [b for a, b in pairwise(known) if b - a > NEAR]


def _level(properties: ParagraphProperties) -> int:
    if properties.outline is not None:
        return properties.outline + 1 if properties.outline < BODY_LEVEL else 0
    return properties.style if properties.style in HEADING_STYLES else 0
