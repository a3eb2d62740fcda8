"""Numbers that tell of a part of what was counted before, or of the same once more."""

import re

from gxdata.catalogue.metrics import figure_words
from gxdata.extract.figures.application_words import APPLICANTS
from gxdata.extract.figures.numbers import Number
from gxdata.extract.figures.parts_of_a_whole import (
    is_a_share,
    is_answered,
    is_of_some_applications,
    is_of_some_only,
    repeats_a_part,
    sums_up_before,
)
from gxdata.extract.figures.sentence import AHEAD, Sentence
from gxdata.extract.figures.talk import Bound, Talk
from gxdata.extract.figures.year_of_number import compared_year

# What came in or was answered is no part of what was disclosed: 其中…，办理提案4条; but 提案办理公示4条 is.
CAME_IN = re.compile("受理|收到")
ANSWERED = re.compile("(?:全年|已|共|并|及时|按时|累计)*+(?:答复|回复|办理|办结)")
# 自然人申请2件、农民合作社申请1件
NEXT_APPLICANT = re.compile(r"[、，；][^，；。、\d]{2,12}申请(?:了|共|为)?")


def is_told_before(
    sentence: Sentence, number: Number, reach: int, bound: Bound, talk: Talk, *, this_year: bool
) -> bool:
    """Whether a number tells of a part of what was counted before, or of the same once more."""
    if (talk.in_parts or talk.parent) and this_year:
        starts = sentence.clause_start(reach, number.start)
        own = sentence.text[starts : number.start]
        # 其中网站1120条；企业平台答复留言461条: behind a semicolon a clause may name who did so first.
        of_disclosed = talk.parent is not None and talk.parent.family == "disclosed"
        apart = of_disclosed and sentence.text.endswith("；", sentence.start, starts)
        answered = ANSWERED.search(own) if apart else ANSWERED.match(own)
        came_in = CAME_IN.search(own) or answered
        if repeats_a_part(talk, bound, number.unit, came_in is not None):
            return True
        if talk.in_parts and bound.family == "interaction" and own.endswith("类"):
            # 服务事项13862件，其中电话咨询类1698件
            return True
    if is_a_share(sentence, number, bound) or is_answered(sentence, number, reach, bound, talk):
        return True
    if is_of_some_only(sentence, number, bound, talk):
        return True
    if is_of_some_applications(sentence, number, bound):
        return True
    if bound.metric == "interpretations" and sums_up_before(sentence, number, talk):
        return True
    if not this_year:
        return False
    if _is_part_in_brackets(sentence, number, reach, bound, talk):
        return True
    received = bound.metric == "applications_received"
    return received and _is_told_again(sentence, number, reach, talk)


def _is_part_in_brackets(
    sentence: Sentence, number: Number, reach: int, bound: Bound, talk: Talk
) -> bool:
    """Whether brackets behind a count tell how many of them were so: 依申请公开49件（投诉人申请44件）."""
    if talk.last is None or not sentence.text.startswith("（", reach):
        return False
    alike = (bound.metric, bound.channel) == (talk.last.metric, talk.last.channel)
    # 热线受理1286件（咨询1100件、投诉186件）
    alike = alike or (bound.metric == "consultations" and talk.last.family == "interaction")
    said = sentence.text[reach : number.start]
    # 信息公开类诉讼2件（全年行政应诉5件)
    wider = bound.family == "reviews" and "年" not in said.replace("全年", "")
    within = "年" not in said and number.value <= talk.last_value
    return alike and "）" not in said and (within or wider) and number.unit == talk.last_unit


def _is_told_again(sentence: Sentence, number: Number, reach: int, talk: Talk) -> bool:
    """Whether applications are only spoken of again, behind how many came in: 放弃申请1件.

    2021年收到申请13件，2022年为9件 tells of two years; in brackets, of the parts of both.
    """
    in_brackets = sentence.text_before(number).rpartition("）")[2].count("（") > 0
    own_year = compared_year(sentence, reach, number.start, talk.year) == talk.year
    if own_year and not in_brackets:
        return False
    received = figure_words().lists["receive"]
    near = sentence.words_between(reach, number.end + AHEAD)
    if any(word.text in received for word in near):
        talk.came_in = True
        return False
    of_one = talk.sentence_family is not None and talk.last and talk.last.metric in APPLICANTS
    if of_one and NEXT_APPLICANT.fullmatch(sentence.text, reach, number.start):
        return True
    return talk.came_in
