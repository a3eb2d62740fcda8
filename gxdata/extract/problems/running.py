"""Take what no enumerator of section five opens: an announcement, more of the item before it, or running text."""

import re

from gxdata.extract.problems import earlier, openings, wording
from gxdata.extract.problems.announce import Announcement, announcement, names_sides
from gxdata.extract.problems.announced import announce_in, take_rest
from gxdata.extract.problems.atoms import Atom
from gxdata.extract.problems.counted import is_counted_on
from gxdata.extract.problems.headlines import before_space
from gxdata.extract.problems.items import Item, Walk
from gxdata.extract.problems.named import answers_by_number, meets_one, named_and_met
from gxdata.extract.problems.settle import settle
from gxdata.extract.problems.turns import turn_in


def take_running(state: Walk, atom: Atom, all_atoms: list[Atom], after: int) -> None:
    """Take an atom that nothing counts: an announcement, more of the item before it, or running text.

    Parameters
    ----------
    state
        Where the reading stands.
    atom
        The sentence.
    all_atoms, after
        All atoms of the section, and the place of the one behind the sentence.
    """
    words = state.text[atom.start : atom.end]
    following = all_atoms[after] if after < len(all_atoms) else None
    if _put_right(state, atom, words, following):
        return
    if (
        named_and_met(state, atom, words)
        or meets_one(state, atom, words)
        or answers_by_number(state, atom, words)
    ):
        return
    told = _told(state, atom, all_atoms, after)
    if told and told.kind == "problem" and told.end:
        openings.forget_opening(state)
    if told and not told.firm:
        settle(state, at_end=False)
    counting = state.count is not None and state.count.open and state.plain is None
    if told:
        bullets = openings.heads_bullets(state, atom, told, following)
        goes_on = counting and not bullets and is_counted_on(state.count, all_atoms, after)
        _announced(state, atom, told, counting=counting, goes_on=goes_on)
    elif counting and state.items:
        state.extend(atom)
    elif state.plain:
        state.plain = (state.plain[0], atom.end)
    else:
        state.plain = (atom.start, atom.end)


def _told(state: Walk, atom: Atom, all_atoms: list[Atom], after: int) -> Announcement | None:
    """What a sentence announces, by its words or by what stands behind it."""
    words = state.text[atom.start : atom.end]
    following = all_atoms[after] if after < len(all_atoms) else None
    told = announcement(words) or _titled(atom, words) or turn_in(state, atom, all_atoms, after)
    sides = names_sides(words) if told is None and following else []
    if following and sides:
        taken_up = state.text.startswith((sides[0], f"在{sides[0]}"), following.start)
        if taken_up or openings.opens_list(following):
            return Announcement("problem", len(words), firm=False)
    if told and told.kind == "measure" and openings.leads_to_counted(atom, told, following):
        openings.forget_plan(state, atom)
        return Announcement("measure", len(words), firm=False)
    return told


def _titled(atom: Atom, words: str) -> Announcement | None:
    """What a headline at the start of a line announces where a space stands behind it: 改进措施 统一样式。"""
    title = before_space(words) if atom.opens_line else None
    return Announcement(*title) if title else None


def _announced(
    state: Walk, atom: Atom, told: Announcement, *, counting: bool, goes_on: bool
) -> None:
    """Take an announcement; where a list is being counted that `goes_on` behind it, it answers one item alone."""
    measures = told.kind == "measure"
    if measures and not told.firm and counting and state.kind == "measure":
        # After a list of measures an organ looks ahead in general terms: no further measure.
        if goes_on or openings.tells_of_title(state, atom, told):
            state.extend(atom)
        return
    inside = goes_on or (counting and state.count is not None and state.count.answered)
    if inside and measures and state.kind == "problem":
        _answer_inside(state, atom, told)
        return
    answers = state.kind == "problem" and state.text[max(0, atom.start - 1)] in "，,"
    unannounced = told.end == 0
    if unannounced and state.plain and not re.search("[。\n].", state.text[slice(*state.plain)]):
        # The one sentence before a deed is what it answers, though no sure word of want says so.
        state.firm = True
    announce_in(state, atom, told)
    state.firm = told.firm or told.sure or openings.leads_to_list(atom, state.text)
    state.unannounced = measures and (unannounced or answers)


def _answer_inside(state: Walk, atom: Atom, told: Announcement) -> None:
    """A measure between two problems of one list answers the problem before it."""
    problem = len(state.items) - 1
    state.kind, state.firm, state.behind = "measure", True, problem
    assert state.count is not None
    state.count.open, state.count.answered = False, True
    take_rest(state, atom, told)


def _put_right(state: Walk, atom: Atom, words: str, following: Atom | None) -> bool:
    """Take a sentence on an earlier year's problem: what was done about it is a measure that answers none of these."""
    deed = earlier.put_right(words, state.year)
    if deed is None:
        deed = _put_right_too(state, atom, words)
    if deed is None:
        return False
    counting = state.count is not None and state.count.open and state.plain is None
    if counting and state.items:
        return False
    state.flush()
    start = atom.start + deed
    if openings.opens_list(following) and openings.leads_to_list(atom, state.text):
        state.kind, state.firm, state.past = "measure", True, True
        return True
    pieces = state.cut_measures(start, atom.end, whole=earlier.names_one(words))
    more = [p for p in pieces if not earlier.says_only_done(state.text[p.start : p.end])]
    pieces = more or pieces
    state.items += [Item("measure", piece.start, piece.end, past=True) for piece in pieces]
    if not words[deed:].strip(wording.END):
        state.items.append(Item("measure", atom.end, atom.end, past=True))
    return True


def _put_right_too(state: Walk, atom: Atom, words: str) -> int | None:
    """Where a sentence behind a semicolon goes on with what was done about an earlier year's problems."""
    if state.text[max(0, atom.start - 1) : atom.start] not in ("；", ";"):
        return None
    open_past = state.past and state.kind == "measure"
    last_past = state.plain is None and bool(state.items) and state.items[-1].past
    return earlier.goes_on(words) if open_past or last_past else None
