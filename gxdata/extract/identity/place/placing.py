"""Give an organ that is named without its place the place that the rest of the page tells."""

import re

from gxdata.catalogue.organs import provinces, zones_in_full
from gxdata.extract.identity.organ.heard import from_place, organ_heard
from gxdata.extract.identity.organ.name_parts import (
    PLACED,
    TOWNS,
    ZONE,
    Organ,
    organ_of,
    parse_organ,
    same_kind_of_place,
)
from gxdata.extract.identity.organ.of_ministry import ministry_meant
from gxdata.extract.identity.organ.others import is_another_anywhere
from gxdata.extract.identity.organ.witnesses import Witness, sites
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.place.chains import placed_in_text, places_of
from gxdata.extract.identity.place.divisions import split_divisions
from gxdata.extract.identity.place.home import county_of_text, home, home_of_led
from gxdata.extract.identity.place.known import candidates, is_county, is_known, is_known_in_short
from gxdata.extract.identity.place.site_name import home_of_site
from gxdata.extract.identity.place.stems import with_kind

# What a zone calls itself whose name the text gives elsewhere, and what its own name says beside that.
NAMELESS_ZONE = re.compile(
    "(?:开发|高新|经开|度假|管理|工业|产业)?(?:园区|区)(?=$|管委会|管理委员会|党工委)"
)
# Before the name of another zone: 学习某高新区经验, 我区与某经开区.
VISITED = re.compile("(?:学习|借鉴|考察|参观|对标|毗邻|赴|与|同|[我本]区和)了?$")
ZONE_WORDS = re.compile(
    "(?:国家级?)?(?:省级)?(?:经济|高新|技术|工业|旅游|产业|循环|生态|现代|综合)"
)
RUN = re.compile("[一-龥]+$")
# A community's own centre stands below its district as a town does.
OF_COMMUNITY = re.compile("社区(?:服务|政务服务)中心$")
# What no place below a province has.
OF_PROVINCE = re.compile("(?<!办公)厅$")
# What stands before it at least: 西宁|经济技术开发, and of one that says its kind the city: 西宁|高新.
PLAIN = frozenset(("区", "园区", "开发区"))
LONGEST_ZONE, SHORTEST_STEM, SHORTEST_CITY = 20, 4, 2


def placed(organ: Organ, page: Page, heard: list[Witness]) -> Organ | None:
    """An organ without a place, with the place that witnesses, the text or the site's keeper give it."""
    others = [other for witness in heard for other in [_in_place(witness)] if other]
    for other in others:
        if _may_be(organ, other) and not _is_other(other, page):
            longer = max((other.own, organ.own), key=len)
            return organ_of(other.divisions, longer)
    found = placed_in_text(organ, page.running)
    if found and _is_other(found, page):
        found = None
    if found:
        return found
    if not organ.bare:
        ministry = ministry_meant(organ, page.running)
        if ministry:
            return ministry
        chain = home_of_led(page.running) if organ.kind in PLACED else ()
        chain = chain or _province_of(organ, page.running)
        if organ.kind == "township" or OF_COMMUNITY.search(organ.own):
            chain = _of_site(page) or county_of_text(page.running)
        return organ_of(chain, organ.own) if chain else None
    chains = [o.divisions for name in sites(page) for o in [parse_organ(from_place(name))] if o]
    chains += [other.divisions for other in others]
    fitting = [
        chain[: n + 1]
        for chain in chains
        for n, d in enumerate(chain)
        if same_kind_of_place(organ.bare, d)
    ]
    if fitting and len({chain[-1] for chain in fitting}) == 1:
        return organ_of(max(fitting, key=len), organ.own)
    chain = (
        () if fitting else home(organ.bare, page.running) or home_of_site(organ.bare, page.running)
    )
    return organ_of(chain, organ.own) if chain else None


def _province_of(organ: Organ, text: str) -> tuple[str, ...]:
    """The one province whose papers or leaders the text of a department cites that only provinces have: 交通运输厅."""
    if not OF_PROVINCE.search(organ.own):
        return ()
    named = [
        one
        for one in provinces()
        if re.search(rf"《(?:关于印发)?{one}|{one}(?:委|党委|人民政府|政府)", text)
    ]
    return (named[0],) if len(named) == 1 else ()


def _in_place(witness: Witness) -> Organ | None:
    """The organ that a witness names with its place; one named in passing only with a known one: 打造|县水利局."""
    organ = organ_heard(witness)
    if organ is None or not organ.divisions:
        return None
    return organ if witness.source != "mention" or is_known_in_short(organ.place) else None


def town_on_site(organ: Organ, page: Page) -> Organ:
    """A town whose name several places bear, or none that is known, in the one county on whose site its report stands.

    Parameters
    ----------
    organ
        An organ; one that is no town's, or of which the text says more, stays as it is.
    page
        Its page.
    """
    if organ.kind not in TOWNS or len(organ.divisions) != 1:
        return organ
    known = candidates(organ.divisions)
    said = any(d.county and d.county in page.running for d in known)
    if said or len({d.chain for d in known}) == 1:
        return organ
    chain = _of_site(page)
    return organ_of((*chain, *organ.divisions), organ.own) if chain else organ


def _of_site(page: Page) -> tuple[str, ...]:
    """The chain of the one county's government on whose site a report stands: that of a farm."""
    kept = {o.divisions for name in sites(page) for o in [parse_organ(from_place(name))] if o}
    kept = {chain for chain in kept if chain and is_county(chain[-1])}
    return kept.pop() if len(kept) == 1 else ()


def _is_other(organ: Organ, page: Page) -> bool:
    """Whether the text treats an organ as another, its superior of the same kind: 某市民政局来我局检查."""
    return is_another_anywhere(page.running, organ.agency)


def zone_of_text(organ: Organ, text: str) -> Organ | None:
    """The one zone that a text names after a known place, where its report calls it only 开发区."""
    nameless = NAMELESS_ZONE.match(organ.own)
    if organ.kind != "devzone" or organ.divisions or nameless is None:
        return None
    for kind in (nameless[0], *zones_in_full().get(nameless[0], ())):
        names = _zones_of_kind(kind, text)
        if names:
            return parse_organ(names.pop()) if len(names) == 1 else None
    return None


def _zones_of_kind(kind: str, text: str) -> set[str]:
    """The zones of a kind that a text names after a known place."""
    names = set()
    for at in places_of(text, kind):
        run = RUN.search(text[max(0, at - LONGEST_ZONE) : at])
        before = run[0] if run else ""
        starts = range(len(before) - (SHORTEST_STEM if kind in PLAIN else SHORTEST_CITY) + 1)
        begins = next((n for n in starts if _is_named_zone(before[n:] + kind)), None)
        if begins is not None and not VISITED.search(before[:begins]):
            names.add(before[begins:] + kind)
    return names


def _is_named_zone(name: str) -> bool:
    """Whether a zone's name begins with a known place, or with the stem of one: 西宁|经济技术开发区."""
    divisions, own = split_divisions(name)
    if divisions and is_known(divisions[0]):
        return bool(ZONE_WORDS.match(own))
    zone = ZONE.match(name)
    return zone is not None and bool(with_kind(zone["stem"]))


def _may_be(organ: Organ, other: Organ) -> bool:
    """Whether a witness names the organ that a title names without its place."""
    if organ.bare and not same_kind_of_place(organ.bare, other.place):
        return False
    return same_own(organ, other)


def same_own(organ: Organ, other: Organ) -> bool:
    """Whether two own names are one, or one is short for the other."""
    if other.own == organ.own:
        return True
    longer, shorter = sorted((other.own, organ.own), key=len, reverse=True)
    return longer.endswith(shorter[-1:]) and holds_in_order(longer, shorter)


def holds_in_order(long: str, short: str) -> bool:
    """Whether the characters of a short name stand in a long one in their order."""
    rest = iter(long)
    return all(c in rest for c in short)
