"""Barred rows whose cells go on in the lines below: one row where nothing else can be meant."""

import pytest

from gxdata import parse
from gxdata.read.document import Line
from gxdata.read.text.continued_rows import with_continued_rows
from tests.extract.test_damaged_tables import cells_of
from tests.pages import applications_text, consistent_table, report

DRAWN = [
    "|属于行政|12  |0   |",
    "|查询事项|    |    |",
    "|的申请  |    |    |",
    "|重复申请|3   |1   |",
]


def whole(lines: list[str]) -> list[str]:
    return [block.text for block in with_continued_rows([Line(line) for line in lines])]


@pytest.mark.parametrize("gap", ["", " "])
def test_a_label_goes_on_below_a_cell_without_room(gap: str) -> None:
    drawn = [line.replace("|", f"{gap}|{gap}").strip() for line in DRAWN]
    assert whole(drawn) == ["|属于行政查询事项的申请|12|0|", drawn[-1]]


@pytest.mark.parametrize(
    "below",
    [
        "|二、总计|    |    |",
        "|1.其他  |    |    |",
        "|重复申请|5   |    |",
        "|查询事项|   |    |",
        "|        |    |    |",
        "|        |事项|    |",
    ],
)
def test_a_row_of_its_own_goes_on_with_none(below: str) -> None:
    lines = [DRAWN[0], below]
    assert whole(lines) == lines


def test_words_below_a_cell_with_room_are_a_row_of_their_own() -> None:
    lines = ["|规章    |12  |0   |", "|行政许可|    |    |"]
    assert whole(lines) == lines


def test_a_heading_goes_on_with_no_row() -> None:
    lines = ["|行政复议|    |", "|行政诉讼|    |"]
    assert whole(lines) == lines


def test_a_figure_below_a_figure_leaves_a_doubt() -> None:
    assert whole(["|行政许可|1234|", "|        |5   |"]) == ["|行政许可|1234 5|"]
    merged = ["|行政许可|1234|", "|        |    |5   |", "|行政强制|12  |", "|        |5   |"]
    assert whole(merged) == merged


def test_a_table_whose_labels_are_wrapped_is_read() -> None:
    table = consistent_table()
    lines = []
    for line in applications_text(table).split("\n"):
        label, *figures = line.split(" | ")
        parts = [label[n : n + 8].ljust(8) for n in range(0, len(label), 8)]
        rests = [figures, *[[""] * len(figures)] * (len(parts) - 1)]
        for part, cells in zip(parts, rests, strict=True):
            lines.append("|".join(["", part, *(cell.ljust(8) for cell in cells), ""]))
    found = cells_of(parse(report("\n".join(lines))))
    assert found["received", "total"] == (12, "reported")
    assert found["denied.third_party", "natural_person"] == (2, "reported")
    assert {status for _, status in found.values()} == {"reported"}
