"""Rows that end with a bar, put on one line where a cell that holds line breaks parted them."""

import re
from collections import Counter

from gxdata.read.flow import join_lines
from gxdata.read.pdf.lines import OPENS
from gxdata.read.text.broken_fields import BETWEEN, FIGURES

BAR = "|"
# So many lines at most does one row take, and so many whole rows tell how many cells a broken one has.
MAX_LINES, MIN_WHOLE = 12, 2
# So many lines at most stand alone before the one that a label ends on.
MAX_BEGUN = 3
# The beginning of a label, perhaps with its number: no sentence, no note, no caption with what it says.
BEGUN = re.compile(r"(?!续上?表)(?:\d{1,2}[.．、])?[^|。；：！？:;\d]{1,24}(?<![，、）)])")
ONLY_FIGURES = re.compile(r"[|\s\d.,+\-/]+")
# A unit stands with the figure above it: 万元.
LONGEST_UNIT = 2
# So many bars has a row at most that holds labels only.
MAX_LABELS = 3
FIGURE_CELL = re.compile(r"(?:^|\|)\s*[+-]?\d[\d.,]*\s*(?:\||$)")
NEXT_CELL = re.compile(r"\s*\|\s*(?:\d[\d.,]*\s*\||$)")
WORDS = re.compile(r"\s*[一-龥]")


def with_whole_rows(text: str) -> str:
    """`text` with each row on one line; as it is where not most rows are whole.

    A row that no bar ends, or with figures below it before which no bar stands, goes on to the line where it has as
    many cells as other rows of the text; one that breaks within words, or around a figure, to the next that ends with
    a bar. What stands alone between two rows, and is no heading of its own, begins the label below it.
    """
    lines = text.replace("｜", BAR).split("\n")
    whole = Counter(line.count(BAR) for line in lines if _closes(line))
    if sum(whole.values()) <= sum(BAR in line and not _closes(line) for line in lines):
        return text
    found: list[str] = []
    n = 0
    while n < len(lines):
        stop = _stop(lines, n, whole)
        found.append(_joined(lines[n:stop]))
        n = stop
    return "\n".join(_with_whole_labels(found))


def _stop(lines: list[str], first: int, whole: Counter[int]) -> int:
    """Where the row that begins in a line ends, counted behind its last line."""
    if BAR not in lines[first] or (_closes(lines[first]) and not _may_go_on(lines, first)):
        return first + 1
    bars = lines[first].count(BAR)
    for n in range(first + 1, min(len(lines), first + MAX_LINES)):
        begins = whole[lines[n].count(BAR)] >= MIN_WHOLE and _begins(lines, n, first)
        if begins or _stands_below_figure(lines, n):
            break
        bars += lines[n].count(BAR)
        if _ends(lines[n]) and whole[bars] >= MIN_WHOLE and not _may_go_on(lines, n):
            return n + 1
    return _behind_pieces(lines, first)


def _begins(lines: list[str], n: int, first: int) -> bool:
    """Whether a line begins a row: with a bar and words, where none is awaited; with words, and ends one."""
    if not _opens(lines[n]):
        return _ends(lines[n - 1]) and _closes(lines[n]) and WORDS.match(lines[n]) is not None
    if NEXT_CELL.match(lines[n]):
        return False
    return BAR in lines[n - 1] or lines[first].strip() != BAR


def _stands_below_figure(lines: list[str], n: int) -> bool:
    """Whether a line begins with words, and the last cell above it is a figure: such words begin a row."""
    above = next(filter(str.strip, reversed(lines[max(0, n - 3) : n])), "").rpartition(BAR)[2]
    words = lines[n].partition(BAR)[0]
    figure = ONLY_FIGURES.fullmatch(above) and above.strip()
    return bool(figure and WORDS.match(words)) and len(words.strip()) > LONGEST_UNIT


def _behind_pieces(lines: list[str], first: int) -> int:
    """Where a row ends that its own pieces show to be one: words that break off, a cell alone between two bars."""
    for n in range(first + 1, min(len(lines), first + MAX_LINES)):
        if not (_is_rest(lines, n) or _goes_on(lines, n - 1)):
            break
        if _ends(lines[n]) and not _goes_on(lines, n):
            return n + 1
    return first + 1


def _is_rest(lines: list[str], n: int) -> bool:
    above, line = lines[n - 1], lines[n]
    if _stands_below_figure(lines, n):
        return False
    if BAR not in above and _opens(line):
        return ONLY_FIGURES.fullmatch(line) is not None
    return not _ends(above) and WORDS.match(line) is not None and OPENS.match(line) is None


def _goes_on(lines: list[str], n: int) -> bool:
    """Whether the row goes on below a line: with a figure alone, or words with a bar and a figure below them."""
    below, next_below, *_ = [*filter(str.strip, lines[n + 1 : n + 4]), "", ""]
    if FIGURES.fullmatch(below):
        return True
    labels = lines[n].count(BAR) <= MAX_LABELS and not FIGURE_CELL.search(lines[n])
    return bool(labels and BEGUN.fullmatch(below) and NEXT_CELL.match(next_below))


def _may_go_on(lines: list[str], n: int) -> bool:
    """The same, or whether a line of figures is below that no bar opens, which may be a row of its own."""
    figures = n + 1 < len(lines) and ONLY_FIGURES.fullmatch(lines[n + 1]) is not None
    return (figures and not _opens(lines[n + 1])) or _goes_on(lines, n)


def _joined(lines: list[str]) -> str:
    """The lines of one row as one: what stands at the end of one and the beginning of the next is one cell."""
    row = lines[0]
    for line in filter(str.strip, lines[1:]):
        above, _, last = row.rpartition(BAR)
        first, bar, rest = line.partition(BAR)
        row = f"{above}{BAR} {_cell(last, first)} {bar}{rest}"
    return row


def _cell(last: str, first: str) -> str:
    halves = [half.strip() for half in (last, first)]
    if all(map(FIGURES.fullmatch, halves)):
        return BETWEEN.join(halves)
    return join_lines(halves)


def _with_whole_labels(lines: list[str]) -> list[str]:
    found: list[str] = []
    begun: list[str] = []
    for line in lines:
        if found and _closes(found[-1]) and len(begun) < MAX_BEGUN and BEGUN.fullmatch(line):
            begun.append(line)
            continue
        if begun and _continues(line):
            line = join_lines([*begun, line])
        else:
            found += begun
        begun = []
        found.append(line)
    return found + begun


def _continues(line: str) -> bool:
    """Whether a row has figures, and before them words that do not begin with a number of their own."""
    cells = [cell.strip() for cell in line.split(BAR)]
    return (
        _closes(line)
        and FIGURE_CELL.search(line) is not None
        and bool(cells[0])
        and not FIGURES.fullmatch(cells[0])
        and not OPENS.match(cells[0])
    )


def _opens(line: str) -> bool:
    return line.lstrip().startswith(BAR)


def _ends(line: str) -> bool:
    return line.rstrip().endswith(BAR)


def _closes(line: str) -> bool:
    """Whether a line ends a row: several cells, each with its bar."""
    return _ends(line) and line.count(BAR) > 1
