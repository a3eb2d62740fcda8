"""Tables as a program prints its data frames."""

import csv

import pytest

from gxdata.read.text.data_frames import with_frames_bare

ROWS = ["| 信息内容 | 制发件数 | 废止件数 |", "| 规章 | 0 |  |", "| 行政许可 | 7 | 1,113 |"]
SPACED = [
    "          0     1      2",
    "0  信息内容  制发件数   废止件数",
    "1    规章     0    NaN",
    "2  行政许可     7  1,113",
]
BARRED = [
    "|    | 0 | 1 | 2 |",
    "|---:|:---|:---|:---|",
    "|  0 | 信息内容 | 制发件数 | 废止件数 |",
    "|  1 | 规章 | 0 | nan |",
    "|  2 | 行政许可 | 7 | 1,113 |",
]
PARTED = [",0,1,2", "0,信息内容,制发件数,废止件数", "1,规章,0,", '2,行政许可,7,"1,113"']
NAMED = [",信息内容,制发件数,废止件数", "0,规章,0,", '1,行政许可,7,"1,113"']
WITHOUT_INDEX = [
    "| 0 | 1 | 2 |",
    "|---|---|---|",
    "| 信息内容 | 制发件数 | 废止件数 |",
    "| 规章 | 0 | nan |",
    "| 行政许可 | 7 | 1,113 |",
]


@pytest.mark.parametrize("lines", [SPACED, BARRED, PARTED, NAMED, WITHOUT_INDEX])
def test_what_counts_rows_and_columns_is_left_out(lines: list[str]) -> None:
    text = "\n".join(["一、总体情况", "", *lines, "", "三、其他"])
    assert with_frames_bare(text).split("\n") == ["一、总体情况", "", *ROWS, "", "三、其他"]


def test_headings_are_told_apart_no_more() -> None:
    lines = [",维持,总计,维持.1,Unnamed: 4", "0,1,2,3,4", "1,0,0,0,0"]
    assert with_frames_bare("\n".join(lines)).split("\n")[0] == "| 维持 | 总计 | 维持 |  |"


@pytest.mark.parametrize(
    "lines",
    [
        ["| 规章 | 0 | 1 |", "| 0 | 1 | 2 |"],
        ["结果维持  结果纠正  总计", "0  0  0", "0  1  1"],
        ["0,1,2", "规章,0,3,4", "行政许可,7,1"],
        ["0  0  0  0", "0  0  0  0"],
    ],
)
def test_rows_that_are_not_counted_stay(lines: list[str]) -> None:
    assert with_frames_bare("\n".join(lines)) == "\n".join(lines)


def test_rows_of_too_few_cells_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(csv, "reader", lambda lines: asked.append(lines) or [lines[0].split(",")])
    text = "\n".join(["0,1"] * 50)
    assert with_frames_bare(text) == text
    assert len(asked) == 50
