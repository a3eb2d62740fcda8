"""What organ a witness names: the name in what stands in a place where the page may name its organ."""

import re
from functools import lru_cache

from gxdata.catalogue.organs import GOVERNMENTS, organ_words
from gxdata.extract.identity.organ.cleaned import RANGE
from gxdata.extract.identity.organ.name_parts import (
    CORPS,
    PARTY,
    TOWNS,
    Organ,
    parse_organ,
)
from gxdata.extract.identity.organ.witnesses import RULED, Witness
from gxdata.extract.identity.place.divisions import TOWNSHIP, split_divisions
from gxdata.extract.identity.place.known import candidates, is_known, is_known_in_short
from gxdata.extract.identity.place.stems import begins_with_place

# Organs that reports cite and that do not write them.
CITED = re.compile(
    r"^(?:国务院|国办|汇总|综合|充分|积极|及时|全面|主动|切实|持续|不断|深入|坚持|通过|利用|依托|国家(?!税务|统计)|中央|全国(?!海关)|上级|有关|相关|公民|围绕|结合|推进|贯彻|落实|加强|严格|认真|社会|申请人|本报告|本年|政府信息|信息公开|主动公开)"
)
# A pronoun inside a name: it was cut out of a sentence.
SPEAKING = re.compile(
    r"[我本](?:们|单位|中心|街道|苏木|[局镇乡委办厅县市区街院校队关旗州省盟部站处])"
)
# What a sentence has around a name, and no name in it.
NO_NAME = re.compile(
    r"[的是]|其中|包括|组长|网站|全[局镇乡街县市区]|平台|专栏|栏目|通过|电子版|关于"
)
# What a sentence has and no organ's own name: it was cut out of one.
FUNCTION_WORDS = re.compile(
    r"[了在将按被把您]|进行|开展|要求|深化(?!改革)|规范(?!化)|按照|根据|依据|围绕|积极|认真|严格|切实|有效|情况|我们|以来|主动|已经|以及|并且"
)
# What an organ follows may stand before a name without its place: 条例规定和|县水利局.
BEHIND_RULES = re.compile(rf"^.*{RULED}(?=[省市县区旗镇乡街])")
# Where a sentence goes on behind a name.
GOES_ON = re.compile(r"(?<=..)(?:作为|[特现]?(?:面?向社会|公布|编制(?!委|办))|发布(?!中心|厅)|各)")
# The office of a bureau or a ministry speaks for it; a commissioner's is an organ of its own: 某盟行署办公室.
OFFICE_OF_BUREAU = re.compile(
    r"(?<=[局厅署部])(?<![行公]署)(?:(?:政务公开|(?:政府)?信息公开)?(?:工作)?领导小组)?办公[室厅]$"
)
# A town's own office speaks for the town: 某乡|党政办.
OFFICE_OF_TOWN = re.compile(r"(?<=[镇乡木])(?:党政(?:综合)?|党委)办(?:公室)?$")
# One that a sentence speaks of in passing does not report for itself: 某镇人民政府|办公室共制定文件3件.
OFFICE_OF_GOVERNMENT = re.compile("(?<=[镇乡木]人民政府)办公室$")
# An organ of the whole country, which others cite: it must be named where the organ that reports is.
NATIONAL = re.compile(
    "国家[一-龥]{1,10}(?:局|委员会|委|署)$|国务院(?!办公厅)[一-龥]{1,10}(?:委员会|委|办公室|办)$"
)
# Sources whose word counts although the report speaks in another person.
SURE = frozenset({"prepared", "contact", "signature"})
SPEAKERS = SURE | {"subject"}
CONFIRMING = SURE | {"publisher"}
NOT_SURE = frozenset({"subject", "mention", "breadcrumb"})
# 推进政府信息公开是|某局……的重要举措.
IS_A_STEP = "信息公开是"
PARTICLES = frozenset("与由年并把被将及和请对向为以经按在是从")
# How long a verb before a name is at most, and the shortest known place that is looked for behind it.
LONGEST_VERB, SHORTEST_PLACE = 5, 2
# Unknown places have short names: the long ones are those of peoples' own, which are known.
LONGEST_PLACE = 5
UPPER = ("省", "市", "县", "区", "旗", "州", "盟")


@lru_cache(maxsize=4096)
def organ_heard(witness: Witness) -> Organ | None:
    """The organ that a witness names, None where its words name none that can be the report's."""
    name = OFFICE_OF_BUREAU.sub("", _till_sentence(witness.name))
    if witness.source in NOT_SURE:
        name = OFFICE_OF_GOVERNMENT.sub("", name)
    name = BEHIND_RULES.sub("", RANGE.sub("", OFFICE_OF_TOWN.sub("", name)))
    told = witness.source in CONFIRMING or witness.source == "subject"
    cited = CITED.search(name) and not (told and NATIONAL.match(name))
    if cited or SPEAKING.search(name) or NO_NAME.search(name):
        return None
    if witness.source == "subject" and "、" in name:
        return None  # several organs, of which none need be the one
    organ = parse_organ(from_place(_without_particle(name)))
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
    of_place = whole or organ.bare
    if witness.source == "mention" and (not of_place or organ.kind in (*GOVERNMENTS, "devzone")):
        return None  # every report cites its government's rules
    if witness.source == "subject" and IS_A_STEP in witness.name and organ.kind in GOVERNMENTS:
        return None  # departments copy from it what it says of itself
    if witness.source in NOT_SURE and _out_of_sentence(organ):
        return None
    if witness.source == "subject" and not organ_words().organ.search(name):
        return organ if organ.kind in TOWNS else None
    return organ


def _out_of_sentence(organ: Organ) -> bool:
    """Whether a sentence's words stand in a name, or in that of a place that nobody knows: 充实了某街道."""
    unknown = (place for place in organ.divisions[:1] if not is_known(place))
    return any(FUNCTION_WORDS.search(part) for part in (organ.own, *unknown))


def _till_sentence(name: str) -> str:
    """A name without what the sentence goes on with behind it: 某局|特向社会公布……."""
    name = name.rsplit(IS_A_STEP, maxsplit=1)[-1]
    own = GOES_ON.split(name, maxsplit=1)[0]
    return own if organ_words().organ.search(own) or own.endswith((*UPPER, *TOWNSHIP)) else name


def _without_particle(name: str) -> str:
    """A name without the particle that a sentence puts before it: 由|区财政局, but 和平县财政局."""
    name = organ_words().before.sub("", name)
    while name[:1] in PARTICLES and not organ_words().no_particle.match(name):
        divisions, _ = split_divisions(name)
        if divisions and is_known(divisions[0]):
            break
        name = name[1:]
    return name


def from_place(name: str) -> str:
    """A name from the first place in it that is known, where only a verb stands before that: 完成|某县财政局.

    A city that stands there in short is no verb: 长春朝阳区 is that of 长春市.
    Of a place that is unknown and long the beginning is a sentence's: then nothing is left.
    """
    divisions, _ = split_divisions(name)
    if CORPS.match(name) or PARTY.match(name) or name.startswith(organ_words().heads):
        return name
    if not divisions or not divisions[0].endswith(UPPER) or is_known_in_short(divisions[0]):
        return name
    for n in range(1, LONGEST_VERB + 1):
        inner = (split_divisions(name[n:])[0] or ("",))[0]
        if len(inner) > SHORTEST_PLACE and inner.endswith(UPPER) and is_known_in_short(inner):
            city = name[:n] + "市"
            return city + name[n:] if candidates((city, inner)) else name[n:]
    return name if len(divisions[0]) <= LONGEST_PLACE else ""
