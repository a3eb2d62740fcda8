"""Take what announces problems or measures: what it ends, and what follows it."""

import re
from dataclasses import replace

from gxdata.extract.problems import earlier, wording
from gxdata.extract.problems.announce import Announcement
from gxdata.extract.problems.atoms import Atom
from gxdata.extract.problems.headlines import ASIDE, is_counted, tells_outcome
from gxdata.extract.problems.items import Walk
from gxdata.extract.problems.named import answers_by_number, named_and_met

# 去年我局的薄弱点在于：, 2021年我局…但仍存在以下问题：: names what is wrong, though it may speak of an earlier year.
OWNED = re.compile(
    r"(?:在于|主要是|主要有|表现为|表现在)[：:，,\s]*$|(?:仍|还|依然|依旧|尚|但也?)[然旧]?(?:存|有(?!关|待))"
)


def announce_in(state: Walk, atom: Atom, told: Announcement) -> None:
    """End what stood open before an announcement, and go on with what it announces.

    Parameters
    ----------
    state
        Where the reading stands.
    atom, told
        The atom that announces, and what.
    """
    state.flush()
    state.announced = len(state.items)
    if told.firm and told.kind == "problem" and theme_before(state, atom):
        state.items.pop()
    state.kind, state.firm, state.behind = told.kind, True, None
    if _is_outcome(state, state.text[atom.start : atom.start + told.end]):
        state.kind = ASIDE
    state.alone = told.firm and _is_one_of_several(state, atom, told)
    if state.by_turns and told.kind == "measure" and state.items:
        state.behind = len(state.items) - 1 if state.items[-1].kind == "problem" else None
    state.past = _is_past(state, state.text[atom.start : atom.start + told.end], told)
    if state.past:
        state.kind = "measure"
    if state.count:
        state.count.open = False
        if atom.style and atom.style != state.count.style:
            state.count = None
    take_rest(state, atom, told)


def _is_one_of_several(state: Walk, atom: Atom, told: Announcement) -> bool:
    """Whether a headline is counted, by itself or by an enumerator before the same words: （二）存在问题：…."""
    words = state.text[atom.start : atom.start + told.end]
    again = atom.style is not None and told.end < atom.end - atom.start
    return is_counted(words) or (again and state.text.count(words) > 1)


def _is_outcome(state: Walk, words: str) -> bool:
    """Whether a headline behind measures announces what came of them."""
    return bool(state.items) and state.items[-1].kind == "measure" and tells_outcome(words)


def _is_past(state: Walk, words: str, told: Announcement) -> bool:
    """Whether a headline announces how an earlier year's problems were put right, or stands in such a part."""
    if told.firm and not OWNED.search(words) and earlier.is_earlier(words, state.year):
        return bool(wording.PROBLEM_NOUN.search(words) or wording.MEASURE_NOUN.search(words))
    return state.past and told.firm and told.kind == "measure"


def theme_before(
    state: Walk, atom: Atom, ends: tuple[str, ...] = ("方面", "工作", "情况", "建设")
) -> bool:
    """Whether the item before an atom is but the theme of what follows: （二）政策解读方面 存在问题：…, 一是…

    Before a headline that nothing counts any words are that find nothing wanting: （二）行政复议公开 存在问题：….

    Parameters
    ----------
    state
        Where the reading stands.
    atom
        What follows: an announcement, or the first of a list inside the item.
    ends
        How a theme may end.
    """
    if not (state.count and state.count.open and len(state.items) > state.count.first):
        return False
    item = state.items[-1]
    words = state.text[item.start : item.end].strip(wording.END)
    between = "" if atom.style else state.text[item.end : atom.start].strip(wording.END)
    return (
        not between
        and len(words) <= wording.MAX_HEADLINE
        and (words.endswith(ends) or (item.kind == "problem" and not atom.style))
        and not wording.finds_wanting(words)
    )


def take_rest(state: Walk, atom: Atom, told: Announcement) -> None:
    """Take what stands behind an announcement in the same sentence."""
    start = atom.start + told.end
    words = state.text[start : atom.end]
    rest = replace(atom, start=start)
    measure = told.firm and told.kind == "measure"
    if measure and (named_and_met(state, rest, words) or answers_by_number(state, rest, words)):
        return
    if words.strip(wording.END):
        state.plain = (start, atom.end)
