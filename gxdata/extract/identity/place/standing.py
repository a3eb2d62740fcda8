"""Where an organ's name says that it stands: the chain of jurisdictions in it, that of a branch or zone included."""

import re
from itertools import takewhile

from gxdata.catalogue.organs import full_names, organ_words, provinces, stands_in, whole_names
from gxdata.extract.identity.organ.name_parts import PLACED, ZONE, ZONES, Organ
from gxdata.extract.identity.place.branches import OF_COMPANY, of_branch, of_company
from gxdata.extract.identity.place.divisions import is_township
from gxdata.extract.identity.place.home import county_of_text
from gxdata.extract.identity.place.known import candidates, is_known, named
from gxdata.extract.identity.place.named_after import (
    NAMED_AFTER_PLACES,
    city_before,
    named_after,
    school_below,
)
from gxdata.extract.identity.place.site_name import city_of_site
from gxdata.extract.identity.place.stems import (
    NO_PROVINCE,
    PROVINCE_KIND,
    UPPER_KINDS,
    begins_with_place,
    province_stems,
    with_kind,
)
from gxdata.extract.identity.place.zone_place import (
    at_address,
    named_behind,
    only_so_called,
    under_city,
)

UPPER = ("市", "盟", "省", "自治区")
# A national bureau has one in each province: 国家粮食和物资储备局|陕西|局. A region is none of them.
LOCAL_OF_NATIONAL = re.compile(
    "国家[一-龥]{2,14}?局(?P<stem>[一-龥]{2,3}?)(?:监管|监察|监督管理)?(?<!总)局$"
)
# What is named after a county wherever one of the name is; a customs house is so after a port.
SURELY_THERE = re.compile("(?:调查队|气象局|烟草专卖局|电业局|供电局|供电公司)$")
# What is named after a province as often as after a city, and what is so first.
OF_PROVINCE = re.compile(
    r"(?:总队|(?:证|银|保|银保)监局|监管局|监管办公室|(?:出入境)?检验检疫局|通信管理局|邮政管理局|地震局|烟草专卖局|气象局|安全监察局|海事局|专员办事处)$"
)
OF_PROVINCE_FIRST = re.compile(
    r"(?:总队|(?:证|银|保|银保)监局|监管局|监管办公室|(?:出入境)?检验检疫局|通信管理局|安全监察局|专员办事处)$"
)
# Organs led from above that are named after a city or county without its kind: 某海关, 某调查队.
NAMED_AFTER = re.compile(
    r"^(?P<stem>[一-龥]{2,4}?)(?:海关|(?:出入境)?检验检疫局|调查总?队|海事局|证监局|(?:银|保|银保|证券|能源)监(?:管)?(?:分)?局|(?:金融|证券)?监管(?:分)?局|监管办公室|通信管理局|邮政管理局|地震局|烟草专卖局|(?:煤矿|矿山)安全监察(?:分)?局|新城|气象局|电业局|供电(?:局|(?:分)?公司)|供电所)$"
)
# Organs of a place that may be named after it without its kind: 温岭民政局, 厦门水务集团.
NAMED_IN_SHORT = PLACED | {"utility", "tax"}
SUPPLIER = re.compile(
    "[一-龥]{0,3}?(?:供水|水务|自来水|排水|供热|热力|燃气|天然气|公交|公共交通|供电)"
)
# A zone is named with the district or the part of a city in which it stands: 某高新区（某区）, 某临空经济区（某市）.
BESIDE = re.compile("(?<=区)（(?P<place>[一-龥]{2,8})）")
OF_FREE_TRADE = re.compile("中国（(?P<province>[一-龥]{2,3})）")
# What governs a zone whose own name ends like a district's: 临港区|管委会.
COMMITTEE = re.compile("(?:管理委员会|管委会|党工委)")
# A tax office or a brigade of a zone: 国家税务总局某市经济技术开发区税务局, 某市高新区消防救援大队.
OF_ZONE = re.compile(
    "(?:开发区|高新区|经开区|园区|保税区|示范区)(?:税务局|(?:消防|交警|交通警察|执法)[一-龥]{0,6}[大支]队)$"
)


def chain_of(organ: Organ, text: str, year: int) -> tuple[str, ...]:
    """The chain of jurisdictions that an organ's name tells, highest first; empty where it tells none for certain.

    Parameters
    ----------
    organ
        The organ.
    text
        The report's text: a place that it names counts where several bear a name.
    year
        The year of the report: divisions are renamed and abolished.
    """
    listed = next((above for name, above in stands_in().items() if organ.full.startswith(name)), ())
    if listed:
        return (*listed, *filter(is_township, organ.divisions))
    if OF_COMPANY.search(organ.agency):
        return of_company(organ, year)
    if organ.divisions:
        found = of_branch(organ, text, year)
        chain = found or _above_zones(organ)
        below_chain = [] if found else _named_below(chain, organ.own, organ, year)
        below_chain = below_chain or ([] if found else school_below(chain, organ, year))
        return (*chain, *below_chain) if len(below_chain) == 1 else chain
    chain = _beside(organ.own, text)
    if chain:
        return chain
    chain = _of_its_time(_from_own_name(organ, text, year), organ, year)
    return _with_zone_below(chain, organ, year) if len(chain) == 1 else chain


def _beside(own: str, text: str) -> tuple[str, ...]:
    """The chain of the place that stands in brackets behind a zone's name; empty where none does, or not one alone.

    Without its kind, and below no city that the name begins with, it may be no place's, unless it is a prefecture's:
    the text must name it whole.
    """
    beside = BESIDE.search(own)
    names = [beside["place"], *with_kind(beside["place"])] if beside else []
    parts = [name for name in names if is_known(name) and not is_township(name)]
    if len(parts) != 1:
        return ()
    above = [city for city in _begins_with_city(own) if candidates((city, *parts))]
    sure = parts[0] == names[0] or named(parts[0], level="prefecture") or parts[0] in text
    return (*above, *parts) if above or sure else ()


def _from_own_name(organ: Organ, text: str, year: int) -> tuple[str, ...]:
    """The chain that the own name of an organ without jurisdictions begins with: 汉中|经济技术开发区, 浙江|证监局."""
    local = LOCAL_OF_NATIONAL.match(organ.agency)
    if local:
        return _begins_with_province(local["stem"])
    after = ZONE.match(organ.own) or NAMED_AFTER.match(organ_words().ministry.sub("", organ.own))
    names = [f"{after['stem']}{kind}" for kind in "市县区盟"] if after else []
    if after and OF_PROVINCE.search(organ.own):
        of_province = [name for name in provinces() if name.startswith(after["stem"])]
        first = OF_PROVINCE_FIRST.search(organ.own) or not any(map(named, names))
        names = list(dict.fromkeys(of_province + names if first else names + of_province))
    # A zone may be named after a lake or a hill as a county elsewhere is: 东湖高新区 stands in no 东湖区.
    said = [name for name in names if name in text]
    sure = [name for name in names if name.endswith(UPPER) and named(name)]
    if not said and not sure and organ.kind in ZONES:
        begins = (organ.own[:n] + kind for n in (2, 3) for kind in UPPER_KINDS)
        said = [name for name in begins if name in text and named(name)]
        sure = _begins_with_city(organ.own)
        sure = sure or [*only_so_called(after["stem"], text, year)] if after else sure
    if not said and not sure and SURELY_THERE.search(organ.own):
        sure = [name for name in names if _stood(name, year) and len(named(name, year=year)) == 1]
        sure = sure if len(sure) == 1 else []
    if not said and len(sure) > 1 and not OF_PROVINCE_FIRST.search(organ.own):
        return ()  # 吉林 is a city and a province
    chain = tuple((said or sure)[:1]) or _begins_with_stem(organ, text, year)
    if not chain and organ.kind in NAMED_AFTER_PLACES:
        return named_after(organ, text, year)
    if not chain and OF_ZONE.search(organ.own):
        return tuple(_begins_with_city(organ.own)[:1])
    if chain or organ.kind not in ZONES:
        return chain
    told = named_behind(organ.own, text)
    if not told and organ.kind == "devzone":
        told = at_address(text) or under_city(text) or county_of_text(text) or city_of_site(text)
    return told or _begins_with_province(organ.own)


def _begins_with_province(own: str) -> tuple[str, ...]:
    """The province with which a zone's name begins: 湖南|湘江新区."""
    bracketed = OF_FREE_TRADE.match(own)
    begins = bracketed["province"] if bracketed else own
    found = [name for stem, name in province_stems().items() if begins.startswith(stem)]
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


def _above_zones(organ: Organ) -> tuple[str, ...]:
    """The jurisdictions of a name without zones, each zone's city in its place where its name begins with that.

    泉州台商投资区|洛阳镇 stands in 泉州市, and so does 嘉兴港区 in 嘉兴市; 威海市|临港区 is no district of it.
    """
    zones = [_is_zone(division, organ) for division in organ.divisions]
    pairs = list(zip(organ.divisions, zones, strict=True))
    cities = [city for d, of_zone in pairs for city in (_cities_of_zone(d) if of_zone else [d])]
    if any(zones) and cities and candidates(tuple(cities)):
        return tuple(cities)
    return tuple(division for division, of_zone in pairs if not of_zone)


def _is_zone(division: str, organ: Organ) -> bool:
    """Whether a jurisdiction in a name is a zone: by its own name, or because a committee governs it."""
    if named(division):
        return False
    if organ_words().zone.search(division):
        return True
    governed = organ.kind == "devzone_dept" or COMMITTEE.match(organ.own)
    its_own = division == organ.place and division.endswith("区")
    return bool(governed and its_own and organ.kind in ZONES)


def _named_below(chain: tuple[str, ...], own: str, organ: Organ, year: int) -> list[str]:
    """The divisions below a chain that a zone may be named after: 浙江省|岱山|经济开发区, 温州市|瓯海|经济开发区.

    Where several bear the name, the one above them all: 长沙市 of 湖南省|长沙|经济技术开发区, for 长沙县 is in it.
    """
    after = ZONE.match(own) if organ.kind in ZONES and chain else None
    if after is None or chain[-1].startswith(after["stem"]):
        return []
    names = [f"{after['stem']}{kind}" for kind in UPPER_KINDS]
    found = [d for name in names for d in candidates((*chain, name)) if d.stood_at_end_of(year)]
    levels = zip(*(division.chain for division in found), strict=False)
    above_all = [level[0] for level in takewhile(lambda level: len(set(level)) == 1, levels)]
    return [name for name in above_all[-1:] if name not in chain]


def _with_zone_below(chain: tuple[str, ...], organ: Organ, year: int) -> tuple[str, ...]:
    """The place with which a zone's own name begins, and the one behind it: 广东|从化|经济开发区.

    What begins with the name of a city and of a province is of that which has the other place in it: 吉林|通化.
    """
    stem = PROVINCE_KIND.sub("", chain[0])
    behind = organ.own.removeprefix(stem)
    if behind == organ.own:
        return chain
    below = _named_below(chain, behind, organ, year)
    of_province = tuple(name for name in provinces() if name[:-1] == stem and name != chain[0])
    if of_province and not below:
        others = _named_below(of_province, behind, organ, year)
        chain, below = (of_province, others) if others else (chain, below)
    return (*chain, *(below if len(below) == 1 else ()))


def _cities_of_zone(zone: str) -> list[str]:
    """The city with which a zone's name begins; 文昌|湖区, which ends like a district, may be named after a lake."""
    return _begins_with_city(zone) if organ_words().zone.search(zone) else [*city_before(zone)]


def _begins_with_city(own: str) -> list[str]:
    """The city with which a zone's name begins before what sets the zone apart: 常州|西太湖科技产业园."""
    return [own[:n] + "市" for n in (2, 3, 4) if named(own[:n] + "市")]
