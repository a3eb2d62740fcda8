"""Lines that a page broke to its own width, inside a sentence."""

import math
import re
from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from gxdata.extract.problems import wording

# A line that is broken is about as wide as its widest neighbours, and no shorter than this.
MIN_WIDTH, TOLERANCE, WIDEST = 14, 5, 60
# How a line ends and how the next begins, if the sentence goes on.
ENDS_WITHIN, GOES_ON = re.compile("[一-鿿，、]$"), re.compile("[一-鿿“《]")
# What begins a line of its own, whatever stands before it.
OPENS = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}(?:[)）、.．，,是]|要|方面)|第[一二三四五六七八九十]|其[一二三四五六次]|首先|再次|最后|[①-⑳●■◆▲★►•—-]"
    # 改进措施：, the label of what follows
    r"|[^，。；：:]{0,4}(?:改进|整改|措施|对策|办法|打算|问题|不足|短板)[^，。；：:]{0,4}[：:])"
)
# A sign that no line begins with.
LEFT_OVER = re.compile("[，。；、：）”》！？.．]")
# An enumerator that is broken: 二⏎是.
COUNTED = re.compile(r"(?:^|[，。；：\s])[一二三四五六七八九十]\n是")
# As much of two lines tells whether a noun is broken between them.
JOINT = 3
# Where no line ends a sentence, each is one.
STOPS = re.compile(r"[。；;！!][”」]?\s*$")


@dataclass(frozen=True, slots=True)
class Whole:
    """A text without the ends of lines that were broken inside a sentence, and where its words stood with them."""

    text: str
    _before: tuple[int, ...]

    def printed(self, start: int, end: int) -> tuple[int, int]:
        """Where a span of the text stands in the one that was broken."""
        last = end - 1
        return start + bisect_right(self._before, start), last + bisect_right(
            self._before, last
        ) + 1


def whole(text: str) -> Whole:
    """The text with each line that ends inside a sentence put together with the next.

    Parameters
    ----------
    text
        Text whose sentences may run over lines.
    """
    lines = text.split("\n")
    # What is longer was put together before.
    widest: float = max((len(line) for line in lines if len(line) <= WIDEST), default=0)
    if widest < MIN_WIDTH or not any(map(STOPS.search, lines)):
        # No line is wide enough to be broken, but for its signs and words.
        widest = math.inf
    parts, length = [lines[0]], len(lines[0])
    joints: list[int] = []
    for before, line in pairwise(lines):
        if _goes_on(before, line, widest):
            joints.append(length)
            parts.append(line)
        else:
            parts += ["\n", line]
            length += 1
        length += len(line)
    return Whole("".join(parts), tuple(joints))


def _goes_on(before: str, line: str, widest: float) -> bool:
    """Whether a line goes on with the sentence that the one before it did not end."""
    if LEFT_OVER.match(line) or COUNTED.search(f"{before[-2:]}\n{line[:1]}"):
        return True
    if _breaks_noun(before[-JOINT:], line[:JOINT]):
        return True
    full = widest - TOLERANCE <= len(before) <= WIDEST and ENDS_WITHIN.search(before)
    return bool(full and GOES_ON.match(line) and not OPENS.match(line))


def _breaks_noun(before: str, line: str) -> bool:
    """Whether two lines part a noun of headlines, however wide they are: 改⏎进措施."""
    nouns = (wording.PROBLEM_NOUN, wording.MEASURE_NOUN)
    found = [m for noun in nouns for m in noun.finditer(before + line)]
    broken = any(m.start() < len(before) < m.end() for m in found)
    return broken and not line.startswith("进一步")
