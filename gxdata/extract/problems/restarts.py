"""Tell what a second list states, where nothing announces it."""

import re
from collections.abc import Iterator, Sequence

from gxdata.extract.problems import wording
from gxdata.extract.problems.atoms import Atom
from gxdata.extract.problems.items import Walk

# 问题：…。措施：…。 written in turn: each is one statement.
PROBLEM = re.compile(r"(?:问题|不足|短板)(?:[一二三四五六七八]|\d)?[：:]")
MEASURE = re.compile(
    r"(?:措施|对策|打算|整改|改进|办法)(?:情况|措施)?(?:[一二三四五六七八]|\d)?[：:]"
)
ANSWER = r"(?:(?:对此|为此)[，,]|(?:改进|整改)(?:措施|举措|办法|情况)?：)"
TURN = re.compile(rf"(?:^|[\n。])[^\n。]{{4,90}}。{ANSWER}(?=[^\n。]{{4}})")
ANSWERS = re.compile(ANSWER)
# So many of a list of problems want something at least, and so many of a list of measures want nothing.
MOST = 0.6


def in_pairs(text: str) -> bool:
    """Whether problems and measures stand in turn, each behind a headline of its own.

    Parameters
    ----------
    text
        The text of the section.
    """
    turns = sorted(
        [(m.start(), "p") for m in PROBLEM.finditer(text)]
        + [(m.start(), "m") for m in MEASURE.finditer(text)]
    )
    return "pmpm" in "".join(kind for _, kind in turns)


def by_turns(text: str) -> bool:
    """Whether sentences state a problem each and turn to what is done about it: 更新慢。对此，按月更新。"""
    return len(TURN.findall(text)) > 1


def turns(state: Walk, all_atoms: Sequence[Atom], at: int) -> bool:
    """Whether a list that starts anew behind a list of problems lists what is done about them.

    Parameters
    ----------
    state
        Where the reading stands.
    all_atoms, at
        The atoms of the text, and which of them opens the list.
    """
    count, atom = state.count, all_atoms[at]
    if not (count and atom.number == 1 and count.style == atom.style and count.number >= 2):
        return False
    if state.kind != "problem" or count.kind != "problem" or state.announced >= len(state.items):
        return False
    asked = [wants(state.text[i.start : i.end]) for i in state.items[count.first :]]
    told = [not wants(words) for words in _listed(state.text, all_atoms, at)]
    return (
        len(told) >= 2
        and sum(asked) >= MOST * len(asked)
        and sum(told) >= MOST * len(told)
        and told[0]
    )


def _listed(text: str, all_atoms: Sequence[Atom], at: int) -> Iterator[str]:
    """The items of the list that opens there, as far as it counts on."""
    style, number = all_atoms[at].style, 0
    for atom in all_atoms[at:]:
        if atom.style == style:
            if atom.number is not None and atom.number <= number:
                return
            number = atom.number or number + 1
            yield text[atom.start : atom.end]


def wants(words: str) -> bool:
    """Whether the first sentence of an item finds something wanting.

    Parameters
    ----------
    words
        The item.
    """
    sentence = re.split("[。\n]", words.strip(wording.END), maxsplit=1)[0]
    if wording.looks_like_measure(sentence) or wording.opens_deed(sentence):
        return False
    return bool(
        wording.CLEAR_WANT.search(sentence)
        or any(wording.STATE.search(clause) for clause in re.split("[，,]", sentence))
    )
