"""Say on which level an organ's jurisdiction stands, and name the levels above it."""

import re
from dataclasses import dataclass

from gxdata.extract.identity.organ import Organ, municipalities


@dataclass(frozen=True, slots=True)
class Place:
    """The jurisdiction of an organ. A level the text does not decide stays None."""

    level: str
    province: str | None = None
    city: str | None = None
    county: str | None = None
    township: str | None = None


TOWNSHIP = re.compile(r"(?:镇|乡|街道|苏木)$")
COUNTY = re.compile(r"(?:县|区|旗)$")
PROVINCE = re.compile(r"(?:省|自治区)$")
PREFECTURE = re.compile(r"(?:州|盟|地区)$")


def place_of(organ: Organ) -> Place:
    """Where an organ stands, from the chain of jurisdictions in its name.

    A 市 below a prefecture is a county-level city, one straight below a province a prefecture; without anything above
    it in the text it may be either, so its level stays ``unknown``.
    """
    named: dict[str, str] = {}
    for division in organ.divisions:
        level = _level(division, named)
        if level:
            named[level] = division
    last = organ.divisions[-1] if organ.divisions else ""
    level = next((key for key, value in named.items() if value == last), "unknown")
    if organ.kind in ("devzone", "devzone_dept"):
        level = "devzone"
    if level == "unknown" and re.match(r"国家|国务院|中国|中华|海关总署", organ.agency):
        level = "national"
    return Place(
        level,
        named.get("province"),
        named.get("prefecture"),
        named.get("county"),
        named.get("township"),
    )


def _level(division: str, above: dict[str, str]) -> str | None:
    if TOWNSHIP.search(division):
        return "township"
    if division in municipalities() or PROVINCE.search(division):
        return "province"
    if COUNTY.search(division):
        return "county"
    if PREFECTURE.search(division):
        return "prefecture"
    if "prefecture" in above:
        return "county"
    return "prefecture" if "province" in above else None
