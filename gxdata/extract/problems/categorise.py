"""What a stated problem or measure is about: the categories its words point to."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from gxdata.catalogue import Hit, categories, cue_hits
from gxdata.extract.problems.likeness import likeness
from gxdata.extract.problems.wording import THEME, fold, leads

CLAUSE = re.compile(r"[，。；：！\n]")
# What is said first counts whole, what follows less: the first clause that says anything states the matter.
FIRST, SAME_SENTENCE, LATER = 1.0, 0.7, 0.3
# Of several named in one clause the first counts most: 内容的及时性、全面性、便民性.
NEXT_NAMED = 0.5
# A category's best cue counts whole, its others add a little: two topics do not outweigh one predicate.
OTHERS = 0.2
# A category applies beside the main one if it has more than half of its score.
APPLIES = 0.55
# A cue counts with the cube of its weight, and one of weight 4 counts 4: a cue that decides outweighs several subjects.
SAYS_BY_ITSELF = 4
# What it adds that a problem and the measure that answers it are about one thing: in lists that go in step nearly all
# pairs are; in others a measure may be tied to what it does not answer.
TOGETHER, ANSWERED = 12.0, 9.0
# The likeness to the catalogue's wordings counts LIKE times the logarithm of how far a share exceeds an EVEN one; a
# share below SLIGHT is nothing, and without any cue one below ALONE is no evidence.
LIKE, EVEN, SLIGHT, ALONE = 5.0, 0.05, 0.01, 0.31
ALIKE = "≈"

Labels = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """One cue that points to a category, with what its weight counts and the factor of the place where it stands.

    The likeness to the category's example wordings is evidence too; its factor grows with its share.
    """

    category: str
    word: str
    weight: float
    factor: float

    @property
    def score(self) -> float:
        """What the cue counts here."""
        return self.weight * self.factor


def evidence(text: str) -> tuple[Evidence, ...]:
    """Every cue in a text with what it counts, in the order of the text."""
    return tuple(_evidence(text))


def _evidence(text: str) -> Iterator[Evidence]:
    text = fold(text)
    seps = [(m.start(), m[0]) for m in CLAUSE.finditer(text)]
    first_clause, sentence_end, clause = -1, len(text), 0
    for hit in cue_hits(text):
        while clause < len(seps) and seps[clause][0] < hit.at:
            clause += 1
        opens = seps[clause - 1][0] + 1 if clause else 0
        if clause < len(seps) and leads(text, opens, seps[clause][0]):
            yield from _of(hit, LATER)
            continue
        if first_clause < 0 and THEME.match(text, opens):
            yield from _of(hit, SAME_SENTENCE)
            continue
        if first_clause < 0:
            first_clause = clause
            sentence_end = next((at for at, sep in seps[clause:] if sep in "。；\n"), len(text))
        place = (
            FIRST if clause == first_clause else SAME_SENTENCE if hit.at < sentence_end else LATER
        )
        named_next = text.find("、", opens, hit.at) >= 0
        yield from _of(hit, place * NEXT_NAMED if named_next else place)


def _of(hit: Hit, factor: float) -> Iterator[Evidence]:
    for code, weight in hit.weights.items():
        yield Evidence(code, hit.word, weight**3 / SAYS_BY_ITSELF**2, factor)


@lru_cache(maxsize=1024)
def scores(text: str) -> Mapping[str, float]:
    """The score of every category that some cue in the text points to (kept, for a text is weighed more than once)."""
    found: dict[str, list[float]] = defaultdict(list)
    for item in _evidence(text):
        found[item.category].append(item.score)
    return {code: max(all_) + OTHERS * (sum(all_) - max(all_)) for code, all_ in found.items()}


def categorise(text: str, answered: str | None = None) -> Labels:
    """The categories that apply to a stated problem or measure, the main one first; empty where no cue is found.

    Parameters
    ----------
    text
        The words of the problem or measure.
    answered
        For a measure: the main category of the problem it answers. It counts as evidence, for a measure often names
        only its means.
    """
    points = dict(weigh(text))
    if answered and answered != "none_stated":
        points[answered] = points.get(answered, 0.0) + ANSWERED
    return rank(points)


def categorise_pair(problem: str, measure: str) -> tuple[Labels, Labels]:
    """The categories of a problem and of the measure that answers it in lists that go in step, the main ones first.

    Each says what the other leaves open: both have the main category that fits them best together, unless they speak
    too clearly for different ones.
    """
    one, other = weigh(problem), weigh(measure)
    both = {code: one.get(code, 0.0) + other.get(code, 0.0) for code in (*one, *other)}
    shared = rank(both)[:1]
    apart = max(one.values(), default=0.0) + max(other.values(), default=0.0)
    if shared and both[shared[0]] + TOGETHER > apart:
        return _led_by(shared[0], rank(one)), _led_by(shared[0], rank(other))
    return rank(one), rank(other)


def label(
    problems: Sequence[str], measures: Sequence[str], answered: Sequence[int | None]
) -> tuple[list[Labels], list[Labels]]:
    """The categories of every problem and of every measure, the main ones first.

    Parameters
    ----------
    problems, measures
        Their words, in the order of the report.
    answered
        For each measure the place of the problem it answers, or None.
    """
    of_problems = [categorise(words) for words in problems]
    of_measures: list[Labels] = []
    answers = Counter(answered)
    in_step = len(problems) == len(measures) and _go_in_step(problems, measures, answered)
    for words, place in zip(measures, answered, strict=True):
        if place is None:
            of_measures.append(categorise(words))
        elif in_step and answers[place] == 1:
            of_problems[place], labels = categorise_pair(problems[place], words)
            of_measures.append(labels)
        else:
            of_measures.append(categorise(words, next(iter(of_problems[place]), None)))
    return of_problems, of_measures


def _go_in_step(
    problems: Sequence[str], measures: Sequence[str], answered: Sequence[int | None]
) -> bool:
    """Whether lists of one length go in step: not where no two that are tied speak of the same by themselves."""
    pairs = [
        (rank(weigh(problems[place])), rank(weigh(words)))
        for words, place in zip(measures, answered, strict=True)
        if place is not None
    ]
    told = [set(one) & set(other) for one, other in pairs if one and other]
    return len(told) < 2 or any(told)


def _led_by(main: str, labels: Labels) -> Labels:
    return (main, *(code for code in labels if code != main))


@lru_cache(maxsize=1024)
def weigh(text: str) -> Mapping[str, float]:
    """The score of every category: its cues, and the likeness to the catalogue's wordings (kept, as are its cues)."""
    points = dict(scores(text))
    for item in liken(text):
        points[item.category] = points.get(item.category, 0.0) + item.score
    return points


def liken(text: str) -> Iterator[Evidence]:
    """What the likeness to the catalogue's wordings counts for each category."""
    shares = likeness(text)
    if scores(text) or max(shares.values(), default=0.0) >= ALONE:
        yield from (
            Evidence(code, ALIKE, LIKE, math.log1p(share / EVEN))
            for code, share in shares.items()
            if share >= SLIGHT
        )


def rank(points: Mapping[str, float]) -> Labels:
    """The categories by score, without those far behind the best; ties as the catalogue orders them."""
    order = _order()
    ranked = sorted(points, key=lambda code: (-points[code], order[code]))
    return tuple(code for code in ranked if points[code] >= APPLIES * points[ranked[0]])


@cache
def _order() -> dict[str, int]:
    return {category.code: n for n, category in enumerate(categories())}
