"""Whether a number counts information disclosed, and through which channel."""

import re

from gxdata.extract.figures.channels.names import channels_in
from gxdata.extract.figures.channels.of_clause import (
    channel_of,
    names_other_ways,
    names_unknown_channel,
)
from gxdata.extract.figures.information.asked import Asked, says_published
from gxdata.extract.figures.information.doubts import (
    are_more_channels,
    goes_on_with_a_channel,
    is_followed_by_a_column,
    is_in_a_column,
    is_in_one_of_named_columns,
    is_of_others,
    is_sorted,
    is_torn,
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
from gxdata.extract.figures.years_together import adds_up_years, is_cumulative, is_this_years_part

# 官微 stands for 官方微信 and for 官方微博.
EITHER = "官微"
KINDS_IN = SURE | {"件"}
ROLES = frozenset({"info", "content", "publish", "total"})
# 公众号7—12月推送211篇，全年推送340篇
YEARS = re.compile(r"，(?:全年|全年度)[^，；。\d]*$")
# 公众号推送52期186条
OFTEN = re.compile(r"\d{1,6}[次期][，、（]?(?:共计?|合计|总计|累计|计)?$")
# 累计公开（2008年至今）1.84万条
SINCE_THEN = re.compile(r"（自?\d{4}年(?:\d{1,2}月)?(?:至今|以来)）$")
# 在921条上网信息中，改革类310条: kinds of what was counted.
AMONG = re.compile(r"\d[条件篇][^，；。\d]{0,12}信息中，")
# 信息通过网站公开，其中机构职能2条: a kind, however its whole was put out.
KIND_AMONG = re.compile(r"其中[，：]?([^，；。、\d]{2,12})$")
NAMES = frozenset({"info", "content", "publish", "total", "channel"})
# 公众号“霁宁发布”411条
ITS_NAME = re.compile(r"^[“\"][^”\"，；、]{1,16}[”\"]")
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
    if not _may_be_counted(sentence, number, word):
        return None
    clause = [w for w in words if w.start >= own]
    if _is_kept_or_counted(sentence, number, word, clause):
        return None
    channel = channel_of(sentence, clause, words, own, talk)
    if _is_of_a_column_or_sum(sentence, number, clause, channel, talk):
        return None
    published = any(map(says_published, words))
    gap = _gap(sentence, number, word, channel)
    if word.sense.channel and not published and not lists_channels(talk):
        if not _needs_no_verb(gap, talk):
            return None
        published = True
    asked = Asked(sentence, number, word, words, own, clause, channel, published, gap, talk)
    if not counts_information(asked):
        return None
    if "total" in word.sense.marks and sentence.text.startswith("历年", word.start - 2):
        return Bound("disclosed_cumulative", "disclosed", end=word.end)
    if _is_only_part(asked) or _is_doubtful(asked):
        return None
    return _of_the_year_or_all(asked)


def _may_be_counted(sentence: Sentence, number: Number, word: Word) -> bool:
    """Whether a word and the unit of a number can speak of information at all."""
    if ROLES.isdisjoint(word.sense.marks) and not word.sense.channel:
        return False
    if number.unit not in UNITS:
        return False
    return number.unit not in TIMES or not counted_apart(sentence, number)


def _is_kept_or_counted(sentence: Sentence, number: Number, word: Word, clause: list[Word]) -> bool:
    """Whether what is counted was kept back, or is a kind of what was counted before."""
    if any("ban" in w.sense.marks for w in clause):
        return True
    kind = KIND_AMONG.search(sentence.text, sentence.start, number.start)
    if kind and all(w.end <= kind.start(1) for w in clause if not NAMES.isdisjoint(_names(w))):
        return True
    among = sentence.before(number, AMONG)
    return among is not None and not any(w.sense.channel for w in clause)


def _names(word: Word) -> frozenset[str]:
    """What a word says of information: that it is some, that it was put out, or where."""
    return frozenset(word.sense.marks) | ({"channel"} if word.sense.channel else set())


def _is_of_a_column_or_sum(
    sentence: Sentence, number: Number, clause: list[Word], channel: str | None, talk: Talk
) -> bool:
    """Whether a number is that of a column of the site, or sums up several channels."""
    if channel == "other" and adds_up_channels(sentence, number):
        return True
    if channel in (None, "website") and is_in_one_of_named_columns(sentence, number):
        return True
    if not any(is_in_a_column(sentence, w) for w in clause):
        return False
    if channel == "website" and is_followed_by_a_column(sentence, number):
        return True
    if _goes_out_elsewhere_too(sentence, clause, channel, talk):
        return False
    # 公开信息174条，其中网站专栏发布96条: nothing was counted on the site before.
    first_of_site = talk.in_parts and talk.last is not None and talk.last.channel is None
    return channel is None or (talk.sentence_family == "disclosed" and not first_of_site)


def _goes_out_elsewhere_too(
    sentence: Sentence, clause: list[Word], channel: str | None, talk: Talk
) -> bool:
    """Whether a column is all there is of its channel, beside another one: 公开栏188条、政府网站专栏41条."""
    if channel is None or talk.last is None or talk.last.channel in (None, channel):
        return False
    before = (w for w in sentence.words if w.end <= clause[0].start)
    return talk.sentence_family == "disclosed" and channel not in channels_in(before)


def _gap(sentence: Sentence, number: Number, word: Word, channel: str | None) -> str:
    """What stands between a word and a number, in how many pushes it went out left aside."""
    gap = sentence.text[word.end : number.start].replace(FILLER, "")
    gap = SINCE_THEN.sub("", gap)
    return OFTEN.sub("", gap) if channel else gap


def _needs_no_verb(gap: str, talk: Talk) -> bool:
    """Whether a channel right before a number says enough: 网站412条."""
    if len(ITS_NAME.sub("", gap)) > 2 or gap.endswith("对") or talk.section not in PLACES:
        return False
    # 收到申请18件。其中线上11件: how they came in.
    return not (talk.sentence_family or (talk.in_parts and talk.parent))


def _is_only_part(asked: Asked) -> bool:
    """Whether a number counts a part of what was put out, or what others put out."""
    sentence, number, channel, talk = asked.sentence, asked.number, asked.channel, asked.talk
    named = any(w.sense.channel for w in asked.words)
    if (
        channel
        and not named
        and talk.unread_unit in KINDS_IN
        and not sentence.before(number, YEARS)
    ):
        # 网站发布要闻310条，部门信息120条，公开通知50条: behind a kind that was not read stands another.
        return True
    # 制作信息3000条，其中主动公开1200条: the whole was no count of what was disclosed.
    told = [w.end for w in asked.clause if w.text == "主动公开"]
    apart = [w.start for w in asked.clause if "list_openers" in w.sense.marks]
    unlike = talk.parent is None and bool(told) and told[-1] > max(apart, default=0)
    part = talk.in_parts and channel is None and not unlike
    if part and not is_this_years_part(sentence, asked.own, number, talk):
        return True
    if not is_column(channel, asked.clause, talk):
        return False
    return not leaves_the_list(sentence, asked.word, channel, talk)


def _is_doubtful(asked: Asked) -> bool:
    """Whether a number whose channel is not named, or named in part, may count less than all that was put out."""
    sentence, own, talk = asked.sentence, asked.own, asked.talk
    if asked.channel in (None, "website") and is_of_others(sentence, own, asked.number):
        return True
    if not any(w.sense.channel for w in asked.clause) and is_torn(sentence, own, asked.number):
        return True
    if asked.channel is not None:
        return asked.channel == "wechat" and _names_another_account(asked)
    if is_sorted(asked.number, asked.gap):
        return True
    if are_more_channels(sentence, asked.words, own, talk):
        return True
    if talk.sentence_family == "applications" and not says_proactive(asked.clause):
        return True
    return goes_on_with_a_channel(sentence, asked.clause, own, asked.is_weak, talk)


def _names_another_account(asked: Asked) -> bool:
    """Whether 官微 is on WeChat or a microblog nobody can tell, as another account on WeChat is named beside it."""
    own = {w.text for w in asked.words if w.sense.channel == "wechat"}
    others = {w.text for w in asked.sentence.words if w.sense.channel == "wechat"} - own
    return own == {EITHER} and bool(others)


def _of_the_year_or_all(asked: Asked) -> Bound | None:
    """A count of information bound to the year, or to all years."""
    sentence, number, channel, talk = asked.sentence, asked.number, asked.channel, asked.talk
    metric = "disclosed"
    second = talk.total or adds_up_years(sentence, number, talk)
    if channel is None and is_cumulative(sentence, number, talk, second_total=second):
        metric = "disclosed_cumulative"
    elif channel is None and _goes_out_elsewhere(asked):
        return None
    elif (
        channel
        and not _takes_the_year_apart(asked)
        and is_cumulative(sentence, number, talk, second_total=_was_counted_on(channel, talk))
    ):
        # 截至2013年底在网站累计公开846条: no count of the year, and no metric counts all years on one channel.
        return None
    return Bound(metric, "disclosed", channel, asked.is_weak, asked.word.end)


def _goes_out_elsewhere(asked: Asked) -> bool:
    """Whether it went out in a way that is none of the channels, so that the number is not all of it."""
    where = (asked.sentence, asked.words, asked.own, asked.number.start)
    return names_unknown_channel(*where) or (asked.talk.counted and names_other_ways(*where))


def _takes_the_year_apart(asked: Asked) -> bool:
    """Whether a channel carried a part of what the year put out: 累计963条，2009年518条，其中网站402条."""
    talk = asked.talk
    of_the_year = talk.in_parts and talk.parent is not None and talk.parent.metric == "disclosed"
    return of_the_year and "累计" not in asked.sentence.text[asked.own : asked.number.start]


def _was_counted_on(channel: str, talk: Talk) -> bool:
    """Whether the number before counts what the year put out on a channel: 年内上网87条，累计上网401条."""
    if talk.last is None or talk.in_parts:
        return False
    return talk.sentence_family == "disclosed" and talk.last.channel == channel
