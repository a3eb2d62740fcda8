"""Tell what only opens or leads to a list of problems or measures, and states none of them."""

import re

from gxdata.extract.problems import wording
from gxdata.extract.problems.announce import Announcement
from gxdata.extract.problems.atoms import Atom
from gxdata.extract.problems.items import Walk
from gxdata.extract.problems.joins import only_leads

# A lead-in to a list holds no measure itself.
MAX_LEAD_REST = 120
# What only names a measure is no longer.
MAX_TITLE = 16
# 主要开展三个方面工作：, 重点做好以下工作：
COUNTS_WHAT_FOLLOWS = re.compile("[两二三四五六几](?:个|大|方面|点|项)|以下|如下")
# 努力提升政务公开工作的质量和效益: what every measure is for.
FOR_ALL = re.compile(
    r"(?:我[^，。；]{0,6}将)?(?:(?:继续|不断|努力|进一步|切实|着力|扎实|全面|持续|有效|坚持)+[^，。；]{0,24}"
    r"(?:工作|水平|质量|效益|实效|成效|认识|关切|关注|发展|措施|台阶)|强化措施|推动[^，。；]{0,8}上[^，。；]{0,2}台阶)"
)


def forget_opening(state: Walk) -> None:
    """What stands before 主要问题是 or 仍存在以下不足 only opens the section, unless it plainly wants something."""
    if not state.plain or state.items or state.firm:
        return
    opening = wording.unquoted(state.text[slice(*state.plain)])
    if not wording.SURE_WANT.search(wording.PROBLEM_NOUN.sub("", opening)):
        state.plain = None


def forget_plan(state: Walk, atom: Atom) -> None:
    """What a sentence plans in general terms before 主要开展三个方面工作： is no measure beside those of the list.

    Parameters
    ----------
    state
        The walk up to the words that lead to the list.
    atom
        Those words.
    """
    counts = COUNTS_WHAT_FOLLOWS.search(state.text, atom.start, atom.end)
    if not (counts and state.plain and state.kind == "measure"):
        return
    clauses = re.split("[，。；]", state.text[slice(*state.plain)].strip(wording.END))
    if all(only_leads(clause, problem=False) or FOR_ALL.fullmatch(clause) for clause in clauses):
        state.plain = None


def tells_of_title(state: Walk, atom: Atom, told: Announcement) -> bool:
    """Whether a sentence says how what the item before it only names will be done: 夯实力量。计划增配2人。"""
    if not state.items or atom.opens_line:
        return False
    title = state.text[state.items[-1].start : state.items[-1].end].strip(wording.END)
    # （三）展望 names none.
    names = len(title) <= MAX_TITLE and "，" not in title and wording.opens_measure(title)
    return names and not wording.says_nothing(state.text[atom.start + told.end : atom.end])


def opens_list(atom: Atom | None) -> bool:
    """Whether an atom is the first of a list."""
    return atom is not None and atom.number == 1


def leads_to_list(atom: Atom, text: str) -> bool:
    """Whether a sentence ends in a colon."""
    return text[atom.start : atom.end].rstrip().endswith(("：", ":"))


def leads_to_counted(atom: Atom, told: Announcement, following: Atom | None) -> bool:
    """Whether the rest of a turn to measures only leads to the list behind it: 我局将从三个方面改进。一是…"""
    return opens_list(following) and atom.end - atom.start - told.end <= MAX_LEAD_REST


def heads_bullets(state: Walk, atom: Atom, told: Announcement, following: Atom | None) -> bool:
    """Whether a headline of measures stands once, by itself, between bullets, which count nothing."""
    words = state.text[atom.start : atom.end]
    alone = told.firm and told.end >= len(words.rstrip())
    counts = following is not None and following.number is not None
    return alone and not counts and state.text.count(words) == 1


def weighs_the_year(words: str, told: Announcement) -> bool:
    """Whether an enumerated sentence only praises the year and says that there are problems too, and not which."""
    return told.kind == "problem" and bool(wording.PRAISE.search(words))
