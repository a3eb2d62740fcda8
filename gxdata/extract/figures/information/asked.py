"""A word next to a number that may count information, and what the words around it say of it."""

import re
from dataclasses import dataclass

from gxdata.catalogue.metrics import any_of, figure_words
from gxdata.extract.figures.information.units import SURE
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.sentence import Sentence, Word
from gxdata.extract.figures.talk import Talk

# What these begin with was put out.
PUT_OUT = ("公开", "发布", "推送", "更新", "政务公开信息", "政务公开各类信息")
MADE = any_of(figure_words().lists["made"])
# What stands between two kinds of a list: 动态73条、教育资讯169条
BARE_KINDS = ("公示", "公告")
KIND = re.compile(r"[、，][^，；。、]{2,10}")
# 停水公告126条、水质公告52期
KINDS_IN = SURE | {"期"}


@dataclass(slots=True, eq=False)
class Asked:
    """A word next to a number, asked whether it is one for information that was published.

    Attributes
    ----------
    sentence, number, word
        The word, the number right of it and the sentence around them.
    words
        All words between the number before and this one.
    own, clause
        Where the clause begins, and its words.
    channel
        The channel spoken of, None for all.
    published
        Whether something says that it was put out.
    gap
        What stands between the word and the number.
    talk
        What has been said before.
    """

    sentence: Sentence
    number: Number
    word: Word
    words: list[Word]
    own: int
    clause: list[Word]
    channel: str | None
    published: bool
    gap: str
    talk: Talk

    @property
    def is_weak(self) -> bool:
        """Whether only a bare verb names what is counted."""
        marks = self.word.sense.marks
        return "publish" in marks and "info" not in marks


def is_first_of_kinds(asked: Asked) -> bool:
    """Whether a number is the first of a list of kinds: 网站发布动态73条、资讯169条; not 网站73条、微信169条."""
    if "content" not in asked.word.sense.marks:
        return False
    sentence, number = asked.sentence, asked.number
    following = sentence.number_behind(number.end)
    if following is None or number.unit == "个":
        return False
    # 网站发布动态97篇，政务信息53条，公告26条: where the list goes on, one kind may be called information.
    third = sentence.number_behind(following.end)
    goes_on = third is not None and KIND.fullmatch(sentence.text, following.end, third.start)
    listed = goes_on or sentence.text.startswith("、", number.end)
    alike = listed and {following.unit, number.unit} <= KINDS_IN
    if following.unit != number.unit and not alike:
        # 发布作品31个，开放数据集14个: things are no kinds of information.
        return False
    if sentence.text.startswith(("其中", "原创"), number.end + 1):
        # 推送图文消息206条，其中原创98条; 推文412篇，原创205篇
        return False
    if not KIND.fullmatch(sentence.text, number.end, following.start):
        return False
    between = sentence.words_between(number.end, following.start)
    if sentence.text[number.end + 1 : following.start] in BARE_KINDS:
        return True
    other = {"publish"} if goes_on else {"publish", "info"}
    if asked.channel == "website":
        # 网站发布动态310条，转发通知50条: what else a site put out is of another kind, whichever verb says so.
        other = set()
    return not any(w.sense.channel or other & w.sense.marks for w in between)


def is_amid_kinds(asked: Asked) -> bool:
    """Whether a number stands inside a list of kinds: 办理结果22条，公示信息118条，监测数据365条."""
    sentence, number = asked.sentence, asked.number
    place = sentence.numbers.index(number)
    if asked.channel or not 0 < place < len(sentence.numbers) - 1:
        return False
    before, behind = sentence.numbers[place - 1], sentence.numbers[place + 1]
    if not before.unit == number.unit == behind.unit:
        return False
    return _is_one_of_kinds(sentence, before, number) and _is_one_of_kinds(sentence, number, behind)


def is_last_of_kinds(asked: Asked) -> bool:
    """Whether a number ends a list of kinds with a word that elsewhere is a verb: 网站更新动态301条，公示76条."""
    sentence, number = asked.sentence, asked.number
    place = sentence.numbers.index(number)
    if not place or sentence.numbers[place - 1].unit != number.unit:
        return False
    before = sentence.numbers[place - 1]
    if sentence.text[before.end + 1 : number.start] not in BARE_KINDS:
        return False
    words = sentence.words_between(sentence.part_start(before.start), before.start)
    return bool(words) and "content" in words[-1].sense.marks


def _is_one_of_kinds(sentence: Sentence, before: Number, number: Number) -> bool:
    """Whether only a kind stands between two numbers, and nothing that says that it was put out."""
    if not KIND.fullmatch(sentence.text, before.end, number.start):
        return False
    between = sentence.words_between(before.end, number.start)
    # 信用公示信息 is a kind.
    told = any(says_published(w) and not w.text.startswith("公示") for w in between)
    return not told and not any(w.sense.channel for w in between)


def says_published(word: Word) -> bool:
    """Whether a word says that something was put out."""
    marks = word.sense.marks
    return "publish" in marks or ("info" in marks and word.text.startswith(PUT_OUT))


def is_made(sentence: Sentence, word: Word) -> bool:
    """Whether what is counted was made, and not yet published: 拍摄短视频9部."""
    before = sentence.text[max(sentence.start, word.start - 16) : word.start]
    return MADE.search(before, before.rfind("，") + 1) is not None
