"""Find where the matter begins in a sentence that states a problem: behind praise, concessions and 主要表现在."""

import re

from gxdata.extract.problems import spans, wording
from gxdata.extract.problems.announce import (
    AGAINST,
    COMMA,
    CONCESSION,
    is_weak,
    says_there_is,
)

# 主要表现在…, 如…: the matter follows.
NAMELY = re.compile(
    r"(?:主要|集中|突出)?(?:表现|体现|反映)(?:在|为|于)(?:以下[^，。；：:]{0,6})?[:：，,]?"
    r"|(?:^|(?<=[，,：:。；\s但还也])|(?<=问题|不足|差距|情况|现象|短板|环节|之处|方面|困难|表现))"
    r"主要(?:是|有(?!关)|为|在于|存在着?|包括)(?!要|求|由于|因|的)[:：，,]?|(?<=问题|不足|情况)(?:如|例如|比如|诸如)(?!下)[:：，,]?|不足之处(?:在于|是|有)[:：，,]?|(?:差距|不足|欠缺)的(?:地方|方面|环节)(?:主要)?(?:在于|是|有)[:：，,]?|(?:(?:主要|突出)的?|(?:存在|面临)的)(?:不足|问题|短板|困难)(?:是|有|在于)[:：，,]?|(?:^|(?<=[，,]))(?:目前|当前|现阶段)?的?(?:不足|问题|短板|困难|难点)(?:就)?(?:是|有|在于)[:：，,]|(?:^(?=比如|例如|譬如)|(?<=[，,：:。；\s（(]))(?:比如|例如|诸如|如(?![何期实数约同])|即(?![时办日可])|一是(?!非)|譬如)[:：，,]?"
)
# What opens a sentence and says nothing yet: a time, 但也要看到.
OWNS = re.compile(
    r"20\d\d年度?|.{0,6}一年来?|目前|当前|但是?|总体(?:来)?看"
    r"|(?:但是?|同时)?(?:我们)?[也还]?(?:必?须|要|应当?|需要?)?(?:清醒地?)?(?:看到|认识到|意识到|承认)"
)
TURNS = re.compile(r"(?:但(?!凡)是?|然而|不过(?!问|多|高)|仍然?|目前|还是?(?=有))*")
# 部分信息存在错链、错字: not a list, for some have it.
SOME = re.compile(r"\s*(?:部分|个别|少数|某些|有的|有些|一些)")
THERE = re.compile(
    r"(?:存在|(?:暴露|反映|显现)出)(?:着|的)?(?:一些|以下|如下|诸如|像)?(?:问题|不足)?[:：，,]?(?:如|诸如)?"
)
LIST_END = re.compile(
    r"等(?:等)?(?:方面)?(?:的|这些|一些|诸多|几个方面的?)?(?:问题|不足|情况|现象|短板|困难|薄弱环节|不足之处|缺点|因素|和|与|、)*"
    r"(?:[仍依还也](?:然|旧)?(?:较为|比较|不同程度)?(?:存在|突出|明显))?$"
    r"|[两三四五六几]个?方面(?:的?(?:突出)?(?:问题|不足|短板|困难|欠缺|差距))?$|的?(?:问题|现象|不足)$"
    # 甲、乙、丙是我乡工作的三块短板
    r"|(?:是|成为)[^，。；、]{0,16}(?:短板|弱项|不足|问题|薄弱环节)$"
)
# 公开不全、更新不快两个方面的不足: an end that only a list has.
SUCH = re.compile("等|[两三四五六几]个?方面的?[^，。；]{0,4}$")


def matter(sentence: str, start: int) -> int:
    """Where the matter begins in a problem's sentence: behind praise, concessions and 主要表现在.

    Parameters
    ----------
    sentence
        A sentence of running text.
    start
        Where to begin.
    """
    text = sentence[start:]
    namely = NAMELY.search(text)
    if namely and len(text) - namely.end() >= 4 and "；" not in text[: namely.start()]:
        return start + namely.end()
    there = THERE.search(text)
    if there and _lists(text, there):
        return start + there.end()
    at = _behind_but(text)
    while (comma := COMMA.search(text, at)) and _is_opening(text[at : comma.start()]):
        at = comma.end()
    return start + wording.behind(TURNS, text, at)


def _behind_but(text: str) -> int:
    """Where a sentence goes on behind 但, if nothing before it is found wanting."""
    but = re.search(r"[，,](?:但是?|然而|不过)", text)
    return but.start() + 1 if but and not wording.SURE_WANT.search(text[: but.start()]) else 0


def _lists(text: str, there: re.Match[str]) -> bool:
    """Whether what follows 存在 is the matter itself, and what stands before it only introduces."""
    if "；" in text[: there.start()]:
        # What stands before it is the first part of a list.
        return False
    after = text[there.end() :].rstrip(wording.END)
    if after.startswith("、"):
        # 怕公开的观念依然存在、错放栏目的情况时有发生
        return False
    if not LIST_END.search(after) or len(LIST_END.sub("", after)) < 3:
        return False
    if SOME.match(text) or (re.search("；", after) and not SUCH.search(after)):
        return False
    if re.search(r"[、，,]", after):
        return True
    before = re.split(r"[，,]", text[: there.start()])[-1]
    return not wording.FILLER.sub(
        "", re.sub(r"但|还|仍|然|也|主要|依旧|依然|同时|此外|不过", "", before)
    )


def _is_opening(clause: str) -> bool:
    """Whether a clause only opens: praise, a concession, a comparison, a year, 还存在一些问题."""
    if OWNS.fullmatch(clause) or (says_there_is(clause) and wording.says_nothing(clause)):
        return True
    if CONCESSION.match(clause) and (AGAINST.search(clause) or wording.PRAISE.search(clause)):
        return True
    if re.match(r"对照|过去一年|总的来看|总体而言", clause):
        return True
    if AGAINST.search(clause) and not wording.CLEAR_WANT.search(clause):
        return True
    wanting = wording.CLEAR_WANT.search(clause) or wording.STATE.search(clause)
    return bool(wording.PRAISE.search(clause)) and not wanting


def shortfall(text: str, end: int) -> spans.Span | None:
    """The matter of the first sentence before `end` that owns only to falling short: 与群众的要求还存在差距."""
    for start, stop in spans.sentences(text, 0, end):
        begin = start + matter(text[start:stop], 0)
        if is_weak(text[begin:stop]):
            return begin, stop
    return None
