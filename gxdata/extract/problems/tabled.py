"""Problems and measures that stand in a table: a row for each problem, a column for what is done about it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gxdata.extract.problems import wording
from gxdata.extract.problems.headlines import headline
from gxdata.extract.report import Section

BAR = " | "
MIN_LENGTH = 4
# A column's heading is no longer.
LONGEST_HEADING = 14


class Tabled(NamedTuple):
    """A cell that states a problem or a measure, with its row and where it stands in the normalised text."""

    kind: str
    text: str
    start: int
    row: int


def tabled(sections: Sequence[Section], text: str) -> Iterator[Tabled]:
    """What the tables of the parts on problems state, row by row.

    Parameters
    ----------
    sections
        All parts of the report.
    text
        The normalised text, in which bars part the cells of a row.
    """
    for start, stop in _parts(sections, text):
        yield from _of_part(text, start, stop)


def holds_table(sections: Sequence[Section], text: str) -> bool:
    """Whether a part on problems holds a table, whatever it states.

    Parameters
    ----------
    sections
        All parts of the report.
    text
        The normalised text.
    """
    return any(True for _ in _parts(sections, text))


def _parts(sections: Sequence[Section], text: str) -> Iterator[tuple[int, int]]:
    """Where the parts on problems that hold a table begin and end."""
    for place, section in enumerate(sections):
        if section.section == "problems":
            stop = sections[place + 1].start if place + 1 < len(sections) else len(text)
            if text.find(BAR, section.start, stop) >= 0:
                yield section.start, stop


def _of_part(text: str, start: int, stop: int) -> Iterator[Tabled]:
    kinds: list[str | None] = []
    for line in text[start:stop].split("\n"):
        cells = line.split(BAR)
        if len(cells) == 1:
            kinds = []
        elif len(kinds) != len(cells):
            kinds = _headed(cells)
        else:
            yield from _of_row(cells, kinds, start)
        start += len(line) + 1


def _headed(cells: list[str]) -> list[str | None]:
    """What each column states, if these are the headings of a table of problems; else nothing."""
    kinds = [_of_heading(cell) for cell in cells]
    return kinds if kinds.count("problem") == 1 and kinds.count("measure") <= 1 else []


def _of_heading(cell: str) -> str | None:
    if len(cell) > LONGEST_HEADING:
        return None
    return headline(cell)


def _of_row(cells: list[str], kinds: list[str | None], start: int) -> Iterator[Tabled]:
    row = start
    for cell, kind in zip(cells, kinds, strict=True):
        words = cell.strip(wording.END)
        if kind and len(words) >= MIN_LENGTH and not wording.says_nothing(wording.fold(words)):
            yield Tabled(kind, words, start + cell.index(words), row)
        start += len(cell) + len(BAR)
