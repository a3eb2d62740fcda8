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

    `traditional` says whether the text to be read may hold traditional ones, and `beside` what is counted already.
    """

    def __init__(
        self, texts: tuple[str, ...], *, traditional: bool = True, beside: "Pairs | None" = None
    ) -> None:
        self.traditional = traditional
        self._counts: Counter[str] = Counter(beside._counts if beside else None)
        self._total: int = beside._total if beside else 1
        self._followers: dict[str, tuple[str, ...]] = dict(beside._followers) if beside else {}
        followers: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            for phrase in text.split():
                self._count(f"{BOUNDARY}{phrase}{BOUNDARY}", followers)
        for first, seen in followers.items():
            self._followers[first] = tuple(sorted(seen.union(self.followers(first))))

    def _count(self, phrase: str, followers: dict[str, set[str]]) -> None:
        self._total += len(phrase)
        self._counts.update(phrase)
        for first, second in pairwise(phrase):
            self._counts[first + second] += 1
            followers[first].add(second)
        self._counts.update(phrase[n : n + 3] for n in range(len(phrase) - 2))

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
