"""Find where a sentence that states a problem turns to what is done about it: 更新慢，我局将按周更新."""

import re

from gxdata.catalogue.section_five import ORGANS
from gxdata.extract.problems import wording

COMMA = re.compile("[，,]")
# Who does it, where no word of the future stands before the deed: 我们编写….
WHO = re.compile(rf"(?:我们|我街道|我单位|我[{ORGANS}]|本[局镇街县区市办委单机部关位]{{1,2}})")
# 针对更新慢的问题，我局将…: what is named so is named by the measure.
NAMED = re.compile(r"\s*(?:针对|对于?|围绕|就|为|虽|尽管|由于)")
# A sentence is looked through no further.
MAX_LENGTH, MAX_COMMAS = 400, 12


def turn(sentence: str) -> int | None:
    """Where the measure begins in a sentence that opens with a problem, or None if it states but one of them.

    Parameters
    ----------
    sentence
        A sentence, or one item of a list.
    """
    if NAMED.match(sentence):
        return None
    commas = list(COMMA.finditer(sentence, 0, MAX_LENGTH))[:MAX_COMMAS]
    for comma in commas:
        before, at = sentence[: comma.start()], comma.end()
        if wording.finds_wanting(before) and _opens_answer(sentence[at:]):
            return at
    return None


def _opens_answer(rest: str) -> bool:
    """Whether words tell of a deed, to come or done, and their first clause finds nothing wanting."""
    clause = COMMA.split(rest, 1)[0].rstrip(wording.END)
    pivot = wording.pivot().match(rest)
    if pivot:
        tail = wording.pivot_tail().match(rest, pivot.end())
        deed = rest[tail.end() if tail else pivot.end() :]
        return wording.opens_measure(deed) and not wording.finds_wanting(COMMA.split(deed, 1)[0])
    if wording.finds_wanting(clause):
        return False
    return bool(wording.done().match(rest)) or bool(WHO.match(rest) and wording.opens_deed(clause))
