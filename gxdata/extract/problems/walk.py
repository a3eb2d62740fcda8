"""Walk through section five and tell its problems from its measures, whatever counts them."""

import re
from dataclasses import replace

from gxdata.extract.problems import earlier, openings, restarts, wording
from gxdata.extract.problems.announce import (
    Announcement,
    announcement,
    is_weak,
    marked_announcement,
    names_sides,
)
from gxdata.extract.problems.announced import announce_in, take_rest, theme_before
from gxdata.extract.problems.atoms import RANK, Atom, atoms
from gxdata.extract.problems.items import Enumeration, Item, Walk
from gxdata.extract.problems.matter import shortfall
from gxdata.extract.problems.named import answers_by_number, meets_one, named_and_met
from gxdata.extract.problems.settle import plans_only, settle
from gxdata.extract.problems.turns import MORE, turn_in, turn_within

# 一方面…，另一方面… has so many.
BOTH = 2


def walk(text: str, kind: str, year: int | None = None) -> list[Item]:
    """All problems and measures of a section's text, in its order.

    Parameters
    ----------
    text
        The text.
    kind
        What its heading announces first: ``problem`` or ``measure``.
    year
        The year reported on, if it is known.
    """
    items = _walk(text, kind, year, firm=False)
    if kind == "problem" and year is not None and _leaves_no_problem(items, text):
        # The year is another than the text was written for: what it finds wanting is said of it all the same.
        items = _walk(text, kind, None, firm=False)
    if kind == "problem" and not any(i.kind == "measure" for i in items) and plans_only(text):
        return _walk(text, "measure", year, firm=True)
    if (
        kind == "problem"
        and items
        and all(item.kind == "measure" and not item.past for item in items)
    ):
        # What stands before the measures is what they answer, though no word of want says so.
        again = _walk(text, kind, year, firm=True)
        if any(item.kind == "problem" for item in again):
            return again
        if short := shortfall(text, items[0].start):
            return [Item("problem", *short, weak=True), *items]
    return items


def _leaves_no_problem(items: list[Item], text: str) -> bool:
    """Whether all is measures, of which some find something wanting, or none tells what was put right."""
    if any(item.kind == "problem" and not item.past for item in items):
        return False
    if any(restarts.wants(text[item.start : item.end]) for item in items):
        return True
    return any(item.past for item in items) and not earlier.DONE.search(text)


def _walk(text: str, kind: str, year: int | None, *, firm: bool) -> list[Item]:
    state = Walk(text, kind, firm, year, paired=restarts.in_pairs(text))
    state.by_turns = restarts.by_turns(text)
    all_atoms = list(atoms(text))
    for n, atom in enumerate(all_atoms):
        if atom.style == "more":
            atom = _one_more(state, atom, all_atoms, n + 1)
        if atom.style and restarts.turns(state, all_atoms, n):
            _turn_to_measures(state, all_atoms[n - 1])
        answer = _answer_in(state, atom)
        told = replace(atom, end=answer.start) if answer else atom
        if atom.style:
            _marked(state, told)
        else:
            _unmarked(state, told, all_atoms, n + 1)
        if answer:
            _take_answer(state, answer, all_atoms, n + 1)
    state.flush()
    settle(state, at_end=True)
    return state.items


def _take_answer(state: Walk, answer: Atom, all_atoms: list[Atom], after: int) -> None:
    """Take what is done about a problem in its sentence; in turns, 甲慢，将…；乙少，将…, all of it answers that one."""
    in_turns = state.unannounced or state.text[answer.end - 1] in "；;"
    _unmarked(state, answer, all_atoms, after)
    if in_turns and state.behind is None and state.items and state.items[-1].kind == "problem":
        state.behind = len(state.items) - 1
    state.unannounced = True


def _answer_in(state: Walk, atom: Atom) -> Atom | None:
    """What is done about a problem in the same sentence, as a sentence of its own."""
    kind = state.kind
    if atom.style and state.count and state.count.style == atom.style:
        kind = state.count.kind
    words = state.text[atom.start : atom.end]
    if kind != "problem" and (atom.style or not (state.unannounced or MORE.match(words))):
        return None
    at = turn_within(words)
    if at is None or earlier.put_right(words, state.year) is not None:
        return None
    return Atom(atom.start + at, atom.end)


def _marked(state: Walk, atom: Atom) -> None:
    """Take an enumerated atom: a headline, a detail of the item before it, or an item."""
    told = marked_announcement(state.text[atom.start : atom.end])
    if told and (told.firm or openings.weighs_the_year(state.text[atom.start : atom.end], told)):
        announce_in(state, atom, told)
        return
    assert atom.style is not None
    count = state.count
    if count and _is_nested(count, atom) and state.items and count.open and state.plain is None:
        if atom.number != 1 or not theme_before(state, atom, ("方面",)):
            state.extend(atom)
            return
        state.items.pop()
    state.flush()
    state.behind = None
    number = atom.number
    if count and count.style == atom.style and _counts_on(state, count, atom):
        count.number = number or count.number + 1
        count.open = True
        state.kind, state.firm = count.kind, count.firm
    else:
        state.count = Enumeration(atom.style, number or 1, state.kind, state.firm, len(state.items))
        state.count.sides = "一方面" in state.text[max(0, atom.start - 5) : atom.start]
    if told and told.kind == "measure" and state.count is not count:
        assert state.count is not None
        state.kind = state.count.kind = "measure"
    item = _item(state, atom)
    if item.past or not named_and_met(state, atom, state.text[atom.start : atom.end]):
        state.items.append(item)


def _counts_on(state: Walk, count: Enumeration, atom: Atom) -> bool:
    """Whether an atom is the next of a list; 另一方面 goes on with none that was closed and 一方面 did not open."""
    if atom.number is not None:
        return atom.number > count.number
    if atom.style == "inner" and not count.open and state.announced == len(state.items):
        # A bullet behind a headline opens the list that it announces.
        return state.kind == count.kind
    other = "另一方面" in state.text[max(0, atom.start - 6) : atom.start]
    follows = count.answered or state.kind == count.kind
    sides = count.sides and follows
    return count.open or sides or (follows and not other)


def _one_more(state: Walk, atom: Atom, all_atoms: list[Atom], after: int) -> Atom:
    """此外，… behind the last of a list is one more of it; elsewhere it goes on with what it stands behind."""
    count = state.count
    counting = count is not None and count.open and state.plain is None
    mark = state.text[max(0, atom.start - 4) : atom.start]
    more = not re.search("同时|还[要将]", mark) or (count is not None and count.sides)
    if count and counting and more and not _goes_on(count, all_atoms, after):
        return replace(atom, style=count.style)
    return replace(atom, style=None)


def _turn_to_measures(state: Walk, before: Atom) -> None:
    """A second list answers the first; what leads to it is no part of the first one's last item."""
    state.flush()
    last = state.items[-1]
    if before.style is None and last.start < before.start and last.end == before.end:
        state.items[-1] = replace(last, end=before.start)
    state.kind, state.firm, state.count = "measure", True, None


def _item(state: Walk, atom: Atom) -> Item:
    """The item an enumerated atom states; what was done where it is on an earlier year's problem."""
    words = state.text[atom.start : atom.end]
    deed = earlier.behind_its_name(words) if state.past else earlier.put_right(words, state.year)
    if deed is not None:
        return Item("measure", atom.start + deed, atom.end, past=True)
    return Item(state.kind, atom.start, atom.end, weak=state.kind == "problem" and is_weak(words))


def _is_nested(count: Enumeration, atom: Atom) -> bool:
    assert atom.style is not None
    return RANK[atom.style] > RANK[count.style]


def _unmarked(state: Walk, atom: Atom, all_atoms: list[Atom], after: int) -> None:
    """Take an atom that nothing counts: an announcement, more of the item before it, or running text."""
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
    told = announcement(words) or turn_in(state, atom, all_atoms, after)
    if told is None and openings.opens_list(following) and names_sides(words):
        told = Announcement("problem", len(words), firm=False)
    if told and told.kind == "measure" and openings.leads_to_counted(atom, told, following):
        told = Announcement("measure", len(words), firm=False)
        openings.forget_plan(state, atom)
    if told and told.kind == "problem" and told.end:
        openings.forget_opening(state)
    if told and not told.firm:
        settle(state, at_end=False)
    counting = state.count is not None and state.count.open and state.plain is None
    if told:
        bullets = openings.heads_bullets(state, atom, told, following)
        goes_on = counting and not bullets and _goes_on(state.count, all_atoms, after)
        _announced(state, atom, told, counting=counting, goes_on=goes_on)
    elif counting and state.items:
        state.extend(atom)
    elif state.plain:
        state.plain = (state.plain[0], atom.end)
    else:
        state.plain = (atom.start, atom.end)


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
    return (earlier.goes_on(words) or None) if open_past or last_past else None


def _answer_inside(state: Walk, atom: Atom, told: Announcement) -> None:
    """A measure between two problems of one list answers the problem before it."""
    problem = len(state.items) - 1
    state.kind, state.firm, state.behind = "measure", True, problem
    assert state.count is not None
    state.count.open, state.count.answered = False, True
    take_rest(state, atom, told)


def _goes_on(count: Enumeration | None, all_atoms: list[Atom], after: int) -> bool:
    """Whether the list is counted on further down, before anything of its style starts anew."""
    if count is None:
        return False
    for atom in all_atoms[after:]:
        if atom.style == count.style:
            both_sides = count.sides and count.number >= BOTH
            return atom.number == count.number + 1 or (atom.number is None and not both_sides)
        if atom.style and RANK[atom.style] < RANK[count.style]:
            return False
    return False
