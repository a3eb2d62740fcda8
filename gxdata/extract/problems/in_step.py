"""Tell whether a sentence of measures goes in step with the problems stated before it."""

import re
from collections.abc import Callable, Sequence
from itertools import product

from gxdata.extract.problems import wording
from gxdata.extract.problems.categorise import scores
from gxdata.extract.problems.joins import MAX_LEADS, MAX_WEIGHED, RESULT, only_leads, theme
from gxdata.extract.problems.spans import Span, split

# 确保群众看得懂: what the measure before is for, and never one itself.
FOR = re.compile(
    "使|让|以(?!案)|从而|[确力]保|保证|力[争求]|达到|满足|避免|防止|更好|真正|便于|争取[为让使]"
)
# 加强培训，提高业务水平: what a measure is for, where several stand in one sentence.
AIM = re.compile(
    r"(?:不断|切实|进一步|逐步|全面)?(?:提高|提升|增强|改善|推动|促进|保持|扩大|营造|树立|转变)"
)


def in_step(text: str, start: int, end: int, problems: Sequence[str]) -> list[Span]:
    """The clauses of one sentence that holds as many measures as problems were stated, in their order; else none.

    Parameters
    ----------
    text, start, end
        The sentence and where it stands.
    problems
        The problems stated before.
    """
    if not 2 <= len(problems) <= MAX_LEADS:
        return []
    for hollow, opens in product((False, True), (_opens_measure, _opens_or_aims)):
        pieces = _pieces(text, start, end, opens, hollow=hollow)
        if len(pieces) == len(problems):
            break
    else:
        return []
    told = [text[a:b][:MAX_WEIGHED] for a, b in pieces]
    themes, asked = list(map(theme, told)), [theme(words[:MAX_WEIGHED]) for words in problems]
    if all(themes) and len(set(asked)) == len(asked) and set(themes) == set(asked):
        # Each answers one of them, in whatever order.
        return pieces
    if hollow:
        return []
    own = [
        mine == its or any(code in scores(words) for code in its)
        for words, mine, its in zip(told, themes, asked, strict=True)
    ]
    strays = [mine in asked and not its for mine, its in zip(themes, own, strict=True)]
    return pieces if any(own) and not any(strays) else []


def _pieces(
    text: str, start: int, end: int, opens: Callable[[str], bool], *, hollow: bool
) -> list[Span]:
    """The clauses of a sentence of measures, each with those behind it that open none; nothing where it adds one.

    What all promise opens one only where `hollow` words may: 进一步统一思想 answers a want of awareness.
    """
    pieces: list[Span] = []
    leading = False
    for first, last in split(text, start, end, "，,"):
        clause = text[first:last].strip(wording.END)
        if wording.ADDITION.match(clause):
            return []
        says = hollow or not wording.promises_nothing(clause)
        if pieces and (leading or not (says and opens(clause))):
            pieces[-1] = (pieces[-1][0], last)
        else:
            pieces.append((first, last))
        leading = only_leads(clause, problem=False)
    return pieces


def _opens_measure(clause: str) -> bool:
    """Whether a clause of a measure is one by itself, and not what the one before it is for."""
    clause = clause.removeprefix("并")
    if wording.PURPOSE.match(clause) or RESULT.search(clause) or AIM.match(clause):
        return False
    return bool(wording.MEASURE_VERB.match(clause) or wording.opens_deed(clause))


def _opens_or_aims(clause: str) -> bool:
    """As :func:`_opens_measure`, with what else is aimed at: 进一步提高规范化程度."""
    if FOR.match(clause):
        return False
    return wording.opens_measure(clause.removeprefix("并"))
