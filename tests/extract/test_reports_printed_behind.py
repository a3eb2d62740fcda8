"""Pages that print a report twice, or another one behind it: what stands behind the first is none of its own."""

import pytest

from gxdata import parse


def page(organ: str, year: int, received: int, wanting: str) -> str:
    return f"""首页 > 政务公开 > 年度报告
{organ}{year}年政府信息公开工作年度报告
发布日期：{year + 1}-01-20
一、概述
{year}年，主动公开政府信息{100 + received}条，召开专题会议研究公开工作，部署全年任务。
二、依申请公开政府信息情况
收到政府信息公开申请{received}件。
三、收费情况
未收取信息处理费。
四、存在的问题
{wanting}。
"""


FIRST = page("澜屿县水利局", 2020, 5, "更新不及时")


@pytest.mark.parametrize(
    "behind",
    [
        FIRST,
        page("澜屿县水利局", 2021, 8, "解读形式单一"),
        page("澜屿县财政局", 2020, 9, "人手不足") + page("澜屿县审计局", 2020, 3, "意识不强"),
    ],
)
def test_a_page_gives_the_first_of_its_reports(behind: str) -> None:
    alone, first = parse(FIRST.encode()).report, parse((FIRST + behind).encode()).report
    assert first.figures == alone.figures
    assert [p.text for p in first.problems] == ["更新不及时"]
    assert [s.text for s in first.sections] == [s.text for s in alone.sections]
    assert "first_of_several" in first.repairs
    assert "first_of_several" not in alone.repairs


def test_a_list_of_headings_above_the_report_is_no_report() -> None:
    listed = "一、概述\n二、依申请公开政府信息情况\n三、收费情况\n"
    lines = FIRST.split("\n")
    whole = parse("\n".join([*lines[:3], listed, *lines[3:]]).encode()).report
    assert [p.text for p in whole.problems] == ["更新不及时"]
    assert "first_of_several" not in whole.repairs
    assert ("applications_received", 5) in {(f.metric, f.value) for f in whole.figures}
