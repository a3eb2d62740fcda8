"""Whose name lost its beginning, or took in what is none of it: nothing is claimed.

Places that the gazetteer knows are real ones, their organs' reports are not.
"""

import pytest

from gxdata import parse
from gxdata.extract.report import Identity

BODY = """
{preamble}
一、总体情况
2021年，本单位公开政府信息12条。
二、主动公开政府信息情况
略。
三、收到和处理政府信息公开申请情况
未收到申请。
{signed}
"""


def who(organ: str, preamble: str = "本报告根据条例编制。", signed: str = "") -> Identity:
    title = f"{organ}2021年政府信息公开工作年度报告"
    return parse((title + BODY.format(preamble=preamble, signed=signed)).encode()).report.identity


@pytest.mark.parametrize(
    "organ",
    [
        *("岭市自然资源和规划局", "昌市人民政府", "□苇渡乡人民政府", "\ufffd庄湾乡人民政府"),
        *("\ufffd城区民政局", "汐川市住房和城乡****", "汐川市***"),
    ],
)
def test_a_name_without_its_beginning_is_none(organ: str) -> None:
    found = who(organ)
    assert (found.agency, found.agency_id, found.level) == (None, None, "unknown")
    assert (found.province, found.city, found.county, found.township) == (None,) * 4


@pytest.mark.parametrize(
    "organ",
    ["汐川市民政局", "苇渡乡人民政府", "涉县民政局", "沙市民政局", "某市民政局", "□萧县民政局"],
)
def test_a_place_too_new_or_too_small_for_the_gazetteer_keeps_its_organ(organ: str) -> None:
    assert who(organ).agency == organ.lstrip("□")


def test_a_town_is_not_placed_where_its_report_speaks_of_another_county() -> None:
    here = who("庄湾乡人民政府")
    assert (here.county, here.township) == ("浮梁县", "庄湾乡")
    other = who("庄湾乡人民政府", "按照祁门县人民政府要求编制。")
    assert (other.agency, other.level, other.province, other.county) == (
        "庄湾乡人民政府",
        "township",
        None,
        None,
    )
    both = who("庄湾乡人民政府", "按照浮梁县人民政府要求编制，学习祁门县人民政府经验。")
    assert both.county == "浮梁县"


def test_a_place_that_a_title_calls_in_short_is_the_one_that_the_text_has_in_full() -> None:
    found = who("牡市民政局", "2021年，牡丹江市民政局积极公开。")
    assert (found.agency, found.city) == ("牡丹江市民政局", "牡丹江市")


def test_a_keyword_before_a_title_is_no_part_of_the_name() -> None:
    assert who("飞艇七码投注_重庆市民政局").agency == "重庆市民政局"
    # It may stand where the beginning of an unknown place's name stood.
    assert who("飞艇七码投注_汐川市民政局").agency is None
    assert who("汐川县人民政府网_汐川县民政局").agency == "汐川县民政局"


@pytest.mark.parametrize("gloss", ["jian1", "jiān", "jian"])
def test_a_syllable_inside_a_name_is_taken_off(gloss: str) -> None:
    assert who(f"庐江县质量技术监{gloss}督局").agency == "庐江县质量技术监督局"


@pytest.mark.parametrize("organ", ["庐江县IT产业局", "庐江县ABC中心"])
def test_letters_that_are_no_reading_stay(organ: str) -> None:
    assert who(organ).agency == organ
