"""Tables as clerks lay them out: blocks side by side, a row of units."""

import re

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_reviews_in_rows import ROWS, TRUTH
from tests.extract.test_statistics import figures, page
from tests.pages import applications_text, consistent_table, report, rows_of

TABLE = applications_text(consistent_table())
HEADS = "行政复议 | 行政诉讼\n未经复议直接起诉 | 复议后起诉\n" + " | ".join(
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
)
NUMBERS = " | ".join(str(value) for _, values in ROWS.values() for value in values)


@pytest.mark.parametrize(
    ("number", "over", "sep"),
    [
        ("", "统计指标", " | "),
        ("", "统计指标", "<td>"),
        ("", "统计指标", " "),
        ("", "统计指标", "\n"),
        ("序号", "项目", " | "),
        ("序号 | 编号", "统计指标", " | "),
    ],
)
def test_blocks_side_by_side_are_one_table(number: str, over: str, sep: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    told = {row.code: n * 7 % 50 for n, row in enumerate(rows)}
    printed = [
        [
            number and f"{n}" + " | （一）" * number.count("|"),
            row.label,
            str(row.unit),
            f"{told[row.code]}",
        ]
        for n, row in enumerate(rows, 1)
    ]
    cells = [
        [number, over, "单位", "统计数"] * 2,
        *map(list.__add__, printed[:29], printed[29:]),
    ]
    lines = [f"| {' | '.join(filter(None, row))} |" for row in cells]
    if "|" not in sep:
        lines = [sep.join(filter(None, row)) for row in cells]
    if sep == "<td>":  # a page's end parts them
        lines = [f"<table><tr><td>{'<tr><td>'.join(x)}</table>" for x in (lines[:15], lines[15:])]
    parsed = page(2016, lines)
    assert figures(parsed) == {code: (n, "reported") for code, n in told.items()}


@pytest.mark.parametrize("length", [7, 11])
def test_blocks_side_by_side_whose_labels_are_broken_over_lines_are_one_table(length: int) -> None:
    rows = table("statistics-2014").blocks[0].rows
    cut = r"\1\n"
    told = {row.code: n * 7 % 50 for n, row in enumerate(rows)}
    printed = [
        f"{re.sub(f'(.{{{length}}})(?=.)', cut, row.label)} {row.unit} {told[row.code]}"
        for row in rows
    ]
    lines = ["统计指标 单位 统计数"] * 2
    for pair in zip(printed[:29], printed[29:], strict=True):
        lines += pair
    assert figures(page(2016, lines)) == {code: (n, "reported") for code, n in told.items()}


@pytest.mark.parametrize("sep", [" | ", "\n"])
@pytest.mark.parametrize("name", ["", "计量单位"])
def test_a_row_of_units_ends_no_table(sep: str, name: str) -> None:
    units = " | ".join(filter(None, [name, *["件"] * 15]))
    text = "\n".join([HEADS, units, NUMBERS]).replace(" | ", sep)
    assert cells_of(parse(report(TABLE, reviews=text)), "reviews") == TRUTH


@pytest.mark.parametrize("cell", ["见附件2", "〃", "12+1=13", "13[查看明细]", "1900/1/0"])
@pytest.mark.parametrize("sep", [" | ", "\n"])
def test_a_cell_that_says_no_number_is_all_that_is_lost(cell: str, sep: str) -> None:
    numbers = [NUMBERS.split(" | ")[0], cell, *NUMBERS.split(" | ")[2:]]
    text = "\n".join([HEADS.replace(" | ", sep), sep.join(numbers)])
    found = cells_of(parse(report(TABLE, reviews=text)), "reviews")
    assert found.pop(("review", "corrected"))[1] != "reported"
    assert {key: number for key, (number, _) in found.items()} == {
        key: number for key, (number, _) in TRUTH.items() if key in found
    }


@pytest.mark.parametrize("order", [[2, 1, 0], [1, 0, 2], [0, 2, 1]])
@pytest.mark.parametrize("sep", [" | ", "\n"])
def test_columns_of_a_block_are_told_by_its_headings(order: list[int], sep: str) -> None:
    heads = ["上一年项目数量", "本年增/减", "处理决定数量"]
    lines = []
    for labels in (["行政许可", "其他对外管理服务事项"], ["行政处罚", "行政强制"]):
        lines.append(["信息内容", *(heads[n] for n in order)])
        lines += [[label, *(["31", "-4", "250"][n] for n in order)] for label in labels]
    text = "\n".join(sep.join(line) for line in lines)
    found = cells_of(parse(report(TABLE, disclosure=text)), "disclosure")
    for row in ("licensing", "other_services", "penalties", "coercion"):
        assert found[row, "prior_items"] == (31, "reported")
        assert found[row, "change"] == (-4, "reported")
        assert found[row, "decisions"] == (250, "reported")


@pytest.mark.parametrize("sep", [" | ", "\n"])
def test_one_number_for_all_organisations_leaves_the_others_certain(sep: str) -> None:
    cells = consistent_table()
    lines = [["申请人情况"], ["自然人", "法人或其他组织", "总计"]]
    for code, numbers in cells.items():
        lines.append([rows_of()[code], *map(str, [numbers[0], sum(numbers[1:6]), numbers[6]])])
    text = "\n".join(sep.join(line) for line in lines)
    found = cells_of(parse(report(text, reviews=f"{HEADS}\n{NUMBERS}")), "applications")
    for code, numbers in cells.items():
        assert found[code, "natural_person"] == (numbers[0], "reported")
        assert found[code, "total"] == (numbers[6], "reported")
        assert found[code, "business"][0] is None
