"""Where the parts of a report begin and end."""

import pytest

from gxdata.extract.heading_lines import section_of
from gxdata.extract.section_end import without_end
from gxdata.extract.sections import sections
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
        "四、问题与措施",
        "四、不足",
        "四、问题：",
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
        ("更新慢。\n云溪县政府信息公开情况统计表（2016年度）\n统计指标\n单位", "更新慢。"),
        ("更新慢。\n指标名称 | 计量单位 |", "更新慢。"),
        ("更新慢。\n统计表填报口径不一。", "更新慢。\n统计表填报口径不一。"),
        ("更新慢。\n霁公网安备 00000000000000号", "更新慢。"),
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


@pytest.mark.parametrize(
    "line",
    ["四、其他需要报告的事项：无。", "四、其他需要报告的事项 无。", "四、其他需要报告的事项无。"],
)
def test_a_part_may_stand_on_the_line_of_its_heading(line: str) -> None:
    assert parts(line) == [("other", "无。")]


def test_a_long_line_may_begin_with_its_heading_and_a_colon() -> None:
    body = "一是信息更新慢，有的栏目整整半年没有动静；二是解读文章写得太像文件，看的人越来越少，留言更少。"
    assert parts("四、存在的主要问题：" + body) == [("problems", body)]


@pytest.mark.parametrize("heading", ["六、附表（略）", "六、名词解释", "六、附件"])
def test_the_next_heading_ends_the_problems_whatever_it_names(heading: str) -> None:
    found = parts("五、存在的问题", "更新慢。", heading, "政府信息：略。")
    assert [section for section, _ in found] == ["problems", "other"]
    assert found[0][1] == "更新慢。"


def test_measures_under_a_heading_of_no_known_name_stay_with_the_problems() -> None:
    assert parts("五、存在的问题", "更新慢。", "六、整改安排", "加快。")[1] == (
        "problems",
        "加快。",
    )


def test_a_list_in_the_style_of_the_headings_ends_nothing() -> None:
    items = ("一、更新慢", "二、人手少", "三、形式单一", "四、解读少", "五、意识不强", "六、创新少")
    assert parts("五、存在的问题", *items) == [("problems", "\n".join(items))]


@pytest.mark.parametrize("leader", ["………………{}", " {}", "", "\n{}"])
def test_a_table_of_contents_is_no_part(leader: str) -> None:
    headings = (*BEFORE[::2], "四、存在的问题", "五、其他需要报告的事项")
    contents = "\n".join(h + leader.format(n) for n, h in enumerate(headings, 1)).split("\n")
    lines = (
        "目录",
        *contents,
        *BEFORE,
        "四、存在的问题",
        "更新慢。",
        "五、其他需要报告的事项",
        "无。",
    )
    found = sections(Document(tuple(map(Line, lines)), "text/plain", "utf-8"))
    assert [part.section for part in found] == [
        "overview",
        "disclosure",
        "applications",
        "problems",
        "other",
    ]
    assert found[3].text == "更新慢。"


def test_headings_without_text_are_no_table_of_contents() -> None:
    lines = (*BEFORE[:3], "三、依申请公开", "四、行政复议、行政诉讼", "五、存在的问题", "更新慢。")
    found = sections(Document(tuple(map(Line, lines)), "text/plain", "utf-8"))
    assert len(found) == 5
    assert found[-1].text == "更新慢。"


def test_answers_on_the_line_of_their_heading_do_not_outrank_the_headings_above_them() -> None:
    lines = (
        "一、公开情况概述",
        "1.依申请公开的数量：无",
        "2.收费及减免情况：无",
        "3.申请行政复议的情况：无",
        "二、重点工作",
        "危房改造公示。",
        "三、下一步工作",
        "更新慢，今后加快。",
    )
    found = sections(Document(tuple(map(Line, lines)), "text/plain", "utf-8"))
    assert found[0].section == "overview"
    assert (found[-1].section, found[-1].text) == ("problems", "更新慢，今后加快。")


@pytest.mark.parametrize(
    "signature",
    [
        ["交通部", "2022年1月5日"],
        ["澜屿县残疾人联合会"],
        ["澜屿县水利局", "年  月  日"],
        ["澜屿县实验中学", "2022年1月5日"],
    ],
)
def test_a_signature_ends_the_last_part(signature: list[str]) -> None:
    assert without_end("\n".join(["及时更新。", *signature])) == "及时更新。"


@pytest.mark.parametrize("name", ["某某街道", "甲乙镇", "某县供销合作社联合社"])
def test_a_place_or_a_union_signs_above_its_date(name: str) -> None:
    assert without_end(f"及时更新。\n\n{name}\n\n2016年2月23日") == "及时更新。"


@pytest.mark.parametrize("end", ["把指导延伸到村镇\n2016年2月23日", "某某街道\n二是解读不够。"])
def test_a_place_without_a_date_or_behind_a_verb_is_no_signature(end: str) -> None:
    text = f"一是更新不及时。\n{end}"
    assert without_end(text).startswith(text.removesuffix("\n2016年2月23日"))


def test_words_of_the_text_are_no_signature() -> None:
    text = "一是更新不及时\n二是内容没有公开全部"
    assert without_end(text) == text


def test_the_groups_of_the_statistics_table_are_no_parts_of_the_text() -> None:
    lines = [
        "（一）概述",
        "全年平稳。",
        "（二）主动公开政府信息情况",
        "公开9条。",
        "（三）依申请公开政府信息情况",
        "无。",
        "（四）存在的主要问题和改进措施",
        "更新不及时。",
        "附件：统计表",
        "一、主动公开情况 —— ——",
        "三、依申请公开情况 —— ——",
        "四、行政复议数量 件 2",
    ]
    document = Document(tuple(map(Line, lines)), "text/plain", "utf-8")
    assert [part.section for part in sections(document)] == [
        "overview",
        "disclosure",
        "applications",
        "problems",
    ]


@pytest.mark.parametrize(
    "line", ["责任编辑制度落实不到位。", "访问量达12万次，比上年有所下降。", "传真申请渠道不畅通；"]
)
def test_a_sentence_ends_no_part_whatever_it_begins_with(line: str) -> None:
    text = f"一是更新不及时。\n{line}\n二是解读不够。"
    assert without_end(text) == text


@pytest.mark.parametrize(
    "line", ["责任编辑：王某", "访问量：12", "发表评论", "往年年报", "抄送：县委办公室。"]
)
def test_what_is_the_page_s_own_ends_a_part(line: str) -> None:
    assert without_end(f"一是更新不及时。\n{line}\n登录") == "一是更新不及时。"


@pytest.mark.parametrize(
    "line",
    [
        "澜屿县2016年政府信息公开工作年度报告",
        "· 政府信息公开指南",
        "2014年政府信息公开年报 [2015-03-02]",
    ],
)
def test_a_list_of_the_sites_pages_ends_a_part(line: str) -> None:
    text = f"一是更新不及时。\n{line}\n2013年政府信息公开工作年度报告"
    assert without_end(text) == "一是更新不及时。"


def test_a_title_at_the_head_of_a_page_within_a_part_does_not_end_it() -> None:
    text = "一是更新不及时。\n澜屿县2016年政府信息公开工作年度报告\n二是解读不够。"
    assert without_end(text) == text


@pytest.mark.parametrize("unknown", ["四、咨询处理情况", "四、人员、经费与收支情况……3"])
def test_a_table_of_contents_may_list_what_no_form_knows(unknown: str) -> None:
    contents = [*BEFORE[::2], unknown, "五、存在的主要问题及改进情况"]
    body = [
        *BEFORE,
        "四、咨询处理情况",
        "接待12人次。",
        "五、存在的主要问题及改进情况",
        "更新不及时。",
    ]
    document = Document(tuple(map(Line, contents + body)), "text/plain", "utf-8")
    found = {part.section: part.text for part in sections(document)}
    assert found["overview"] == "全年平稳。"
    assert found["problems"] == "更新不及时。"


def test_parts_counted_as_parts_are_found_within_one_line() -> None:
    line = (
        "澜屿县2012年报告 第一部分 概述 全年平稳。 第二部分 主动公开政府信息情况 公开9条。"
        " 第三部分 依申请公开情况 无。 第四部分 主要问题与改进 更新不及时。"
    )
    document = Document((Line(line),), "text/plain", "utf-8")
    assert [part.section for part in sections(document)] == [
        "overview",
        "disclosure",
        "applications",
        "problems",
    ]


def test_a_page_s_place_on_its_site_is_no_heading() -> None:
    lines = (
        "政务公开 > 法定主动公开内容 > 年报",
        "一、工作成效",
        "编目2310项。",
        "二、存在问题",
        "延伸不够。",
    )
    document = Document(tuple(map(Line, lines)), "text/plain", "utf-8")
    assert [part.section for part in sections(document)] == ["problems"]


@pytest.mark.parametrize("behind", ["", "按照《关于印发<报告格式>的通知》，", "公开间隔>30天，"])
def test_a_numbered_heading_is_one_whatever_signs_stand_behind_it(behind: str) -> None:
    lines = (
        f"一、总体情况 {behind}公开9条。",
        "二、主动公开<政府信息>情况",
        "公开9条。",
        f"三、存在问题：{behind}更新不及时。",
    )
    document = Document(tuple(map(Line, lines)), "text/plain", "utf-8")
    found = [part.section for part in sections(document)]
    assert found == ["overview", "disclosure", "problems"]
