"""Headings that run into their first sentence, and paragraphs whose stops are of half width."""

import gxdata
from gxdata.extract.report import Report

TITLE = "澜屿县林业局2014年政府信息公开工作年度报告"
GLUED = [
    TITLE,
    "一、概述2014年，我局把公开当作本职，年初排出清单，逐条落实到人。",
    "二、主动公开政府信息情况全年在县政府网站公开信息64条，在局门口公开栏张贴19张。",
    "三、依申请公开政府信息情况未收到申请，也没有上年转来的申请。",
    "四、收费及减免情况因无申请，没有收取费用。",
    "五、复议和诉讼情况行政复议2件，行政诉讼1件。",
    (
        "六、存在的主要问题及改进措施对照要求，有两处短板：一是林场一级的信息公开得少；二是栏目更新不勤。"
        "下一步，一是把林场补助纳入公开；二是每月核对一次栏目。"
    ),
]


def reading(lines: list[str]) -> Report:
    report = gxdata.parse("\n".join(lines).encode()).report
    assert report is not None
    return report


def figures(report: Report) -> set[tuple[str, str | None, float]]:
    return {(f.metric, f.channel, f.value) for f in report.figures}


def test_a_heading_without_an_end_is_told_from_its_first_sentence() -> None:
    found = reading(GLUED)
    assert [s.section for s in found.sections] == [
        "overview",
        "disclosure",
        "applications",
        "fees",
        "reviews",
        "problems",
    ]
    assert found.sections[2].heading == "三、依申请公开政府信息情况"
    assert [p.kind for p in found.problems] == ["problem", "problem", "measure", "measure"]
    assert ("reviews", None, 2) in figures(found)


def test_a_list_of_problems_makes_no_headings() -> None:
    found = reading(
        [
            *GLUED[:6],
            "六、存在的问题",
            "一、主动公开情况不理想，林场一级尤其少。",
            "二、存在问题的栏目没有专人核对，更新不勤。",
        ]
    )
    assert [s.section for s in found.sections].count("disclosure") == 1
    assert found.sections[-1].heading == "六、存在的问题"
    assert len(found.problems) == 2


def test_stops_of_half_width_end_sentences() -> None:
    text = [
        TITLE,
        "一、概述",
        "全年公开信息64条,其中网站48条. 收到申请3件. 上年结转1件. 举办培训2次.",
    ]
    whole = [line.replace(".", "。").replace(",", "，") for line in text]
    assert len(figures(reading(text))) >= 5
    assert figures(reading(text)) == figures(reading(whole))


def test_parts_that_are_numbered_as_such_state_nothing_by_their_headings() -> None:
    found = reading(
        [
            TITLE,
            "第一部分 总体情况",
            "全年公开信息64条。",
            "第二部分 收到和处理政府信息公开申请情况",
            "第三部分 政府信息公开行政复议、行政诉讼情况",
            "没有发生行政复议和行政诉讼。",
        ]
    )
    assert figures(found) == {
        ("disclosed", None, 64),
        ("reviews", None, 0),
        ("litigations", None, 0),
    }
