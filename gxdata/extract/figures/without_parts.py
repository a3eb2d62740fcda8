"""Counts of one thing that differ within a sentence: the one said to be all of it stays."""

import re

from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.summed_up import LEAST
from gxdata.extract.report import Figure

# What says that a number is all there was.
WHOLES = {
    "applications_received": re.compile(
        r"(?:共|全年|总|合计)[^，；。、\d]{0,12}(?:申请|收到)[^，；。、\d]{0,6}$"
    ),
    "trainings": re.compile(r"(?:总计|合计|共计|全年共)[^，；。、\d]{0,12}$"),
    "meetings": re.compile(r"(?:总计|合计|共计|全年共)[^，；。、\d]{0,12}$"),
    "disclosed": re.compile(r"(?:总计|合计|共计)(?:公开|发布)?(?:政府|政务)?(?:信息)?$"),
}
# 向区政府申请复议6件、向市政府申请2件: neither is all there were.
TO_TWO_ORGANS = re.compile(
    r"(?P<one>[省市县区州旗])(?:级|人民)*政府[^，；。\d]{0,16}\d{1,5}[件起宗][，、；](?:[向由被]|另)*"
    r"(?!(?P=one))[省市县区州旗](?:级|人民)*政府[^，；。\d诉]{0,16}(?=\d)"
)
IN_THE_END = re.compile("实[际收]|到账|[共总合]计|共收")
ALL_OF_THE_YEAR = re.compile(
    r"全年(?:共|累计|实际)?主动公开(?:政府|政务)?信息(?:共|总数|数)?(?:为)?$"
)


def without_parts(sentence: Sentence, found: list[Figure], year: int) -> list[Figure]:
    """The figures without counts of one thing that differ: the one said to be all of it stays.

    上级转来申请4件，自行收到申请7件，全年共受理申请11件; 发布量升至1984条，另在专栏发布信息402条，总计2386条.
    """
    text, start = sentence.text, sentence.start
    for metric, all_of_it in WHOLES.items() if len(found) >= LEAST else ():
        parts = [f for f in found if f.metric == metric and f.year_ref in (None, year)]
        parts = [f for f in parts if f.channel is None]
        if len({f.value for f in parts}) < LEAST:
            continue
        whole = [n.value for n in sentence.numbers if all_of_it.search(text, start, n.start)]
        if metric != "applications_received" and not whole:
            # 公开信息97条，更新目录信息12条: two things, and both are told of.
            continue
        stated = _behind_a_sum(sentence, parts, whole) if metric == "disclosed" else set()
        found = [f for f in found if f not in parts or [f.value] == whole or f.value in stated]
    found = _without_several_fees(sentence, found, year)
    if two := TO_TWO_ORGANS.search(text, start, sentence.end):
        first = {n.value for n in sentence.numbers if two.start() < n.start < two.end()}
        told = [f for f in found if f.metric == "reviews" and f.value]
        found = [f for f in found if f not in told or told[0].value not in first]
    for metric in ("reviews", "litigations"):
        # 行政复议9件，作出复议决定8件: some of the first
        parts = [f for f in found if f.metric == metric and f.value and f.year_ref in (None, year)]
        if any(f.value < parts[0].value for f in parts):
            found = [f for f in found if f not in parts[1:]]
    return found


def _behind_a_sum(sentence: Sentence, parts: list[Figure], whole: list[float]) -> set[float]:
    """What is said to be all of the year behind a sum of channels: 合计发布230条，全年主动公开政府信息150条."""
    sums = [n.end for n in sentence.numbers if [n.value] == whole]
    told = {f.value for f in parts}
    return {
        n.value
        for n in sentence.numbers
        if sums and n.start > sums[0] and n.value in told and sentence.before(n, ALL_OF_THE_YEAR)
    }


def _without_several_fees(sentence: Sentence, found: list[Figure], year: int) -> list[Figure]:
    """The figures without fees that differ, but for what was taken in the end, or for processing alone.

    收费金额120元，实际收到0元; 收取信息处理费100元、邮寄费24元; of 检索费20元、复制费36元 none is all that was taken.
    """
    fees = [f for f in found if f.metric == "fees_charged" and f.year_ref in (None, year)]
    if len({f.value for f in fees}) < LEAST:
        return found
    ends = [sentence.start, *(n.end for n in sentence.numbers)]
    said = [
        (n.value, sentence.text[end : n.start])
        for n, end in zip(sentence.numbers, ends, strict=False)
        if n.value in {f.value for f in fees}
    ]
    told = {value for value, words in said if IN_THE_END.search(words)}
    told = told or {f.value for f in fees if f.value}
    if len(told) > 1:
        told &= {value for value, words in said if "处理费" in words}
    return [f for f in found if f not in fees or (len(told) == 1 and f.value in told)]
