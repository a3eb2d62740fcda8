"""Take an organ's name apart into its jurisdictions and its own name."""

import re
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load

# The kinds of organ by how their names end, first match first: (ending, agency_type).
_ENDINGS: tuple[tuple[str, str], ...] = (
    (r"税务局", "tax"),
    (r"海关", "customs"),
    (r"(?:气象局|烟草专卖局|调查队|海事局|邮政管理局|消防救援.*|地震局)", "vertical_other"),
    (r"(?:开发区|高新区|经开区|园区|新区|管理区|示范区).*管(?:理)?委(?:员)?会", "devzone"),
    (r"(?:开发区|高新区|经开区|园区)", "devzone"),
    (r"管(?:理)?委(?:员)?会", "devzone"),
    (r"(?:街道办事处|街道)", "subdistrict"),
    (r"(?:镇|乡|苏木)(?:人民)?政府", "township"),
    (r"人民政府办公[厅室]", "gov_office"),
    (r"政府办公[厅室]", "gov_office"),
    (r"(?:公安厅|公安局)", "public_security"),
    (r"公安.*分局", "public_security"),
    (r"司法[厅局]", "justice"),
    (r"(?:政务服务|行政审批|大数据|数据管理).*局", "admin_service"),
    (r"分局|支队|大队", "dispatched_branch"),
    (r"人民政府", "gov_people"),
    (r"(?:公积金.*中心|社会?保险?.*中心)", "authorised_org"),
    (r"(?:学校|学院|大学|中学|小学|医院)", "institution"),
    (r"(?:公司|集团)", "utility"),
    (r"(?:局|委|委员会|厅|办公室|办|中心|联合会|署)", "department"),
)
TYPES = tuple((re.compile(rf"(?:{ending})$"), kind) for ending, kind in _ENDINGS)
# 州 before 市, 区 or 街道 is part of a name, not the end of one: 杭州市, 银州街道.
PLACE = re.compile(
    r"[一-龥]{1,12}?(?:自治州|自治县|自治旗|地区|州(?!市|区|街道|县|镇|乡)|[市盟区县旗镇乡]|街道|苏木)"
)
# A subdistrict is named with the district's government before it, which is no part of its name.
PARENT_GOVERNMENT = re.compile(r"(?<=[市区县旗])人民政府(?=[一-龥]{1,10}街道)")
# What looks like a division's last character but belongs to an organ's own name.
NOT_A_PLACE = re.compile(
    r".*(?:开发区|园区|高新区|经开区|示范区|管理区|社区|政区|城乡)$|(?:城市|城镇|城乡|乡镇|村镇|集市|超市|市区|县区|区县|县乡|县市)$"
)
ORGAN_WORD = re.compile(
    r"人民政府|政府|办公|局|委|厅|管委|办事处|中心|队|海关|法院|检察|公司|院|校|署"
)
OWN_AFTER = re.compile(
    r"^(?:场监|政(?:管|服|府|务|综|园)|容|民|区(?:划|域)|村振兴|镇(?:化|建设)|道)"
)


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ's name taken apart.

    Attributes
    ----------
    agency
        Official name with its own jurisdiction and nothing above it.
    full
        The name with all jurisdictions the text gives.
    divisions
        The jurisdictions, highest first.
    kind
        A code of ``agency_type``.
    """

    agency: str
    full: str
    divisions: tuple[str, ...]
    kind: str


def parse_organ(name: str) -> Organ | None:
    """Take a name such as 杭州市西湖区双浦镇人民政府 apart; None where it names no organ."""
    text = PARENT_GOVERNMENT.sub("", re.sub(r"[\s《》“”\"（）()]", "", name))
    if not 2 <= len(text) <= 60:
        return None
    divisions, own = split_divisions(text)
    if not divisions and not ORGAN_WORD.search(own):
        return None
    last = divisions[-1] if divisions else ""
    if not own:
        own = default_organ(last)
        if not own:
            return None
    agency = last + own
    return Organ(agency, "".join(divisions) + own, divisions, kind_of(agency))


def default_organ(place: str) -> str:
    """What the name of a place alone means: 某镇 is 某镇人民政府, 某街道 is 某街道办事处."""
    if place.endswith("街道"):
        return "办事处"
    return "人民政府" if place else ""


def split_divisions(text: str) -> tuple[tuple[str, ...], str]:
    """The jurisdictions at the start of a name, and what is left: the organ's own name."""
    found: list[str] = []
    rest = text
    province = next((p for p in provinces() if rest.startswith(p)), None) or _unknown_province(rest)
    if province:
        found.append(province)
        rest = rest[len(province) :]
    while match := PLACE.match(rest):
        place, after = match[0], rest[match.end() :]
        if len(place) < 2 or NOT_A_PLACE.match(place) or OWN_AFTER.match(after):
            longer = _longer(rest, match.end())
            if not longer:
                break
            place, after = longer, rest[len(longer) :]
        if ORGAN_WORD.search(place):
            break
        found.append(place)
        rest = after
        if place.endswith(("镇", "乡", "街道", "苏木")):
            break
    return tuple(found), rest


def _longer(rest: str, beyond: int) -> str | None:
    """A division that goes on past a character that only looked like its end: 市中区, 城区街道."""
    match = re.compile(r"[一-龥]{1,6}?(?:[市区县旗镇乡]|街道)").match(rest, beyond)
    if not match:
        return None
    place = rest[: match.end()]
    after = rest[match.end() :]
    if (
        len(place) > 8
        or NOT_A_PLACE.match(place)
        or OWN_AFTER.match(after)
        or ORGAN_WORD.search(place)
    ):
        return None
    return place


def _unknown_province(text: str) -> str | None:
    match = re.match(r"[一-龥]{2,4}?(?:省|自治区)(?!直)", text)
    return match[0] if match else None


def kind_of(agency: str) -> str:
    """The agency type that a name's ending tells, ``other`` where none does."""
    for ending, kind in TYPES:
        if ending.search(agency):
            return kind
    return "other"


@cache
def provinces() -> tuple[str, ...]:
    """Full names of the provinces, longest first."""
    return tuple(sorted(load("places")["provinces"], key=len, reverse=True))


@cache
def municipalities() -> frozenset[str]:
    """The four cities directly under the central government."""
    return frozenset(load("places")["municipalities"])
