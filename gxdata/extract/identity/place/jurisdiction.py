"""Say on which level an organ's jurisdiction stands, and name the levels above it."""

import re
from dataclasses import replace

from gxdata.catalogue.frames import PLACES
from gxdata.catalogue.organs import organ_words
from gxdata.extract.identity.organ.name_parts import TOWNS, ZONES, Organ
from gxdata.extract.identity.place.branches import BRANCH, BRANCH_OF_ZONE, OF_COMPANY
from gxdata.extract.identity.place.chain_place import (
    OF_PROVINCE_ONLY,
    Place,
    completed,
    division_of,
    from_gazetteer,
    from_text,
    support,
)
from gxdata.extract.identity.place.divisions import NEW_AREA, TOWNSHIP
from gxdata.extract.identity.place.home import home, home_of_led
from gxdata.extract.identity.place.known import Division, is_known
from gxdata.extract.identity.place.named_after import is_of_county
from gxdata.extract.identity.place.ruled import ruler, ruling_province
from gxdata.extract.identity.place.standing import (
    LOCAL_OF_NATIONAL,
    OF_ZONE,
    chain_of,
)

NATIONAL = re.compile(
    r"^(?:国家|国务院|中国|中华|海关总署|全国)(?!（|税务总局.|统计局.|金融监督管理总局.|矿山安全监察局.|能源局.|人民银行.|[一-龥]{2,4}监督管理委员会.|[银证保]{1,2}监会.)"
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
CORPS_PROVINCE = "新疆维吾尔自治区"
# The levels above the townships, and how many of these names a place of a level has.
FIELDS = PLACES[:-1]
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
    division = division_of(chain, text, year) if chain else None
    if division and len(chain) == 1 and _is_of_elsewhere(division, text):
        return Place("township", township=chain[0])
    if division:
        place = from_gazetteer(division, chain, year)
    else:
        place = completed(from_text(chain, year), division_of(chain[:-1], text, year))
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
        ruled = _under_ruler("devzone", text, year, DEPTH["prefecture"])
        return ruled if ruled.city else _under_quoted_city(text, year) or ruled
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
    division = division_of(chain, text, year) if chain else None
    if division is None:
        return _under_ruler(level, text, year, DEPTH.get(level, len(FIELDS)))
    place = from_gazetteer(division, chain, year)
    if level in ("unknown", place.level):
        return place
    return replace(place, level=level, division_code=None)


def _is_of_elsewhere(division: Division, text: str) -> bool:
    """Whether a text names no county or city above a town of the gazetteer, but one where that does not stand.

    Then its own town has a like name, or the rest of its name is lost.
    """
    if division.township is None or support(division, text) > OF_PROVINCE_ONLY:
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


def _under_quoted_city(text: str, year: int) -> Place | None:
    """The place of a zone below the one prefecture whose government a text quotes, where it quotes one alone."""
    quoted = home("市", text, ruling_only=True)
    city = division_of(quoted, text, year) if quoted else None
    if city is None or city.level != "prefecture":
        return None
    return Place("devzone", city.province, city.city)


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
