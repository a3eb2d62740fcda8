"""Find what followed each abolished township, by name and by the villages that went over."""

from collections import Counter
from itertools import pairwise
from pathlib import Path

from gxdata.gazetteer.build.counties import County
from gxdata.gazetteer.build.sources import STATISTICS, villages
from gxdata.gazetteer.build.townships import Township
from gxdata.gazetteer.stems import stem

#: A township follows another where it took over this share of the villages that are found again …
SHARE = 0.3
#: … and at least so many are found again.
ENOUGH = 3
FIRST_WITH_VILLAGES = 2016


def link(folder: Path, counties: list[County], townships: list[Township]) -> None:
    """Set ``successors`` of every township that no longer stands, where a source tells."""
    below: dict[int, list[Township]] = {}
    for township in townships:
        below.setdefault(township.parent, []).append(township)
    open_ends = []
    for township in townships:
        if township.valid_to is None:
            continue
        receivers = _receivers(township, counties, below)
        named = [row for row in receivers if row.name == township.name] or [
            row for row in receivers if stem(row.name) == stem(township.name)
        ]
        if named:
            township.successors = [row.id for row in named]
        elif township.seen:
            open_ends.append((township, receivers))
    _by_villages(folder, open_ends)


def _receivers(
    township: Township, counties: list[County], below: dict[int, list[Township]]
) -> list[Township]:
    """Townships that outlast it, in its county or in what followed the county if that closed with it."""
    county = counties[township.parent]
    parents = [county.id]
    if county.valid_to == township.valid_to:
        parents = county.successors
    end = township.valid_to or 0
    return [
        row
        for parent in parents
        for row in below.get(parent, [])
        if row is not township
        and (row.valid_to is None or row.valid_to > end)
        and (row.valid_from is None or row.valid_from <= end)
    ]


def _by_villages(folder: Path, open_ends: list[tuple[Township, list[Township]]]) -> None:
    releases = {year: version for version, year in STATISTICS.items()}
    years = sorted(year for year in releases if year >= FIRST_WITH_VILLAGES)
    then = villages(folder, releases[years[0]])
    for year, following in pairwise(years):
        now = villages(folder, releases[following])
        for township, receivers in open_ends:
            if max(township.seen) == year:
                lost = then.get(township.codes[year], set())
                township.successors = _took_over(lost, receivers, following, now)
        then = now


def _took_over(
    lost: set[str], receivers: list[Township], year: int, now: dict[str, set[str]]
) -> list[int]:
    taken = Counter(
        {
            row.id: len(lost & now.get(row.codes[year], set()))
            for row in receivers
            if year in row.codes
        }
    )
    total = sum(taken.values())
    if total < ENOUGH:
        return []
    return sorted(row for row, count in taken.items() if count >= max(2, SHARE * total))
