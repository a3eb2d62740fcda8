"""Rows whose label has their first value run into it: 行政规范性文件：3. The values behind it have moved up."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from gxdata.catalogue import Row
from gxdata.extract.tables.labels import UNITS
from gxdata.extract.tables.tokens import Token, label_key

NUMBER_AT_END = re.compile(r"\d+\Z")
# Notes are not numbered higher.
MAX_NOTE = 20
BEHIND_UNIT = re.compile(rf"[{UNITS}]\s?(\d{{1,9}})\Z")

Printed = tuple[
    Row, str, tuple[Token, ...]
]  # a row of the form, its label as printed, the values behind that


def glued(rows: Sequence[Printed]) -> set[str]:
    """Codes of the rows whose label ends in a number that the form's does not, and that lack a value behind it.

    A row lacks one that has fewer than most rows of its width, or than its form; with all of them a low number is that
    of a note, and a higher one a value still: a reader of PDF has cut another cell in two.
    """
    suspects = [printed for printed in rows if _ends_in_number(printed)]
    if not suspects:
        return set()
    behind_units = _behind_units(suspects)
    usual = {
        width: Counter(_printed(values) for row, _, values in rows if row.width == width)
        for width in {row.width for row, *_ in suspects}
    }
    return {
        row.code
        for row, label, values in suspects
        if values
        and (
            row.code in behind_units
            or _is_no_note(row, label)
            or _printed(values)
            < max(row.width, max(usual[row.width], key=usual[row.width].__getitem__))
        )
    }


def _behind_units(rows: Sequence[Printed]) -> set[str]:
    """The rows of one cell whose label has a number behind its unit, where no note stands; none where these count."""
    found = [
        (row.code, int(number[1]))
        for row, label, _ in rows
        if row.width == 1 and (number := BEHIND_UNIT.search(label.rstrip()))
    ]
    counted = len(found) > 1 and all(one < next_ for (_, one), (_, next_) in pairwise(found))
    return set() if counted else {code for code, _ in found}


def _is_no_note(row: Row, label: str) -> bool:
    """Whether a label ends in zero or too high a number for a note, in a row that has cells to be cut in two."""
    found = NUMBER_AT_END.search(label_key(label.rstrip(UNITS + " ")))
    return row.width > 1 and found is not None and not 0 < int(found[0][-6:]) <= MAX_NOTE


def _ends_in_number(printed: Printed) -> bool:
    row, label, _ = printed
    label = label.rstrip(UNITS + " ")
    if not label[-1:].isdecimal():
        return False
    found = NUMBER_AT_END.search(label_key(label))
    return found is not None and not any(label_key(w).endswith(found[0]) for w in row.wordings)


def _printed(values: tuple[Token, ...]) -> int:
    """How many cells a row has, the blank ones at its end aside."""
    last = len(values)
    while last and (value := values[last - 1].value) and value.kind == "blank":
        last -= 1
    return last
