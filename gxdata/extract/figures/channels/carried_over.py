"""The channel that what stands before a clause leaves to it."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.channels.names import (
    BY_A_TITLE,
    BY_ITSELF,
    THROUGH,
    channels_in,
    opens_whole,
    sums_up_others,
)
from gxdata.extract.figures.information.units import TIMES
from gxdata.extract.figures.sentence import AHEAD, Sentence, Word
from gxdata.extract.figures.talk import Talk

# What may stand before the channel that a line begins with: 1. 政府网站.
LABEL = 5
PRINTED = frozenset({"刊登", "刊发", "登载", "刊载"})
# Behind a channel that the sentence goes on to speak of: 公众号共编辑50期，发布信息120条.
SUBJECT = re.compile(
    r"[”）]?(?:全年|今年|已|现)?(?:共|累计|总?粉丝|总?关注|总?访问|总?点击|总?浏览|设有|开设|编[发辑])"
)
# 以公众号为平台，加强宣传，全年发布信息120条: it stays the means till another is named.
MEANS = re.compile(
    r"(?:以[^，；。以]{1,40}?为|[将把][^，；。]{1,40}?作为)(?:公开|信息公开|政务公开|政府信息公开|信息公开工作|政务公开工作)?(?:的)?(?:主要|主|第一|重要)?(?:的)?(?:信息)?(?:公开|发布|宣传)?(?:平台|载体|渠道|形式|阵地|依托|窗口)"
)
# What follows says only how much was put out.
PUT_OUT = re.compile(r"(?:\d{4}年|全年|累计|共)*(?:信息)?(?:发布|推送|公开)")
AUDIENCE = re.compile("粉丝|关注|订阅|阅读|访问|浏览|点击")
# 开通了官方微博，发布信息360条.
GOES_ON_TO_SAY = re.compile(
    r"(?:平台|账号|客户端)?[”）]?(?:\d{1,3}个)?(?:于?\d{1,2}月(?:份|底|初)?(?:正式)?(?:上线|开通|启用|运行)|(?:全面|顺利|完成)?(?:改版|升级|整合)(?:升级|上线|运行)?(?:后)?)?，(?:\d{4}年|[至到截]{1,2}年[底末]|全年|今年|已|先后|共|累计|及时|主动|积极|定期|有针对性地){0,3}(?:发布|推送|公开|编发|张贴|贴出|刊登|播放|上传|上网)"
)
# 报纸报道会议12次，解读文件82篇
NOT_PUSHED = re.compile("采用|解读")
# How far into a sentence the channel may stand that it speaks of, its name in quotation marks included.
OPENING = 20
YEAR_FIRST = re.compile(r"(?:(?:\d{4}年度?|同时|此外|另外)，)*")
# A channel before one of these is only spoken of together with something else, or not itself.
NOT_AS_SUBJECT = re.compile(
    r"[”]?(?:平台)?(?:建设|管理|运[行维]|改版|升级|作为|作用|等|、|和|及|与|的|公开|信息公开|情况|，|\d{1,9}(?![\d月]))"
)


def carried(
    sentence: Sentence, clause: list[Word], words: list[Word], own: int, talk: Talk
) -> set[str]:
    """The channel that what stands before the clause leaves to it."""
    if any(opens_whole(w) for w in words):
        return set()
    said = {w.text for w in clause}
    if talk.last and talk.last.metric == "gazette_issues" and said & PRINTED:
        return {"gazette"}
    start = own
    if own > sentence.start and sentence.text[own - 1] not in "；;":
        # 在气象网、农业网，发布信息42条: a list of channels is one clause.
        start = sentence.part_start(own - 1)
    before = [w for w in words if start <= w.start < own and w.sense.channel]
    if sums_up_others(sentence, start, before):
        return set()
    # 政府网站：发布信息42条 is the line of a list.
    if before and before[-1].end == own - 1 and before[0].start - sentence.start <= LABEL:
        return channels_in(before)
    # 在网站公开的信息类别：文件4条: what stands behind a colon are kinds.
    listed = sentence.text[own - 1 : own] == "："
    if before and not listed:
        goes_on = GOES_ON_TO_SAY.match(sentence.text, before[-1].end)
        if goes_on or THROUGH.search(sentence.text, start, before[0].start):
            return channels_in(before)
    if before and SUBJECT.match(sentence.text, before[-1].end):
        return channels_in(before)
    if BY_A_TITLE.match(sentence.text, own):
        return set()
    if of_times := _of_times(sentence, own):
        return of_times
    if means := _means(sentence, own):
        return means
    # 局官网新开栏目3个、发布信息182条: behind what else it did, and not in a list of kinds.
    again = bool(clause) and PUT_OUT.match(sentence.text, clause[0].start)
    if subject := _subject(sentence, max(own, clause[0].start) if again else own, talk):
        return subject
    if told := _told_before(sentence, clause, own):
        return told
    return _last_named(sentence, [w for w in words if w.start >= own], own)


def _last_named(sentence: Sentence, clause: list[Word], own: int) -> set[str]:
    """The last channel before a clause that tells what was pushed and names no way of its own.

    微博发布1013条；通过短信平台推送4.2万条 names one, and so does 网站96条、征纳互动平台推送2140条.
    """
    if not any(word.text.startswith(("发文", "推送", "发博")) for word in clause):
        return set()
    first = clause[0].start
    item = max([own, *(n.end + 1 for n in sentence.numbers if own < n.end < first)])
    if THROUGH.match(sentence.text, own) or BY_ITSELF.match(sentence.text, item):
        return set()
    return channels_in([w for w in sentence.words if w.sense.channel and w.end <= first][-1:])


def _means(sentence: Sentence, own: int) -> set[str]:
    """The channel that the sentence names as its means, where nothing was counted since."""
    match = MEANS.search(sentence.text, sentence.start, own)
    if not match or any(n.end <= own and n.start > match.start() for n in sentence.numbers):
        return set()
    return channels_in(sentence.words_between(*match.span()))


def _told_before(sentence: Sentence, clause: list[Word], own: int) -> set[str]:
    """The one channel named before a clause that only says what was put out.

    公众号粉丝达31万；累计发布信息416条. 通过报刊等媒体，公开重点工作，2022年公开53条.
    """
    words = [w for w in sentence.words if w.sense.channel and w.end <= own]
    named = channels_in(words)
    if not named or any("主动公开" in w.text for w in clause):
        return set()
    if not PUT_OUT.match(sentence.text, own):
        return set()
    if AUDIENCE.search(sentence.text, words[-1].end, own):
        return channels_in(words[-1:])
    if len(named) != 1:
        return set()
    if any(n.end <= own for n in sentence.numbers):
        return set()
    begin = THROUGH.match(sentence.text, sentence.part_start(words[0].start))
    return named if begin and not sums_up_others(sentence, begin.start(), words) else set()


def _of_times(sentence: Sentence, own: int) -> set[str]:
    """The channel counted itself in the clause before, or how often it was used: 公众号推送56期，发布信息150条."""
    before = [n for n in sentence.numbers if n.end <= own][-1:]
    if not before or own - before[0].end > 1:
        return set()
    if before[0].unit == "个":
        # 运营公众号1个，发布信息47条
        return channels_in(w for w in sentence.words if w.end == before[0].start)
    if before[0].unit not in TIMES:
        return set()
    if NOT_PUSHED.search(sentence.text, own, own + AHEAD):
        return set()
    start = sentence.clause_start(sentence.start, before[0].start)
    said = sentence.words_between(start, before[0].start)
    # 接受电视台采访50次 puts nothing out.
    put_out = before[0].unit == "期" or any(
        {"publish", "info", "content"} & w.sense.marks for w in said
    )
    return channels_in(said) if put_out else set()


def _subject(sentence: Sentence, own: int, talk: Talk) -> set[str]:
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
