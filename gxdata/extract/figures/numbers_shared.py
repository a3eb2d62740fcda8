"""Numbers that several heads share: 行政复议、行政诉讼均为0件, 各1件, 分别为2件和5件."""

import re
from itertools import pairwise

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.application_words import APPLICANTS, APPLICATIONS
from gxdata.extract.figures.head_before import ANSWERS
from gxdata.extract.figures.information.units import SURE
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.reading_fits import fits
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Bound, Talk

EACH = tuple(who + said for who in "均都皆全各" for said in ("", "为", "是", "有", "为了"))
RESPECTIVELY = tuple(f"分别{said}" for said in ("", "为", "是", "有"))
# 热线、市长信箱分别受理1822件、163件; 分别受理热线工单、留言120件、35件
IN_TURN = re.compile(
    r"分别(?:共|累计|主动)?(?:受理|办理|收到|承办|答复|接到|处理|召开|举办|开展|发布|公开|推送|办结)了?(?P<list>(?:[^，；。\d]|12\d{3})*)$"
)
LEAST = 2
ITEMS = re.compile("[、和与及]")
BETWEEN = re.compile(r"[、，,和及与以]{1,2}")
# What stands before these is only what the dispute is about: 因申请答复提起的行政复议、诉讼0件.
CAUSED = re.compile("引[发起]|提起|导致|因")
# 微信、微博 is one word where it stands for both together.
PAIR = re.compile("[、和]")
HEADING = re.compile(r"[一二三四五六七八九十]、[^，；。：]{2,40}?情况(?=[^，；。：、]{2})")
CARRIED = frozenset({"applications_carried_in", "applications_carried_out"})
CLAUSE = "，,；;。（("


def shared(sentence: Sentence, n: int, reach: int, talk: Talk) -> list[tuple[int, Bound | None]]:
    """The numbers from the n-th on that share the heads before it, each with its metric; empty where none do.

    A number that stands in such a list without a metric of its own has None, and is no other's.
    """
    number = sentence.numbers[n]
    before = sentence.text[reach : number.start]
    run = _run(sentence, n)
    if len(run) > 1 and (channels := _of_channels(sentence, run, reach, talk)):
        return channels
    if len(run) > 1 and (turn := IN_TURN.search(before)):
        first, last = turn.span("list") if turn["list"] else (0, turn.start())
        return _in_turn(sentence, run, (reach + first, reach + last), talk)
    said_of_each = before.endswith(EACH)
    each = said_of_each or number.value == 0
    if not each and not before.endswith(RESPECTIVELY):
        return []
    if len(run) > 1 and before.endswith(RESPECTIVELY):
        listed = _in_turn(sentence, run, (reach, reach + before.rfind("分别")), talk)
        if all(bound for _, bound in listed):
            return listed
    start = max([reach, *(sentence.text.rfind(mark, reach, number.start) + 1 for mark in CLAUSE)])
    heads = _heads(sentence, number, start, talk, joined=each and not said_of_each)
    if len(heads) < 2:
        # 培训2期，分别有45人、52人参加
        return [] if each or len(run) < 2 else [(k, None) for k in run]
    if each:
        if any(head.metric == "applications_received" for head in heads):
            # 受理公民提出的申请0件: who might have applied.
            heads = [head for head in heads if head.metric not in APPLICANTS]
        if len(ITEMS.findall(sentence.text, start, number.start)) >= len(heads):
            # 高校、企业和个人各1件: more organisations than one.
            heads = [head for head in heads if head.metric != "applications_org"]
        return [(n, head) for head in heads]
    return list(zip(run, heads, strict=True)) if len(run) == len(heads) else []


def _of_channels(
    sentence: Sentence, run: list[int], reach: int, talk: Talk
) -> list[tuple[int, Bound | None]]:
    """The numbers of a run with the channels before them, where there are as many."""
    first, last = sentence.numbers[run[0]], sentence.numbers[run[-1]]
    if last.unit not in SURE:
        return []
    before = sentence.text[reach : first.start]
    told = talk.sentence_family == "disclosed" and before.endswith(RESPECTIVELY)
    channels = _channels(sentence, reach, first.start, told=told)
    if len(channels) < LEAST or len(run) != len(channels):
        return []
    return [
        (k, Bound("disclosed", "disclosed", channel))
        for k, channel in zip(run, channels, strict=True)
    ]


def _in_turn(
    sentence: Sentence, run: list[int], span: tuple[int, int], talk: Talk
) -> list[tuple[int, Bound | None]]:
    """The numbers of a run with the items of the list before it; with None where their counts differ."""
    start = max(sentence.part_start(span[1]), span[0])
    edges = [start, *(m.end() for m in ITEMS.finditer(sentence.text, start, span[1])), span[1]]
    items = list(pairwise(edges))
    if len(items) != len(run):
        return [(k, None) for k in run]
    return [
        (k, _head_of_item(sentence, sentence.numbers[k], item, talk))
        for k, item in zip(run, items, strict=True)
    ]


def _head_of_item(
    sentence: Sentence, number: Number, item: tuple[int, int], talk: Talk
) -> Bound | None:
    """The metric that an item of a list names; the verb that all items share says that it was done."""
    words = sentence.words_between(*item)
    said = frozenset(w.text for w in words) | figure_words().lists["receive"]
    for word in words:
        for reading in word.sense.readings:
            if fits(reading, number, frozenset(), said, talk, sentence, word):
                return Bound(reading.metric, reading.family)
    return None


def _channels(sentence: Sentence, start: int, end: int, *, told: bool) -> list[str]:
    """The channels named in a list before the numbers: 分别通过网站、微博发布信息320条、105条.

    `told` where it has been said that they count information: 公开188条，网站、公众号分别为96条和92条.
    """
    words = sentence.words_between(start, end)
    if not told and not any({"publish", "info"} & w.sense.marks for w in words):
        return []
    senses = figure_words().senses
    named = [part for w in words if w.sense.channel for part in PAIR.split(w.text)]
    return [sense.channel for sense in map(senses.get, named) if sense and sense.channel]


def _heads(
    sentence: Sentence, number: Number, start: int, talk: Talk, *, joined: bool
) -> list[Bound]:
    """The heads before a number; `joined` where only those count that stand in one list with the last."""
    words = sentence.words_between(start, number.start)
    if joined:
        start = _start_of_list(sentence, words, start, number.start)
        words = [w for w in words if w.start >= start]
    said = frozenset(w.text for w in words)
    found: list[Bound] = []
    head_end = None
    for word in words:
        if word.text in APPLICATIONS and _are_counted_as_others(sentence, word, words):
            continue
        if word.start == head_end and word.text in ANSWERS:
            continue  # 部分公开答复0件: how it was answered
        for reading in word.sense.readings:
            if fits(reading, number, frozenset(), said, talk, sentence, word):
                if not any(b.metric == reading.metric for b in found):
                    found.append(Bound(reading.metric, reading.family))
                head_end = word.end
                break
    disputes = [b for b in found if b.family == "reviews"]
    if (
        disputes
        and len(found) > len(disputes)
        and CAUSED.search(sentence.text, start, number.start)
    ):
        return disputes
    return found


def _start_of_list(sentence: Sentence, words: list[Word], start: int, end: int) -> int:
    """Where what a heading or a colon leads in begins: 四、复议诉讼及收费情况行政复议为0, 答复结果：予以公开0件."""
    headings = [m.end() for m in HEADING.finditer(sentence.text, start, end)]
    colon = sentence.text.rfind("：", start, end)
    if colon >= 0 and any(w.start > colon and w.sense.readings for w in words):
        return colon + 1
    return headings[-1] if headings else start


def _are_counted_as_others(sentence: Sentence, word: Word, words: list[Word]) -> bool:
    """Whether 申请 only says of what the head beside it counts some: 上年度结转申请0件, 依申请公开：上年结转0件."""
    if any(w.end == word.start and r.metric in CARRIED for w in words for r in w.sense.readings):
        return True
    behind = (w for w in words if w.start >= word.end and w.text not in APPLICATIONS)
    head = next((w for w in behind if w.sense.readings), None)
    return head is not None and not ITEMS.search(sentence.text, word.end, head.start)


def _run(sentence: Sentence, n: int) -> list[int]:
    """The numbers that follow one another with nothing but a comma or 和 between them."""
    run = [n]
    while run[-1] + 1 < len(sentence.numbers):
        here, following = sentence.numbers[run[-1]], sentence.numbers[run[-1] + 1]
        if not BETWEEN.fullmatch(sentence.text, here.end, following.start):
            break
        run.append(run[-1] + 1)
    return run
