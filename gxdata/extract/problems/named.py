"""Measures that name the problem they answer: by its words, or by its number."""

import re

from gxdata.extract.problems import restarts, wording
from gxdata.extract.problems.atoms import Atom
from gxdata.extract.problems.items import Item, Walk

# A measure that names what it is against, and the words that name nothing.
AGAINST = re.compile(
    r"\s*(?:一是|二是|三是)?(?:针对|对于|围绕|就)(?P<what>[^。；，]{3,40}?(?=等?的?(?:问题|不足|现状|情况|短板|现象)，)|[^。；]{4,60}?(?=等?的(?:问题|不足|短板|现象)，))等?的?(?:问题|不足|现状|情况|短板|现象)，"
)
# 针对平台问题，…: names what one of several problems is in.
AGAINST_ONE = re.compile(
    r"\s*(?:针对|围绕)(?P<what>[^。；：，\n]{2,24}?)(?:方面)?(?:存在)?的?(?:问题|不足|短板|现象)，"
)
# 针对第二个问题，…, 针对后者，…: names the problem by its number.
NUMBERED = re.compile(
    r"\s*(?:针对|对于?|就|围绕)(?:上述)?(?:第(?P<a>[一二三四五六七八1-8])(?:个|点|项|条|类|方面)?(?:的?问题|不足|短板)?"
    r"|问题[（(]?(?P<b>[一二三四五六七八1-8])[)）]?|[（(](?P<c>[一二三四五六七八1-8])[）)](?:项|点)?|其(?P<d>[一二三四五六七八])|(?P<e>[前后])(?:者|一个?问题))[，,：:]"
)
NO_THEME = re.compile(
    r"(?:解决|改进|整改|破解|克服)?(?:好)?(?:以上|上述|第[一二三四五六七八1-8][个点项条类]|这|此类?|前述|存在|本年度|目前|工作中|20\d\d|去年|上年|发现|检查|评估|有关|相关|各[类项]|主要|突出|以下|共性|具体|群众反映|反馈|其中|所有|自身|(?:当前|目前)(?![^，。；]*[不缺少差慢低弱难]))"
)


def named_and_met(state: Walk, atom: Atom, words: str) -> bool:
    """Take 针对…不足的问题，将… as a problem and the measure that answers it, where no problem was stated before."""
    match = AGAINST.match(words)
    if not match or NO_THEME.match(match["what"]) or state.past:
        return False
    if (
        _says_how_it_is(words[match.end() :])
        or _states_before(state)
        or any(
            item.kind == "problem" and item.answers is None and not item.named
            for item in state.items
        )
    ):
        return False
    state.flush()
    place = len(state.items)
    begin = atom.start + wording.behind(wording.PIVOT_TAIL, words, match.end())
    state.items.append(
        Item(
            "problem", atom.start + match.start("what"), atom.start + match.end("what"), named=True
        )
    )
    state.items.append(Item("measure", begin, atom.end, place))
    _go_on_with_measures(state)
    return True


def _says_how_it_is(told: str) -> bool:
    """Whether the first clause says how things are, not what is done: 公开还不深入."""
    return bool(wording.STATE.search(re.split("[，。；]", told, maxsplit=1)[0]))


def _states_before(state: Walk) -> bool:
    """Whether the running text right before plainly finds something wanting, and not only names that there is."""
    if not state.plain or state.kind != "problem":
        return False
    told = wording.PROBLEM_NOUN.sub("", state.text[slice(*state.plain)])
    return bool(wording.CLEAR_WANT.search(told) or wording.STATE.search(told.strip(wording.END)))


def meets_one(state: Walk, atom: Atom, words: str) -> bool:
    """Take 针对平台问题，安排专人… as the measure that answers one of the problems stated before it."""
    match = AGAINST_ONE.match(words)
    if not match or NO_THEME.match(match["what"]) or state.past:
        return False
    begin = wording.behind(wording.PIVOT_TAIL, words, match.end())
    told = words[begin:]
    promised = wording.opens_measure(told) or wording.PIVOT.match(words, match.end())
    if not promised or _says_how_it_is(told):
        return False
    counting = state.count is not None and state.count.open and state.plain is None
    if counting and state.items:
        last = state.items[-1]
        if not restarts.wants(state.text[last.start : last.end]):
            return False
    state.flush()
    if not any(item.kind == "problem" for item in state.items):
        return False
    state.items.append(Item("measure", atom.start, atom.end))
    _go_on_with_measures(state)
    return True


def answers_by_number(state: Walk, atom: Atom, words: str) -> bool:
    """Take 针对（二），… as the measure that answers the second of the problems stated before."""
    match = NUMBERED.match(words)
    if not match:
        return False
    state.flush()
    asked = [n for n, item in enumerate(state.items) if item.kind == "problem" and not item.past]
    told = match["a"] or match["b"] or match["c"] or match["d"]
    number = _number_of(told) if told else {"前": 1, "后": len(asked)}[match["e"]]
    if not 0 < number <= len(asked):
        return False
    begin = atom.start + wording.behind(wording.PIVOT_TAIL, words, match.end())
    state.items.append(Item("measure", begin, atom.end, asked[number - 1]))
    _go_on_with_measures(state)
    return True


def _number_of(told: str) -> int:
    return "一二三四五六七八".find(told) + 1 or int(told)


def _go_on_with_measures(state: Walk) -> None:
    """What follows is measures, and no more of the item that stood open."""
    if state.count:
        state.count.open = False
    state.kind, state.firm = "measure", True
