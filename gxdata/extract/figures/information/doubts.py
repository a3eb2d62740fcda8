"""Where a number behind 公开 or 信息 is better left unread: it counts what others put out, kinds, or one column."""

import re

from gxdata.extract.figures.channels.names import channels_in
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Talk
from gxdata.read.unreadable import UNREADABLE

# 乡镇主动公开信息230条; not 各部门、乡镇公开3500条, which is all of it.
OTHER_ORGANS = re.compile(
    r"(?:其中[，：]?|各|全[市县区州]|[下所][辖属]|直属|辖区|\d{1,3}[个家])*(?:公共企事业单位|县区|区县|县市区|乡镇（街道）|乡镇街道|乡镇|镇街|镇（街）|各街道|[市县区州]直(?:各)?(?:部门|单位)"
    r"|[市县区州]级(?:各)?部门|[市县区]政府(?:各|工作)?部门|街镇|[局厅委办院]属(?:各|\d{1,3}[个家])?(?![于地性])[^，；。、\d]{1,8}?|各村|(?:下属|所属|直属)[^，；。、\d]{1,6}"
    r"|[^，；。]{0,8}[\d各](?:[所家个]|余[所家个])?(?:中小学|学校|幼儿园|医院|卫生院|医疗机构|国有企业|企业|县局|村居|村|社区|派出所))[^，；。、和及]{0,8}?(?:公开|发布)"
)
KINDS_COUNTED = re.compile(r"\d大?类[共计]*$")
ALSO_THROUGH = re.compile("(?:另|还|并|再|同时)?(?:通过|利用|依托|借助|运用|使用)")
# A clause with one of these turns to all that was disclosed.
OF_ALL = ("主动公开", "共", "合计", "总", "累计", "全年", "各类", "以上", "今年", "本年", "年度")
# 网站“公告”栏公开31条、“动态”栏公开88条: columns named one by one.
IN_A_NAMED_COLUMN = re.compile(r"”(?:专|子)?栏目?[^，；。、\d]{0,6}$")
AND_ANOTHER = re.compile(r"[、，；]“[^”]{1,16}”(?:专|子)?栏")
# What stands where a character was lost, 微信公?号公开68条; ××县 and **县 are names that were left out.
WIDEST = 4
TORN = re.compile(
    rf"[\u4e00-\u9fff](?:[?¿□■▯{UNREADABLE}\ue000-\uf8ff]{{1,3}}|[*＊×])(?=[\u4e00-\u9fff“])"
)
# A column is a part of the site that was counted before: 网站79条，重点栏目发布信息65条.
COLUMNS = ("栏目", "专栏", "专题")


def is_of_others(sentence: Sentence, own: int, number: Number) -> bool:
    """Whether organs of one kind put it out: 区直部门主动公开信息320条."""
    return OTHER_ORGANS.match(sentence.text, sentence.part_start(own), number.start) is not None


def is_torn(sentence: Sentence, own: int, number: Number) -> bool:
    """Whether a character was lost in a clause, before it or in the one before, which may have named a channel."""
    begin = max(sentence.part_start(own), sentence.start)
    if begin > sentence.start:
        begin = sentence.part_start(begin - 1)
    return TORN.search(sentence.text, max(0, begin - WIDEST), number.start) is not None


def is_sorted(number: Number, gap: str) -> bool:
    """Whether a number counts the items of kinds that were counted before: 公开信息23类120项."""
    return number.unit in ("项", "个") and KINDS_COUNTED.search(gap) is not None


def goes_on_with_a_channel(
    sentence: Sentence, clause: list[Word], own: int, weak: bool, talk: Talk
) -> bool:
    """Whether a clause without a channel may go on with one named before: 网站发布信息55条，更新信息5条."""
    said = sentence.text[own : clause[-1].end] if clause else ""
    if any(word in said for word in OF_ALL) and "法定" not in said:
        return False
    if talk.sentence_family == "disclosed":
        return talk.last is not None and talk.last.channel is not None and not talk.in_parts
    named = any(w.sense.channel for w in sentence.words if w.end <= own)
    return weak and named


def are_more_channels(sentence: Sentence, words: list[Word], own: int, talk: Talk) -> bool:
    """Whether a number is what some more channels carried: 网站163条，微信288条，利用广播、电子屏公开520条."""
    if talk.sentence_family != "disclosed" or talk.last is None or talk.last.channel is None:
        return False
    begin = sentence.part_start(own)
    named = channels_in(w for w in words if w.start >= begin)
    counted = channels_in(w for w in sentence.words if w.end <= begin)
    return (
        len(named) > 1
        and not named <= counted
        and ALSO_THROUGH.match(sentence.text, begin) is not None
    )


def is_in_a_column(sentence: Sentence, word: Word) -> bool:
    """Whether a word names a column of a site; not 动态、专题等信息, where it is one topic of many."""
    if word.sense.channel or not word.text.endswith(COLUMNS):
        return False
    return not sentence.text.startswith(("等", "、"), word.end)


def is_followed_by_a_column(sentence: Sentence, number: Number) -> bool:
    """Whether another column is counted right behind one: 网站“动态”栏目发布123条，“公告”栏目发布67条."""
    following = sentence.number_behind(number.end)
    if following is None:
        return False
    words = sentence.words_between(number.end, following.start)
    if sentence.text[number.end : following.start] in ("、", "，", "和"):
        return True
    return any(is_in_a_column(sentence, w) for w in words) and not channels_in(words)


def is_in_one_of_named_columns(sentence: Sentence, number: Number) -> bool:
    """Whether a number is the first of several columns of a site, each with its name: “公告”栏公开31条、“动态”栏."""
    named = sentence.before(number, IN_A_NAMED_COLUMN) is not None
    return named and sentence.behind(number, AND_ANOTHER) is not None


def says_proactive(clause: list[Word]) -> bool:
    """Whether a clause behind applications turns to what is published unasked: 申请2件，主动公开信息96条."""
    return any("主动" in w.text or w.text in ("全年", "累计") for w in clause)
