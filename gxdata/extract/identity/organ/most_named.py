"""The organ that a text names most, where none of the usual places names one."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from gxdata.catalogue.organs import organ_words
from gxdata.extract.identity.organ.name_parts import (
    Organ,
    parse_organ,
)
from gxdata.extract.identity.organ.others import is_another
from gxdata.extract.identity.place.chains import BEFORE, chain_before, is_parted, places_of
from gxdata.extract.identity.place.divisions import TOWNSHIP, is_township, split_divisions
from gxdata.extract.identity.place.home import LED
from gxdata.extract.identity.place.known import is_known
from gxdata.extract.identity.place.stems import begins_with_place
from gxdata.extract.identity.voice import JURISDICTIONS, TOWNSHIPS, endings_of
from gxdata.mend.intruders import MISSING

# What organs' names end with that report most, where a text does not say what it is.
USUAL = (
    "局", "委员会", "管委会", "厅", "海关", "支队", "大队", "总队", "中心", "学院", "大学", "医院", "公司", "联合会",
    "政府办公室", "政府办公厅", "街道办事处", "镇人民政府", "乡人民政府", "苏木人民政府",
)  # fmt: skip
# An organ that gives orders, or whose papers are quoted, is not the one that reports.
ABOVE = re.compile(
    r"\s?(?:机关)?(?:党组|党委|办公[室厅])?(?:关于|《|印发|转发|下发|的?(?:统一|正确|具体)?(?:有关|相关|工作)?(?:要求|部署|指导|领导(?!班子|小组|成员|干部|高度|重视)|安排|通知|规定|文件|精神)|长|[,，、]?(?:各(?!项)|下属|所属))"
)
ORDERED = re.compile(
    r"(?:在|按照|根据|依据|接受|转发|报|向|经|由于|配合|会同|联合|协助|邀请|机关|转|抄送|移送|(?<![请可])[与同]"
    r"|(?:局|委|办|中心|[学医法]院|馆)[、和与及])$"
)
# Nor is one that is listed with others: 某局、某局.
LISTED = re.compile(r"[、和与及][一-龥]{2,12}(?:局|委|办|中心|[学医法]院|馆)")
SITE = re.compile("(?:门户|官方)?网站?|官网|(?:官方)?微[信博]")
# A paper that a report says was drawn up is its own organ's, whoever else it quotes.
DRAWN_UP = re.compile(
    r"(?:印发|制定|制订|出台|修订|完善|编制|起草|建立|修改|健全|落实)了?(?:并实施)?(?:完善)?了?[《“]$"
)
# So does a bureau that calls itself that of its county: 县局按照……要求.
BUREAU_OF = re.compile(r"(?:^|[，。,\n])\s*[县旗]局(?!长|机关|党)")
TOWNS = ("镇人民政府", "乡人民政府", "街道办事处", "苏木人民政府")
OF_TOWN = ("", "人民政府")
HAN = re.compile(r"[一-龥]+$")
LONGEST, LONGEST_OWN, SHORTEST_OWN = 26, 16, 2
# No own name holds these, and none is only this.
NO_OWN = re.compile(
    r"[的是我了在对将由按]|贯彻|落实|国务院|(?:[局委办厅府]|中心|街道)[和与及、]|关于|小组|公开办|网站|路[省市县区]"
    r"|行政中心|办公区|政务中心|议事厅|[客展大]厅|^高等|^委|各"
    r"|^(?:人民)?(?:政府|党委|纪委|部门|[省市县区]委|局|厅|学院|大学|医院|公司|[支大总]队|中心|分局|海关)$"
)
# Towns that nobody knows are named so shortly that no verb can be a part of it: 苇渡乡.
TOWN = re.compile(r"[一-龥]{2}(?<![大小强名重古全各本该我县城乡村区在])(?:镇|乡)(?:人民政府)?")
# What stands behind 乡 where that is no town's: 美丽乡|村.
NO_TOWN = "(?!(?<=乡)[村镇])"
MOST = 120
# So much more often than any other an organ is named that is taken for the one that reports.
CLEARLY = 2
DRAWN_UP_WEIGHT = 2


def most_named(text: str, spoken: frozenset[str]) -> str | None:
    """The name of the organ that a text names clearly more often than others that may speak as it does.

    Parameters
    ----------
    text
        The text from the report's beginning on.
    spoken
        The words in which it speaks of its organ.
    """
    counted: Counter[str] = Counter()
    led = LED.search(text)
    own_level = BUREAU_OF.search(text)
    others: set[str] = set()
    for organ, weight in _named(text, spoken):
        if not weight:
            others.add(organ.full)
        elif own_level and organ.place.endswith(("省", "市")):
            continue
        elif not led or not organ.place or organ.place.endswith((*TOWNSHIP, led["kind"])):
            counted[organ.full] += weight
    for other in others:
        del counted[other]
    best = counted.most_common(2)
    if best and best[0][1] < CLEARLY:
        if best[0][0].endswith(TOWNS):
            if not spoken - JURISDICTIONS:
                return None  # towns are named by every county
        elif not led and _has_namesake(best[0][0], text, others):
            return None
    if not best or (len(best) == 2 and best[0][1] < CLEARLY * best[1][1]):
        return None
    return best[0][0]


def _has_namesake(name: str, text: str, others: set[str]) -> bool:
    """Whether a text names another place's organ that is called alike, and does not say which of the two is above."""
    organ = parse_organ(name)
    if organ is None or not organ.divisions:
        return False
    if re.search(rf"(?:^|[，。,\n年])\s*{organ.place[-1]}{re.escape(organ.own)}", text):
        return False  # it calls itself 县民政局
    return any(
        chain
        and organ.place not in chain
        and is_known(chain[-1])
        and "".join(chain) + organ.own not in others
        for at in places_of(text, organ.own)
        for chain in [chain_before(text, at)]
    )


def _named(text: str, spoken: frozenset[str]) -> Iterator[tuple[Organ, int]]:
    special = spoken - JURISDICTIONS
    endings = [*endings_of(special), *(special & TOWNSHIPS)] if special else [*USUAL, *TOWNSHIP]
    pattern = re.compile(
        f"(?:{'|'.join(sorted(map(re.escape, endings), key=len, reverse=True))}){NO_TOWN}"
    )
    for n, match in enumerate(pattern.finditer(text)):
        if n >= MOST:
            return
        before = HAN.search(text[max(0, match.end() - LONGEST) : match.end()])
        organ = _at_end(before[0]) if before else None
        if organ is None:
            continue
        start = text.rfind(organ.full[:2], 0, match.end())
        lead = text[max(0, start - 8) : start]
        if is_another(text, start, match.end()):
            yield organ, 0
            continue
        if ABOVE.match(text, match.end()) or LISTED.match(text, match.end()):
            continue
        if lead.endswith("、") and SITE.match(text, match.end()):
            continue  # one of the sites on which a report says that it published
        if not ORDERED.search(lead) and not lead.endswith(MISSING):
            yield organ, DRAWN_UP_WEIGHT if DRAWN_UP.search(lead) else 1


@lru_cache(maxsize=4096)
def _at_end(run: str) -> Organ | None:
    """The organ with whose name a run of characters ends: it begins with the first known place that one can."""
    for start in range(len(run) - SHORTEST_OWN - 1):
        divisions, own = split_divisions(run[start:])
        if not divisions or not is_known(divisions[0]):
            continue
        if len(divisions) == 1 and not is_parted(divisions[0], run[:start]):
            continue
        if _fits(divisions[-1], own):
            return parse_organ(run[start:])
    return _without_place(run)


def _fits(place: str, own: str) -> bool:
    """Whether an own name may stand behind a place; that of a town's government may be left out."""
    if own in OF_TOWN:
        return is_township(place)
    ends = organ_words().ends.search(own)  # 住房和城乡 is what a break left of a longer name
    return bool(ends) and SHORTEST_OWN <= len(own) <= LONGEST_OWN and not NO_OWN.search(own)


def _without_place(run: str) -> Organ | None:
    """An organ whose name begins with a place without its kind, or a town's that nobody knows: 霁川海事局, 苇渡乡."""
    organ = parse_organ(run)
    if organ is None or NO_OWN.search(run) or not organ.is_name:
        return None
    if organ.divisions:
        return organ if TOWN.fullmatch(run) and not BEFORE.search(run) else None
    if organ_words().ministries.match(organ.agency):
        return organ
    return organ if begins_with_place(organ.own) else None
