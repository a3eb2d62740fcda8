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
