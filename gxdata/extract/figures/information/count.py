"""Whether a number counts information disclosed, and through which channel."""

import re

from gxdata.extract.figures.channels.of_clause import (
    channel_of,
    names_other_ways,
    names_unknown_channel,
)
from gxdata.extract.figures.information.asked import Asked, says_published
from gxdata.extract.figures.information.doubts import (
    are_more_channels,
    goes_on_with_a_channel,
    is_in_a_column,
    is_of_others,
    is_sorted,
    on_their_own_sites,
    says_proactive,
)
from gxdata.extract.figures.information.parts import (
    adds_up_channels,
    counted_apart,
    is_column,
    leaves_the_list,
    lists_channels,
)
from gxdata.extract.figures.information.units import SURE, TIMES, UNITS
from gxdata.extract.figures.information.words import counts_information
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.plain import FILLER
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk
from gxdata.extract.figures.years_together import is_cumulative, is_this_years_part

ROLES = frozenset({"info", "content", "publish", "total"})
# 公众号推送52期186条
OFTEN = re.compile(r"\d{1,6}[次期][，、（]?(?:共计?|合计|总计|累计|计)?$")
# 在921条上网信息中，改革类310条: kinds of what was counted.
AMONG = re.compile(r"\d[条件篇][^，；。\d]{0,12}信息中，")
# The parts where a channel with a number needs no verb: 网站412条.
PLACES = ("disclosure", "overview", None)


def information_counted(
    sentence: Sentence, number: Number, word: Word, words: list[Word], own: int, talk: Talk
) -> Bound | None:
    """Read a number as a count of information disclosed, or None.

    Parameters
    ----------
    sentence, number
        The number and the sentence around it.
    word
        The word left of it that is asked.
    words
        All words between the number before and this one.
    own
        Where its clause begins.
    talk
        What has been said before.
    """
    marks, channel_word = word.sense.marks, word.sense.channel
    if word.text == "新增" and talk.in_parts and number.unit in SURE and number.start == word.end:
        new = is_this_years_part(sentence, own, number, talk)
        return Bound("disclosed", "disclosed", end=word.end) if new else None
    if (ROLES.isdisjoint(marks) and not channel_word) or number.unit not in UNITS:
        return None
    if number.unit in TIMES and counted_apart(sentence, number):
        return None
    clause = [w for w in words if w.start >= own]
    if any("ban" in w.sense.marks or _is_asked_for(w, word) for w in clause):
        return None
    if AMONG.search(sentence.text, sentence.start, number.start) and not any(
        w.sense.channel for w in clause
    ):
        return None
    channel = channel_of(sentence, clause, words, own, talk)
    if channel == "other" and adds_up_channels(sentence, number):
        return None
    in_column = any(is_in_a_column(sentence, w) for w in clause)
    # 公开信息174条，其中网站专栏发布96条: nothing was counted on the site before.
    first_of_site = talk.in_parts and talk.last is not None and talk.last.channel is None
    told_of = talk.sentence_family == "disclosed" and not first_of_site
    if in_column and (channel is None or told_of):
        return None
    published = any(map(says_published, words))
    gap = sentence.text[word.end : number.start].replace(FILLER, "")
    if channel:
        gap = OFTEN.sub("", gap)
    if channel_word and not published and not lists_channels(talk):
        if len(gap) > 2 or gap.endswith("对") or talk.section not in PLACES:
            return None
        # 收到申请18件。其中线上11件: how they came in.
        if talk.sentence_family or (talk.in_parts and talk.parent):
            return None
        published = True
    if not counts_information(Asked(sentence, number, word, clause, channel, published, gap, talk)):
        return None
    if "total" in marks and sentence.text.startswith("历年", word.start - 2):
        return Bound("disclosed_cumulative", "disclosed", end=word.end)
    # 制作信息3000条，其中主动公开1200条: the whole was no count of what was disclosed.
    told = [w.end for w in clause if w.text == "主动公开"]
    apart = [w.start for w in clause if "list_openers" in w.sense.marks]
    unlike = talk.parent is None and bool(told) and told[-1] > max(apart, default=0)
    part = talk.in_parts and channel is None and not unlike
    if part and not is_this_years_part(sentence, own, number, talk):
        return None
    if on_their_own_sites(sentence, number):
        return None
    if channel is None and (is_of_others(sentence, own, number) or is_sorted(number, gap)):
        return None
    if is_column(channel, clause, talk) and not leaves_the_list(sentence, word, channel, talk):
        return None
    if channel is None and are_more_channels(sentence, words, own, talk):
        return None
    if channel is None and talk.sentence_family == "applications" and not says_proactive(clause):
        return None
    weak = "publish" in marks and "info" not in marks
    if channel is None and goes_on_with_a_channel(sentence, clause, own, weak, talk):
        return None
    metric = "disclosed"
    if channel is None and is_cumulative(sentence, number, talk, second_total=talk.total):
        metric = "disclosed_cumulative"
    elif channel is None and _goes_out_elsewhere(sentence, words, own, number, talk):
        return None
    elif channel and is_cumulative(
        sentence, number, talk, second_total=_was_counted_on(channel, talk)
    ):
        # 截至2013年底在网站累计公开846条: no count of the year, and no metric counts all years on one channel.
        return None
    return Bound(metric, "disclosed", channel, weak, word.end)


def _was_counted_on(channel: str, talk: Talk) -> bool:
    """Whether the number before counts what the year put out on a channel: 年内上网87条，累计上网401条."""
    counted = talk.last is not None and talk.sentence_family == "disclosed" and not talk.in_parts
    return counted and talk.last is not None and talk.last.channel == channel


def _is_asked_for(way: Word, word: Word) -> bool:
    """Whether the information was asked for in a way named before it: 信函申请公开政府信息2件."""
    return way.end <= word.start and "via" in way.sense.marks and way.text.endswith("申请")


def _goes_out_elsewhere(
    sentence: Sentence, words: list[Word], own: int, number: Number, talk: Talk
) -> bool:
    """Whether it went out in a way that is none of the channels, so that the number is not all of it."""
    if names_unknown_channel(sentence, words, own, number.start):
        return True
    return talk.counted and names_other_ways(sentence, words, own, number.start)
