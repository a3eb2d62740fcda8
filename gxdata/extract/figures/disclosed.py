"""Whether a number counts information disclosed, and through which channel."""

import re
from collections.abc import Iterable

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.passages import FILLER
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

ROLES = frozenset({"info", "content", "publish", "total"})
UNITS = frozenset(
    {"条", "篇", "则", "篇次", "条次", "期次", "件", "个", "份", "部", "次", "期", "项"}
)
# Units that count information whatever the noun; the others need one, or a channel.
SURE = frozenset({"条", "篇", "则", "篇次", "条次", "期次"})
TIMES = frozenset({"期", "次"})
AHEAD = 14
PRINTED = frozenset({"刊登", "刊发", "登载", "刊载"})
# Units that count what only these channels carry.
COUNTED = {
    "gazette": SURE | {"件"},
    "short_video": SURE | {"件", "个", "部", "期"},
    "board": SURE | {"件", "次", "期", "份", "处次"},
}
THROUGH = re.compile(r"(?:通过|利用|依托|借助|运用|在|以|使用)")
# Behind a channel that the sentence goes on to speak of: 公众号共编辑50期，发布信息120条.
SUBJECT = re.compile(
    r"[”）]?(?:全年|今年|已|现)?(?:共|累计|总?粉丝|总?关注|总?访问|总?点击|总?浏览|设有|开设|编[发辑])"
)
# 开通了官方微博，发布信息360条.
GOES_ON_TO_SAY = re.compile(
    r"(?:平台|账号|客户端)?[”）]?，(?:全年|今年|已|先后|共|累计|及时)?(?:共|累计)?(?:发布|推送|公开)"
)
# The parts where a channel with a number needs no verb: 网站412条.
PLACES = ("disclosure", "overview", None)
# What stands behind a number of information: 公开158份信息稿件.
BEHIND = ("信息", "主动公开", "政府信息", "政务信息", "各类信息", "各类政府信息", "各类政务信息")
MADE = sorted(figure_words().lists["made"])
# New media go together where a clause names two of them; other channels do not.
NEW_MEDIA = frozenset({"wechat", "weibo", "short_video", "app", "other"})
# A column is a part of the site that was counted before: 网站79条，重点栏目发布信息65条.
COLUMNS = frozenset({"栏目", "专栏", "专题"})
SOURCE = re.compile(r"转[发载][^，；。通过在]{0,24}$")
# What a list of topics ends with, verbs apart.
TOPICS = re.compile(r"、[^，；。通过在]{1,40}等(?:各类|方面|各方面)?的?(?:政府|政务)?信息")
# 条例宣传、执法等工作信息: all that was named before.
SUMS_UP_KIND = re.compile(r"等(?:各类|各项)?(?:工作|业务|动态|政务|政府|相关|有关|方面)$")
# 微信、APP等媒体: media of the organ itself, not the press.
MEDIA_OF_OUR_OWN = frozenset({"wechat", "weibo", "short_video", "app", "press"})
NEW_AMONG = re.compile(r"(?:本年度?|今年|年内|\d{4}年度?)新增")
YEAR_SAID = re.compile(r"20\d\d年度?")
SINCE = re.compile(r"以来|历年|自\d{4}年")
UNTIL = re.compile(r"截[至止]|\d{4}年[底末]|(?:到|至)\d{4}年(?:度|底|末|12月)|至今|目前")


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
        new = _is_this_years_part(sentence, own, number, talk)
        return Bound("disclosed", "disclosed", end=word.end) if new else None
    if (ROLES.isdisjoint(marks) and not channel_word) or number.unit not in UNITS:
        return None
    if number.unit in TIMES and _counted_apart(sentence, number):
        return None
    clause = [w for w in words if w.start >= own]
    if any("ban" in w.sense.marks for w in clause):
        return None
    if talk.sentence_family == "disclosed" and any(w.text in COLUMNS for w in clause):
        return None
    channel = channel_of(sentence, clause, words, own, talk)
    published = any("publish" in w.sense.marks or _says_published(w) for w in words)
    gap = sentence.text[word.end : number.start].replace(FILLER, "")
    if channel_word and not published and not _lists_channels(talk):
        if len(gap) > 2 or gap.endswith("对") or talk.sentence_family or talk.section not in PLACES:
            return None
        published = True
    if not _counts(sentence, number, word, clause, channel, published, gap, talk):
        return None
    if "total" in marks and sentence.text.startswith("历年", word.start - 2):
        return Bound("disclosed_cumulative", "disclosed", end=word.end)
    if talk.in_parts and channel is None and not _is_this_years_part(sentence, own, number, talk):
        return None
    if _is_column(channel, clause, talk) and not _leaves_the_list(sentence, word, channel, talk):
        return None
    if channel is None and talk.sentence_family == "applications" and not _says_proactive(clause):
        return None
    metric = "disclosed"
    if channel is None and is_cumulative(sentence, number, talk):
        metric = "disclosed_cumulative"
    weak = "publish" in marks and "info" not in marks
    return Bound(metric, "disclosed", channel, weak, word.end)


def _counted_apart(sentence: Sentence, number: Number) -> bool:
    """Whether what was put out so often is counted right behind: 群发信息51次，共计发送信息153条."""
    following = next((n for n in sentence.numbers if n.start >= number.end), None)
    if following is None or following.unit not in SURE or following.start - number.end > AHEAD:
        return False
    between = sentence.words_between(number.end, following.start)
    said = {mark for w in between for mark in w.sense.marks}
    return bool({"publish", "info", "total"} & said) and not _channels(between)


def _is_column(channel: str | None, clause: list[Word], talk: Talk) -> bool:
    """Whether a channel is a column of the one spoken of: 网站825条，其中公告栏194条、媒体报道12条."""
    if not talk.in_parts or not talk.parent or not talk.parent.channel:
        return False
    boards = (w for w in clause if w.sense.channel == "board" and w.text.endswith("栏"))
    return channel == "press" or (channel == "board" and any(boards))


def _says_proactive(clause: list[Word]) -> bool:
    """Whether a clause behind applications turns to what is published unasked: 申请2件，主动公开信息96条."""
    return any("主动" in w.text or w.text in ("全年", "累计") for w in clause)


def _says_published(word: Word) -> bool:
    return "info" in word.sense.marks and word.text.startswith(("公开", "发布", "推送", "更新"))


def _is_this_years_part(sentence: Sentence, own: int, number: Number, talk: Talk) -> bool:
    """Whether the part of a total of all years is this year's: 累计95条，其中本年度新增14条."""
    total = talk.parent is not None and talk.parent.metric == "disclosed_cumulative"
    clause = sentence.text[own : number.start]
    this_year = (f"{talk.year}年", *figure_words().lists["this_year"])
    return total and any(w in clause for w in this_year)


def _lists_channels(talk: Talk) -> bool:
    if talk.sentence_family is None:
        return talk.in_parts and talk.parent is not None and talk.parent.family == "disclosed"
    return talk.sentence_family == "disclosed"


def _counts(
    sentence: Sentence,
    number: Number,
    word: Word,
    clause: list[Word],
    channel: str | None,
    published: bool,
    gap: str,
    talk: Talk,
) -> bool:
    """Whether the word next to the number is one for information that was published."""
    marks = word.sense.marks
    if "info" in marks:
        if "：" in gap and len(gap) > 4:
            # 公开信息类别：政策文件4条 counts the first of the kinds.
            return False
        if _is_category(sentence, word):
            wide = channel or (_is_wide(sentence, word, clause) and not talk.counted)
            listed = sentence.text[number.end : number.end + 1] == "、"
            within = talk.in_parts and not _leaves_the_list(sentence, word, channel, talk)
            return bool(published and wide and not within and not talk.total and not listed)
        return published or channel is not None or word.text in ("公开总量", "发布量", "公开量")
    if (
        word.sense.channel
        and channel
        and number.unit in COUNTED.get(word.sense.channel, SURE | {"件"})
    ):
        told = any({"publish", "content"} & w.sense.marks for w in clause)
        if (
            number.unit not in SURE
            and number.unit != "件"
            and (not told or _is_made(sentence, word))
        ):
            return False
        between = [w for w in clause if w.start >= word.end and "publish" in w.sense.marks]
        if (
            between
            and word.sense.channel != "press"
            and len(sentence.text[between[-1].end : number.start]) > 3
        ):
            return False
        return published or _lists_channels(talk)
    if "content" in marks:
        if _ends_list_of_info(sentence, word):
            return published
        known = channel is not None and number.unit in COUNTED.get(channel, SURE)
        return known and (published or (len(gap) <= 1 and not _is_made(sentence, word)))
    if "total" in marks:
        known = talk.sentence_family == "disclosed" and number.unit in SURE
        if word.text == "累计" and sentence.text.startswith("历年", word.start - 2):
            return known
        return known and word.text in ("总计", "合计", "共计", "总数", "总量")
    if "publish" in marks and len(gap) <= 3:
        if any({"publish", "content"} & w.sense.marks for w in clause if w.start >= word.end):
            return False
        if sentence.text.startswith(BEHIND, number.end):
            return True
        if number.unit not in SURE and number.unit != "件":
            return channel is not None and number.unit in COUNTED.get(channel, SURE)
        bare = word.text in figure_words().lists["plain"]
        return channel is not None or (bare and (number.unit == "条" or word.text == "主动公开"))
    return False


def _leaves_the_list(sentence: Sentence, word: Word, channel: str | None, talk: Talk) -> bool:
    """Whether another channel is spoken of than the one that a list takes apart: in all, or behind a semicolon."""
    own = talk.parent.channel if talk.parent else None
    if channel and channel != own and sentence.text[word.start - 1] == "等":
        return True
    before = [n.end for n in sentence.numbers if n.end <= word.start][-1:]
    parted = bool(before) and "；" in sentence.text[before[0] : word.start]
    return parted and channel is not None and own is not None and channel != own


def _is_made(sentence: Sentence, word: Word) -> bool:
    """Whether what is counted was made, and not yet published: 拍摄短视频9部."""
    before = sentence.text[max(sentence.start, word.start - 8) : word.start]
    return any(verb in before for verb in MADE)


def _ends_list_of_info(sentence: Sentence, word: Word) -> bool:
    """Whether a kind of content only goes on with what was named as information: 公开信息、动态755条."""
    return any(
        "info" in w.sense.marks and sentence.text[w.end : word.start] in ("、", "和", "及")
        for w in sentence.words_between(max(sentence.start, word.start - 9), word.start)
    )


def _is_category(sentence: Sentence, word: Word) -> bool:
    """Whether 信息 is the end of a longer word: 财政信息 is one category of many."""
    if word.text != "信息" or word.start == sentence.start:
        return False
    before = sentence.text[word.start - 1]
    known = figure_words().lists["before_info"]
    return before == "”" or ("一" <= before <= "鿿" and before not in known)


def _is_wide(sentence: Sentence, word: Word, clause: list[Word]) -> bool:
    """Whether a word that looks like one category speaks of all: 财务、人事等信息, 全年公开财政信息."""
    before = sentence.text[max(sentence.start, word.start - 5) : word.start]
    if SUMS_UP_KIND.search(before):
        return True
    before = before[-3:]
    if before.endswith("领域"):
        return before[0] in "各等"
    sums_up = figure_words().lists["sums_up"]
    if before[-1:] in sums_up or any(w.text in ("全年", "共", "累计") for w in clause):
        return True
    # 2023年，主动公开司法信息63条: nothing else is counted.
    alone = len(sentence.numbers) == 1 and YEAR_SAID.search(
        sentence.text, sentence.start, word.start
    )
    return bool(alone) and any(w.text == "主动公开" for w in clause)


def channel_of(
    sentence: Sentence, clause: list[Word], words: list[Word], own: int, talk: Talk
) -> str | None:
    """The channel that a clause names, or the clause before it where that only says by what means.

    None where it names none, or so many that all are meant.
    """
    start = max(sentence.text.rfind(mark, sentence.start, own) + 1 for mark in "，,；;：:（(")
    # 网站公开的信息中，财政信息12条: the channel is that of the whole.
    start = max([start, *(w.end for w in words if _opens_whole(w))])
    named = _channels(w for w in words if w.start >= start)
    summed = [w for w in words if w.start >= start and sentence.text[w.start - 1] == "等"]
    if any(_is_topic(sentence, w) for w in words if w.start >= start and w.sense.channel):
        return None
    if "website" not in named and len(_channels(summed)) == 1:
        # 今日头条等媒体: the last one says what the others are.
        return "other" if len(named) > 1 and named <= MEDIA_OF_OUR_OWN else _channels(summed).pop()
    if len(named) > 1:
        named = _channels(
            w for w in words if w.start >= start and not _is_made_plain(sentence, w, words)
        )
    if len(named) > 1:
        # “某县人民政府网”微信号: the name of an account is no second channel.
        named = _channels(w for w in words if w.start >= start and _stands_free(sentence, w))
    if not named:
        named = _carried(sentence, clause, words, own, talk)
    if len(named) == 1:
        return next(iter(named))
    return "other" if len(named) == 2 and named <= NEW_MEDIA else None


def _opens_whole(word: Word) -> bool:
    """Whether a word names the whole that a list takes apart: 在网站公开的信息中."""
    return "list_openers" in word.sense.marks and word.text.endswith("信息中")


def _channels(words: Iterable[Word]) -> set[str]:
    return {w.sense.channel for w in words if w.sense.channel}


def _is_made_plain(sentence: Sentence, word: Word, words: list[Word]) -> bool:
    """Whether a word for new media is followed by which one: 政务新媒体微信公众号."""
    return word.text.endswith("新媒体") and any(
        w.sense.channel and 0 <= w.start - word.end <= 1 for w in words
    )


def _is_topic(sentence: Sentence, word: Word) -> bool:
    """Whether a channel is only one of the things spoken of: 公开旅游、广播电视、文化等各类信息."""
    return bool(TOPICS.match(sentence.text, word.end)) or _is_source(sentence, word)


def _is_source(sentence: Sentence, word: Word) -> bool:
    """Whether a channel is where something was taken from: 转发省政府网站信息."""
    before = sentence.text[max(sentence.start, word.start - 30) : word.start]
    return bool(SOURCE.search(before))


def _carried(
    sentence: Sentence, clause: list[Word], words: list[Word], own: int, talk: Talk
) -> set[str]:
    """The channel that what stands before the clause leaves to it."""
    if any(_opens_whole(w) for w in words):
        return set()
    said = {w.text for w in clause}
    if talk.last and talk.last.metric == "gazette_issues" and said & PRINTED:
        return {"gazette"}
    start = sentence.clause_start(sentence.start, own - 1) if own > sentence.start else own
    before = [w for w in words if start <= w.start < own and w.sense.channel]
    # 在网站公开的信息类别：文件4条: what stands behind a colon are kinds.
    listed = sentence.text[own - 1 : own] == "："
    if before and not listed and THROUGH.search(sentence.text, start, before[0].start):
        return _channels(before)
    if before and SUBJECT.match(sentence.text, before[-1].end):
        return _channels(before)
    if before and not listed and GOES_ON_TO_SAY.match(sentence.text, before[-1].end):
        return _channels(before)
    if of_times := _of_times(sentence, own):
        return of_times
    if any(word.startswith(("发文", "推送")) for word in said):
        return _channels([w for w in sentence.words if w.sense.channel and w.end <= own][-1:])
    return set()


def _of_times(sentence: Sentence, own: int) -> set[str]:
    """The channel of how many times it was used, in the clause before: 公众号推送56期，发布信息150条."""
    before = [n for n in sentence.numbers if n.end <= own][-1:]
    if not before or before[0].unit not in TIMES or own - before[0].end > 1:
        return set()
    if any(w.text == "采用" for w in sentence.words_between(own, own + AHEAD)):
        return set()
    start = sentence.clause_start(sentence.start, before[0].start)
    return _channels(sentence.words_between(start, before[0].start))


def _stands_free(sentence: Sentence, word: Word) -> bool:
    """Whether a word that names a channel stands outside quotation marks."""
    before = sentence.text[sentence.start : word.start]
    return bool(word.sense.channel) and before.count("“") <= before.count("”")


def is_cumulative(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether a total is that of all years: 《条例》实施以来累计, 截至2016年底累计."""
    before = sentence.text[sentence.start : number.start]
    clause = sentence.text[sentence.clause_start(sentence.start, number.start) : number.start]
    this_year = any(w in clause for w in figure_words().lists["this_year"])
    since = SINCE.search(before)
    if (
        since
        and since[0] != f"自{talk.year}年"
        and not re.search(rf"今年以来|{talk.year}年以来|一年以来", before)
    ):
        return not this_year and "新增" not in clause
    if (
        "累计" not in clause
        and UNTIL.search(before)
        and NEW_AMONG.search(sentence.text, number.end, sentence.end)
    ):
        # 截至2011年底共公开3450条，本年度新增230条.
        return True
    if "累计" not in clause or this_year or f"{talk.year}年，" in before:
        return "累计" in clause and talk.total and not this_year
    return bool(UNTIL.search(before)) or talk.total


def of_all_years(sentence: Sentence, number: Number, talk: Talk) -> bool:
    """Whether a sentence counts since some year past, so that its numbers are not this year's."""
    before = sentence.text[sentence.start : number.start]
    if "以来" not in before and "历年" not in before:
        return False
    this_year = any(w in before for w in figure_words().lists["this_year"])
    return not this_year and f"{talk.year}年" not in before and "一年以来" not in before
