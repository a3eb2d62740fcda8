"""Where the parts of a report begin and end."""

import pytest

from gxdata.extract.section_end import without_end
from gxdata.extract.sections import section_of, sections
from gxdata.read.document import Document, Line

BEFORE = (
    "一、概述",
    "全年平稳。",
    "二、主动公开政府信息情况",
    "公开9条。",
    "三、依申请公开政府信息情况",
    "无。",
)


def parts(*lines: str) -> list[tuple[str, str]]:
    document = Document(tuple(map(Line, (*BEFORE, *lines))), "text/plain", "utf-8")
    return [(part.section, part.text) for part in sections(document)][3:]


@pytest.mark.parametrize(
    "heading",
    [
        "四、存在的主要问题及改进情况",
        "四、存在的不足和今后打算",
        "四、困难与建议",
        "四、下一步工作思路",
        "四、2013年工作计划",
        "四、改进措施",
        "四 存在的问题及整改措施",
    ],
)
def test_headings_of_section_five(heading: str) -> None:
    assert parts(heading, "更新不及时。") == [("problems", "更新不及时。")]


def test_measures_may_have_a_heading_of_their_own() -> None:
    found = parts("四、存在的主要问题", "更新不及时。", "五、改进措施", "及时更新。")
    assert found == [("problems", "更新不及时。"), ("problems", "及时更新。")]


def test_headings_inside_section_five_are_its_text() -> None:
    found = parts(
        "四、存在的主要问题及改进情况", "一、存在问题", "更新慢。", "二、改进措施", "加快。"
    )
    assert found == [("problems", "一、存在问题\n更新慢。\n二、改进措施\n加快。")]


def test_headings_in_the_middle_of_a_line() -> None:
    found = parts(
        "四、存在的主要问题及改进情况 公开渠道单一，今后将拓宽渠道，用好各种载体，让群众更方便地获取信息。 "
        "五、其他需要报告的事项 无其他事项。"
    )
    assert [section for section, _ in found] == ["problems", "other"]
    assert found[0][1].startswith("公开渠道单一")
    assert found[1][1] == "无其他事项。"


def test_a_last_heading_numbered_otherwise_is_found() -> None:
    found = parts("四、存在的主要问题及改进情况", "更新慢。", "（五）、其他需要报告的事项", "无。")
    assert found == [("problems", "更新慢。"), ("other", "无。")]


def test_the_last_part_ends_before_the_signature_and_the_page() -> None:
    found = parts(
        "四、存在的主要问题",
        "更新慢。",
        "附件：统计表",
        "霁川省云溪县民政局",
        "2014年1月8日",
        "上一篇：公告",
    )
    assert found == [("problems", "更新慢。")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("更新慢。\n云溪县水务局\n2019年1月3日\n【打印本页】", "更新慢。"),
        ("更新慢。\n云溪县水务局", "更新慢。"),
        ("更新慢。 云溪县水务局 2019年1月3日", "更新慢。"),
        ("更新慢。\n二〇一一年二月", "更新慢。"),
        ("一是宣传少。\n加强宣传。", "一是宣传少。\n加强宣传。"),
        ("公开工作由办公室\n负责，人手少。", "公开工作由办公室\n负责，人手少。"),
    ],
)
def test_where_words_end(text: str, kept: str) -> None:
    assert without_end(text) == kept


def test_the_longest_cue_names_the_part() -> None:
    assert section_of("主动公开政府信息情况") == "disclosure"
    assert section_of("其他需要报告的事项") == "other"
    assert section_of("机构人员情况") is None
