"""The metric that a head names."""

import re
from enum import Enum, auto

from gxdata.catalogue.metrics import Reading, figure_words
from gxdata.extract.figures.over_the_year import NEW_BEHIND
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

# How an application ends, the answers that mean nothing apart.
OUTCOMES = frozenset(
    f"applications_{what}"
    for what in ("granted", "partial", "denied", "unavailable", "rejected", "other", "carried_out")
)
ENDS = OUTCOMES - {"applications_carried_out"}
# 20□7年结转, 217年结转: a year that lost a digit; 2018年结转 is whole.
BROKEN_YEAR = re.compile(r"\d[□口囗■*?？×○_]?\d?年度?$")
# What came over is told beside what is new.
NEW_NEXT = re.compile(rf"\D{{0,4}}\d{{1,6}}[件宗起份例]{NEW_BEHIND.pattern}")
WHOLE_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d年度?$")


class Look(Enum):
    """Where the head of a number is sought after a word that is none."""

    FURTHER = auto()


def bound_to(
    reading: Reading, word: Word, sentence: Sentence, own: int, talk: Talk
) -> Bound | None:
    """A number bound to the metric of a reading, which for 结转 turns on the way it went; None where that is lost."""
    metric = reading.metric
    if metric == "applications_carried_out":
        if _comes_in(sentence, word, own, talk.year):
            metric = "applications_carried_in"
        elif word.text.endswith("申请") and talk.sentence_family is None:
            return None  # 结转申请2件: it may have come over from the year before
        elif BROKEN_YEAR.search(sentence.text, own, word.start) and not WHOLE_YEAR.search(
            sentence.text, own, word.start
        ):
            return None
    return Bound(metric, reading.family, end=word.end)


def _comes_in(sentence: Sentence, word: Word, own: int, year: int) -> bool:
    """Whether 结转 names what came over from the year before: 2017年结转, 结转过来, 结转申请2件，新收10件."""
    if "下" in word.text:
        return False
    if NEW_NEXT.match(sentence.text, word.end, sentence.end):
        return True
    before, after = sentence.text[own : word.start], sentence.text[word.end : word.end + 4]
    if f"{year - 1}" in before or any(w in before for w in figure_words().lists["previous"]):
        return True
    return after.startswith(("过来", "转入", "而来", "来"))
