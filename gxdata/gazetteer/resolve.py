"""Which division a chain of names from a text means."""

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import NamedTuple

from gxdata.gazetteer.division import Division
from gxdata.gazetteer.names import (
    rows_short_above_townships,
    rows_short_of_peoples,
    rows_short_of_peoples_counties,
)
from gxdata.gazetteer.table import TOWNSHIP_KINDS, division, row_successors, rows_named

# Names of development zones, scenic areas and the like: no gazetteer holds them, and they contradict nothing.
ZONE = re.compile(
    r"(?:开发|新|园|经济|保税港|管理|示范|高新|经开|度假|工业|保税|试验|实验|合作|风景|名胜|功能|集聚|聚集|产业|科技|林|矿|库)区$"
)
DIVISION_LIKE = re.compile(r"[省市县州盟旗区]$")


def resolve(names: Sequence[str], *, year: int | None = None) -> Division | None:
    """The one division that a chain of names allows, or None where more than one possibility stays.

    Parameters
    ----------
    names
        Full names as a text gives them, outermost first (``["陆丰市", "上英镇"]``); levels may be left out, and above
        the last short forms are understood (``["恩施州", "巴东县"]``). A name that is unknown or contradicts the
        others is passed over only where more of them agree than do not. A township the gazetteer does not know below
        its county leaves the county.
    year
        The year the text reports on. Divisions that stood then are preferred; what ended earlier or came to be later
        is found where the names mean nothing else.

    Notes
    -----
    Sources list townships since 2015. That a township's bare name is borne once says little of reports on earlier
    years: others of that name may have been abolished before.
    """
    rows = _best(names, year)
    return division(rows[0]) if len(rows) == 1 else None


def candidates(names: Sequence[str], *, year: int | None = None) -> tuple[Division, ...]:
    """All divisions that a chain of names may mean: what `resolve` leaves undecided. Parameters as there."""
    return tuple(map(division, _best(names, year)))


def _best(names: Sequence[str], year: int | None) -> list[int]:
    readings, foreign = [], 0
    for name in dict.fromkeys(names):
        rows = rows_named(name)
        rows = (
            [*rows, *rows_short_of_peoples_counties(name)]
            if rows
            else rows_short_above_townships(name)
        )
        if name.endswith(TOWNSHIP_KINDS):
            rows = [*rows, *rows_short_of_peoples(name)]
        if rows:
            readings.append(_Reading(name, rows))
        elif DIVISION_LIKE.search(name) and not ZONE.search(name):
            foreign += 1
    if not readings:
        return []
    score, rows = _agreeing(readings)
    against = foreign + sum(reading.is_upper for reading in readings) - score.upper
    if score.names <= against:
        return []
    rows = _in_time(rows, year)
    exact = [row for row in rows if division(row).name in names]
    return _one_of_each_line(exact or rows, year)


class _Score(NamedTuple):
    """How many names agree with a division: above townships, in all, and without help of history."""

    upper: int
    names: int
    direct: int


class _Reading:
    """One name of the chain, and the divisions that bear it."""

    def __init__(self, name: str, rows: Sequence[int]) -> None:
        self.name = name
        self.rows = rows
        self.is_upper = not name.endswith(TOWNSHIP_KINDS) or division(rows[0]).level != "township"

    @cached_property
    def chains(self) -> set[tuple[str, ...]]:
        """Where its divisions stand."""
        return {_places(row)[-1] for row in self.rows}

    @cached_property
    def later_chains(self) -> set[tuple[str, ...]]:
        """Where what followed its divisions stands."""
        return {_places(later)[-1] for row in self.rows for later in _line(row)}


def _agreeing(readings: list[_Reading]) -> tuple[_Score, list[int]]:
    """The rows with which most names agree; the townships' own history is asked only if some name does not."""
    best, rows = _highest(readings, _agrees)
    if best.names < len(readings):
        best, rows = _highest(readings, _agrees_later)
    return best, rows


def _highest(
    readings: list[_Reading], agrees: Callable[[int, _Reading], int]
) -> tuple[_Score, list[int]]:
    uppers = [reading for reading in readings if reading.is_upper]
    lowers = [reading for reading in readings if not reading.is_upper]
    best: tuple[int, int, int] = (0, 0, 0)
    chosen: dict[int, None] = {}
    for own in [*uppers, *lowers]:
        for row in own.rows:
            found = [agrees(row, other) for other in uppers if other is not own]
            upper = own.is_upper + sum(map(bool, found))
            if upper < best[0]:
                continue
            found += [agrees(row, other) for other in lowers if other is not own]
            score = (upper, 1 + sum(map(bool, found)), 1 + found.count(DIRECT))
            if score > best:
                best, chosen = score, {}
            if score == best:
                chosen[row] = None
    return _Score(*best), list(chosen)


DIRECT, BY_HISTORY = 2, 1


def _agrees(row: int, outer: _Reading) -> int:
    """How a name above a division agrees with it: by its chain, through what followed the name's own, or not (0)."""
    places = _places(row)
    if not outer.chains.isdisjoint(places[:-1]):
        return DIRECT
    return 0 if outer.later_chains.isdisjoint(places) else BY_HISTORY


def _agrees_later(row: int, outer: _Reading) -> int:
    """The same, or through what followed the division."""
    if agreement := _agrees(row, outer):
        return agreement
    return BY_HISTORY if any(_agrees(later, outer) for later in _line(row)) else 0


@cache
def _places(row: int) -> tuple[tuple[str, ...], ...]:
    """The chains of everything a division stands in, outermost first, and its own."""
    chain = division(row).chain
    return tuple(chain[:length] for length in range(1, len(chain) + 1))


@cache
def _line(row: int) -> tuple[int, ...]:
    """Everything that followed a division, step after step."""
    line: list[int] = []
    ahead = list(row_successors(row))
    while ahead:
        following = ahead.pop()
        if following not in line:
            line.append(following)
            ahead += row_successors(following)
    return tuple(line)


def _in_time(rows: list[int], year: int | None) -> list[int]:
    if year is None:
        return rows
    return [row for row in rows if division(row).stood_in(year)] or rows


def _one_of_each_line(rows: list[int], year: int | None) -> list[int]:
    """Of divisions that followed one another the one that stood when the year ended; without a year the last."""
    kept = dict.fromkeys(rows)
    for row in rows if len(rows) > 1 else ():
        for later in _line(row):
            if row in kept and later in kept:
                earlier_stood = year is not None and division(row).stood_at_end_of(year)
                del kept[later if earlier_stood else row]
    return list(kept)
