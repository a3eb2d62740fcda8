"""Lists that take a count of information apart."""

from gxdata.extract.figures.named import channels_in
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import AHEAD, Sentence, Word
from gxdata.extract.figures.talk import Talk
from gxdata.extract.figures.units import SURE


def counted_apart(sentence: Sentence, number: Number) -> bool:
    """Whether what was put out so often is counted right behind: 群发信息51次，共计发送信息153条."""
    following = next((n for n in sentence.numbers if n.start >= number.end), None)
    if following is None or following.unit not in SURE or following.start - number.end > AHEAD:
        return False
    between = sentence.words_between(number.end, following.start)
    said = {mark for w in between for mark in w.sense.marks}
    return bool({"publish", "info", "total"} & said) and not channels_in(between)


def is_column(channel: str | None, clause: list[Word], talk: Talk) -> bool:
    """Whether a channel is a column of the one spoken of: 网站825条，其中公告栏194条、媒体报道12条."""
    if not talk.in_parts or not talk.parent or not talk.parent.channel:
        return False
    boards = (w for w in clause if w.sense.channel == "board" and w.text.endswith("栏"))
    return channel == "press" or (channel == "board" and any(boards))


def lists_channels(talk: Talk) -> bool:
    """Whether the talk is of information disclosed, so that a channel needs no verb: 公开96条，微信52条."""
    if talk.sentence_family is None:
        return talk.in_parts and talk.parent is not None and talk.parent.family == "disclosed"
    return talk.sentence_family == "disclosed"


def leaves_the_list(sentence: Sentence, word: Word, channel: str | None, talk: Talk) -> bool:
    """Whether another channel is spoken of than the one that a list takes apart: in all, or behind a semicolon."""
    own = talk.parent.channel if talk.parent else None
    if channel and channel != own and sentence.text[word.start - 1] == "等":
        return True
    before = [n.end for n in sentence.numbers if n.end <= word.start][-1:]
    parted = bool(before) and "；" in sentence.text[before[0] : word.start]
    return parted and channel is not None and own is not None and channel != own
