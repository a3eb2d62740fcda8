"""Lists that take a count of information apart."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.channels.names import BY_A_TITLE, THROUGH, channels_in
from gxdata.extract.figures.information.units import SURE
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import AHEAD, Sentence, Word
from gxdata.extract.figures.talk import Talk

LEAST = 2
# How far before its number a channel begins that is counted by its name alone.
NAME = 8
OTHERWISE = re.compile(
    r"[，、；]其[他它](?:途径|方式|渠道|形式|平台)?(?:公开|发布)?(?:共|有|为|约)?"
)
OPENS, CLOSES = "“", "”"
LONGEST_NAME = 16
BEFORE_A_NAME = "，、；：。中"


def counted_apart(sentence: Sentence, number: Number) -> bool:
    """Whether what was put out so often is counted right behind: 群发信息51次，共计发送信息153条."""
    following = sentence.number_behind(number.end)
    if following is None or following.unit not in SURE or following.start - number.end > AHEAD:
        return False
    if number.unit == "期" and following.start - number.end <= 1:
        # 编发信息73期、219条
        return True
    if BY_A_TITLE.match(sentence.text, number.end + 1):
        return False
    if OPENS in sentence.text[number.end : following.start]:
        # 公开栏公示156期、“霁宁发布”推送240篇
        return False
    between = sentence.words_between(number.end, following.start)
    said = {mark for w in between for mark in w.sense.marks}
    return bool({"publish", "info", "total"} & said) and not channels_in(between)


def adds_up_channels(sentence: Sentence, number: Number) -> bool:
    """Whether a number is the sum of what channels behind it carried: 微博、微信共890条，其中微信512条、微博378条."""
    if not sentence.text.startswith(("，其中", "（其中"), number.end):
        return False
    left, at = number.value, number.end
    for part in sentence.numbers:
        if part.start < number.end:
            continue
        if left <= 0 or not channels_in(sentence.words_between(at, part.start)):
            break
        left, at = left - part.value, part.end
    return left == 0


def is_rest_of_channels(sentence: Sentence, n: int, reach: int) -> bool:
    """Whether a number is what went out otherwise, behind a list of channels: 网站63条、微信29条、其他48条."""
    number = sentence.numbers[n]
    if (
        n < LEAST
        or number.unit not in SURE
        or not OTHERWISE.fullmatch(sentence.text, reach, number.start)
    ):
        return False
    before = sentence.numbers[n - LEAST : n]
    return all(
        b.unit == number.unit and channels_in(sentence.words_between(b.start - NAME, b.start))
        for b in before
    )


def is_column(channel: str | None, clause: list[Word], talk: Talk) -> bool:
    """Whether a channel is a column of the one spoken of: 网站825条，其中公告栏194条、媒体报道12条."""
    if not talk.in_parts or not talk.parent or not talk.parent.channel:
        return False
    if channel == talk.parent.channel != "other":
        # 网站发布340条，其中公开专栏31条.
        return True
    if talk.parent.channel == "press" and not any("publish" in w.sense.marks for w in clause):
        # 各级媒体刊登新闻144条，其中日报7条、学习强国2条.
        return True
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
    if channel is None or own is None or not parted:
        return False
    return channel != own or _names_another_site(sentence, before[0], word.start)


def _names_another_site(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a clause behind a semicolon begins with a site of its own: 局网站156条，其中…；在公司外网公开243条."""
    part = sentence.part_start(end)
    if part <= start or THROUGH.match(sentence.text, part) is None:
        return False
    named = [w for w in sentence.words_between(part, end) if w.sense.channel]
    return bool(named) and not any(w.text.endswith(("栏", "页")) for w in named)


def is_name_of_a_column(sentence: Sentence, word: Word, end: int) -> bool:
    """Whether a word stands in a name that a clause begins with, right before the number: “政策解读”40条."""
    if (
        word.text.endswith("信箱")
        or word.end >= end
        or not sentence.text.startswith(CLOSES, end - 1)
    ):
        return False
    opens = sentence.text.rfind(OPENS, max(sentence.start, word.start - LONGEST_NAME), word.start)
    return opens > 0 and sentence.text[opens - 1] in BEFORE_A_NAME


def verbs_of_the_list(sentence: Sentence, reach: int) -> set[str]:
    """The verbs of issuing that a list of counts shares: 制定规章5部、规范性文件14件."""
    before = sentence.words_between(sentence.part_start(reach), reach)
    issued = {w.text for w in before if {"issue", "in_force"} & w.sense.marks}
    lists = figure_words().lists
    return issued - lists["publish"] - lists["plain"]
