"""Four times the page is hardly more than four times the work, whatever stands on it."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from gxdata import catalogue
from gxdata.check import check
from gxdata.extract import extract
from gxdata.extract.tables.stream import tokens
from gxdata.extract.tables.values_behind import values_behind
from gxdata.mend import mend
from gxdata.read import read
from tests.hostile import HEAD, UNITS

LINES, TIMES = 120, 4
# What stands at the head of every page counts the same once as four times; work that goes by the square gives 16.
MOST = 6


def steps(work: Callable[[], object]) -> int:
    """How many instructions of Python some work takes: the same on every machine."""
    count = 0

    def trace(frame: FrameType, event: str, _: object) -> object:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def whole_way(unit: str, times: int) -> Callable[[], object]:
    page = (HEAD + unit * times).encode()
    return lambda: check(extract(mend(read(page))))


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_the_page_and_not_with_its_square(unit: str) -> None:
    whole_way(unit, LINES)()  # what is worked out once for all pages
    few = steps(whole_way(unit, LINES))
    many = steps(whole_way(unit, TIMES * LINES))
    assert many < MOST * few


def test_headings_cut_over_lines_are_not_tried_in_all_their_ways() -> None:
    """One character begins many headings: six of them, over six others, could be halves in thousands of ways."""
    page = (HEAD + "本 本 本 本 本 本\n年 年 年 年 年 年\n").encode()
    plain = (HEAD + "略 略 略 略 略 略\n某 某 某 某 某 某\n").encode()
    whole_way("", 1)()
    cut, told = (steps(lambda p=p: extract(mend(read(p)))) for p in (page, plain))
    assert cut < 10 * told


def total_row() -> catalogue.Row:
    table = catalogue.form("form-2021").table("applications")
    assert table is not None
    return next(row for row, _ in table.rows("form-2021") if "总计" in row.label)


TOTAL = total_row()


class Heard(str):
    """A text that counts how often, and in how long a text, something is counted."""

    __slots__ = ()
    looked_at = 0

    def count(self, *args: object) -> int:  # type: ignore[override]
        Heard.looked_at += len(self)
        return str.count(self, *args)  # type: ignore[arg-type]

    def __add__(self, other: str) -> "Heard":
        return Heard(str(self) + other)


def test_a_labels_rest_is_looked_at_once() -> None:
    """A label that runs on through a thousand tokens is not read from its beginning at each of them."""
    looked: list[int] = []
    for times in (LINES, TIMES * LINES):
        stream = tokens(mend(read((HEAD + f"{TOTAL.label}\n" * times).encode())))
        first = next(n for n, token in enumerate(stream) if token.text == TOTAL.label)
        for token in stream:
            token.text = Heard(token.text)
        Heard.looked_at = 0
        values_behind(stream, first, len(stream), TOTAL)
        looked.append(Heard.looked_at)
    assert 0 < looked[1] < MOST * looked[0]
