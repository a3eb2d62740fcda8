"""Say on which level an organ's jurisdiction stands, and name the levels above it."""

import re
from dataclasses import dataclass, replace

from gxdata.catalogue.organs import (
    full_names,
    municipalities,
    organ_words,
    provinces,
    whole_names,
)
from gxdata.extract.identity.divisions import PROVINCE_KIND
from gxdata.extract.identity.known import Division, candidates, is_known, named
from gxdata.extract.identity.organ import PLACED, ZONE, ZONES, Organ, begins_with_place
from gxdata.extract.identity.zone_place import at_address


@dataclass(frozen=True, slots=True)
class Place:
    """The jurisdiction of an organ. A level the text does not decide stays None."""

    level: str
    province: str | None = None
    city: str | None = None
    county: str | None = None
    township: str | None = None
    division_code: str | None = None


TOWNSHIP = re.compile(r"(?:镇|乡|街道|苏木)$")
COUNTY = re.compile(r"(?:县|区|旗)$")
PROVINCE = re.compile(r"(?:省|自治区)$")
PREFECTURE = re.compile(r"(?:州|盟|地区)$")
BRANCH = re.compile(
    r"(?:局|委员会|厅)(?:[一-龥]{2,8}支队)?(?P<place>[一-龥]{1,8}?)(?:新区|区|县|市)?(?:分局|[支大]队)$"
)
# A national bureau has one in each province: 国家粮食和物资储备局|陕西|局. A region is none of them.
LOCAL_OF_NATIONAL = re.compile(
    "国家[一-龥]{2,14}?局(?P<stem>[一-龥]{2,3}?)(?:监管|监察|监督管理)?(?<!总)局$"
)
# What is named after a county wherever one of the name is; a customs house is so after a port.
SURELY_THERE = re.compile("(?:调查队|气象局|烟草专卖局|电业局|供电局|供电公司)$")
# A city's bureau or centre has an office in each of its counties: 某市市场监督管理局|某监管局, 公积金中心|某管理部.
OFFICE = re.compile(
    r"(?:[局厅](?P<of_bureau>[一-龥]{2,4}?)[区县市]?(?:监督)?(?:管理|监管)局|中心(?P<of_centre>[一-龥]{2,4}?)[区县市]?(?:分中心|管理部|办事处))$"
)
NATIONAL = re.compile(
    r"^(?:国家|国务院|中国|中华|海关总署|全国)(?!税务总局.|统计局.|金融监督管理总局.|矿山安全监察局.|能源局.|人民银行.|[一-龥]{2,4}监督管理委员会.)"
)
# What is named after a province as often as after a city, and what is so first.
OF_PROVINCE = re.compile(
    r"(?:总队|(?:证|银|保|银保)监局|监管局|监管办公室|通信管理局|邮政管理局|地震局|烟草专卖局|气象局|安全监察局|海事局|专员办事处)$"
)
OF_PROVINCE_FIRST = re.compile(
    r"(?:总队|(?:证|银|保|银保)监局|监管局|监管办公室|通信管理局|安全监察局|专员办事处)$"
)
# Organs led from above that are named after a city or county without its kind: 某海关, 某调查队.
NAMED_AFTER = re.compile(
    r"^(?P<stem>[一-龥]{2,4}?)(?:海关|调查总?队|海事局|证监局|(?:银|保|银保|证券|能源)监(?:管)?(?:分)?局|(?:金融|证券)?监管(?:分)?局|监管办公室|通信管理局|邮政管理局|地震局|烟草专卖局|(?:煤矿|矿山)安全监察(?:分)?局|新城|气象局|电业局|供电(?:局|(?:分)?公司)|供电所)$"
)
# A city's bureau in one of its counties: 某市|某生态环境局.
LED_FROM_ABOVE = re.compile(
    r"^(?P<stem>[一-龥]{2,3}?)(?:生态环境|自然资源|国土资源|环境保护|城乡规划)[一-龥]{0,4}局$"
)
# Organs of a place that may be named after it without its kind: 温岭民政局, 厦门水务集团.
NAMED_IN_SHORT = PLACED | {"utility"}
SUPPLIER = re.compile("(?:供水|水务|自来水|排水|供热|热力|燃气|天然气|公交|公共交通|供电)")
# What else than a province begins with these: 吉林 is a city too, 海南 a district and a prefecture.
NO_PROVINCE = ("吉林", "海南", "台湾")
OF_FREE_TRADE = re.compile("中国（(?P<province>[一-龥]{2,3})）")
# A branch of a city's bureau is named after a part of the city, or after what no district is: 某市公安局水上分局.
OF_NO_DISTRICT = re.compile(
    "高新|经开|经济|开发|水上|机场|铁路|轨道|地铁|公交|森林|治安|交通|直属|港|旅游|景|新区|新城|保税|园|示范|林|油|矿|站"
)
# What governs a zone whose own name ends like a district's: 临港区|管委会.
COMMITTEE = re.compile("(?:管理委员会|管委会|党工委)")
# A tax office of a zone: 国家税务总局某市经济技术开发区税务局.
OF_ZONE = re.compile("(?:开发区|高新区|经开区|园区|保税区|示范区)税务局$")
# What a report of a place in a province is drawn up by: 《某省实施〈……条例〉办法》, 《某省政府信息公开规定》.
RULES = re.compile(
    rf"《(?P<province>{'|'.join(provinces())})(?:人民政府)?(?:(?:贯彻|实施|施行|贯彻实施|执行)[^》\n]{{0,6}}[<〈《]|政府信息公开(?:规定|办法|条例|暂行))"
)
RULES_WITHIN = 4000
# Only a city with districts has these; those below it have a 大队 and a 管理部.
OF_CITY = re.compile("(?:支队|住房公积金管理中心)$")
# A company of the grid names its city behind that of its province.
GRID = re.compile(r"公司(?P<stem>[一-龥]{2,3}?)[市县区]?供电(?:分)?公司$")
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
BARE_LEVELS = {"省": "province", "自治区": "province"} | dict.fromkeys(
    ("州", "盟", "自治州"), "prefecture"
)
BARE_LEVELS |= dict.fromkeys(("县", "区", "旗", "自治县", "自治旗"), "county")
BARE_LEVELS |= dict.fromkeys(("镇", "乡", "街道", "苏木"), "township")


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
        return Place(BARE_LEVELS.get(organ.bare, "unknown"))
    if organ.kind == "xpcc":
        return _of_corps(organ)
    chain = _of_its_time(_chain(organ, text, year), organ, year)
    division = _division(chain, text, year) if chain else None
    if division:
        place = _from_gazetteer(division, chain, year)
    else:
        place = _below(_from_text(chain, year), _division(chain[:-1], text, year))
    if place.level == "unknown":
        place = _of_unknown_city(chain, organ, text) or place
    if organ.kind in ZONES or OF_ZONE.search(organ.own):
        not_yet = division and not (division.stood_in(year) or division.valid_to)
        if not_yet and place.county:  # a zone that became a district later
            place = replace(place, county=None, division_code=None)
        return replace(place, level="devzone")
    if organ.kind in ("township", "subdistrict") and place.level == "county":
        return replace(
            place, level="township", division_code=None
        )  # several towns that report as one
    if place.province is None and place.level not in ("unknown", "province", "national"):
        place = replace(place, province=_ruled_by(text))
    if not chain and (
        organ.kind == "state_council_dept"
        or (NATIONAL.match(organ.agency) and not LOCAL_OF_NATIONAL.match(organ.agency))
        or organ_words().ministry.match(organ.agency)
    ):
        return Place("national")
    return place


def _ruled_by(text: str) -> str | None:
    """The province whose rules on disclosure a report says it is drawn up by, if that is one."""
    ruling = {rule["province"] for rule in RULES.finditer(text[:RULES_WITHIN])}
    return ruling.pop() if len(ruling) == 1 else None


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


def _chain(organ: Organ, text: str, year: int) -> tuple[str, ...]:
    """The jurisdictions of an organ's name, that of a branch included, a zone's city from its name's beginning."""
    branch = BRANCH.search(organ.agency)
    if branch and organ.divisions:
        stem = branch["place"]
        names = (
            [f"{stem}{suffix}" for suffix in ("区", "县", "市", "新区")]
            if not COUNTY.search(stem)
            else [stem]
        )
        for name in names:
            known = candidates((*organ.divisions, name))
            if any(division.name == name for division in known) or name in text:
                return (*organ.divisions, name)
    office = OFFICE.search(organ.agency) if organ.divisions else None
    stem = (office["of_bureau"] or office["of_centre"]) if office else ""
    below = [
        chain for kind in "区县市" if _is_below(chain := (*organ.divisions, stem + kind), year)
    ]
    if stem and len(below) == 1:
        return below[0]
    grid = GRID.search(organ.own)
    if grid and organ.divisions:
        named_after = ((*organ.divisions, grid["stem"] + kind) for kind in "市县区")
        return next((chain for chain in named_after if candidates(chain)), organ.divisions)
    led = _of_bureau_led_from_above(organ, text, year)
    if led:
        return led
    if organ.divisions:
        chain = _above_zones(organ)
        return (*chain, *_zone_below(chain, organ, year))
    after = ZONE.match(organ.own) or NAMED_AFTER.match(organ_words().ministry.sub("", organ.own))
    local = LOCAL_OF_NATIONAL.match(organ.agency)
    if local:
        return _begins_with_province(local["stem"])
    names = [f"{after['stem']}{kind}" for kind in "市县区"] if after else []
    if after and OF_PROVINCE.search(organ.own):
        of_province = [name for name in provinces() if name.startswith(after["stem"])]
        first = OF_PROVINCE_FIRST.search(organ.own) or not any(map(named, names))
        names = list(dict.fromkeys(of_province + names if first else names + of_province))
    # A zone may be named after a lake or a hill as a county elsewhere is: 东湖高新区 stands in no 东湖区.
    said = [name for name in names if name in text]
    sure = [name for name in names if name.endswith(("市", "省", "自治区")) and named(name)]
    if not said and not sure and organ.kind == "devzone":
        begins = (organ.own[:n] + kind for n in (2, 3) for kind in "市县区")
        said = [name for name in begins if name in text and named(name)]
        sure = _begins_with_city(organ.own)
    if not said and not sure and SURELY_THERE.search(organ.own):
        sure = [name for name in names if _stood(name, year) and len(named(name, year=year)) == 1]
        sure = sure if len(sure) == 1 else []
    if not said and len(sure) > 1 and not OF_PROVINCE_FIRST.search(organ.own):
        return ()  # 吉林 is a city and a province
    chain = tuple((said or sure)[:1]) or _begins_with_stem(organ, text, year)
    if chain or organ.kind != "devzone":
        return chain
    return at_address(text) or _begins_with_province(organ.own)


def _begins_with_province(own: str) -> tuple[str, ...]:
    """The province with which a zone's name begins: 湖南|湘江新区."""
    bracketed = OF_FREE_TRADE.match(own)
    begins = bracketed["province"] if bracketed else own
    stems = ((PROVINCE_KIND.sub("", name), name) for name in provinces())
    found = [name for stem, name in stems if begins.startswith(stem)]
    sure = bracketed or not begins.startswith(NO_PROVINCE)
    return tuple(found[:1]) if sure else ()


def _begins_with_stem(organ: Organ, text: str, year: int) -> tuple[str, ...]:
    """The place whose name an organ's begins with without its kind, if it is the only one of that name: 温岭|民政局."""
    if organ.kind not in NAMED_IN_SHORT or not begins_with_place(organ.own):
        return ()
    plain = {*whole_names(), *full_names(), *full_names().values()}
    lengths = [n for n in (3, 2) if organ.own[n:] in plain or SUPPLIER.match(organ.own, n)]
    names = [organ.own[:n] + kind for n in lengths for kind in "市县区旗"]
    there = [name for name in names if _stood(name, year)]
    said = [name for name in there if name in text]
    if len(said) == 1:
        return (said[0],)
    return (there[0],) if len(there) == 1 and len(named(there[0], year=year)) == 1 else ()


def _stood(name: str, year: int) -> bool:
    return any(division.stood_at_end_of(year) for division in named(name))


def _of_its_time(chain: tuple[str, ...], organ: Organ, year: int) -> tuple[str, ...]:
    """The chain of a zone that is named after a county, under the name that the county bore in a year."""
    if organ.kind not in ZONES or organ.divisions or len(chain) != 1 or _stood(chain[0], year):
        return chain
    then = [name for kind in "区市县" if _stood(name := chain[0][:-1] + kind, year)]
    return (then[0],) if len(then) == 1 else ()


def _of_bureau_led_from_above(organ: Organ, text: str, year: int) -> tuple[str, ...]:
    """The chain of a city's bureau in one of its counties: 某市|某生态环境局."""
    led = LED_FROM_ABOVE.match(organ.own) if organ.divisions else None
    chains = [(*organ.divisions, led["stem"] + kind) for kind in "市县区"] if led else []
    below = [chain for chain in chains if _is_below(chain, year)]
    said = [chain for chain in below if chain[-1] in text] or below
    return said[0] if len(said) == 1 else ()


def _is_below(chain: tuple[str, ...], year: int) -> bool:
    """Whether the gazetteer knows the last division of a chain below the one before it."""
    return is_known(chain[-1]) and any(
        division.name == chain[-1] and chain[-2] in division.chain
        for division in candidates(chain, year)
    )


def _above_zones(organ: Organ) -> tuple[str, ...]:
    """The jurisdictions of a name without zones, each zone's city in its place where its name begins with that.

    泉州台商投资区|洛阳镇 stands in 泉州市, and so does 嘉兴港区 in 嘉兴市; 威海市|临港区 is no district of it.
    """
    zones = [_is_zone(division, organ) for division in organ.divisions]
    pairs = list(zip(organ.divisions, zones, strict=True))
    cities = [city for d, of_zone in pairs for city in (_begins_with_city(d) if of_zone else [d])]
    if any(zones) and cities and candidates(tuple(cities)):
        return tuple(cities)
    return tuple(division for division, of_zone in pairs if not of_zone)


def _is_zone(division: str, organ: Organ) -> bool:
    """Whether a jurisdiction in a name is a zone: by its own name, or because a committee governs it."""
    if named(division):
        return False
    governed = division == organ.place and COMMITTEE.match(organ.own) and organ.kind in ZONES
    return bool(organ_words().zone.search(division) or (governed and division.endswith("区")))


def _zone_below(chain: tuple[str, ...], organ: Organ, year: int) -> list[str]:
    """The division below a chain that a zone is named after: 浙江省|岱山|经济开发区, 温州市|瓯海|经济开发区."""
    after = ZONE.match(organ.own) if organ.kind in ZONES and chain else None
    if after is None or chain[-1].startswith(after["stem"]):
        return []
    names = [f"{after['stem']}{kind}" for kind in "市县区"]
    below = [name for name in names if _stood(name, year) and candidates((*chain, name))]
    return below if len(below) == 1 else []


def _begins_with_city(own: str) -> list[str]:
    """The city with which a zone's name begins before what sets the zone apart: 常州|西太湖科技产业园."""
    return [own[:n] + "市" for n in (2, 3, 4) if named(own[:n] + "市")]


def _division(chain: tuple[str, ...], text: str, year: int) -> Division | None:
    """The one division that a chain means: the only one, or the one of several whose upper divisions the text names."""
    found = candidates(chain, year)
    if len(found) > 1:
        scores = [_support(division, text) for division in found]
        best = max(scores)
        found = tuple(d for d, score in zip(found, scores, strict=True) if best and score == best)
    return found[0] if len({d.chain for d in found}) == 1 else None


def _support(division: Division, text: str) -> int:
    """How much of what stands above a division the text names; the nearest level counts most."""
    above = [(division.county, 4), (division.city, 2), (division.province, 1)]
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
    if TOWNSHIP.search(chain[-1]) and division.township is None:
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
        holds_counties = n + 1 < len(chain) and not TOWNSHIP.search(chain[n + 1])
        level = _level(division, above, holds_counties)
        if level:
            above[level] = division
    last = chain[-1] if chain else ""
    level = next((key for key, value in above.items() if value == last), "unknown")
    township = above.get("township")
    if len(chain) == 1 and township and len({d.chain for d in named(township, year=year)}) > 1:
        township = None
    return Place(
        level, above.get("province"), above.get("prefecture"), above.get("county"), township
    )


def _below(place: Place, above: Division | None) -> Place:
    """A place whose last name the gazetteer does not know, completed by what it knows of the names above it."""
    if above is None or place.province or (place.city and place.city != above.city):
        return place
    return replace(place, province=above.province, city=above.city)


def _level(division: str, above: dict[str, str], holds_counties: bool) -> str | None:
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
    return "prefecture" if "province" in above or holds_counties else None
