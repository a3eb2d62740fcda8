"""Tables as clerks lay them out: blocks side by side, a row of units, English beside the labels."""

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import cells_of
from tests.extract.test_reviews_in_rows import ROWS, TRUTH
from tests.extract.test_statistics import figures, page
from tests.pages import applications_text, consistent_table, report

TABLE = applications_text(consistent_table())
HEADS = "行政复议 | 行政诉讼\n未经复议直接起诉 | 复议后起诉\n" + " | ".join(
    ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"] * 3
)
NUMBERS = " | ".join(str(value) for _, values in ROWS.values() for value in values)


@pytest.mark.parametrize("sep", [" | ", "\n|\n"])
def test_blocks_side_by_side_are_one_table(sep: str) -> None:
    rows = table("statistics-2014").blocks[0].rows
    printed = [sep.join([row.label, str(row.unit), str(n)]) for n, row in enumerate(rows, 1)]
    half = (len(printed) + 1) // 2
    heads = sep.join(["统计指标", "单位", "统计数"])
    lines = [sep.join([heads, heads])]
    lines += [sep.join(pair) for pair in zip(printed[:half], printed[half:], strict=True)]
    parsed = page(2016, [sep.join(["", line, ""]).strip() for line in lines])
    assert figures(parsed) == {row.code: (n, "reported") for n, row in enumerate(rows, 1)}


@pytest.mark.parametrize("sep", [" | ", " ", "\n"])
@pytest.mark.parametrize("name", ["", "计量单位"])
def test_a_row_of_units_ends_no_table(sep: str, name: str) -> None:
    units = " | ".join(filter(None, [name, *["件"] * 15]))
    text = "\n".join([HEADS, units, NUMBERS]).replace(" | ", sep)
    assert cells_of(parse(report(TABLE, reviews=text)), "reviews") == TRUTH


def test_english_beside_labels_is_left_out() -> None:
    text = f"{HEADS}\n{NUMBERS}".replace("维持", "维持 Upheld").replace("总计", "总计 Total")
    text = text.replace("行政复议", "行政复议 Administrative review").replace(
        "纠正", "纠正（Corrected）"
    )
    assert cells_of(parse(report(TABLE, reviews=text)), "reviews") == TRUTH
