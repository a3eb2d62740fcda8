"""What a chain of jurisdictions' names says of a place: by the gazetteer, or by itself where that knows it not."""

import re
from dataclasses import dataclass, replace

from gxdata.catalogue.organs import municipalities
from gxdata.extract.identity.place.branches import COUNTY
from gxdata.extract.identity.place.divisions import is_township
from gxdata.extract.identity.place.known import Division, candidates, is_known, named
from gxdata.extract.identity.place.numbered import quoted_province

PROVINCE = re.compile(r"(?:省|自治区)$")
PREFECTURE = re.compile(r"(?:州|盟|地区)$")
# No county has a name of one character that the gazetteer lacks. 某 and 甲 stand for any.
ONE = re.compile("(?![某甲乙丙丁])[一-龥][市县区旗]")
# What a text says for a division that names only its province.
OF_PROVINCE_ONLY = 1


@dataclass(frozen=True, slots=True)
class Place:
    """The jurisdiction of an organ. A level the text does not decide stays None."""

    level: str
    province: str | None = None
    city: str | None = None
    county: str | None = None
    township: str | None = None
    division_code: str | None = None


def division_of(chain: tuple[str, ...], text: str, year: int) -> Division | None:
    """The one division that a chain means: the only one, or the one of several whose upper divisions the text names."""
    found = candidates(chain, year)
    if len(found) > 1:
        quoted = quoted_province(text)
        by_number = [bool(quoted) and quoted == d.province and quoted not in text for d in found]
        scores = [support(d, text) + said for d, said in zip(found, by_number, strict=True)]
        best = max(scores)
        found = tuple(d for d, score in zip(found, scores, strict=True) if best and score == best)
    return found[0] if len({d.chain for d in found}) == 1 else None


def support(division: Division, text: str) -> int:
    """How much of what stands above a division the text names; the nearest level counts most."""
    above = [(division.county, 4), (division.city, 2), (division.province, OF_PROVINCE_ONLY)]
    return sum(weight for name, weight in above if name and name != division.name and name in text)


def from_gazetteer(division: Division, chain: tuple[str, ...], year: int) -> Place:
    """The place of a division; a town that the gazetteer knows not below a county it knows stays the text's."""
    place = Place(
        division.level,
        division.province,
        division.city,
        division.county,
        division.township,
        division.code or None,
    )
    then = _county_then(division, chain, year)
    if then:
        return replace(place, county=then, division_code=None)
    if is_township(chain[-1]) and division.township is None:
        return replace(place, level="township", township=chain[-1], division_code=None)
    return place


def _county_then(division: Division, chain: tuple[str, ...], year: int) -> str | None:
    """The county that a text names above a town and in which it then stood, where the gazetteer knows only today's."""
    if division.township is None or len(chain) <= 1 or division.county in chain:
        return None
    stood = (d for d in named(chain[-2], year=year) if d.level == "county" and d.valid_to)
    return next(
        (d.county for d in stood if d.province == division.province and d.stood_at_end_of(year)),
        None,
    )


def from_text(chain: tuple[str, ...], year: int) -> Place:
    """What a chain says by itself, where the gazetteer knows it not or knows several."""
    above: dict[str, str] = {}
    for n, division in enumerate(chain):
        holds_counties = n + 1 < len(chain) and not is_township(chain[n + 1])
        level = _level(division, above, holds_counties)
        if level:
            above[level] = division
    last = chain[-1] if chain else ""
    level = next((key for key, value in above.items() if value == last), "unknown")
    township = above.get("township")
    if len(chain) == 1 and township and len({d.chain for d in named(township, year=year)}) > 1:
        township = None
    return _without_short(
        Place(level, above.get("province"), above.get("prefecture"), above.get("county"), township)
    )


def completed(place: Place, above: Division | None) -> Place:
    """A place whose last name the gazetteer does not know, completed by what it knows of the names above it."""
    if above is None or place.province or (place.city and place.city != above.city):
        return place
    return replace(place, province=above.province, city=above.city)


def _without_short(place: Place) -> Place:
    """A place without what is only short for a county that the gazetteer has under another name: 昆区."""
    short = place.county and ONE.fullmatch(place.county) and not is_known(place.county)
    return replace(place, county=None) if short else place


def _level(division: str, above: dict[str, str], holds_counties: bool) -> str | None:
    if is_township(division):
        return "township"
    if division in municipalities() or PROVINCE.search(division):
        return "province"
    if COUNTY.search(division):
        return "county"
    if PREFECTURE.search(division):
        return "prefecture"
    if "prefecture" in above:
        return "county"
    return "prefecture" if "province" in above or holds_counties else None
