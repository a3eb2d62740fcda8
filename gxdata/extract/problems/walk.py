"""Walk through section five and tell its problems from its measures, whatever counts them."""

from dataclasses import replace

from gxdata.extract.problems import earlier, restarts
from gxdata.extract.problems.atoms import Atom, atoms
from gxdata.extract.problems.counted import one_more, take_counted, turn_to_measures
from gxdata.extract.problems.items import Item, Walk
from gxdata.extract.problems.matter import shortfall
from gxdata.extract.problems.running import take_running
from gxdata.extract.problems.settle import deeds_behind, plans_only, settle
from gxdata.extract.problems.turns import MORE, turn_within


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
    if kind == "problem" and items and all(item.kind == "problem" for item in items):
        return [*items, *deeds_behind(text, items[-1].end)]
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
            atom = one_more(state, atom, all_atoms, n + 1)
        if atom.style and restarts.turns(state, all_atoms, n):
            turn_to_measures(state, all_atoms[n - 1])
        answer = _answer_in(state, atom)
        told = replace(atom, end=answer.start) if answer else atom
        if atom.style:
            take_counted(state, told)
        else:
            take_running(state, told, all_atoms, n + 1)
        if answer:
            _take_answer(state, answer, all_atoms, n + 1)
    state.flush()
    settle(state, at_end=True)
    return state.items


def _take_answer(state: Walk, answer: Atom, all_atoms: list[Atom], after: int) -> None:
    """Take what is done about a problem in its sentence; in turns, 甲慢，将…；乙少，将…, all of it answers that one."""
    in_turns = state.unannounced or state.text[answer.end - 1] in "；;"
    take_running(state, answer, all_atoms, after)
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
    at = turn_within(words, state.year)
    if at is None or earlier.put_right(words, state.year) is not None:
        return None
    return Atom(atom.start + at, atom.end)
