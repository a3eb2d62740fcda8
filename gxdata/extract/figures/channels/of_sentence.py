"""The channel that a sentence speaks of, which its later clauses need not name again."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.channels.names import channels_in
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Talk

# How far into a sentence the channel may stand that it speaks of, its name in quotation marks included.
OPENING = 20
YEAR_FIRST = re.compile(r"(?:(?:\d{4}年度?|同时|此外|另外)，)*")
# A channel before one of these is only spoken of together with something else, or not itself.
NOT_AS_SUBJECT = re.compile(
    r"[”]?(?:平台)?(?:建设|管理|运[行维]|改版|升级|作为|作用|等|、|和|及|与|的|公开|信息公开|情况|，|\d{1,9}(?![\d月]))"
)


def subject_of(sentence: Sentence, own: int, talk: Talk) -> set[str]:
    """The one channel that a sentence has named, where it is its subject: 局官网紧扣重点，全年公开信息182条."""
    words = [w for w in sentence.words if w.end <= own and w.sense.channel]
    named = channels_in(words)
    if len(named) != 1 or talk.sentence_family == "disclosed":
        return set()
    if not _opens_the_sentence(sentence, words[0]):
        return set()
    # 网站更新489条；热线接听来电624个；短信平台发送300条: something else has been its subject since.
    left = talk.sentence_family is not None and "；" in sentence.text[words[0].end : own]
    return set() if left else named


def _opens_the_sentence(sentence: Sentence, word: Word) -> bool:
    """Whether a sentence begins with a channel as its subject."""
    start = YEAR_FIRST.match(sentence.text, sentence.start)
    before = sentence.text[start.end() if start else sentence.start : word.start]
    if word.sense.channel == "press" or len(before) > OPENING or "、" in before or "，" in before:
        return False
    if any(act in before for act in figure_words().lists["acts_on"]):
        return False
    return not NOT_AS_SUBJECT.match(sentence.text, word.end)
