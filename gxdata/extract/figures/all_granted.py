"""Sentences that say how all applications counted before ended: 收到申请2件，全部予以公开."""

import re
from typing import NamedTuple

from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Talk

# 全部予以公开, 均已依法同意公开; of those answered also: 办结1件，为予以公开
ALL_GRANTED = re.compile(
    r"(?:并|且|已|经审查)*(?:[均都皆]|全部)(?:已|为|是|属于?|依法|按规定|按时|按期|及时|在(?:规定|法定)(?:期限|时限)内|决定|全部)*"
    r"(?:予以?公开|予以全部公开|同意公开|给予公开|准予公开)(?:了|答复|处理)?"
)
THIS_GRANTED = re.compile(r"，((?:[均都]|全部)?(?:为|是|属于?)(?:予以|同意)公开)(?=[，；]|$)")
ANSWERED = ("办结", "答复", "办理")
# 收到申请1件，已予以公开: of one alone all is said without 均.
ONE_GRANTED = re.compile(
    r"(?:并|且|现)?已(?:经|依法|按规定|按时|按期|及时|按要求){0,2}(?:予以?公开|同意公开|给予公开|准予公开)(?:了|答复)?"
)
CLAUSE = re.compile(r"[^，；：、（）]+")
COUNTED = ("applications_received", "applications_closed")


class Granted(NamedTuple):
    """That all applications counted before were granted: how many, and the words that say it."""

    value: float
    start: int
    end: int


def all_granted(sentence: Sentence, talk: Talk) -> Granted | None:
    """What a sentence says of all applications counted last; None where more was counted since."""
    if not talk.applied or "公开" not in sentence.text[sentence.start : sentence.end]:
        return None
    if closed := _all_answered_granted(sentence):
        return closed
    if talk.last is None or talk.last.metric not in COUNTED:
        return None
    before = [n.end for n in sentence.numbers][-1:]
    start = before[0] if before else sentence.start
    if "除" in sentence.text[sentence.start : sentence.end]:
        # 除1件外，全部予以公开
        return None
    alone = talk.applied == 1 and talk.sentence_family == "applications"
    for clause in CLAUSE.finditer(sentence.text, start, sentence.end):
        said = ALL_GRANTED.fullmatch(sentence.text, *clause.span())
        if said or (alone and ONE_GRANTED.fullmatch(sentence.text, *clause.span())):
            return Granted(talk.applied, *clause.span())
    return None


def _all_answered_granted(sentence: Sentence) -> Granted | None:
    """办结1件，为予以公开."""
    for number in sentence.numbers:
        told = sentence.behind(number, THIS_GRANTED)
        if told and sentence.text_before(number).endswith(ANSWERED):
            return Granted(number.value, told.start(1), told.end())
    return None
