"""Histories of provinces, prefectures and counties, from their state at the end of each year."""

import csv
from dataclasses import dataclass, field
from importlib import resources

from gxdata.gazetteer.build.sources import Path3
from gxdata.gazetteer.stems import stem


@dataclass
class County:
    """One province, prefecture or county for as long as its name, code and place stayed the same."""

    id: int
    code: str
    place: Path3
    valid_from: int | None
    valid_to: int | None = None
    successors: list[int] = field(default_factory=list)

    @property
    def level(self) -> str:
        """The level its place says."""
        return "county" if self.place[2] else "prefecture" if self.place[1] else "province"

    @property
    def name(self) -> str:
        """Its own name: the last one of its place."""
        return self.place[2] or self.place[1] or self.place[0]


def histories(years: dict[int, dict[Path3, str]]) -> list[County]:
    """Every division of every year once, with the years it stood and what followed it."""
    by_hand = _by_hand()
    ordered = sorted(years)
    rows: list[County] = []
    standing: dict[Path3, County] = {}
    for year in ordered:
        closed = []
        for place, county in list(standing.items()):
            if years[year].get(place) != county.code:
                county.valid_to = year
                closed.append(standing.pop(place))
        for place, code in sorted(years[year].items(), key=lambda item: (item[1], item[0])):
            if place not in standing:
                start = None if year == ordered[0] else year
                standing[place] = County(len(rows), code, place, start)
                rows.append(standing[place])
        for county in closed:
            followers = _successors(county, year, standing, by_hand)
            if not followers:
                raise ValueError(
                    f"{year}: no successor of {county.place}; add it to successions.csv"
                )
            county.successors = [follower.id for follower in followers]
    return rows


def _by_hand() -> dict[tuple[int, str, str], list[str]]:
    text = (resources.files("gxdata.gazetteer.build") / "successions.csv").read_text("utf-8")
    return {
        (int(row["year"]), row["province"], row["old"]): row["successors"].split(";")
        for row in csv.DictReader(text.splitlines())
    }


def _successors(
    old: County,
    year: int,
    standing: dict[Path3, County],
    by_hand: dict[tuple[int, str, str], list[str]],
) -> list[County]:
    province, city, county = old.place
    path = f"{city}/{county}" if city and county else city or county
    named = by_hand.get((year, province, path))
    if named:
        return [_at(province, place, standing) for place in named]
    new = [
        row
        for row in standing.values()
        if row.valid_from == year and row.level == old.level and row.place[0] == province
    ]
    for same in (
        [row for row in new if row.name == old.name],
        [row for row in new if row.code == old.code],
        [row for row in new if stem(row.name) == stem(old.name)],
        [row for row in new if row.place[1] == city and row.name.startswith(stem(old.name))],
    ):
        if len(same) == 1:
            return same
    return []


def _at(province: str, path: str, standing: dict[Path3, County]) -> County:
    """The division that a path of successions.csv names: 徐州市/泉山区, 合肥市, or 浦东新区 of a municipality."""
    first, _, second = path.partition("/")
    if second:
        return standing[province, first, second]
    return standing.get((province, first, "")) or standing[province, "", first]
