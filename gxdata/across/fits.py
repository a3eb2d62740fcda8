"""Whether two reports on one year, as far as their words and numbers tell, are one report."""

from gxdata.across.evidence import Evidence, alike, cells_agree, numbers_agree, shared_cells
from gxdata.across.organs import Relation

# How much of the shorter text must stand in the longer, numbers left out, for two reports of one organ and scope, and
# how many of the numbers. Another year's report under this year's title shares many words, and few numbers.
SAME_ORGAN, SAME_NUMBERS = 0.6, 0.5
# From here on they are one report though its tables differ: they were put right, or harmed.
SURELY = 0.9
# The same where a page lost its organ or its place: with numbers that agree, and without any.
OPEN_ORGAN, OPEN_NUMBERS, WITHOUT_NUMBERS = 0.75, 0.7, 0.9
# Of the cells with a number in both tables so many must agree; with so many cells they tell without a word.
AGREEING_CELLS, MANY_CELLS = 0.8, 12


def fit(kind: Relation, one: Evidence, other: Evidence) -> float | None:
    """How much of the shorter text stands in the longer if they are one report, 0 to 1; None if not.

    Parameters
    ----------
    kind
        How their organs stand to each other.
    one, other
        What the reports say.
    """
    words, numbers, cells = alike(one, other), numbers_agree(one, other), cells_agree(one, other)
    if kind == "same":
        fits = _of_one_organ(words, numbers, cells) or (
            cells is not None and cells >= SURELY and shared_cells(one, other) >= MANY_CELLS
        )
        if not words and _of_few_words(alike(one, other, least=1), numbers):
            return 1.0
    elif kind == "open":
        fits = _of_open_organ(words, numbers, cells)
    else:
        fits = False
    return words if fits else None


def _of_one_organ(words: float, numbers: float | None, cells: float | None) -> bool:
    if words >= SURELY and numbers is not None and numbers >= SURELY:
        return True
    in_cells = cells is None or cells >= AGREEING_CELLS
    return words >= SAME_ORGAN and in_cells and (numbers is None or numbers >= SAME_NUMBERS)


def _of_few_words(words: float, numbers: float | None) -> bool:
    """Whether texts too short to tell who wrote them, which is known, are the same, and their numbers are."""
    if numbers is None:
        return words == 1
    return words >= SURELY and numbers >= SURELY


def _of_open_organ(words: float, numbers: float | None, cells: float | None) -> bool:
    if cells is not None and cells < AGREEING_CELLS:
        return False
    if numbers is None and cells is None:
        return words >= WITHOUT_NUMBERS
    return words >= OPEN_ORGAN and (numbers is None or numbers >= OPEN_NUMBERS)
