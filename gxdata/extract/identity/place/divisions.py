"""Take the jurisdictions at the start of a name off it."""

import re
from functools import cache, lru_cache

from gxdata.catalogue.organs import municipalities, organ_words, provinces
from gxdata.extract.identity.place.known import STATES_IN_SHORT, is_known
from gxdata.extract.identity.place.stems import province_stems, with_kind

# What a division's name ends with. 州 before 市, 区 or 街道 is part of a name (杭州市, 银州街道).
SUFFIX = re.compile(r"自治州|自治县|自治旗|地区|街道|苏木|[州市盟区县旗镇乡]")
HAN = re.compile(r"[一-龥〇\u3400-\u4dbf\U00020000-\U0003ffff]+")
TOWNSHIP = ("镇", "乡", "街道", "苏木")
COUNTY_KINDS = ("县", "旗")
# What a committee governs is no district yet: 两江新区|管理委员会.
NEW_AREA, COMMITTEE = "新区", re.compile("(?:党工委)?(?:管理委员会|管委会)")
# 城县, 红旗: a county's name of one character, which only known ones have.
SHORTEST_COUNTY = 2
# The rest of a town's name, behind a character that looked like the end of a county's.
TOWN = re.compile("[一-龥]{1,3}?(?:街道|苏木|[镇乡])(?=$|人民|政府|党|办事处)")
AFTER_STATE = tuple("市区县镇乡旗街")
MAX_NAME = 15
# A character of a word that begins with what looks like the kind of a place: 文化|市场, 东中西|区域合作.
GOES_ON_IN_WORD = {"市": "场", "区": "域"}
# What follows a town's name: its government, or the kind of the place of which it is only the stem.
TOWN_GOES_ON = re.compile("人民|政府|党|[市县区镇乡村]")
# 凉山州 is a prefecture; 温州 is the beginning of a name.
SHORTEST_STATE = 3
SHORTEST_KNOWN = 1
_UNKNOWN_PROVINCE = re.compile(r"(?:(?![县市区])[一-龥]){2,4}?(?:省|自治区)(?!直|级|属|内|外)")


@lru_cache(maxsize=4096)
def split_divisions(text: str) -> tuple[tuple[str, ...], str]:
    """The jurisdictions at the start of a name, highest first, and what is left: the organ's own name."""
    found: list[str] = []
    rest = text
    province, rest = _province(rest)
    if province:
        found.append(province)
    while rest and (end := _division_end(rest) or _zone_end(rest)):
        place = rest[: _town_end(rest, end, found) or end]
        if place not in found:
            found.append(place)
        rest = rest[len(place) :]
        if place.endswith(TOWNSHIP):
            break
    return tuple(found), rest


def is_township(name: str) -> bool:
    """Whether a division's name is that of a town, township, subdistrict or sumu."""
    return name.endswith(TOWNSHIP)


def _town_end(text: str, end: int, above: list[str]) -> int:
    """Where a town ends of whose name an unknown county below a county is only the beginning: 某县|红旗|塬乡.

    No county stands in another, and none that the gazetteer lacks has a name of one character. 0 where it is one.
    """
    in_county = bool(above) and above[-1].endswith(COUNTY_KINDS) and is_known(above[-1])
    short = end <= SHORTEST_COUNTY
    if not text.endswith(COUNTY_KINDS, 0, end) or is_known(text[:end]) or not (in_county or short):
        return 0
    town = TOWN.match(text, end)
    return town.end() if town else 0


def _province(text: str) -> tuple[str | None, str]:
    """The province a name begins with, under its full name, and the rest: 宁夏固原市 begins with one too."""
    full = _full_provinces().match(text) or _UNKNOWN_PROVINCE.match(text)
    if full:
        return full[0], text[full.end() :]
    short = _short_provinces().match(text)
    if short and not _known_end(text) and _known_end(text[short.end() :]):
        return province_stems()[short[0]], text[short.end() :]
    return None, text


@cache
def _full_provinces() -> re.Pattern[str]:
    return re.compile("|".join(p for p in provinces() if p not in municipalities()))


@cache
def _short_provinces() -> re.Pattern[str]:
    return re.compile("|".join(province_stems()))


def _zone_end(text: str) -> int:
    """Where a zone ends that a name begins with before that of a town or a known county in it: 贵安新区党武镇."""
    words = organ_words()
    for match in SUFFIX.finditer(text, 1, MAX_NAME):
        if words.zone.search(text[: match.end()]):
            below = text[match.end() :]
            end = _division_end(below)
            in_zone = end and (is_township(below[:end]) or is_known(below[:end]))
            return match.end() if in_zone else 0
    return 0


def _division_end(text: str) -> int:
    """Where the first division of a name ends, 0 where it begins with none."""
    known = _known_end(text)
    if known:
        return known
    words = organ_words()
    if words.own_start.match(text):
        return 0
    for match in SUFFIX.finditer(text, 1, MAX_NAME + 3):
        end = match.end()
        if end > MAX_NAME or words.not_in_place.search(text, 0, end):
            return 0
        place, rest = text[:end], text[end:]
        if not HAN.fullmatch(place):
            return 0
        if rest[:1] == GOES_ON_IN_WORD.get(match[0]):
            continue
        if place[-2:-1] == "和" and words.own_start.match(text, end - 1):
            continue  # 绿化和市容管理局
        if match[0] == "州" and _ends_in_city(place):
            continue
        if _is_a_stem(place, rest):
            return 0
        if match[0] == "州" and (
            (len(place) < SHORTEST_STATE and place not in STATES_IN_SHORT)
            or (rest.startswith(AFTER_STATE) and not organ_words().own_start.match(rest))
        ):
            continue
        if place in words.district:
            return end
        if words.zone.search(place):
            return 0
        if words.no_division.search(place) and not _goes_on(place, rest):
            return 0
        if not _goes_on(place, rest):
            return end
    return 0


def _ends_in_city(place: str) -> bool:
    """Whether what looks like a prefecture ends in a city's stem: 宁波|杭州|湾新区."""
    return any(is_known(place[-n:] + "市") for n in (2, 3) if n < len(place))


def _known_end(text: str) -> int:
    """Where the longest known name of a division ends that the text begins with, 0 where it begins with none."""
    ends = [match.end() for match in SUFFIX.finditer(text, 1, MAX_NAME)]
    known = [end for end in ends if end > SHORTEST_KNOWN and is_known(text[:end])]
    for end in reversed(known):
        own_begins = end - 1 in known and organ_words().own_start.match(text, end - 1)
        own_begins = own_begins or (text.endswith(NEW_AREA, 0, end) and COMMITTEE.match(text, end))
        if not own_begins and not _is_a_stem(text[:end], text[end:]):  # 古县|乡村振兴局
            return end
    return 0


def _is_a_stem(place: str, rest: str) -> bool:
    """Whether what looks like a town is a city or county without its kind before an organ's own name: 新乡|海关."""
    if not place.endswith(("乡", "镇")) or not rest or TOWN_GOES_ON.match(rest):
        return False
    return bool(with_kind(place))


def _goes_on(place: str, rest: str) -> bool:
    """Whether a name goes on behind a character that may only look like its end: 景德镇|市, 古镇|镇, 城区|街道.

    It does where a suffix follows that no division can begin with here. A 市 may be followed by 市中区 or 镇海区, and
    an organ by 市场 or 乡村: then it does not.
    """
    follows = SUFFIX.match(rest)
    if not follows or organ_words().own_start.match(rest):
        return False
    after = rest[follows.end() :]
    last = place[-1]
    if follows[0] == "街道":
        return True
    if last in "镇乡" and follows[0] in ("市", "县", "区"):
        return True
    if last in "盟旗" and follows[0] in ("镇", "乡", "区"):
        return True
    # 新市|镇人民政府, 古镇|镇, but 宁波市|镇海区.
    return not after or after.startswith(("人民政府", "政府", "党", "街道"))
