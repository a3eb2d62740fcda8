"""Chains of jurisdictions in running text, and the long forms of short names."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from gxdata.catalogue.organs import known_names, organ_words, provinces, short_endings
from gxdata.extract.identity.organ.name_parts import Organ, organ_of
from gxdata.extract.identity.place.divisions import split_divisions
from gxdata.extract.identity.place.known import candidates, is_known, is_known_in_short
from gxdata.extract.identity.place.stems import province_stems
from gxdata.read.unreadable import UNREADABLE

# Words that come before a name in running text and are no part of it.
BEFORE = re.compile(
    r"[^一-龥]|(?<=\d)[月日]|[由是即系和与对向经在据于将请定求报规至及为按照并布了示]|开(?!发)|简称|编制|编写|撰写|形成|起草|总结|公布|结合|梳理|年度?"
)
PROVINCE = re.compile("|".join(provinces()))
# A verb and the kind of a place are no place: 现公布|区统计局, 可与|区教育局.
VERB_AND_KIND = re.compile(rf".*(?:{BEFORE.pattern})(?:自治[区州县旗]|[省市州盟县区旗镇乡])")
# What a page shows where the first character of a name was lost.
LOST = ("□", "?", "？", UNREADABLE)
# The shortest known name that is taken out of a run of characters without a break: 抓好|宣城市|气象局, and not 主|城区.
SHORTEST_RUN, LONGEST_RUN = 3, 9
# The last characters of what ends a chain.
KINDS = tuple("省市州盟县区旗镇乡道木")
# Characters that a word before a name has at least.
VERB = 2
# The shortest names of places are the ends of many words, but not where nothing or one of these stands before them; one
# is a verb with a kind of place.
SHORTEST_PLACE, PARTED = 2, re.compile(r"(?:^|[^一-龥]|[由是系与对向在据将按为于])$")
VERBS = frozenset({"会同县"})
MOST_PLACES = 60
CHAIN = 26
# What may stand between the characters of a short name in the long one.
_GAP = "[^\\W\\d_a-zA-Z局厅府的在对由将按及以于为]{0,8}?"
_ZONE_GAP = "(?:(?![区县市和与及])[一-龥]){0,6}?"
MAX_SHORT = 7
# 某省国资委 is 某省人民政府国有资产监督管理委员会.
OF_GOVERNMENT = "(?:人民政府(?=国))?"
COMMITTEES = ("管理委员会", "管委会", "管理局")
# What speaks of the committee of a zone, and what is governed by a bureau as often.
COMMITTEE = re.compile("管委会|管理委员会")
# What a text says of a zone's rank is no part of its name.
RANK = re.compile("国家级|省级")
SCENIC = ("景区", "名胜区", "旅游区", "保护区")
REGION = "自治区"
# A part of a new area is called so: 西咸新区|空港新城.
NEW_CITY = "新城"
# The kinds of place that have names of peoples in theirs, which texts leave out.
NAMED_IN_SHORT = ("州", "县", "旗")
LONGEST_SHORT_PLACE = 4


def places_of(text: str, stem: str) -> Iterator[int]:
    """Where a string stands in a text, as often as is worth looking at."""
    at = text.find(stem)
    for _ in range(MOST_PLACES):
        if at < 0:
            return
        yield at
        at = text.find(stem, at + len(stem))


def chain_before(text: str, at: int) -> tuple[str, ...]:
    """The jurisdictions that stand right before a place in a text, highest first."""
    before = text[max(0, at - CHAIN) : at]
    return _chain_at_end(before) if before.endswith(KINDS) else _known_end(before)


@lru_cache(maxsize=4096)
def _chain_at_end(before: str) -> tuple[str, ...]:
    starts = {match.end() for match in BEFORE.finditer(before)} | {0}
    starts |= {match.start() for match in PROVINCE.finditer(before)}
    best: tuple[str, ...] = ()
    for start in sorted(starts, reverse=True):
        chain, rest = split_divisions(before[start:])
        if rest or not chain or (BEFORE.match(before, start) and not is_known(chain[0])):
            continue
        chain = (_without_verb(chain[0]), *chain[1:])
        cut = VERB_AND_KIND.fullmatch(chain[0]) or before[max(0, start - 1) : start] in LOST
        if cut and not is_known(chain[0]):
            continue
        if len(chain) > len(best) or _is_surer(chain[0], best[0]):
            best = chain
    return best or _known_end(before)


def _is_surer(first: str, found: str) -> bool:
    """Whether a known name is rather what a chain begins with: 定安县 is no 安县 that is determined."""
    return is_known(first) and (not is_known(found) or first.endswith(found))


def _known_end(before: str) -> tuple[str, ...]:
    """The longest known division with which a text ends that nothing parts from the words before it."""
    ends = (before[-n:] for n in range(min(LONGEST_RUN, len(before)), SHORTEST_RUN - 1, -1))
    return next(((end,) for end in ends if is_known(end)), ())


def _without_verb(division: str) -> str:
    """A division's name without the word that stands before it in running text: 成立|某县, 做好|某县."""
    if is_known(division):
        return division
    known = (division[n:] for n in range(VERB, len(division) - VERB) if is_known(division[n:]))
    return next(known, division)


def with_chain(organ: Organ, text: str) -> Organ:
    """The organ with the longest chain of jurisdictions that the text puts before its name."""
    if not organ.divisions:
        return organ
    best = organ.divisions
    for at in places_of(text, organ.place):
        chain = chain_before(text, at)
        if chain and len(chain) + 1 > len(best) and organ.place not in chain:
            whole = (*chain, organ.place)
            if _ends_with(whole, organ.divisions):
                best = whole
    head = organ.full.removesuffix("".join(organ.divisions) + organ.own)
    return replace(organ, divisions=best, full=head + "".join(best) + organ.own)


def _ends_with(whole: tuple[str, ...], chain: tuple[str, ...]) -> bool:
    """Whether a longer chain contradicts none of the jurisdictions already known."""
    return all(division in whole for division in chain)


def placed_in_text(organ: Organ, text: str) -> Organ | None:
    """An organ without a place, with the place that the text puts before its name."""
    if organ.bare == REGION:
        regions = _regions(text)
        return organ_of(tuple(regions), organ.own) if len(regions) == 1 else None
    for at in places_of(text, organ.own):
        chain = chain_before(text, at)
        if chain and chain[-1].endswith(organ.bare) and _names_place(chain, text[:at]):
            return organ_of(chain, organ.own)
    return None


def _names_place(chain: tuple[str, ...], before: str) -> bool:
    """Whether what stands before an own name is a place, and no word of the sentence with the kind of one: 完成|县."""
    if len(chain) > 1 and (is_known(chain[0]) or chain[0].endswith("省")):
        return True
    before = before.removesuffix("".join(chain))
    if is_known_in_short(chain[-1]):
        return is_parted(chain[0], before)
    return before.endswith("《")  # a paper's name begins with an organ's


def is_parted(place: str, before: str) -> bool:
    """Whether a place's name that words may end with begins behind some text: 由|成县水利局, and not 形|成县水利局."""
    if place in VERBS:
        return False
    return len(place) > SHORTEST_PLACE or PARTED.search(before) is not None


def _regions(text: str) -> list[str]:
    """The autonomous regions that a text names, under their short names where it has no full one: 新疆政府网."""
    regions = [name for name in provinces() if name.endswith(REGION)]
    full = [name for name in regions if name in text]
    return full or [
        name for stem, name in province_stems().items() if name in regions and stem in text
    ]


def long_place(organ: Organ, text: str) -> Organ:
    """The organ with its place under the long name that the text gives it: 西乌旗 → 西乌珠穆沁旗, 锡盟 → 锡林郭勒盟.

    Only a name that the gazetteer knows takes the place of one that it does not know.
    """
    place = organ.place
    if place.endswith("乡"):
        return _town_of_people(organ, text)
    if not place.endswith(("旗", "县", "区", "盟")) or len(place) > LONGEST_SHORT_PLACE:
        return organ
    if is_known(place) or organ_words().zone.search(place):
        return organ
    stem, kind = place[:-1], place[-1]
    pattern = re.compile(
        rf"{stem[0]}[一-龥]{{0,8}}?{stem[-1]}[一-龥]{{1,8}}?{kind}|{stem}[一-龥]{{1,8}}?{kind}"
    )
    return _of_known_place(organ, text, stem, pattern)


def _of_known_place(organ: Organ, text: str, stem: str, pattern: re.Pattern[str]) -> Organ:
    """The organ with its place under the one known name of a pattern that stands in a text where `stem` does."""
    longer = {m[0] for at in places_of(text, stem) if (m := pattern.match(text, at))}
    known = [name for name in longer if is_known(name)]
    return organ_of((*organ.divisions[:-1], *known), organ.own) if len(known) == 1 else organ


def _town_of_people(organ: Organ, text: str) -> Organ:
    """The organ of a town with the people's name in the town's, where the text has that too: 铜坪乡 → 铜坪彝族乡."""
    stem = organ.place.removesuffix("乡")
    if stem.endswith("族"):
        return organ
    return _of_known_place(organ, text, stem, re.compile(rf"{stem}(?:[一-龥]{{1,5}}族)+乡"))


def official_place(organ: Organ, text: str) -> Organ:
    """The organ with its place under the official name, where the text has that too: 大理州 → 大理白族自治州.

    A government bears that name whatever its report says: 麻阳县 is governed by 麻阳苗族自治县人民政府.
    """
    place = organ.place
    if not place.endswith(NAMED_IN_SHORT) or is_known(place):
        return organ
    governs = organ.kind == "gov_people"
    full = {d.name for d in candidates((place,)) if governs or d.name in text}
    return organ_of((*organ.divisions[:-1], *full), organ.own) if len(full) == 1 else organ


def long_form(organ: Organ, text: str) -> Organ:
    """The organ under the long name that the text gives it: 某县文体新局 → 某县文化体育新闻出版局."""
    of_zone = organ_words().zone.search(organ.own) or organ.own.endswith(NEW_CITY)
    if organ.kind == "devzone" and of_zone:
        return _zones_committee(organ, text)
    if not organ.divisions:
        return organ
    if organ.own.endswith("分局") and len(organ.own) > len("分局"):
        return _branch(organ, text)
    if organ.own in known_names() or len(organ.own) > MAX_SHORT:
        return organ
    pattern = _long_pattern(organ.own)
    for anchor in (organ.place, organ.place[-1:]):
        for at in places_of(text, anchor):
            match = pattern.match(text, at + len(anchor))
            if not match or match[0].endswith(organ.own):  # 津市市|市场监督管理局
                continue
            if len(match[0]) > len(organ.own) and _one_name(match[0]):
                return organ_of(organ.divisions, match[0])
    return organ


def _zones_committee(organ: Organ, text: str) -> Organ:
    """A zone's committee, where the text names it for the zone, 霁山景区 → 霁山风景名胜区管委会, or speaks of one."""
    pattern = re.compile(
        _spread(map(re.escape, organ.own), _ZONE_GAP) + f"(?:{'|'.join(COMMITTEES)})"
    )
    found = (pattern.match(text, at) for at in places_of(text, organ.own[:2]))
    names = [RANK.sub("", match[0]) for match in found if match]
    if names:
        return organ_of(organ.divisions, max(names, key=len))
    if organ.own.endswith(SCENIC) or not COMMITTEE.search(text):
        return organ
    return organ_of(organ.divisions, organ.own + COMMITTEES[0])


def _long_pattern(own: str) -> re.Pattern[str]:
    ending = next(
        (end for end in sorted(short_endings(), key=len, reverse=True) if own.endswith(end)), ""
    )
    core = own.removesuffix(ending)
    tail = short_endings().get(ending, "")
    letters = [*map(re.escape, core), *([tail] if tail else [])]
    return re.compile(OF_GOVERNMENT + _spread(letters, _GAP))


def _spread(letters: Iterable[str], gap: str) -> str:
    """An expression for letters in their order, each the next of its kind: no other one is tried."""
    first, *others = letters
    return first + "".join(f"(?>{gap}{letter})" for letter in others)


def _one_name(own: str) -> bool:
    """Whether an own name is one organ's and not two run together."""
    own = own.removeprefix("人民政府")
    return len(re.findall(r"局|委员会(?!办)|政府|办公室|厅|中心|联合会|委(?!员)", own)) == 1


def _branch(organ: Organ, text: str) -> Organ:
    """洪山区公安分局 is the 洪山区 branch of a city's 公安局, where the text names it so."""
    stem = organ.place[:-1] if len(organ.place) > 2 else organ.place
    bureau = re.escape(organ.own.removesuffix("分局"))
    for match in re.finditer(rf"{bureau}局{re.escape(stem)}[区县市]?分局", text):
        chain = chain_before(text, match.start())
        if chain:
            return organ_of(chain, match[0])
    return organ
