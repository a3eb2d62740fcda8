"""A page that accounts for a whole year's duties is the report, whatever its last word calls it."""

import pytest

from gxdata import ReadError, parse

DUTIES = """
一、公开：全年公开水库水位、灌溉轮次等信息{figure}条。
二、申请：收到渠系图申请2件，均已提供。
三、收费：无。
四、复议诉讼：无。
五、问题：水价构成未公开。改进：明年春灌前上墙。
"""


def _year_and_agency(heading: str, end: str = "") -> tuple[int, str | None]:
    report = parse(f"{heading}\n{DUTIES.format(figure=61)}{end}".encode()).report
    return report.identity.year, report.identity.agency


@pytest.mark.parametrize(
    "heading",
    [
        "澄溪县水利局2012年度政府信息公开工作综述",
        "澄溪县水利局2012年政府信息公开工作情况公示",
        "澄溪县水利局2012年度政府信息公开工作情况说明",
        "政府信息公开年度报告——澄溪县水利局（2012年度）",
        "澄溪县水利局2012年政府信息公开工作报告：",
    ],
)
def test_a_heading_of_one_year_before_all_duties_is_the_reports(heading: str) -> None:
    assert _year_and_agency(heading) == (2012, "澄溪县水利局")


def test_a_letter_that_carries_the_report_is_the_report() -> None:
    heading = (
        "关于报送2012年政府信息公开年度报告的复函\n县公开办：\n来函收悉，现将我局年度报告报上："
    )
    assert _year_and_agency(heading, "此复。\n澄溪县水利局\n2013年2月1日") == (2012, "澄溪县水利局")


LETTER = "关于报送《澄溪县水利局2012年政府信息公开年度报告》的函\n县公开办：\n"


def test_a_letter_with_the_report_below_it_needs_less_than_all_duties() -> None:
    text = f"{LETTER}一、全年公开水库水位等信息61条。\n二、收到申请2件，均已提供。"
    report = parse(text.encode()).report
    assert (report.identity.year, report.identity.agency) == (2012, "澄溪县水利局")


def test_a_letter_may_name_the_report_without_marks() -> None:
    text = (
        "关于报送澄溪县水利局2012年政府信息公开年度报告的函\n全年公开信息61条，申请2件，均已提供。"
    )
    report = parse(text.encode()).report
    assert (report.identity.year, report.identity.agency) == (2012, "澄溪县水利局")


FORM = """
本报告根据《中华人民共和国政府信息公开条例》编制。
一、总体情况
2021年公开信息61条。
二、主动公开政府信息情况
信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
行政规范性文件 | 1 | 0 | 3
三、收到和处理政府信息公开申请情况
四、政府信息公开行政复议、行政诉讼情况
五、存在的主要问题及改进情况
"""


def test_a_picture_of_the_report_may_stand_above_the_report_itself() -> None:
    title = "一图读懂澄溪县水利局2021年政府信息公开工作年度报告"
    identity = parse(f"{title}\n{FORM}".encode()).report.identity
    assert (identity.year, identity.agency) == (2021, "澄溪县水利局")
    with pytest.raises(ReadError):
        parse(f"{title}\n《澄溪县水利局2021年度报告》解读\n{FORM}".encode())


def test_a_letter_alone_is_none() -> None:
    with pytest.raises(ReadError):
        parse(f"{LETTER}现将年度报告送上，请审阅。\n联系人：某某。".encode())


@pytest.mark.parametrize(
    "heading",
    [
        "澄溪县水利局2012年上半年政府信息公开工作综述",
        "澄溪县水利局2010—2012年政府信息公开工作综述",
        "澄溪县水利局2012年1—9月政府信息公开工作进展情况",
        "澄溪县水利局2012年度工作综述",
    ],
)
def test_a_part_of_a_year_or_several_or_another_duty_is_none(heading: str) -> None:
    with pytest.raises(ReadError):
        _year_and_agency(heading)


def test_an_office_that_draws_on_the_reports_of_its_places_reports_for_the_government() -> None:
    text = "本报告在2017年各县区、市直部门政府信息公开年度报告基础上，由云麓市人民政府办公室编制。\n一、概述\n"
    report = parse(
        (text + DUTIES.format(figure=61) + "统计期限自2017年1月1日至12月31日。").encode()
    )
    assert report.report.identity.agency == "云麓市人民政府"


def test_an_index_number_before_a_title_is_no_part_of_the_organ() -> None:
    assert _year_and_agency("01 澄溪县水利局2012年政府信息公开年度报告") == (2012, "澄溪县水利局")


@pytest.mark.parametrize(
    "opens",
    [
        "澄溪县水利局按照有关规定编制了2012年度政府信息公开年度报告，数据统计期限自2012年1月1日起至2012年12月31日止。",
        "澄溪县水利局现公布2012年度政府信息公开工作报告。报告由五个部分组成，统计期为2012年1月1日至12月31日。",
        "根据县公开办的通知，澄溪县水利局特编制本报告，涵盖各乡镇水利站。\n为便于监督，现将2012年度政府信息公开工作情况公布如下，统计期为2012年1月1日至12月31日。",
    ],
)
def test_a_first_sentence_is_no_heading_that_names_the_organ(opens: str) -> None:
    found = _year_and_agency(f"{opens}\n2012年度述职报告")
    assert found == (2012, "澄溪县水利局")
