"""Pages with a line for each cell, where a blank cell leaves a blank line: rows with bars between their cells."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

# What a cell says that is no label: a figure with its unit, or a mark for "none here".
FIGURE = re.compile(r"\s*(?:[+\-−]?\d[\d,.]{0,14}[件条个次项宗]?|[/\\\-—－―无]{1,2})\s*")
# Where rows of so many cells follow one another, and these are nearly all rows that are as long as half of one, a blank
# line is a cell; so many of them hold a figure in every line.
WIDTH, MIN_ROWS, MOST, MIN_FULL = 7, 12, 0.8, 2
# The rows of the other tables.
OTHERS = (3, 15)

Run = tuple[bool, list[str]]


def with_blank_cells(text: str) -> str:
    """`text` with a barred line for each row with its label; as it is where blank lines are no cells."""
    if "\n\n" not in text:
        return text
    runs: list[Run] = [
        (cells, list(lines)) for cells, lines in groupby(text.split("\n"), key=_is_cell)
    ]
    long = [lines for cells, lines in runs if cells and len(lines) * 2 > WIDTH]
    rows = [lines for lines in long if len(lines) == WIDTH]
    full = sum(all(map(str.strip, lines)) for lines in rows)
    if len(rows) < max(MIN_ROWS, MOST * len(long)) or not MIN_FULL <= full < len(rows):
        return text
    return "\n".join(_barred(_without_gaps(runs)))


def _is_cell(line: str) -> bool:
    return not line.strip() or FIGURE.fullmatch(line) is not None


def _without_gaps(runs: list[Run]) -> list[Run]:
    """The runs without the blank lines that part all lines of another table: before its labels and around its cells."""
    return [
        (cells, _figures(lines) if cells and _is_apart(runs[max(0, n - 2) : n]) else lines)
        for n, (cells, lines) in enumerate(runs)
    ]


def _is_apart(before: list[Run]) -> bool:
    """Whether the label before a run stands alone behind a blank line."""
    return len(before) == 2 and len(before[1][1]) == 1 and not before[0][1][-1].strip()


def _figures(lines: list[str]) -> list[str]:
    """Every other line of a run as long as those before, between and behind these are blank."""
    while len(lines) > 1 and len(lines) % 2 and not any(map(str.strip, lines[::2])):
        lines = lines[1::2]
    return lines


def _barred(runs: Sequence[Run]) -> Iterator[str]:
    label = ""
    for cells, lines in runs:
        if not cells:
            yield from lines[:-1]
            label = lines[-1]
            continue
        if len(lines) == WIDTH or (len(lines) in OTHERS and any(map(str.strip, lines))):
            yield f"{label} | {' | '.join(map(str.strip, lines))} |"
        else:
            yield from [label, *lines]
        label = ""
    yield label
