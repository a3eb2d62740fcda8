"""Where a school, a hospital or a university stands, which its name tells by the place it begins with."""

import re

from gxdata.catalogue.organs import provinces
from gxdata.extract.identity.organ.name_parts import Organ
from gxdata.extract.identity.place.divisions import PROVINCE_KIND
from gxdata.extract.identity.place.known import candidates, named

# A university in a county belongs to no county.
UNIVERSITY = re.compile("(?:学院|大学|研究[院所]|科学院)$")
# What else than a province begins with these, and who is no place at all: 中山大学 is named after a man.
NO_PLACE = ("吉林", "海南", "台湾", "中山")
STEMS = (3, 2)
KINDS = "市县区旗"


def of_institution(own: str, text: str, year: int) -> tuple[str, ...]:
    """The place with which an institution's name begins: 合肥|学院, and 霁川|二中 where the text names 霁川县.

    Parameters
    ----------
    own
        The institution's name.
    text
        The report's text: of a county it must hold the whole name.
    year
        The year of the report.
    """
    if own.startswith(NO_PLACE):
        return ()
    said = [] if UNIVERSITY.search(own) else [n for n in _counties(own, year) if n in text]
    if len(said) == 1:
        return (said[0],)
    cities = [own[:n] + "市" for n in (2, 3, 4)]
    city = next((c for c in cities if any(d.level == "prefecture" for d in named(c))), "")
    begins = [name for name in provinces() if own.startswith(PROVINCE_KIND.sub("", name))]
    return (city,) if city else tuple(begins[:1])


def school_below(chain: tuple[str, ...], organ: Organ, year: int) -> list[str]:
    """The counties of a province after which an institution behind its name may be called: 某省|霁川|第三中学."""
    if organ.kind != "institution" or chain[-1] not in provinces() or UNIVERSITY.search(organ.own):
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
