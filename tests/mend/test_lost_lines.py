"""Reports whose line breaks were lost: read as if they stood there."""

import re

import gxdata
from gxdata.mend import mend
from gxdata.read import read

LINES = [
    "澜屿县沿湖镇2016年政府信息公开工作年度报告",
    "现公布澜屿县沿湖镇人民政府2016年政府信息公开工作情况，统计期限自2016年1月1日起至12月31日止。",
    "一、概述",
    "我镇有公开栏6处，镇党政办两人兼管。",
    "二、主动公开政府信息情况",
    "全年在县政府网站公开信息87条，在镇公开栏张贴公告41张。",
    "三、依申请公开政府信息情况",
    "（一）申请情况。收到申请3件，均为网上提交。",
    "（二）答复情况。同意公开2件，信息不存在1件。",
    "四、收费情况",
    "没有收取任何费用。",
    "五、复议、诉讼情况",
    "没有发生行政复议和行政诉讼。",
    "六、存在的问题和下一步打算",
    "（一）存在问题",
    "1.各村报来的账目时早时晚。",
    "2.公开栏离得远，老人看不见。",
    "（二）下一步打算",
    "1.定下每季度末为报账日。",
    "2.把账目印成单页送到户。",
    "沿湖镇人民政府 2017年2月9日",
]


def test_a_report_on_one_line_says_what_it_says_on_many() -> None:
    many = gxdata.parse("\n".join(LINES).encode()).report
    one = gxdata.parse("\n".join([LINES[0], " ".join(LINES[1:])]).encode()).report
    assert many is not None
    assert one is not None
    assert many.problems
    assert "lost_lines" in one.repairs
    assert "lost_lines" not in many.repairs
    assert [s.section for s in one.sections] == [s.section for s in many.sections]
    assert [p.text for p in one.problems] == [p.text for p in many.problems]
    assert {(f.metric, f.channel, f.value) for f in one.figures} == {
        (f.metric, f.channel, f.value) for f in many.figures
    }
    assert one.identity.published_on == many.identity.published_on


def test_nothing_but_white_space_is_lost() -> None:
    page = " ".join(LINES * 3)
    mended = "\n".join(mend(read(page.encode())).texts())
    assert mended.count("\n") > len(LINES)
    assert re.sub(r"\s", "", mended) == re.sub(r"\s", "", page)


def test_what_stands_above_and_below_a_short_report_gets_lines_of_its_own() -> None:
    lines = [
        "网站首页",
        "政务公开",
        "澜屿县沿湖镇2016年政府信息公开工作年度报告",
        "2016年我镇在网站公开信息87条，没有收到申请。",
        "沿湖镇人民政府 2017年2月9日",
        "上一篇：渔业站2015年政府信息公开工作年度报告",
    ]
    mended = mend(read(" ".join(lines).encode()))
    assert mended.lines() == lines[2:5]
    assert mended.facts
    assert {*mended.facts.lines} == {*lines} - {*lines[2:5]}
    whole = "2016年政府信息公开情况统计表 主动公开信息数 条 210 收到申请数 件 3 办结数 件 3"
    for row in (whole, "49 七、依申请公开信息收取的费用 万元 1"):
        assert mend(read(row.encode())).lines() == [row]


def test_a_long_paragraph_stays() -> None:
    page = "一是把账目印成单页送到户； 二是定下报账日，逾期的在会上点名。 " * 20
    document = mend(read(page.encode()))
    assert "lost_lines" not in document.repairs
    assert len(document.blocks) == 1


def test_a_report_whose_lines_run_into_one_another_says_what_it_says_on_many() -> None:
    many = gxdata.parse("\n".join(LINES).encode()).report
    one = gxdata.parse("".join(LINES).encode()).report
    assert many is not None
    assert one is not None
    assert [s.section for s in one.sections] == [s.section for s in many.sections]
    assert [p.text.rstrip("。") for p in one.problems] == [
        p.text.rstrip("。") for p in many.problems
    ]
    assert {(f.metric, f.channel, f.value) for f in one.figures} == {
        (f.metric, f.channel, f.value) for f in many.figures
    }
    assert one.identity == many.identity


def test_nothing_is_lost_where_nothing_stands_between_lines() -> None:
    page = "".join(LINES)
    mended = mend(read(page.encode())).texts()
    assert len(mended) > len(LINES) / 2
    assert re.sub(r"\s", "", "".join(mended)) == re.sub(r"\s", "", page)


def test_parts_that_a_sentence_lists_are_no_headings() -> None:
    page = (
        "本报告由一、总体情况，二、主动公开情况，三、依申请公开情况，四、存在的问题组成。"
        + "全年平稳。" * 60
    )
    assert mend(read(page.encode())).texts() == [page]


def test_what_is_printed_below_the_title_is_no_part_of_it() -> None:
    for byline in ("发布时间：2017-02-13 来源：沿湖镇", "2017-02-13 来源：沿湖镇"):
        report = gxdata.parse(" ".join([LINES[0], byline, *LINES[2:]]).encode()).report
        assert report is not None
        assert report.identity.title == LINES[0]
        assert str(report.identity.published_on) == "2017-02-13"
