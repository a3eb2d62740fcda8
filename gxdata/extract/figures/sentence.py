"""A sentence with its words and numbers."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from gxdata.catalogue.metrics import Sense, figure_words
from gxdata.extract.figures.numbers import Number

# How far behind a number is looked for what it counts.
AHEAD = 14
STOP = re.compile(r"[，,；;、：:（()）]")
CLOSING = ")）"
GONE_BY = ("按", "按照", "依", "根据", "依据", "按年度", "按照年度", "根据年度")
OPENERS = frozenset({"list_openers", "parts"})


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

    What stands behind `planned_from` is yet to come. `opens_parts` says whether a word may open a list of parts.
    """

    text: str
    start: int
    end: int
    words: list[Word]
    numbers: list[Number]
    stops: list[int]
    boundaries: list[int]
    commas: list[int]
    word_starts: list[int]
    planned_from: int
    opens_parts: bool

    def words_between(self, start: int, end: int) -> list[Word]:
        """The words that lie wholly between two places."""
        first = bisect_left(self.word_starts, start)
        found = self.words[first : bisect_left(self.word_starts, end, first)]
        # Words stand apart, so only the last can reach over.
        if found and found[-1].end > end:
            found.pop()
        return found

    def text_before(self, item: Number | Word) -> str:
        """What the sentence says before a number or word."""
        return self.text[self.start : item.start]

    def before(self, item: Number | Word, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What a pattern finds anywhere before a number or word."""
        return pattern.search(self.text, self.start, item.start)

    def behind(self, item: Number | Word, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What a pattern finds right behind a number or word."""
        return pattern.match(self.text, item.end, self.end)

    def clause_start(self, start: int, end: int) -> int:
        """Where the clause that ends at `end` begins, no further left than `start`."""
        at = bisect_right(self.boundaries, end)
        if not at:
            return start
        begin = self.boundaries[at - 1]
        return begin if begin > start else start

    def clause_before(self, number: Number) -> str:
        """What the clause that ends in a number says before it."""
        return self.text[self.clause_start(self.start, number.start) : number.start]

    def number_behind(self, place: int) -> Number | None:
        """The next number from a place on, if there is one."""
        return next((n for n in self.numbers if n.start >= place), None)

    def part_start(self, end: int) -> int:
        """Where the part of the sentence around `end` begins that a comma, semicolon, colon or bracket opens."""
        at = bisect_right(self.commas, end)
        return self.commas[at - 1] if at else self.start

    def clause_end(self, start: int) -> int:
        """Where what follows `start` is parted from the rest by a mark or a bracket."""
        at = bisect_left(self.stops, start)
        return self.stops[at] if at < len(self.stops) else self.end


def words_in(text: str, start: int, end: int) -> list[Word]:
    """The words of the catalogue that stand in a stretch of `text`, longest first, none over another."""
    known = figure_words()
    senses = known.senses
    return [
        Word(found := m[0], m.start(), m.end(), senses[found])
        for m in known.pattern.finditer(text, start, end)
    ]


def _read_again(words: list[Word], text: str, start: int, end: int) -> list[Word]:
    """The words where one was found that begins inside a number: 0起诉讼 is no 起诉."""
    return [w for w in words if w.start < start - 1] + words_in(text, start, end)


def _as_planned(text: str, start: int, word: Word) -> bool:
    """Whether a plan was what the work went by: 按计划组织培训3期."""
    return word.text.startswith("计划") and text.endswith(GONE_BY, start, word.start)


def sentence_in(text: str, start: int, end: int, counted: list[Number]) -> Sentence:
    """A stretch of a passage as a sentence."""
    stops = [m.start() for m in STOP.finditer(text, start, end)]
    boundaries = [at + 1 for at in stops if text[at] not in CLOSING]
    commas = [at for at in boundaries if text[at - 1] != "、"]
    words = words_in(text, start, end)
    for number in counted:
        if number.unit == "起" and text.startswith("诉", number.end):
            words = _read_again(words, text, number.end, end)
    planned, opens = end, False
    for word in words:
        marks = word.sense.marks
        if "future" in marks and planned == end and not _as_planned(text, start, word):
            planned = word.end
        opens = opens or not OPENERS.isdisjoint(marks)
    starts = [w.start for w in words]
    return Sentence(
        text, start, end, words, counted, stops, boundaries, commas, starts, planned, opens
    )
