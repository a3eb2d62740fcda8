"""The shape of a table row, as RTF tells it before or behind the row's text."""

from gxdata.read.cell_marks import RowShape

# Word allows 63 cells. A row that claims more is an error of the file.
MAX_CELLS = 200
WORDS = frozenset("trowd trleft cellx clmrg clvmrg".split())


class RowDefinition:
    """Collects what the control words say of a row. It holds for all rows until the next definition."""

    def __init__(self) -> None:
        self._edges: list[int] = [0]
        self._right: set[int] = set()
        self._down: set[int] = set()
        self._shape: RowShape | None = None

    def take(self, word: str, number: int | None) -> None:
        """Take a control word; others than those of rows say nothing."""
        if word not in WORDS:
            return
        cell = len(self._edges) - 1
        self._shape = None  # many rows share one
        if word == "trowd":
            self._edges, self._right, self._down = [0], set(), set()
        elif word == "trleft" and not cell:
            self._edges[0] = number or 0
        elif word == "cellx" and cell < MAX_CELLS:
            self._edges.append(number or 0)
        elif word == "clmrg":
            self._right.add(cell)
        elif word == "clvmrg":
            self._down.add(cell)

    def shape(self) -> RowShape:
        """The shape as told so far."""
        if self._shape is None:
            self._shape = RowShape(tuple(self._edges), set(self._right), set(self._down))
        return self._shape
