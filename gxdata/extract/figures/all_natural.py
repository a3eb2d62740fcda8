"""Sentences that say of all applications counted before that natural persons made them: 收到申请9件，均为自然人."""

import re
from collections.abc import Sequence

from gxdata.extract.figures.application_words import APPLICANTS
from gxdata.extract.figures.passages import Passage
from gxdata.extract.figures.record import figure_of_whole
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.report import Figure

WHO = "(?:申请(?:人|主体|者|人类型|人类别))?"
PERSONS = "(?:自然人|公民个人)(?=[，；。（提申递的通以]|$)"
ALL = re.compile(rf"[，；]{WHO}(?:全部|[均都皆全])(?:为|是|系|由|属于?){PERSONS}")
# Of one application all is said without 均.
ONE = re.compile(rf"[，；]{WHO}(?:为|是|系|由){PERSONS}")


def all_natural(
    passage: Passage, sentence: Sentence, found: Sequence[Figure], year: int
) -> Figure | None:
    """The applications of natural persons, where a sentence says that all that came in are theirs.

    Parameters
    ----------
    passage, sentence
        Where it is said.
    found
        The figures of the sentence so far.
    year
        The year reported on.
    """
    if any(f.metric in APPLICANTS for f in found):
        return None
    said = ALL.search(sentence.text, sentence.start, sentence.end)
    said = said or ONE.search(sentence.text, sentence.start, sentence.end)
    if said is None:
        return None
    at, _ = passage.span(*said.span())
    before = [f for f in found if f.start < at]
    received = max(before, key=lambda figure: figure.start, default=None)
    if received is None or received.metric != "applications_received" or not received.value:
        return None
    if received.year_ref not in (None, year) or (received.value != 1 and not ALL.match(said[0])):
        return None
    # 收到申请9件，其中网上6件，均为自然人: of these six it is said; not where all ways are told.
    since = [n.value for n in sentence.numbers if n.end <= said.start()]
    told = since[since.index(received.value) + 1 :]
    if told and sum(told) != received.value:
        return None
    return figure_of_whole(
        passage, sentence, "applications_natural", received.value, (said.start() + 1, said.end())
    )
