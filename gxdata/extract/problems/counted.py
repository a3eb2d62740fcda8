"""Take what an enumerator of section five opens: an item of a list, a detail of one, or a headline."""

import re
from dataclasses import replace

from gxdata.extract.problems import earlier, openings
from gxdata.extract.problems.announce import is_demand, is_weak, marked_announcement
from gxdata.extract.problems.announced import announce_in, theme_before
from gxdata.extract.problems.atoms import RANK, Atom
from gxdata.extract.problems.items import Enumeration, Item, Walk
from gxdata.extract.problems.named import named_and_met

# 一方面…，另一方面… has so many.
BOTH = 2


def take_counted(state: Walk, atom: Atom) -> None:
    """Take an enumerated atom: a headline, a detail of the item before it, or an item.

    Parameters
    ----------
    state
        Where the reading stands.
    atom
        What stands behind the enumerator.
    """
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


def _is_nested(count: Enumeration, atom: Atom) -> bool:
    assert atom.style is not None
    return RANK[atom.style] > RANK[count.style]


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


def _item(state: Walk, atom: Atom) -> Item:
    """The item an enumerated atom states; what was done where it is on an earlier year's problem."""
    words = state.text[atom.start : atom.end]
    deed = earlier.behind_its_name(words) if state.past else earlier.put_right(words, state.year)
    if deed is not None:
        return Item("measure", atom.start + deed, atom.end, past=True)
    weak = state.kind == "problem" and is_weak(words) and not is_demand(words)
    return Item(state.kind, atom.start, atom.end, weak=weak)


def one_more(state: Walk, atom: Atom, all_atoms: list[Atom], after: int) -> Atom:
    """此外，… behind the last of a list is one more of it; elsewhere it goes on with what it stands behind."""
    count = state.count
    counting = count is not None and count.open and state.plain is None
    mark = state.text[max(0, atom.start - 4) : atom.start]
    more = not re.search("同时|还[要将]", mark) or (count is not None and count.sides)
    if count and counting and more and not is_counted_on(count, all_atoms, after):
        return replace(atom, style=count.style)
    return replace(atom, style=None)


def is_counted_on(count: Enumeration | None, all_atoms: list[Atom], after: int) -> bool:
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


def turn_to_measures(state: Walk, before: Atom) -> None:
    """A second list answers the first; what leads to it is no part of the first one's last item."""
    state.flush()
    last = state.items[-1]
    if before.style is None and last.start < before.start and last.end == before.end:
        state.items[-1] = replace(last, end=before.start)
    state.kind, state.firm, state.count = "measure", True, None
