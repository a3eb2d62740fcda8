"""The year's own count where a sentence counts all years: 累计公开5320条，其中本年度2110条."""

import re

from gxdata.extract.figures.application_words import APPLICATIONS
from gxdata.extract.figures.channels.names import channels_in
from gxdata.extract.figures.information.units import SURE
from gxdata.extract.figures.other_counts import ALL_YEARS
from gxdata.extract.figures.sentence import Sentence
from gxdata.extract.figures.talk import Bound, Talk

# What may stand between the two counts.
SHARE = re.compile(
    r"[，；、（]?(?:其中|含|包括)?[，：]?(?:本年度?|今年|年内|当年|本年度内|(\d{4})年度?)(?:全年|当年)?(?:共|新)?"
    r"(?:收到|受理|新收|新增|公开|主动公开|发布|新公开|新发布|增加){0,2}的?(?:政府|政务)?(?:信息)?(?:公开)?(?:申请)?(?:有|为|是|共)?"
)
# 在新增的342条主动公开信息中，政策类28条
AMONG_ALL = re.compile(r"在?(?:20\d\d年度?|全年|本年度?|今年|年内)?(?:新增|主动公开)的$")
ALL_OF_IT = re.compile("(?:主动公开)?的?(?:政府|政务)?信息(?:当)?中[，：]")
# In words of the sentence that count all years.
WHOLE = "disclosed_cumulative"


def among_all(sentence: Sentence, n: int, talk: Talk) -> Bound | None:
    """The count of all information where it is told only before its kinds, or None."""
    number = sentence.numbers[n]
    if n or talk.total or talk.counted or number.unit not in SURE:
        return None
    if not AMONG_ALL.fullmatch(sentence.text, sentence.start, number.start):
        return None
    if not sentence.behind(number, ALL_OF_IT):
        return None
    return Bound("disclosed", "disclosed", end=number.end)


def share_of_the_year(sentence: Sentence, n: int, talk: Talk) -> Bound | None:
    """What a number counts that tells only which part of the number before it is the year's, or None."""
    if not n:
        return None
    number, whole = sentence.numbers[n], sentence.numbers[n - 1]
    if number.unit is None or number.unit != whole.unit or number.value > whole.value:
        return None
    among = SHARE.fullmatch(sentence.text, whole.end, number.start)
    if among is None or (among[1] and int(among[1]) != talk.year):
        return None
    if talk.sentence_family not in (None, "disclosed"):
        return None
    if talk.last is not None and talk.last.metric == WHOLE and talk.sentence_family:
        return Bound("disclosed", "disclosed", end=number.start)
    if talk.sentence_family and talk.unread_unit != whole.unit:
        return None
    start = max(sentence.start, sentence.text.rfind("；", sentence.start, whole.start) + 1)
    if not ALL_YEARS.search(sentence.text, start, whole.start):
        return None
    words = sentence.words_between(start, whole.start)
    if any(w.text in APPLICATIONS for w in words):
        return Bound("applications_received", "applications", end=number.start)
    # 网站累计发布信息6430条，其中2021年新发布1024条
    named = channels_in(words)
    put_out = any({"publish", "info"} & w.sense.marks for w in words)
    if len(named) != 1 or not put_out or number.unit not in SURE:
        return None
    return Bound("disclosed", "disclosed", named.pop(), end=number.start)
