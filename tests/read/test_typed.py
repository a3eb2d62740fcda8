"""Plain text: tables that are drawn, marked up or parted by commas."""

import pytest

from gxdata.read import Grid, read
from gxdata.read.typed import as_barred, unmarked

ROWS = [
    ["信息内容", "本年制发件数", "现行有效件数"],
    ["规章", "0", ""],
    ["行政规范性文件", "1,113", "-2"],
]


def rows_of(text: str) -> list[list[str]]:
    grids = [
        b for b in read(f"一、总体情况\n{text}\n二、其他".encode()).blocks if isinstance(b, Grid)
    ]
    return [[cell.text for cell in row] for grid in grids for row in grid.rows()]


def quoted(field: str, delimiter: str) -> str:
    return f'"{field}"' if delimiter in field else field


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_fields_between_delimiters_are_cells(delimiter: str) -> None:
    lines = [delimiter.join(quoted(field, delimiter) for field in row) for row in ROWS]
    assert rows_of("\n".join(lines)) == ROWS


@pytest.mark.parametrize("unit", ["", "件"])
def test_labels_and_figures_between_commas_are_cells(unit: str) -> None:
    rows = [["统计指标", "统计数"], ["一、主动公开情况", ""]]
    rows += [[f"第{n}类公开数", f"{n}{unit}"] for n in range(15)]
    assert rows_of("\n".join(map(",".join, rows))) == rows


def test_sentences_of_as_many_parts_are_no_rows() -> None:
    lines = ["收到申请3件,办结3件,均已答复。", "办理留言87件,征集意见9次,收到意见214条。"]
    assert rows_of("\n".join([*lines, "培训2场,检查3轮,通报4期;"])) == []


def test_sentences_with_a_comma_each_are_no_cells() -> None:
    lines = [f"第{n}项已经办理,{'有' * 6}{n}件" for n in range(15)]
    assert rows_of("\n".join(lines)) == []
    broken = [
        "加强领导,压实责任,设立意见",
        "收集点,用好新媒体,增设信息",
        "查阅处,方便群众,提高满意",
    ]
    assert rows_of("\n".join(broken)) == []


def test_what_a_page_broke_off_a_word_is_no_cell() -> None:
    broken = [
        "明年,本站将对照年初定下的目标,进",
        "一步压实责任,逐项查找短板,加",
        "快补录旧件,让群众查得到,听",
    ]
    assert rows_of("\n".join(broken)) == []


def test_a_drawn_table_has_its_cells() -> None:
    rule = "├────┼────┼────┤"
    lines = [f"│{'│'.join(row)}│" for row in ROWS]
    assert rows_of(f"\n{rule}\n".join(["┌────┬────┬────┐", *lines])) == ROWS


def test_marks_of_markdown_are_no_cells_and_no_part_of_them() -> None:
    head, *body = ROWS
    marked = [
        [f"**{cell}**" if cell.isdigit() else cell.replace("-", "\\-") for cell in row]
        for row in body
    ]
    lines = [f"| {' | '.join(row)} |" for row in [head, ["---", ":-:", "--:"], *marked]]
    assert rows_of("\n".join(lines)) == ROWS


def test_thousands_between_blanks_are_no_delimiters() -> None:
    lines = ["规章 1,113 2,226 3,339", "许可 1,000 2,000 3,000", "处罚 4,000 5,000 6,000"]
    assert rows_of("\n".join(lines)) == []


def test_entities_that_were_left_are_what_they_stand_for() -> None:
    assert rows_of("规章 | &nbsp; | &#48;") == [["规章", "", "0"]]


def test_tables_with_fields_of_their_own_number_may_follow_one_another() -> None:
    narrow = [["甲", "乙", "丙"], ["结果", "维持", "总计"], ["1", "", "1"]]
    wide = [["甲", "", "乙", "丙"], ["结果", "维持", "纠正", "总计"], ["1", "0", "", "1"]]
    rows = [*narrow, *wide]
    assert rows_of("\n".join(map(",".join, rows))) == rows


def test_rows_parted_by_semicolons_may_have_any_number_of_fields() -> None:
    rows = [f"{n}.其他情形;0;{n};0;0;0;0;{n}" for n in range(1, 9)]
    text = "\n".join(
        [
            "规章;0;0;0",
            "行政许可;3",
            *rows,
            "三、本年度办理结果;（一）予以公开;0;0;0;0;0;0;0",
            "合计;9",
            "问题：一是更新不及时;二是内容不全。",
        ]
    )
    lines = as_barred(text).split("\n")
    assert lines[:2] == ["| 规章 | 0 | 0 | 0 |", "| 行政许可 | 3 |"]
    assert lines[-2:] == ["| 合计 | 9 |", "问题：一是更新不及时;二是内容不全。"]


def test_spaces_within_figures_part_no_label_from_them() -> None:
    rows = [f"{n}.其他情形,,1 2,4 5,0,0,0,0,5 7" for n in range(1, 8)]
    assert as_barred("\n".join(rows)).startswith("| 1.其他情形 |  | 1 2 | 4 5 | 0 |")
    spaced = [f"{n}.其他情形 1,234 5,678 0 0 0 0 6,912" for n in range(1, 8)]
    assert as_barred("\n".join(spaced)) == "\n".join(spaced)


def test_wide_commas_part_rows_of_figures_and_no_sentences() -> None:
    rows = [f"{n}.其他情形，0，{n}，1" for n in range(1, 12)]
    sentence = "全年公开3条，答复2件，办结1件。"
    lines = as_barred(
        "\n".join([*rows, "部分公开（只计一种，不计其他），0，1，1。", sentence])
    ).split("\n")
    assert lines[0] == "| 1.其他情形 | 0 | 1 | 1 |"
    assert lines[-2:] == ["| 部分公开（只计一种，不计其他） | 0 | 1 | 1 |", sentence]


def test_broken_bars_are_bars() -> None:
    assert as_barred("规章¦0¦0¦0") == "规章|0|0|0"


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("## 一、总体情况", "一、总体情况"),
        ("**一、总体情况**", "一、总体情况"),
        ("**县政府公开**信息**", "**县政府公开**信息**"),
        ("#12号文件", "#12号文件"),
    ],
)
def test_marks_of_headings_and_of_a_whole_line_go(line: str, plain: str) -> None:
    assert unmarked(line) == plain
