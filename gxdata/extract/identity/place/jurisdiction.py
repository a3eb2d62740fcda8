"""Say on which level an organ's jurisdiction stands, and name the levels above it."""

import re
from dataclasses import dataclass, replace

from gxdata.catalogue.frames import PLACES
from gxdata.catalogue.organs import municipalities, organ_words
from gxdata.extract.identity.organ.name_parts import TOWNS, ZONES, Organ
from gxdata.extract.identity.place.branches import BRANCH, BRANCH_OF_ZONE, COUNTY, OF_COMPANY
from gxdata.extract.identity.place.divisions import NEW_AREA, TOWNSHIP, is_township
from gxdata.extract.identity.place.home import home, home_of_led
from gxdata.extract.identity.place.known import Division, candidates, is_known, named
from gxdata.extract.identity.place.named_after import is_of_county
from gxdata.extract.identity.place.numbered import quoted_province
from gxdata.extract.identity.place.ruled import ruler, ruling_province
from gxdata.extract.identity.place.standing import (
    LOCAL_OF_NATIONAL,
    OF_ZONE,
    chain_of,
)


@dataclass(frozen=True, slots=True)
class Place:
    """The jurisdiction of an organ. A level the text does not decide stays None."""

    level: str
    province: str | None = None
    city: str | None = None
    county: str | None = None
    township: str | None = None
    division_code: str | None = None


PROVINCE = re.compile(r"(?:省|自治区)$")
PREFECTURE = re.compile(r"(?:州|盟|地区)$")
NATIONAL = re.compile(
    r"^(?:国家|国务院|中国|中华|海关总署|全国)(?!税务总局.|统计局.|金融监督管理总局.|矿山安全监察局.|能源局.|人民银行.|[一-龥]{2,4}监督管理委员会.|[银证保]{1,2}监会.)"
)
# A branch of a city's bureau is named after a part of the city, or after what no district is: 某市公安局水上分局.
OF_NO_DISTRICT = re.compile(
    "高新|经开|经济|开发|水上|机场|铁路|轨道|地铁|公交|森林|治安|交通|直属|港|旅游|景|新区|新城|保税|园|示范|林|油|矿|站"
)
# Only a city with districts has these; those below it have a 大队 and a 管理部.
OF_CITY = re.compile("(?:支队|住房公积金管理中心)$")
# What only a city with counties says of its own.
HAS_COUNTIES = re.compile(
    r"各(?:区县|县区|市县|县市|旗县|县[（(]|县级)|县[（(]市、区[）)]|县市区政府"
)
# The Xinjiang corps: its regiments and the towns they became, its divisions, and itself.
CORPS_LEVELS = (
    (
        re.compile(r"[一二三四五六七八九十百〇\d]团|[镇乡](?:人民政府)?$|街道|(?:农|牧)场"),
        "township",
    ),
    (re.compile(r"师"), "prefecture"),
    (re.compile(""), "province"),
)
CORPS_CITY = re.compile(r"(?<=师)[一-龥]{2,5}?市")
TOWN_OF_CORPS = re.compile(r"(?<=团)[一-龥]{1,5}镇")
# No county has a name of one character that the gazetteer lacks. 某 and 甲 stand for any.
ONE = re.compile("(?![某甲乙丙丁])[一-龥][市县区旗]")
CORPS_PROVINCE = "新疆维吾尔自治区"
# The levels above the townships, and how many of these names a place of a level has.
FIELDS = PLACES[:-1]
# What a text says for a division that names only its province.
OF_PROVINCE_ONLY = 1
DEPTH = {"province": 1, "prefecture": 2, "county": 3, "devzone": 3, "township": 4}
BARE_LEVELS = {"省": "province", "自治区": "province"} | dict.fromkeys(
    ("州", "盟", "地区", "自治州"), "prefecture"
)
BARE_LEVELS |= dict.fromkeys(("县", "区", "旗", "自治县", "自治旗"), "county")
BARE_LEVELS |= dict.fromkeys(TOWNSHIP, "township")


def place_of(organ: Organ, text: str, year: int) -> Place:
    """Where an organ stands: the chain of jurisdictions in its name, completed by the gazetteer where that is certain.

    A 市 below a prefecture is a county-level city, one straight below a province a prefecture; without anything above
    it in the text, and unknown to the gazetteer, it may be either, so its level stays ``unknown``.

    Parameters
    ----------
    organ
        The organ.
    text
        The report's text: jurisdictions it names decide between divisions that share a name.
    year
        The year of the report: divisions are renamed and moved.
    """
    if organ.bare:
        level = "devzone" if organ.kind in ZONES else BARE_LEVELS.get(organ.bare, "unknown")
        return _under_ruler(level, text, year, DEPTH.get(level, 2) - 1)
    if organ.kind == "xpcc":
        return _of_corps(organ)
    chain = chain_of(organ, text, year)
    division = _division(chain, text, year) if chain else None
    if division and len(chain) == 1 and _is_of_elsewhere(division, text):
        return Place("township", township=chain[0])
    if division:
        place = _from_gazetteer(division, chain, year)
    else:
        place = _below(_from_text(chain, year), _division(chain[:-1], text, year))
    of_county = place.level == "county" and is_of_county(organ)
    if organ.kind == "institution" and not organ.divisions and not of_county:
        return replace(place, level="unknown")  # a city's name does not tell whose university it is
    if place.level == "unknown":
        place = _of_unknown_city(chain, organ, text) or place
    if _is_of_zone(organ, place) or _was_new_area(division, year):
        place = _of_zone(place, division, year)
    elif organ.kind in TOWNS and place.level == "county":
        return replace(place, level="township", division_code=None)  # several towns, one report
    if place == Place("devzone"):
        return _under_ruler("devzone", text, year, DEPTH["prefecture"])
    if place.province is None and place.level not in ("unknown", "province", "national"):
        place = replace(place, province=ruling_province(text, year))
    return Place("national") if not chain and _is_national(organ) else place


def _is_of_zone(organ: Organ, place: Place) -> bool:
    in_zone = place.level != "county" and BRANCH_OF_ZONE.search(organ.own)
    return bool(in_zone or organ.kind in ZONES or OF_ZONE.search(organ.own))


def _of_zone(place: Place, division: Division | None, year: int) -> Place:
    """The place of a zone's organ, without the district that the zone became later."""
    if _is_not_yet(division, year) and place.county:
        place = replace(place, county=None, division_code=None)
    return replace(place, level="devzone")


def _is_not_yet(division: Division | None, year: int) -> bool:
    """Whether a division was none yet in a year, and is one today."""
    return division is not None and not (division.stood_in(year) or division.valid_to)


def _was_new_area(division: Division | None, year: int) -> bool:
    """Whether a district was a zone in a year: a new area. Others only had another name, or the rank of a county."""
    return division is not None and division.name.endswith(NEW_AREA) and _is_not_yet(division, year)


def _is_national(organ: Organ) -> bool:
    """Whether the name of an organ without jurisdictions is one of the whole country's."""
    if organ.kind == "state_council_dept" or organ_words().ministry.match(organ.agency):
        return True
    of_branch = LOCAL_OF_NATIONAL.match(organ.agency) or OF_COMPANY.search(organ.agency)
    return bool(NATIONAL.match(organ.agency) and not of_branch)


def place_unnamed(text: str, level: str, year: int) -> Place:
    """Where an organ stands that its report never names: in the county whose lead, or under whose rules, it works.

    Parameters
    ----------
    text
        The report's text.
    level
        The level on which it speaks: that of a town, say.
    year
        The year of the report.
    """
    chain = home_of_led(text)
    division = _division(chain, text, year) if chain else None
    if division is None:
        return _under_ruler(level, text, year, DEPTH.get(level, len(FIELDS)))
    place = _from_gazetteer(division, chain, year)
    if level in ("unknown", place.level):
        return place
    return replace(place, level=level, division_code=None)


def _is_of_elsewhere(division: Division, text: str) -> bool:
    """Whether a text names no county or city above a town of the gazetteer, but one where that does not stand.

    Then its own town has a like name, or the rest of its name is lost.
    """
    if division.township is None or _support(division, text) > OF_PROVINCE_ONLY:
        return False
    return any(
        chain and chain[-1] not in division.chain for chain in (home(k, text) for k in "县区旗市")
    )


def _under_ruler(level: str, text: str, year: int, depth: int) -> Place:
    """A place of a level of which only its report's rules tell where it stands: so many names of their place count."""
    division = ruler(text, year)
    if division is None:
        return Place(level)
    above = {name: getattr(division, name) for name in FIELDS[:depth]}
    its_own = division.level == level and depth == DEPTH.get(level)
    return Place(level, **above, division_code=division.code or None if its_own else None)


def _of_unknown_city(chain: tuple[str, ...], organ: Organ, text: str) -> Place | None:
    """The place of an organ of a city unknown to the gazetteer, where it must be one with districts or counties."""
    if not chain or not chain[-1].endswith("市"):
        return None
    branch = BRANCH.search(organ.agency)
    if branch and not OF_NO_DISTRICT.search(branch["place"]):
        return Place("county", city=chain[-1])
    if OF_CITY.search(organ.own) or HAS_COUNTIES.search(text):
        return Place("prefecture", city=chain[-1])
    return None


def _of_corps(organ: Organ) -> Place:
    """The place of an organ of the corps: a division ranks as a prefecture, a regiment is a town by its code."""
    level = next(level for form, level in CORPS_LEVELS if form.search(organ.agency))
    city = CORPS_CITY.search(organ.agency)
    county = city[0] if city and level == "township" and is_known(city[0]) else None
    town = TOWN_OF_CORPS.search(organ.agency) if level == "township" else None
    return Place(level, CORPS_PROVINCE, None, county, town[0] if town else None)


def _division(chain: tuple[str, ...], text: str, year: int) -> Division | None:
    """The one division that a chain means: the only one, or the one of several whose upper divisions the text names."""
    found = candidates(chain, year)
    if len(found) > 1:
        quoted = quoted_province(text)
        by_number = [bool(quoted) and quoted == d.province and quoted not in text for d in found]
        scores = [_support(d, text) + said for d, said in zip(found, by_number, strict=True)]
        best = max(scores)
        found = tuple(d for d, score in zip(found, scores, strict=True) if best and score == best)
    return found[0] if len({d.chain for d in found}) == 1 else None


def _support(division: Division, text: str) -> int:
    """How much of what stands above a division the text names; the nearest level counts most."""
    above = [(division.county, 4), (division.city, 2), (division.province, OF_PROVINCE_ONLY)]
    return sum(weight for name, weight in above if name and name != division.name and name in text)


def _from_gazetteer(division: Division, chain: tuple[str, ...], year: int) -> Place:
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


def _from_text(chain: tuple[str, ...], year: int) -> Place:
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


def _below(place: Place, above: Division | None) -> Place:
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
