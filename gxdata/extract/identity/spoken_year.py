"""The year that a text speaks of, by what its sentences say of each year that they name."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from gxdata.catalogue.report_year import YearMention, year_mentions
from gxdata.extract.identity.numerals import FIRST_YEAR, LAST_YEAR

# A year is looked for by its 20, and what may not stand before it is looked at then.
YEAR = re.compile(r"20(?<!\d20)\d\d(?=\s?年)")
# The heading, or the first words, of what is wanting and what is planned.
WANTING = re.compile(
    r"(?:^|\n)\s{0,4}[(（]?[二三四五六七八九][)）]?\s?[、.．][^\n。]{0,24}(?:问题|不足|打算|计划|下一步|改进)"
)
# So much is looked at on both sides of a year, and so many mentions in a text.
NEAR, MOST = 60, 300
# So much a figure of a year is worth.
COUNTED = 6


class Spoken(NamedTuple):
    """What one mention says: the year it tells, and of which kind it is."""

    year: int
    kind: YearMention


def spoken_year(text: str, may_be: range | None) -> int | None:
    """The year that the sentences of a text tell, else the one it names most; None where it does neither.

    Each kind of mention counts once for a year: who compares the years names the last one often.

    Parameters
    ----------
    text
        A report's text, its years in figures.
    may_be
        The years, if known, that may be reported on by the day of publication: another that is only named stands in the
        date under the report, in what is planned, or in what is told of long ago.
    """
    found = list(islice(_spoken(text), MOST))
    told: Counter[int] = Counter()
    for year, kind in dict.fromkeys(found):
        told[year] += kind.points or 0
    mentions = Counter(year for year, kind in found if kind.points)
    if mentions:
        return max(mentions, key=lambda year: _worth(year, told[year], mentions[year]))
    named = Counter(year for year, _ in found if may_be is None or year in may_be)
    if may_be is None:
        return max(named, key=named.__getitem__, default=None)
    return max(named, key=lambda year: (named[year], year), default=None)


def years_spoken(text: str) -> Counter[int]:
    """The years of which the sentences of a text tell anything, be it what is planned, and how often.

    Parameters
    ----------
    text
        A report's text, its years in figures.
    """
    return Counter(year for year, kind in islice(_spoken(text), MOST) if kind.points)


def _worth(year: int, points: int, mentions: int) -> tuple[int, int, int]:
    """What ranks a year: of equals the last that is counted, as nobody counts what is to come, else the first."""
    return points, mentions, year if points >= COUNTED else 0


def _spoken(text: str) -> Iterator[Spoken]:
    wanting = WANTING.search(text)
    from_there = wanting.start() if wanting else len(text)
    for match in YEAR.finditer(text):
        kind = _kind(text, match, match.start() >= from_there)
        if kind is None or kind.points is None:
            continue
        year = int(match[0]) + kind.shift
        if FIRST_YEAR <= year <= LAST_YEAR:
            yield Spoken(year, kind)


def _kind(text: str, match: re.Match[str], wanting: bool) -> YearMention | None:
    """The first kind of mention that fits where a year is named."""
    before = text[max(0, match.start() - NEAR) : match.start()]
    behind = text[match.end() : match.end() + NEAR].lstrip(" ")
    for kind in year_mentions():
        if kind.wanting and not wanting:
            continue
        if kind.behind.match(behind) and kind.before.search(before):
            return kind
    return None
