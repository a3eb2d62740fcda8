"""Part a list at 、 into what it states, and leave words that are but parts of one statement together."""

import re
from collections.abc import Iterator

from gxdata.extract.problems import wording
from gxdata.extract.problems.joins import MAX_WEIGHED, TOPIC, theme
from gxdata.extract.problems.matter import LIST_END
from gxdata.extract.problems.spans import Span, split

# Shorter parts between 、 are words of one list, no statements; a measure may be a verb and its object.
MIN_PROBLEM, MIN_MEASURE = 5, 4
# 决策进展未持续公开: wants, though 进展 praises elsewhere.
NOT_DONE = re.compile("未(?!来)|没|超过|超出|逾期")
# 进一步建立、健全公开机制: a verb alone, whose object stands behind the next one, is no measure.
VERB_ALONE = re.compile(
    r"(?:要|将|进一步|继续|不断|切实|积极|认真|逐步|全面|着力|大力|努力|深入|持续|及时)*[^，。；]{0,2}"
)
# 通过问卷、座谈等方式: a list of means in one clause.
MEANS = re.compile(r"等(?:多种)?(?:方式|形式|办法|手段|途径|措施|渠道|方法|平台|载体)")
# 停车、物业等话题: a list of words within one statement.
WITHIN = re.compile(
    r"[^，。；]{1,8}等(?!等|问题|不足|情况|现象|短板|困难|方面)[一-鿿]{2}[^，。；]{2}"
)
# 时效、质量两个方面尚有不足: how many parts a list has.
COUNT = re.compile("([两三四五六])个?方面[^，。；、]{0,6}$")
# 不深: says of what the part before it names one thing more.
BARE = re.compile("不够?[^，。；]{1,3}(?:等问题|等现象)?")


def listed(text: str, start: int, end: int, *, several: bool) -> Iterator[Span]:
    """The parts between 、 of a list; with `several`, where commas part it too, those of one theme are one.

    基础薄弱、推进不平衡，公开不深 are two, and 公开不细、不深 is one.
    """
    first, before = start, ""
    for at, last in split(text, start, end, "、"):
        words = text[at:last]
        alike = several or BARE.fullmatch(words.rstrip(wording.END))
        if before and not (_within(before, words) or (alike and _of_one_theme(before, words))):
            yield first, at - 1
            first = at
        before = words
    if before:
        yield first, end


def _within(before: str, words: str) -> bool:
    """Whether two parts are words of one statement: 关心的停车、物业等话题, 存在积极性、主动性不够."""
    if TOPIC.search(before) and not wording.WANT.search(before):
        return True
    return bool(WITHIN.match(words)) and not wording.finds_wanting(before)


def _of_one_theme(before: str, words: str) -> bool:
    """Whether two parts of a list each find something wanting, in one matter."""
    mine = theme(words[:MAX_WEIGHED])
    both = wording.finds_wanting(before) and wording.finds_wanting(words.rstrip(wording.END))
    return both and bool(mine) and mine == theme(before[:MAX_WEIGHED])


def each_wants(words: str) -> bool:
    """Whether a list without 等 names several problems all the same: 存在更新慢、人员少的现象.

    Of three or more one may want without a known word.
    """
    told = LIST_END.sub("", words)
    parts = told.split("、")
    known = sum(bool(_wants(part) or wording.STATE.search(part)) for part in parts)
    return len(parts) > 1 and known >= max(len(parts) - 1, 2)


def counted(text: str, start: int, end: int) -> list[Span]:
    """The parts of a list that says how many it has, each in a matter of its own: 时效、质量两个方面; else none."""
    count = COUNT.search(text[start:end].rstrip(wording.END))
    parts = list(split(text, start, end, "、")) if count else []
    if not count or len(parts) != "两三四五六".index(count[1]) + 2:
        return []
    themes = [theme(text[a:b][:MAX_WEIGHED]) for a, b in parts]
    return parts if all(themes) and len(set(themes)) == len(themes) else []


def stated_apart(text: str, start: int, end: int, *, problem: bool) -> list[Span]:
    """A clause cut at 、, or where it has none at spaces, if every part states something by itself; else whole."""
    if wording.SUBORDINATE.match(text, start) or MEANS.search(text, start, end):
        return [(start, end)]
    parts = list(split(text, start, end, "、" if "、" in text[start:end] else " \u3000"))
    told = [text[a:b] for a, b in parts]
    many_and_few = len(told) == 2 and told[0].endswith("多") and _ends_in_few(told[1])
    if many_and_few or (problem and any(map(_within, told, told[1:]))):
        return [(start, end)]
    states = _wants if problem else _promises
    told = [words.rstrip(wording.END) for words in told]
    plain = problem and all(map(wording.STATE.search, told))
    shortest = MIN_MEASURE if plain or not problem else MIN_PROBLEM
    whole = all(len(words) >= shortest and states(wording.unquoted(words)) for words in told)
    return parts if whole else [(start, end)]


def _promises(words: str) -> bool:
    """Whether words open as a measure does and say on what: 加强培训, but not 进一步建立."""
    return wording.opens_measure(words) and not VERB_ALONE.fullmatch(words)


def _wants(words: str) -> bool:
    """Whether words find something wanting, or not done: 个别栏目未公开."""
    return bool(wording.WANT.search(words) or NOT_DONE.search(words))


def _ends_in_few(words: str) -> bool:
    """Whether words end in 少: 文字解读多、图解少 is one statement."""
    return words.rstrip(wording.END).endswith("少")
