"""Decide which organ reports: title before preamble before contact before signature before the rest of the page."""

import re
from functools import lru_cache
from typing import NamedTuple

from gxdata.catalogue.organs import organ_words
from gxdata.extract.identity.chains import long_form, long_place, placed_in_text, with_chain
from gxdata.extract.identity.divisions import TOWNSHIP, is_township, split_divisions
from gxdata.extract.identity.home import home
from gxdata.extract.identity.known import is_known, is_known_in_short
from gxdata.extract.identity.most_named import most_named
from gxdata.extract.identity.organ import (
    CORPS,
    GOVERNMENTS,
    PARTY,
    PLACED,
    ZONES,
    Organ,
    begins_with_place,
    organ_of,
    parse_organ,
    same_kind_of_place,
)
from gxdata.extract.identity.page import OPENING, Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import JURISDICTIONS, speaks_as, voices
from gxdata.extract.identity.witnesses import Witness, sites, witnesses
from gxdata.mend.intruders import MISSING

# Organs that reports cite and that do not write them.
CITED = re.compile(
    r"^(?:国务院|国办|汇总|综合|充分|积极|及时|全面|主动|切实|持续|不断|深入|坚持|通过|利用|依托|国家(?!税务|统计)|中央|全国(?!海关)|上级|有关|相关|公民|围绕|结合|推进|贯彻|落实|加强|严格|认真|社会|申请人|本报告|本年|政府信息|信息公开|主动公开)"
)
# A pronoun inside a name: it was cut out of a sentence.
SPEAKING = re.compile(
    r"[我本](?:们|单位|中心|街道|苏木|[局镇乡委办厅县市区街院校队关旗州省盟部站处])(?!溪)"
)
# What a sentence has around a name, and no name in it.
NO_NAME = re.compile(r"[的是]|组长|网站|全[局镇乡街县市区]|平台|专栏|栏目|通过|电子版|关于")
# Where a sentence goes on behind a name.
GOES_ON = re.compile(r"(?<=..)(?:作为|[特现]?(?:面?向社会|公布|编制(?!委|办))|发布(?!中心|厅)|各)")
# An organ of the whole country, which others cite: it must be named where the organ that reports is.
NATIONAL = re.compile("国家[一-龥]{2,10}(?:局|委员会|委|署)$")
# Sources whose word counts although the report speaks in another person.
SURE = frozenset({"prepared", "contact", "signature"})

SPEAKERS = SURE | {"subject"}
CONFIRMING = SURE | {"publisher"}
PARTICLES = frozenset("与由年并把被将及和请对向为以经按在是从")
# How long a verb before a name is at most, and the shortest known place that is looked for behind it.
LONGEST_VERB, SHORTEST_PLACE = 5, 2
# Unknown places have short names: the long ones are those of peoples' own, which are known.
LONGEST_PLACE = 5
UPPER = ("省", "市", "县", "区", "旗", "州", "盟")
# What only a government says of its place.
OF_PLACE = re.compile(
    r"[全我](?P<kind>[市县区旗州])(?:各(?:级|部门|地|镇|乡|街道|单位)|政府信息|政务公开|主动公开|共|累计|上下)"
)
# Organs that answer questions on the report of their place's government.
ANSWERING = frozenset({"gov_office", "admin_service"})


class Naming(NamedTuple):
    """The organ that reports, and which kind of place named it; None and an empty string where nothing does."""

    organ: Organ | None
    source: str


def name_organ(page: Page, title: Title | None, opens: int) -> Naming:
    """The organ that reports, under its long name and with the longest chain that the text gives.

    Parameters
    ----------
    page, title, opens
        The page, its title, and where that or the text begins.
    """
    organ = parse_organ(title.organ, titled=True) if title and title.organ else None
    spoken = voices(page.head[opens : opens + OPENING])
    if title and organ and organ.is_whole and (_names_organ(title) or speaks_as(organ, spoken)):
        return Naming(_in_full(organ, page), "title")
    heard = list(witnesses(page, opens))
    if title and MISSING in title.organ:
        heard = _confirming(title.organ.replace(MISSING, ""), heard)
    if organ is None:
        found = _government(_from_witnesses(page, opens, heard, spoken), heard, spoken)
    elif organ.is_whole:
        found = _instead_of_place(organ, page, opens, heard, spoken)
    else:
        found = Naming(_placed(organ, page, heard) or organ, "title")
    return Naming(found.organ and _in_full(found.organ, page), found.source)


def _confirming(left: str, heard: list[Witness]) -> list[Witness]:
    """The witnesses that may name an organ of whose name a title has only the rest: a brand stands for the other part.

    The sentences of the report do not count, for they name superiors too.
    """
    rest = parse_organ(left)
    kept = []
    for witness in heard:
        other = _witnessed(witness) if witness.source in CONFIRMING else None
        if other and (rest is None or _same_own(rest, other)):
            kept.append(witness)
    return kept


def _in_full(organ: Organ, page: Page) -> Organ:
    """The organ under its long name, with all jurisdictions that the text puts before it."""
    if organ.kind in ZONES and not organ.divisions:
        organ = placed_in_text(organ, page.text) or organ
    return with_chain(long_form(long_place(organ, page.text), page.text), page.text)


def _names_organ(title: Title) -> bool:
    """Whether a title names an organ, and not only the place of one."""
    return bool(organ_words().organ.search(title.organ))


def _instead_of_place(
    organ: Organ, page: Page, opens: int, heard: list[Witness], spoken: frozenset[str]
) -> Naming:
    """Where a title names a place and the report speaks as an organ in it: the organ that a sure witness names."""
    other = _from_witnesses(page, opens, heard, spoken)
    if other.organ and other.source in SURE and organ.place in other.organ.divisions:
        return other
    return Naming(organ, "title")


def _government(found: Naming, heard: list[Witness], spoken: frozenset[str]) -> Naming:
    """Where the office that answers questions speaks of its place and never of itself: the government of the place.

    A government's report is drawn up by its office, or by the bureau in charge of disclosure.
    """
    organ = found.organ
    if organ and spoken and spoken <= JURISDICTIONS and organ_words().coordinates.match(organ.own):
        return Naming(organ_of(organ.divisions, "人民政府"), found.source)
    if organ is None or found.source != "contact" or organ.kind not in ANSWERING:
        return found
    of_place = any(w.source == "subject" and w.name == organ.place for w in heard)
    if not of_place or not spoken <= JURISDICTIONS:
        return found
    return Naming(organ_of(organ.divisions, "人民政府"), found.source)


def _from_witnesses(page: Page, opens: int, heard: list[Witness], spoken: frozenset[str]) -> Naming:
    """The first witness who names an organ that may speak as this report does."""
    named = [(w, organ) for w in heard for organ in [_witnessed(w)] if organ]
    whole = [(w, organ) for w, organ in named if organ.is_whole]
    if any(organ.bare and w.source in SPEAKERS and organ.kind in PLACED for w, organ in named):
        # A department in the place: who put its report on the site of the government is not who speaks.
        whole = [(w, o) for w, o in whole if w.source in SPEAKERS or o.kind not in GOVERNMENTS]
    fitting = [(w, organ) for w, organ in whole if speaks_as(organ, spoken)]
    sure = [(w, organ) for w, organ in whole if w.source in SURE]
    for witness, organ in (*fitting, *sure):
        return Naming(organ, witness.source)
    others = {organ.full for _, organ in whole}
    if len(others) == 1 and len(whole) > 1 and whole[0][1].kind not in GOVERNMENTS:
        return Naming(whole[0][1], whole[0][0].source)
    placed = [
        Naming(_placed(organ, page, heard) or organ, witness.source)
        for witness, organ in named
        if speaks_as(organ, spoken)
    ]
    return next((found for found in placed if found.organ and found.organ.is_name), None) or (
        _from_text(page, opens, spoken)
        or (placed[0] if placed else _government_spoken_of(page, heard, spoken))
    )


def _government_spoken_of(page: Page, heard: list[Witness], spoken: frozenset[str]) -> Naming:
    """The government of the place that is the subject of a report which speaks as no organ in it."""
    if spoken <= JURISDICTIONS:
        for witness in heard:
            divisions, rest = split_divisions(witness.name)
            of_place = divisions and not rest and not is_township(divisions[-1])
            if witness.source == "subject" and of_place and is_known(divisions[-1]):
                return Naming(parse_organ(witness.name), "subject")
    return _government_of_home(page, spoken)


def _from_text(page: Page, opens: int, spoken: frozenset[str]) -> Naming | None:
    """What no witness names: the organ that the text names most."""
    text = page.head[opens : opens + 2 * OPENING]
    name = most_named(f"{text}\n{page.tail}" if len(page.head) < len(page.text) else text, spoken)
    organ = parse_organ(name) if name else None
    cited = name is None or CITED.search(name) or (organ and organ.kind in GOVERNMENTS)
    if organ and organ.is_name and not cited and speaks_as(organ, spoken):
        return Naming(organ, "mention")
    return None


def _government_of_home(page: Page, spoken: frozenset[str]) -> Naming:
    """The government of the one place that a text speaks of, which names no organ in it: 全县……, 霁山县政府网站."""
    said = OF_PLACE.search(page.head)
    kind = next(iter(spoken), "") or (said["kind"] if said else "")
    chain = home(kind, page.text) if spoken <= JURISDICTIONS else ()
    return Naming(organ_of(chain, "人民政府"), "mention") if chain else Naming(None, "")


@lru_cache(maxsize=4096)
def _witnessed(witness: Witness) -> Organ | None:
    name = _till_sentence(witness.name)
    told = witness.source in CONFIRMING or witness.source == "subject"
    cited = CITED.search(name) and not (told and NATIONAL.match(name))
    if cited or SPEAKING.search(name) or NO_NAME.search(name):
        return None
    if witness.source == "subject" and "、" in name:
        return None  # several organs, of which none need be the one
    organ = parse_organ(_from_place(_without_particle(name)))
    if organ is None or not organ_words().ends.search(organ.own):
        return None
    if not organ.divisions and not organ.bare and organ.kind == "other":
        return None
    if (
        witness.source in ("subject", "mention")
        and organ.kind == "state_council_dept"
        and not organ_words().ministries.match(organ.agency)
    ):
        return None
    whole = organ.is_whole or (organ.is_name and begins_with_place(organ.own))
    if witness.source == "mention" and (not whole or organ.kind in GOVERNMENTS):
        return None  # every report cites its government's rules
    if witness.source == "subject" and not organ_words().organ.search(name):
        return organ if organ.kind in ("township", "subdistrict") else None
    return organ


def _till_sentence(name: str) -> str:
    """A name without what the sentence goes on with behind it: 某局|特向社会公布……."""
    name = name.rsplit("信息公开是", maxsplit=1)[-1]  # 推进政府信息公开是|某局……的举措
    own = GOES_ON.split(name, maxsplit=1)[0]
    return own if organ_words().organ.search(own) or own.endswith((*UPPER, *TOWNSHIP)) else name


def _without_particle(name: str) -> str:
    """A name without the particle that a sentence puts before it: 由|区财政局, but 和平县财政局."""
    while name[:1] in PARTICLES and not organ_words().no_particle.match(name):
        divisions, _ = split_divisions(name)
        if divisions and is_known(divisions[0]):
            break
        name = name[1:]
    return name


def _from_place(name: str) -> str:
    """A name from the first place in it that is known, where only a verb stands before that: 完成|某县财政局.

    Of a place that is unknown and long the beginning is a sentence's: then nothing is left.
    """
    divisions, _ = split_divisions(name)
    if CORPS.match(name) or PARTY.match(name):
        return name
    if not divisions or not divisions[0].endswith(UPPER) or is_known_in_short(divisions[0]):
        return name
    for n in range(1, LONGEST_VERB + 1):
        inner = (split_divisions(name[n:])[0] or ("",))[0]
        if len(inner) > SHORTEST_PLACE and inner.endswith(UPPER) and is_known_in_short(inner):
            return name[n:]
    return name if len(divisions[0]) <= LONGEST_PLACE else ""


def _placed(organ: Organ, page: Page, heard: list[Witness]) -> Organ | None:
    """An organ without a place, with the place that witnesses, the text or the site's keeper give it."""
    for witness in heard:
        other = _witnessed(witness)
        if other and other.divisions and _may_be(organ, other):
            longer = max((other.own, organ.own), key=len)
            return organ_of(other.divisions, longer)
    found = placed_in_text(organ, page.text)
    if found or not organ.bare:
        return found
    chains = [o.divisions for name in sites(page) for o in [parse_organ(name)] if o]
    chains += [o.divisions for w in heard for o in [_witnessed(w)] if o]
    fitting = [
        chain[: n + 1]
        for chain in chains
        for n, d in enumerate(chain)
        if same_kind_of_place(organ.bare, d)
    ]
    if fitting and len({chain[-1] for chain in fitting}) == 1:
        return organ_of(max(fitting, key=len), organ.own)
    chain = () if fitting else home(organ.bare, page.text)
    return organ_of(chain, organ.own) if chain else None


def _may_be(organ: Organ, other: Organ) -> bool:
    """Whether a witness names the organ that a title names without its place."""
    if organ.bare and not same_kind_of_place(organ.bare, other.place):
        return False
    return _same_own(organ, other)


def _same_own(organ: Organ, other: Organ) -> bool:
    if other.own == organ.own:
        return True
    longer, shorter = sorted((other.own, organ.own), key=len, reverse=True)
    return longer.endswith(shorter[-1:]) and _holds_in_order(longer, shorter)


def _holds_in_order(long: str, short: str) -> bool:
    """Whether the characters of a short name stand in a long one in their order."""
    rest = iter(long)
    return all(c in rest for c in short)
