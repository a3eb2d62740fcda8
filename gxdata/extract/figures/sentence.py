"""A sentence with its words and numbers."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from gxdata.catalogue.metrics import Sense, figure_words
from gxdata.extract.figures.numbers import Number

BOUNDARY = re.compile(r"[，,；;、：:（(]")
# How far behind a number is looked for what it counts.
AHEAD = 14
STOP = re.compile(r"[，,；;、：:（()）]")


@dataclass(slots=True, eq=False)
class Word:
    """A word found, and what it says."""

    text: str
    start: int
    end: int
    sense: Sense


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence of a passage. All places count from the start of the passage.

    What stands behind `planned_from` is yet to come.
    """

    text: str
    start: int
    end: int
    words: tuple[Word, ...]
    numbers: tuple[Number, ...]
    boundaries: tuple[int, ...]
    commas: tuple[int, ...]
    word_starts: tuple[int, ...]
    planned_from: int

    def words_between(self, start: int, end: int) -> list[Word]:
        """The words that lie wholly between two places."""
        first = bisect_left(self.word_starts, start)
        found = self.words[first : bisect_left(self.word_starts, end, first)]
        # Words stand apart, so only the last can reach over.
        return list(found[:-1] if found and found[-1].end > end else found)

    def clause_start(self, start: int, end: int) -> int:
        """Where the clause that ends at `end` begins, no further left than `start`."""
        at = bisect_right(self.boundaries, end)
        return max(start, self.boundaries[at - 1]) if at else start

    def part_start(self, end: int) -> int:
        """Where the part of the sentence around `end` begins that a comma, semicolon, colon or bracket opens."""
        at = bisect_right(self.commas, end)
        return self.commas[at - 1] if at else self.start


def words_in(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words of the catalogue that stand in a stretch of `text`, longest first, none over another."""
    known = figure_words()
    senses = known.senses
    return tuple(
        [
            Word(found := m[0], *m.span(), senses[found])
            for m in known.pattern.finditer(text, start, end)
        ]
    )


def _read_again(words: tuple[Word, ...], text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words where one was found that begins inside a number: 0起诉讼 is no 起诉."""
    if all(w.start != start - 1 for w in words):
        return words
    return tuple(w for w in words if w.start < start - 1) + words_in(text, start, end)


def sentence_in(text: str, start: int, end: int, counted: list[Number]) -> Sentence:
    """A stretch of a passage as a sentence."""
    boundaries = tuple([m.end() for m in BOUNDARY.finditer(text, start, end)])
    commas = tuple([at for at in boundaries if text[at - 1] != "、"])
    words = words_in(text, start, end)
    for number in counted:
        if number.unit == "起" and text.startswith("诉", number.end):
            words = _read_again(words, text, number.end, end)
    planned = next((w.end for w in words if "future" in w.sense.marks), end)
    starts = tuple([w.start for w in words])
    return Sentence(text, start, end, words, tuple(counted), boundaries, commas, starts, planned)
