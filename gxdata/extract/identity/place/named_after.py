"""Where a school, a hospital, a university or a company stands, which its name tells by the place it begins with."""

import re

from gxdata.catalogue.organs import provinces
from gxdata.extract.identity.organ.name_parts import Organ
from gxdata.extract.identity.place.known import candidates, named
from gxdata.extract.identity.place.stems import NO_PROVINCE, province_stems

# The kinds of organs that are named after places without these being divisions of their names.
NAMED_AFTER_PLACES = frozenset(("institution", "utility"))
# A university in a county belongs to no county.
UNIVERSITY = re.compile("(?:学院|大学|研究[院所]|科学院)$")
# 中山大学 is named after a man.
NO_PLACE = (*NO_PROVINCE, "中山")
STEMS = (3, 2)
KINDS = "市县区旗"


def named_after(organ: Organ, text: str, year: int) -> tuple[str, ...]:
    """The place with which the name of an institution or company begins: 合肥|学院, 霁川|二中, 南宁|轨道交通集团.

    Parameters
    ----------
    organ
        The institution or company.
    text
        The report's text: of a county, and of a company's city, it must hold the whole name.
    year
        The year of the report.
    """
    own = organ.own
    if organ.kind == "utility":
        return tuple(city for city in city_before(own) if city in text)
    if own.startswith(NO_PLACE):
        return ()
    city = city_before(own)
    said = [n for n in _counties(own, year) if n in text]
    if len(said) == 1 and is_of_county(organ):
        return (said[0],)
    if len(said) == 1 and not city:
        above = {division.chain[:-1] for division in named(said[0], year=year)}
        return above.pop() if len(above) == 1 else ()
    begins = [name for stem, name in province_stems().items() if own.startswith(stem)]
    return city or tuple(begins[:1])


def city_before(own: str) -> tuple[str, ...]:
    """The city of counties with whose name another begins that leaves its kind out."""
    cities = (own[:n] + "市" for n in (2, 3, 4))
    of_counties = (c for c in cities if any(d.level == "prefecture" for d in named(c)))
    return tuple(city for city in [next(of_counties, "")] if city)


def school_below(chain: tuple[str, ...], organ: Organ, year: int) -> list[str]:
    """The counties of a province after which an institution behind its name may be called: 某省|霁川|第三中学."""
    if organ.kind != "institution" or not chain or chain[-1] not in provinces():
        return []
    if not is_of_county(organ):
        return []
    return [name for name in _counties(organ.own, year) if candidates((*chain, name))]


def is_of_county(organ: Organ) -> bool:
    """Whether an institution that is named after a county is that county's."""
    return not UNIVERSITY.search(organ.own)


def _counties(own: str, year: int) -> list[str]:
    names = (own[:n] + kind for n in STEMS for kind in KINDS)
    return [
        name
        for name in names
        if any(d.level == "county" and d.stood_at_end_of(year) for d in named(name))
    ]
