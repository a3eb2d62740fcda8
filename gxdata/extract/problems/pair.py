"""Tie each measure to the problem it answers."""

from collections.abc import Mapping, Sequence

from gxdata.extract.problems.categorise import weigh

# What counts for a measure answering a problem: a theme in common, words in common, the same place in lists as long.
THEME, WORDS, PLACE, NEAR = 1.0, 1.0, 0.35, 0.25
ENOUGH = 0.4
# Words that every problem and measure of such a report may hold.
COMMON = frozenset(
    "信息 公开 政府 政务 工作 息公 开工 务公 进一 一步 加强 不足 不够 有待 问题 存在 部分 方面 提高 完善".split()
    + "府信 的信 开的 步加 及时".split()
)


def answers(problems: Sequence[str], measures: Sequence[str]) -> list[int | None]:
    """For each measure the place of the problem it answers, or None.

    Lists of one length are tied by their places where nothing speaks against it; others by what they are about. A
    measure that is about nothing the problems name answers none of them.
    """
    of_problems = [_unit(weigh(p)) for p in problems]
    of_measures = [_unit(weigh(m)) for m in measures]
    pairs_of_problems, pairs_of_measures = list(map(_pairs, problems)), list(map(_pairs, measures))
    alike = len(problems) == len(measures)
    points = [
        (
            THEME * _shared(theme, about)
            + WORDS * _words(pairs_of_measures[m], pairs_of_problems[p])
            + (PLACE if alike else NEAR) * (m == p),
            -abs(m - p),
            m,
            p,
        )
        for m, about in enumerate(of_measures)
        for p, theme in enumerate(of_problems)
    ]
    found: list[int | None] = [None] * len(measures)
    taken: set[int] = set()
    for score, _, m, p in sorted(points, reverse=True):
        if score >= ENOUGH and found[m] is None and p not in taken:
            found[m] = p
            taken.add(p)
    if alike:
        _fill_by_place(found, of_measures)
    return found


def _fill_by_place(found: list[int | None], of_measures: list[dict[str, float]]) -> None:
    """Give a measure that names no theme the problem in its own place, where the others keep theirs."""
    straight = all(p is None or p == m for m, p in enumerate(found))
    for m, p in enumerate(found):
        if straight and p is None and not of_measures[m]:
            found[m] = m


def _unit(points: Mapping[str, float]) -> dict[str, float]:
    best = max(points.values(), default=0.0)
    return {code: score / best for code, score in points.items()}


def _shared(one: dict[str, float], other: dict[str, float]) -> float:
    """The strongest theme that both have."""
    return max((one[code] * other[code] for code in one.keys() & other.keys()), default=0.0)


def _words(one: set[str], other: set[str]) -> float:
    """What pairs of characters in common count."""
    return min(0.5, 0.2 * len(one & other))


def _pairs(text: str) -> set[str]:
    text = text[:60]
    return {text[n : n + 2] for n in range(len(text) - 1)} - COMMON
