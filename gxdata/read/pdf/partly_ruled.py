"""Tables with ruled lines between their rows alone, or between their columns alone: no cell of theirs is a cell."""

from collections import Counter

from gxdata.read.pdf.bands import UNIT
from gxdata.read.pdf.columns import figures
from gxdata.read.pdf.lattice import RuledTable
from gxdata.read.pdf.lines import TextLine, text_lines

# Numbers apart on one line of a cell; lines of one cell that are numbers; cells of a row in which they are.
BESIDE, BELOW, CELLS = 3, 3, 2
# Cells of a row in which numbers stand below words.
HEADED = 3
# The margins of a cell, in points, and the most characters of a number that is broken over its lines.
MARGINS, LONGEST = 12.0, 9


def is_partly_ruled(table: RuledTable) -> bool:
    """Whether what a table's lines enclose holds several cells: numbers apart on one line, or lines of numbers.

    Parameters
    ----------
    table
        A ruled table with its characters.
    """
    across = len(table.xs) - 1
    crowded = 0
    stacked: Counter[int] = Counter()
    headed: Counter[int] = Counter()
    for cell in table.cells:
        if len(cell.chars) < BELOW:
            continue
        # A unit below its number is no line of its own.
        lines = [line for line in text_lines(cell.chars) if not UNIT.fullmatch(line.text)]
        if any(_numbers_apart(line) >= BESIDE for line in lines):
            return True
        crowded += cell.colspan == across and any(map(_numbers_apart, lines))
        bare = sum(figures(line.words) == 0 for line in lines)
        if 0 < bare == len(lines) and _is_one_number(lines, table.width(cell)):
            continue
        stacked[cell.row] += bare >= BELOW
        headed[cell.row] += 0 < bare < len(lines)
    return (
        crowded >= CELLS
        or max(stacked.values(), default=0) >= CELLS
        or max(headed.values(), default=0) >= HEADED
    )


def _is_one_number(lines: list[TextLine], width: float) -> bool:
    """Whether the lines of a cell hold one number, broken where no other digit had room."""
    *full, last = lines
    return (
        not lines[0].text.startswith("0")
        and sum(len(line.text) for line in lines) <= LONGEST
        and all(len(line.text) >= len(last.text) and _is_full(line, width) for line in full)
    )


def _is_full(line: TextLine, width: float) -> bool:
    held = line.right - line.left
    return held + held / len(line.text) + MARGINS > width


def _numbers_apart(line: TextLine) -> int:
    """How many numbers end a line that is set in columns."""
    return len(line.words) - figures(line.words) if line.columns else 0
