"""Plain text that was broken into lines of one width."""

import re
import unicodedata

import pytest

from gxdata import parse
from gxdata.read.text.wrapped import with_whole_paragraphs

PARAGRAPHS = [
    "一、总体情况",
    (
        "2022年，我局围绕群众办事，把公开融入日常，全年在局网站发布信息412条，其中通知公告96条，办事指南58条，"
        "其余为工作动态；在微信公众号推送信息133条，并在窗口摆放纸质清单供办事群众取阅。"
    ),
    "我局指定专人登记申请，全年收到申请7件，上年没有结转，均在法定期限内答复，没有因公开引起的复议和诉讼。",
    "二、存在的主要问题及改进情况",
    (
        "一是乡镇站所报送的信息写得简单，群众看了仍要打电话来问；二是老旧栏目没有及时合并，同一件事在两处说法不同；"
        "三是新来的信息员接手仓促，对哪些内容不能公开心里没数。"
    ),
    (
        "下一步，一是把常被问到的事项写进指南，附上样表和流程图；二是清理重复栏目，由专人每季核对一次；"
        "三是新任信息员到岗前先跟班半个月。"
    ),
    "霁川省澜屿县农业农村局",
    "2023年1月12日",
]


def broken(paragraph: str, width: int) -> list[str]:
    """A paragraph as lines of at most `width` columns, no mark at the beginning of one."""
    lines, line, used = [], "", 0
    for character in paragraph:
        wide = 2 if unicodedata.east_asian_width(character) in "FW" else 1
        if used + wide > width and character not in "，。；：、）”":
            lines.append(line)
            line, used = "", 0
        line += character
        used += wide
    return [*lines, line]


@pytest.mark.parametrize("width", [60, 72, 76, 79, 100])
@pytest.mark.parametrize("indent", ["", "  "])
def test_paragraphs_are_put_together_again(width: int, indent: str) -> None:
    lines = [line for p in PARAGRAPHS for line in broken(indent + p, width)]
    assert len(lines) > len(PARAGRAPHS)
    assert [line.strip() for line in with_whole_paragraphs(lines)] == PARAGRAPHS


@pytest.mark.parametrize("width", [34, 38, 45])  # each falls within a number once
def test_so_are_those_cut_after_a_number_of_characters(width: int) -> None:
    lines = [p[n : n + width] for p in PARAGRAPHS for n in range(0, len(p), width)]
    assert with_whole_paragraphs(lines) == PARAGRAPHS


@pytest.mark.parametrize("width", [72, 76, 100])
def test_so_are_those_that_lost_their_indent_where_spaces_make_lines_of_other_widths(
    width: int,
) -> None:
    lines = [line.strip() for p in PARAGRAPHS for line in broken("    " + p, width)]
    spaced = [re.sub(r"(\d+)", r" \1 ", line).strip() for line in lines]
    assert [line.replace(" ", "") for line in with_whole_paragraphs(spaced)] == PARAGRAPHS


def test_text_that_was_not_broken_stays() -> None:
    assert with_whole_paragraphs(PARAGRAPHS) == PARAGRAPHS
    assert with_whole_paragraphs([]) == []
    even = [
        "全年共公开政府信息三百二十一条，比上年多，主要是群众关心的救助和低保，请大家留意后续。"
    ] * 9
    assert with_whole_paragraphs(even) == even
    title, day = "霁川省砚汀市澜屿县水利局2022年政府信息公开工作年度报告", "时间：2023年1月12日"
    rows = ["（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 1 | 0 | 0"] * 4
    assert with_whole_paragraphs([title, day, *rows]) == [title, day, *rows]


def test_rows_and_cells_of_a_table_are_no_part_of_a_paragraph() -> None:
    rows = [
        "一、本年新收政府信息公开申请数量 12 3 0 0 1 0 16",
        "规章",
        "0",
        "| 规章 | 0 | 0 |",
        "2 0 0",
    ]
    text = [line for p in PARAGRAPHS[1:3] for line in broken(p, 60)]
    whole = with_whole_paragraphs([*text, *rows, *text])
    assert whole[2:7] == rows
    # A row keeps apart from a full line above it, too.
    assert with_whole_paragraphs([*text[:2], *rows, *text])[1:6] == rows


def test_rows_of_one_length_that_end_in_a_value_are_not_joined() -> None:
    rows = [
        "22     1.当面申请数   件      0",
        "23     2.传真申请数   件      0",
        "24     3.网络申请数   件      4",
    ]
    assert with_whole_paragraphs(rows) == rows


def test_a_broken_report_says_what_the_whole_one_says() -> None:
    whole = parse(
        "\n".join(["澜屿县农业农村局2022年政府信息公开工作年度报告", *PARAGRAPHS]).encode()
    )
    lines = [line for p in PARAGRAPHS for line in broken(p, 76)]
    cut = parse("\n".join(["澜屿县农业农村局2022年政府信息公开工作年度报告", *lines]).encode())
    assert whole.report is not None
    assert cut.report is not None
    assert [p.text for p in cut.report.problems] == [p.text for p in whole.report.problems]
    assert {(f.metric, f.channel, f.value) for f in cut.report.figures} == {
        (f.metric, f.channel, f.value) for f in whole.report.figures
    }


def test_a_line_without_end_stays() -> None:
    assert with_whole_paragraphs(["长" * 10_000_000]) == ["长" * 10_000_000]


@pytest.mark.parametrize("words", ["2023年公开", "2023年公开报告 ", "2023年", "公开报告"])
def test_a_line_of_a_titles_words_without_end_stays(words: str) -> None:
    assert with_whole_paragraphs([words * 5_000 + "。"]) == [words * 5_000 + "。"]


def test_a_table_cut_at_one_number_of_characters_is_whole_beside_paragraphs_that_were_not() -> None:
    table = "".join(f"{n}.属于第{n}类事项的公开数量件{n * 137}" for n in range(1, 12))
    cut = [table[n : n + 24] for n in range(0, len(table), 24)]
    assert with_whole_paragraphs([*PARAGRAPHS, *cut]) == [*PARAGRAPHS, table]
    headed = with_whole_paragraphs([*PARAGRAPHS, *cut[:-1], "二、存在的主要问题"])
    assert headed[-1] == "二、存在的主要问题"  # begins anew, and is no rest of the table
    listed = [f"（{n}）把第{n}类事项的申请指南写清楚并附样表供人取阅" for n in range(1, 6)]
    assert with_whole_paragraphs([*PARAGRAPHS, *listed]) == [*PARAGRAPHS, *listed]


def test_entries_of_a_list_with_their_days_are_no_broken_paragraph() -> None:
    entries = [f"202{n}年政府信息公开工作年度报告 202{n + 1}-01-20" for n in range(4)]
    assert with_whole_paragraphs([*entries, "澜屿县水利局"]) == [*entries, "澜屿县水利局"]


@pytest.mark.parametrize("ending", ["信息公开工作年度报告", "資訊公開工作年度報告", "信息公開年報"])
def test_titles_of_one_length_below_one_another_are_no_cut_text(ending: str) -> None:
    listed = [f"澜屿县{organ}局2021年政府{ending}" for organ in ("财政", "林业", "水利")]
    assert with_whole_paragraphs([*listed, *PARAGRAPHS]) == [*listed, *PARAGRAPHS]


@pytest.mark.parametrize("width", [10, 13])
def test_lines_of_few_characters_are_paragraphs_too(width: int) -> None:
    lines = [p[at : at + width] for p in PARAGRAPHS for at in range(0, len(p), width)]
    whole = with_whole_paragraphs(lines)
    assert PARAGRAPHS[1] in whole
    assert PARAGRAPHS[2] in whole


@pytest.mark.parametrize("width", [86, 87, 93])  # each falls before or behind a number
def test_numbers_that_white_space_sets_apart_stay_apart_where_a_line_ends(width: int) -> None:
    kinds = "通知公告 办事指南 工作动态 招考信息 采购公示 应急预案 便民问答 统计月报".split()
    rows = [f"{kind}，按季登记 条 {n}" for n, kind in enumerate(kinds * 3, 31)]
    text = f"全年公开的信息分类列在下面，各类都由专人登记： {' '.join(rows)}"
    lines = [line.strip() for line in broken(text, width)]
    assert with_whole_paragraphs(lines) == [text]
