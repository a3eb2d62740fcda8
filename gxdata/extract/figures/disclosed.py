"""Whether a number counts information disclosed, and through which channel."""

from gxdata.extract.figures.all_years import is_cumulative, is_this_years_part
from gxdata.extract.figures.channels import channel_of, names_unknown_channel
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.parts import counted_apart, is_column, leaves_the_list, lists_channels
from gxdata.extract.figures.plain import FILLER
from gxdata.extract.figures.published import Asked, counts_information, says_published
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk
from gxdata.extract.figures.units import SURE, TIMES, UNITS

ROLES = frozenset({"info", "content", "publish", "total"})
# The parts where a channel with a number needs no verb: 网站412条.
PLACES = ("disclosure", "overview", None)
# A clause with one of these turns to all that was disclosed.
OF_ALL = ("主动公开", "共", "合计", "总", "累计", "全年", "各类", "以上", "今年", "本年", "年度")
# A column is a part of the site that was counted before: 网站79条，重点栏目发布信息65条.
COLUMNS = ("栏目", "专栏", "专题")


def disclosed(
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
    if any("ban" in w.sense.marks for w in clause):
        return None
    channel = channel_of(sentence, clause, words, own, talk)
    in_column = any(_is_in_a_column(sentence, w) for w in clause)
    if in_column and (channel is None or talk.sentence_family == "disclosed"):
        return None
    published = any(map(says_published, words))
    gap = sentence.text[word.end : number.start].replace(FILLER, "")
    if channel_word and not published and not lists_channels(talk):
        if len(gap) > 2 or gap.endswith("对") or talk.sentence_family or talk.section not in PLACES:
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
    if is_column(channel, clause, talk) and not leaves_the_list(sentence, word, channel, talk):
        return None
    if channel is None and talk.sentence_family == "applications" and not _says_proactive(clause):
        return None
    weak = "publish" in marks and "info" not in marks
    if channel is None and _goes_on_with_a_channel(sentence, clause, own, weak, talk):
        return None
    metric = "disclosed"
    if channel is None and is_cumulative(sentence, number, talk, second_total=talk.total):
        metric = "disclosed_cumulative"
    elif channel is None and names_unknown_channel(sentence, words, own, number.start):
        return None
    elif channel and is_cumulative(sentence, number, talk):
        # 截至2013年底在网站累计公开846条: no count of the year, and no metric counts all years on one channel.
        return None
    return Bound(metric, "disclosed", channel, weak, word.end)


def _goes_on_with_a_channel(
    sentence: Sentence, clause: list[Word], own: int, weak: bool, talk: Talk
) -> bool:
    """Whether a clause without a channel may go on with one named before: 网站发布信息55条，更新信息5条."""
    said = sentence.text[own : clause[-1].end] if clause else ""
    if any(word in said for word in OF_ALL):
        return False
    if talk.sentence_family == "disclosed":
        return talk.last is not None and talk.last.channel is not None and not talk.in_parts
    named = any(w.sense.channel for w in sentence.words if w.end <= own)
    return weak and named


def _is_in_a_column(sentence: Sentence, word: Word) -> bool:
    """Whether a word names a column of a site; not 动态、专题等信息, where it is one topic of many."""
    if word.sense.channel or not word.text.endswith(COLUMNS):
        return False
    return not sentence.text.startswith(("等", "、"), word.end)


def _says_proactive(clause: list[Word]) -> bool:
    """Whether a clause behind applications turns to what is published unasked: 申请2件，主动公开信息96条."""
    return any("主动" in w.text or w.text in ("全年", "累计") for w in clause)
