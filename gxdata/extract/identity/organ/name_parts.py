"""Take an organ's name apart into its jurisdictions and its own name."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from gxdata.catalogue.organs import (
    GOVERNMENTS,
    heads_of,
    known_names,
    ministries_in_full,
    organ_words,
    systems,
    type_of,
)
from gxdata.extract.identity.organ.cleaned import BARE, clean
from gxdata.extract.identity.organ.governed import governed
from gxdata.extract.identity.organ.official_own import default_own, government_of
from gxdata.extract.identity.place.divisions import is_township, split_divisions
from gxdata.extract.identity.place.known import is_known
from gxdata.extract.identity.place.stems import LENGTHS, begins_with_place, with_kind
from gxdata.mend.gbk.shifted import has_shifted
from gxdata.mend.intruders import MISSING
from gxdata.read.unreadable import UNREADABLE

# A zone is named after its city or county.
ZONE = re.compile(
    r"^(?P<stem>[一-龥]{2,4}?)(?:国家级?)?(?:省级)?(?:经济|高新|技术|综合|新区|工业|开发|旅游|风景|生态|保税|国际|海洋|现代|科技|产业|临空|空港|航空|化工|循环|物流)"
)
PRONOUN = re.compile(
    r"^(?:我|其他|[本该各全](?:省|市(?!区)|州(?!镇|县|市)|盟|县|区|旗|镇|乡|街道|街|局|委|办|厅|单位|机关|部门|关|体|中心|年|级|国(?!海关)|部|院|报告|系统|[支大总]?队|分局|集团|所))"
)
MAX_NAME, LONGEST_OWN = 60, 30
# What says only which kind of organ: 某县局 is the bureau of a system that the text names elsewhere.
KIND_ONLY = frozenset("局厅委办会部所队站")
# A subdistrict's office behind its name, and one behind none.
STREETS, NO_STREETS = "办事处", "街道办事处"
TOWNS = frozenset({"township", "subdistrict"})
ZONES = frozenset({"devzone", "devzone_dept"})
# Organs that every place has: without a place, a name tells none of them from the others.
PLACED = frozenset({"department", "direct_bureau", "admin_service", "public_security", "justice"})
# What is left of a place whose beginning is lost may be a place too: 鹿|城区.
SHORTEST_PLACE = 2
# What stands for bytes that were lost, and for a character that only the page's own font shows.
LOST = re.compile(f"[{UNREADABLE}\ue000-\uf8ff]")
# Such a font's signs may stand around a name too: there they are only ornaments.
ORNAMENTS = re.compile("^[\ue000-\uf8ff]+|[\ue000-\uf8ff]+$")
# 海关 alone names no customs house.
SHORTEST = 2
# Another plate on the same door: 某管委会（某区人民政府）.
SECOND_NAME = re.compile(r"(?<=[局委会厅办室府署心区园])（[^（）]+）$")
# A zone is named with the town, district or new city that it is too: 某开发区（某镇）|某中心.
TOWN_BESIDE = re.compile(r"(?<=区)（[一-龥]{2,8}(?:[镇乡区县城]|街道)）(?=[一-龥])")
STATE = "中华人民共和国"
# All towns of a county are none of them.
ALL_TOWNS = re.compile("^(?:各)?(?:乡镇|镇乡|镇街|街镇|街道乡镇)(?:人民)?(?:政府)?$")
# Divisions of the Xinjiang corps bear numbers, and stand below no place.
CORPS = re.compile(r"^(?:新疆)?(?:生产建设)?兵团|^第[一二三四五六七八九十]+师(?!范|大)")
# A party committee's office is named with the party before its place: 中共某区委统战部. So is the youth league's.
PARTY = re.compile("^(?:(?P<party>中共|中国共产党)|共青团|中国共产主义青年团)")
PARTY_SHORT, LEAGUE_SHORT = "中共", "共青团"
# A party committee and its government report together: the government is the organ that the law asks.
WITH_PARTY = re.compile(
    r"^(?:中共|中国共产党)?(?P<place>[一-龥]{2,24}?(?:街道|苏木|[镇乡市县区旗]))(?:党的?委员会|党?工作?委员会|党工委|党委|工委|委员会|委)"
    r"[、,，和与及]?(?P<government>[一-龥]{0,24}?(?:办事处|政府))$"
)
# An office of both bears both names: 中共某市委某市人民政府信访局.
OF_BOTH = re.compile(
    r"^(?:中共|中国共产党)(?P<place>[一-龥]{2,24}?[省市县区旗州盟])委(?:员会)?[、和]?(?:(?P=place))(?P<organ>(?:人民)?政府[一-龥]{2,16})$"
)
# What joins two names that are one organ's: 某县人民政府（某县人民政府办公室）.
JOINED = "（(、和与及"
# A zone and a district have one government, which is the district's: 某高新区（某区）人民政府.
OF_ZONE_TOO = re.compile("^(?P<zone>[一-龥]{2,16}区)（(?P<place>[一-龥]{2,8}区)）(?=(?:人民)?政府)")
BARE_GOVERNMENT = re.compile("^(?:街道|[镇乡市县区旗])(?=办事处|(?:人民)?政府)")
# A subdistrict behind its district is called 某街 too, and calls itself so.
SHORT_STREET = re.compile("[一-龥]{2,4}街")
# A farm is a town by rank, and named as one: without its county, unless it has no name of its own.
FARM = re.compile("(?!国营)[一-龥]{2,8}?(?:农|园艺|垦殖|原种|良种|茶|果|渔|牧|种畜)场")
# What a text calls an organ whose name it gave before: 霁川总队.
BRIEF = re.compile("[一-龥]{2,3}(?:[总支大]队|分局)$")


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
    own
        The organ's own name, without any jurisdiction.
    kind
        A code of ``agency_type``.
    bare
        The kind of place that stands where the place's name should: 区 of 区财政局. Empty in a whole name.
    """

    agency: str
    full: str
    divisions: tuple[str, ...]
    own: str
    kind: str
    bare: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the name says which place the organ stands in, or needs none."""
        if self.bare or self.divisions:
            return not self.bare
        if self.kind in ZONES:
            return not organ_words().nameless.match(self.own)
        if organ_words().ministry.match(self.own):
            return True
        return self.kind in ("state_council_dept", "xpcc", "customs") and len(self.own) > SHORTEST

    @property
    def is_name(self) -> bool:
        """Whether the name tells this organ from others: 区财政局 and 政府办公室 do not."""
        if self.bare or self.divisions:
            return not self.bare
        if self.kind in PLACED and not organ_words().ministry.match(self.own):
            return begins_with_place(self.own)
        if self.kind == "devzone" and organ_words().nameless.match(self.own):
            return False
        return self.kind not in GOVERNMENTS and len(self.own) > SHORTEST

    @property
    def place(self) -> str:
        """The organ's own jurisdiction, an empty string where its name has none."""
        return self.divisions[-1] if self.divisions else ""


def organ_of(divisions: tuple[str, ...], own: str, bare: str = "", *, head: str = "") -> Organ:
    """An organ from the parts of its name; `head` is the head of its system, where that is a part of it."""
    place = divisions[-1] if divisions else bare
    agency = place + own
    only = TOWN_BESIDE.sub("", SECOND_NAME.sub("", own))
    kind = type_of(place + only)
    if kind in ZONES and is_known(place):  # 梁园区 is no 园区
        kind = type_of(place[-1] + only)
    if kind in ZONES and _names_its_city(place, own):
        agency, divisions = own, _down_to_its_city(divisions, own)
    if kind == "subdistrict" and "街道" in own:  # several report as one: 临山、临水街道办事处
        agency = own
    if divisions and not head:
        head = next((full for end, full in heads_of().items() if own.startswith(end)), "")
    if FARM.fullmatch(own):
        agency = own
    full = "".join(divisions or (bare,)) + own
    return Organ(head + agency, head + full, divisions, own, kind, bare)


def governing(divisions: tuple[str, ...]) -> Organ:
    """The government of the last of some places."""
    return organ_of(divisions, government_of(divisions[-1] if divisions else ""))


@lru_cache(maxsize=4096)
def parse_organ(name: str, *, titled: bool = False) -> Organ | None:
    """Take a name such as 杭州市西湖区双浦镇人民政府 apart; None where it names no organ.

    Parameters
    ----------
    name
        The name.
    titled
        Whether it stands in a title where an organ's name does. What follows the kind of a place there is an organ's
        name, whatever it ends with: 区残联.
    """
    if MISSING in name:
        return _behind_brand(name)
    name = ORNAMENTS.sub("", name)
    if LOST.search(name) or has_shifted(name) or organ_words().never.search(name):
        return None
    text = systems().get(name) or clean(name)
    if titled:  # a sentence that says 证监会 speaks of another
        text = ministries_in_full().get(text, text)
    if not 2 <= len(text) <= MAX_NAME or PRONOUN.match(text) or ALL_TOWNS.match(text):
        return None
    headed = _behind_head(text)
    if headed:
        return headed
    text = _government_beside(text.removeprefix(STATE))
    of_party = _of_party(text)
    if of_party:
        return of_party
    if CORPS.match(text):
        return Organ(text, text, (), text, "xpcc")
    bare = None if _is_of_stem(text) else BARE.match(text)
    if bare and (organ_words().bare_start.match(text) or not organ_words().own_start.match(text)):
        own = default_own(bare["level"], text[bare.end() :])
        if own in KIND_ONLY:
            return None
        named = organ_words().organ.search(own) or (titled and len(own) >= SHORTEST)
        if named and not split_divisions(text)[0]:
            return organ_of((), own, bare["level"])
    return _behind_divisions(text, titled=titled)


def _behind_divisions(text: str, *, titled: bool) -> Organ | None:
    """The organ of a name that begins with its jurisdictions, or that needs none."""
    divisions, own = split_divisions(text)
    again = _named_again(divisions, own)
    if again:
        return parse_organ(again, titled=titled)
    if organ_words().glued.search(text):
        return None
    if divisions and SHORT_STREET.fullmatch(own) and is_known(f"{own}道"):
        divisions, own = (*divisions, f"{own}道"), ""
    if not divisions and (not organ_words().organ.search(own) or BRIEF.match(own)):
        return None
    divisions, own = governed(divisions, own)
    own = default_own(divisions[-1] if divisions else "", own)
    if len(own) > LONGEST_OWN or own in KIND_ONLY:
        return None
    if own == NO_STREETS or (own == STREETS and not divisions):
        return None
    return organ_of(divisions, own)


def _is_of_stem(name: str) -> bool:
    """Whether a name begins with a known place without its kind, which looks like a kind: 镇江|高新区, 镇江|海关."""
    zone = ZONE.match(name)
    stem = zone["stem"] if zone else name[: min(LENGTHS)]
    return bool(zone or name[min(LENGTHS) :] in known_names()) and bool(with_kind(stem))


def _behind_head(text: str) -> Organ | None:
    """The organ of a name that begins with the head of its system: 国家税务总局|某市税务局."""
    head = next((h for h in organ_words().heads if text.startswith(h) and text != h), "")
    if not head or head == STATE:
        return None
    divisions, own = split_divisions(text[len(head) :])
    found = organ_of(divisions, own, head=head)
    if head in heads_of().values():  # printed with and without what stands above its place
        return found
    kind = type_of(text)
    return replace(found, agency=text, full=text, kind=found.kind if kind == "other" else kind)


def _of_party(text: str) -> Organ | None:
    """The office of a name that begins with the party or the youth league."""
    both = OF_BOTH.match(text)
    of_both = parse_organ(both["place"] + both["organ"]) if both else None
    if of_both:
        return replace(of_both, agency=text, full=text)
    party = PARTY.match(text)
    found = parse_organ(text[party.end() :]) if party else None
    if party is None or found is None or not found.divisions:
        return None
    short = PARTY_SHORT if party["party"] else LEAGUE_SHORT
    return replace(found, agency=short + found.agency, full=short + found.full)


def _government_beside(name: str) -> str:
    """The government of a name that puts its party committee, or its zone, before it: 某街道党工委、办事处."""
    beside = OF_ZONE_TOO.match(name)
    if beside and is_known(beside["place"]):
        return beside["place"] + name[beside.end() :]
    both = WITH_PARTY.match(name)
    if both is None:
        return name
    government = BARE_GOVERNMENT.sub("", both["government"])
    return government if split_divisions(government)[0] else both["place"] + government


def _named_again(divisions: tuple[str, ...], own: str) -> str:
    """The second of two names of a place's organs that run into one another: 某市民政局标题|某市民政局."""
    place = divisions[-1] if divisions else ""
    at = own.rfind(place) if len(place) > SHORTEST_PLACE else 0
    if any(mark in own[:at] for mark in JOINED):  # of two that report together each has its name
        return ""
    return own[at:] if at > 0 and own[at - 1] not in JOINED else ""


def _behind_brand(name: str) -> Organ | None:
    """The organ whose whole name stands behind a brand, a known place first; None where that may hide some of it."""
    organ = parse_organ(name[name.rindex(MISSING) + len(MISSING) :])
    if organ is None or not organ.divisions:
        return None
    first = organ.divisions[0]
    return organ if len(first) > SHORTEST_PLACE and is_known(first) else None


def _names_its_city(place: str, own: str) -> bool:
    """Whether a zone's own name begins with its city: 江苏省|苏州工业园区, 郯城县|郯城经济开发区."""
    zone = ZONE.match(own)
    if zone is None:
        return False
    stem = zone["stem"]
    return place[:-1] == stem or bool(with_kind(stem))


def _down_to_its_city(divisions: tuple[str, ...], own: str) -> tuple[str, ...]:
    """The jurisdictions down to the one with which a zone's own name begins: an address has others behind it."""
    down = (divisions[: n + 1] for n, name in enumerate(divisions) if own.startswith(name[:-1]))
    return next(down, divisions)


def same_kind_of_place(bare: str, place: str) -> bool:
    """Whether a place is of the kind that a bare name begins with."""
    if bare == "镇":
        return place.endswith(("镇", "乡"))
    return place.endswith(bare) or (bare == "街道" and is_township(place))
