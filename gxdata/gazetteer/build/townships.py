"""Histories of townships, from the yearly statistical divisions and the civil-affairs data."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from gxdata.gazetteer.build.counties import County
from gxdata.gazetteer.build.sources import (
    CIVIL_YEAR,
    STATISTICS,
    Path3,
    civil_townships,
    statistical_streets,
)

# The statistics also number farms, mines, parks and prisons; only names of these kinds are divisions.
KIND = re.compile(r"[^\W\da-zA-Z_]+(?:街道|地区|苏木|区公所|[镇乡])")
NO_DIVISION = re.compile(
    r"开发区|园区|保税|管委会|片区|兵团|集团|特殊乡镇|社区|公共服务|直属|经开区|街道街道"
)
# A development zone's name before a township's own: 高新区米庄镇.
ZONE = re.compile(
    r"^\w{1,10}?(?:管理区|开发区|高新区|新区|园区|示范区|工业区)(?=\w{2,}(?:街道|苏木|[镇乡])$)"
)
# What is left of a name without the county's: a kind, and at least two characters before it.
OWN = re.compile(r"\w{2,}(?:街道|地区|苏木|[镇乡])$")
# Where the civil-affairs data still lists what was abolished: （撤销）, （已撤销）, （2022年撤分）.
ABOLISHED = re.compile(r"（[^（）]*撤[^（）]*）$")


@dataclass
class Township:
    """One township below one county (or prefecture without counties), under one name."""

    id: int
    name: str
    parent: int
    code: str = ""
    valid_from: int | None = None
    valid_to: int | None = None
    successors: list[int] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)
    #: Its code in each year's statistics.
    codes: dict[int, str] = field(default_factory=dict)


def histories(folder: Path, counties: list[County]) -> list[Township]:
    """Every township of every source once, with the years it stood; successors are still to be found."""
    places = _Places(counties)
    found: dict[tuple[int, str], Township] = {}
    years_of: dict[int, set[int]] = {}
    unplaced: list[tuple[int, str, str, Path3]] = []

    def note(parent: int, name: str, year: int, code: str) -> None:
        township = found.setdefault((parent, name), Township(-1, name, parent))
        township.seen.add(year)
        township.codes[year] = code
        years_of.setdefault(parent, set()).add(year)

    for version, year in STATISTICS.items():
        for street in statistical_streets(folder, version):
            name = township_name(street.name, street.place)
            if not name:
                continue
            parent = places.at(street.place, year)
            if parent is None:
                unplaced.append((year, street.code, name, street.place))
            else:
                note(parent, name, year, street.code)
    by_code = {county.code: county for county in counties if county.valid_to is None}
    gone = []
    for county_code, raw, code in civil_townships(folder):
        name = ABOLISHED.sub("", raw)
        parent = by_code[county_code].id
        if name != raw:
            gone.append((parent, name, code))
        else:
            note(parent, name, CIVIL_YEAR, code)
    for parent, name, code in gone:
        # Nothing tells when it was abolished, unless a year's statistics knew it.
        if (parent, name) not in found:
            found[parent, name] = Township(
                -1, name, parent, code, valid_to=min(years_of.get(parent, {CIVIL_YEAR}))
            )
    _place_zones(unplaced, found, places, note)
    for township in found.values():
        if township.seen and places.has_counties(township.parent):
            _date_in_zone(township)
        elif township.seen:
            _date(township, counties[township.parent], years_of[township.parent])
    rows = list(found.values())
    rows += _before_statistics(rows, counties, years_of)
    rows.sort(key=lambda row: (row.name, row.parent))
    for number, row in enumerate(rows, len(counties)):
        row.id = number
    return rows


def township_name(raw: str, place: Path3) -> str:
    """The name of a division as its organ bears it, or "" for what is none."""
    name = raw.replace("街道办事处", "街道").replace("地区办事处", "地区")
    for above in place[1:]:
        rest = name.removeprefix(above)
        if above and OWN.match(rest):
            name = rest
    name = ZONE.sub("", name)
    return name if KIND.fullmatch(name) and not NO_DIVISION.search(name) else ""


class _Places:
    """Finds the county (or prefecture without counties) a place of the statistics means in a year."""

    def __init__(self, counties: list[County]) -> None:
        self._rows: dict[Path3, list[County]] = {}
        self._by_name: dict[tuple[str, str], list[County]] = {}
        for county in counties:
            self._rows.setdefault(county.place, []).append(county)
            if county.level == "county":
                self._by_name.setdefault((county.place[0], county.name), []).append(county)
        self._place_of = {county.id: county.place for county in counties}
        self.with_counties = {row.place[:2] for row in counties if row.level == "county"}

    def at(self, place: Path3, year: int) -> int | None:
        """The row's id, or None for a development zone that only statistics count as a county."""
        if not place[2] and place[:2] in self.with_counties:
            return None
        rows = self._rows.get(place) or self._by_name.get((place[0], place[2]))
        return min(rows, key=lambda row: _distance(row, year)).id if rows else None

    def has_counties(self, row: int) -> bool:
        """Whether a row is a prefecture with counties, so that townships straight below it are a zone's."""
        place = self._place_of[row]
        return not place[2] and place[:2] in self.with_counties

    def prefecture_of(self, row: int) -> tuple[str, str]:
        """Province and prefecture of a row."""
        return self._place_of[row][:2]

    def prefecture(self, place: Path3, year: int) -> int | None:
        """The prefecture's id; a municipality's districts stand below the province."""
        rows = self._rows.get((place[0], place[1], ""))
        return min(rows, key=lambda row: _distance(row, year)).id if rows else None


def _distance(row: County, year: int) -> int:
    if row.valid_from is not None and year < row.valid_from:
        return row.valid_from - year
    return max(0, year - row.valid_to) if row.valid_to is not None else 0


def _place_zones(
    unplaced: list[tuple[int, str, str, Path3]],
    found: dict[tuple[int, str], Township],
    places: _Places,
    note: Callable[[int, str, int, str], None],
) -> None:
    """Townships that statistics put below a development zone stand below the prefecture, their county unknown.

    Left out where another source or year puts a township of that name into one of the prefecture's counties.
    """
    known = {(places.prefecture_of(parent), name) for parent, name in found}
    for year, code, name, place in unplaced:
        prefecture = places.prefecture(place, year)
        if prefecture is not None and (place[:2], name) not in known:
            note(prefecture, name, year, code)


def _date(township: Township, county: County, years: set[int]) -> None:
    """Between which years it stood: until the first year that no longer has it, since the last that had not yet.

    The first statistics are not complete, so that a name they lack says nothing.
    """
    first, last = min(township.seen), max(township.seen)
    before = [year for year in years if year < first and year != min(STATISTICS.values())]
    after = [year for year in years if year > last]
    if township.name.endswith("地区"):  # the civil-affairs data does not know these of Beijing
        after = [year for year in after if year != CIVIL_YEAR]
    township.valid_from = max(before) if before else county.valid_from
    township.valid_to = min(after) if after else county.valid_to
    township.code = township.codes[last]


def _date_in_zone(township: Township) -> None:
    """A zone's townships: when it came to be counted apart says nothing of them, and only statistics know it."""
    last = max(township.seen)
    township.code = township.codes[last]
    after = [year for year in STATISTICS.values() if year > last]
    township.valid_to = min(after) if after else None


def _before_statistics(
    rows: list[Township], counties: list[County], years_of: dict[int, set[int]]
) -> list[Township]:
    """Townships of counties that were renamed or moved before the first statistics: those of the one that followed.

    Only where a county followed alone, and no other county went into it. The codes are not known.
    """
    into: dict[int, list[int]] = {}
    for county in counties:
        for successor in county.successors:
            into.setdefault(successor, []).append(county.id)
    below: dict[int, list[Township]] = {}
    for row in rows:
        below.setdefault(row.parent, []).append(row)
    made = []
    for county in sorted(counties, key=lambda c: -(c.valid_to or 0)):
        if county.id in years_of or len(county.successors) != 1:
            continue
        follower = counties[county.successors[0]]
        if into[follower.id] != [county.id] or follower.valid_from != county.valid_to:
            continue
        copies = [
            Township(-1, row.name, county.id, valid_to=county.valid_to)
            for row in below.get(follower.id, [])
            if row.valid_from == follower.valid_from
        ]
        below[county.id] = copies
        made += copies
    return made
