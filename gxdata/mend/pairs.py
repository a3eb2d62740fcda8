"""How well characters go together, by the field's vocabulary: which of several readings makes words."""

from collections import Counter, defaultdict
from functools import cache
from itertools import pairwise
from math import log

from gxdata.catalogue.loader import load

BOUNDARY = "\n"
# Shares of what three, two and single characters say; a character never seen is as rare as one in so many.
WEIGHTS = (0.6, 0.35, 0.05)
UNKNOWN = 5e-6


class Pairs:
    """Counts of characters in phrases, and what they say of a reading.

    `traditional` says whether the text to be read may hold traditional characters.
    """

    def __init__(self, texts: tuple[str, ...], *, traditional: bool = True) -> None:
        self.traditional = traditional
        counts: Counter[str] = Counter()
        self._total = 1
        followers: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            for phrase in text.split():
                self._count(f"{BOUNDARY}{phrase}{BOUNDARY}", counts, followers)
        self._counts = dict(
            counts
        )  # which is asked many thousand times, mostly for what it does not hold
        self._followers = {first: tuple(sorted(seen)) for first, seen in followers.items()}

    def _count(self, phrase: str, counts: Counter[str], followers: dict[str, set[str]]) -> None:
        self._total += len(phrase)
        counts.update(phrase)
        for first, second in pairwise(phrase):
            counts[first + second] += 1
            followers[first].add(second)
        counts.update(phrase[n : n + 3] for n in range(len(phrase) - 2))

    def followers(self, first: str) -> tuple[str, ...]:
        """The characters that were seen behind `first`."""
        return self._followers.get(first, ())

    def seen(self, first: str, second: str) -> bool:
        """Whether `second` was seen behind `first`, of which one or two characters count."""
        return first + second in self._counts

    def cost(self, before: str, character: str) -> float:
        """How unlikely a character is behind the text `before`: minus the logarithm of its probability."""
        count = self._counts.get
        first, both = before[-1:], before[-2:]
        likely = UNKNOWN + WEIGHTS[2] * count(character, 0) / self._total
        if known := count(first, 0):
            likely += WEIGHTS[1] * count(first + character, 0) / known
        if len(both) == 2 and (known := count(both, 0)):
            likely += WEIGHTS[0] * count(both + character, 0) / known
        return -log(likely)


@cache
def vocabulary() -> tuple[str, ...]:
    """The phrases of the field that the catalogue holds, as texts of phrases parted by white space.

    Words of headings and wordings of problems are among them: the more is heard, the rarer only one reading is known.
    """
    wordings = (" ".join(phrases) for phrases in load("problem_wordings").values())
    return (*load("vocabulary").values(), load("heading_words")["words"], *wordings)
