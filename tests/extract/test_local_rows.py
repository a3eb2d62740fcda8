"""Rows of an organ's own in table two are kept beside the form's, and take nothing from them."""

import pytest

from gxdata import parse
from gxdata.sample import corpus

TITLE = (
    "霁川省砚汀市水利局2020年政府信息公开工作年度报告\n一、总体情况\n略。\n二、主动公开政府信息情况"
)
HEADINGS = ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"]
OWN = ["其他主动公开文件（除规范性文件以外、以本局名义签发的，可参考规章栏目）", "31", "28", "96"]
ROWS = [HEADINGS, ["规章", "0", "0", "0"], ["规范性文件", "7", "2", "31"], OWN]
BEHIND = [
    ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"],
    ["行政许可", "4", "-1", "20"],
    ["其他对外管理服务事项", "7", "2", "5"],
]


def in_bars(row: list[str]) -> str:
    return " | ".join(row) + " |"


def on_lines(row: list[str]) -> str:
    return "\n".join(f"{cell} |" for cell in row)


@pytest.mark.parametrize("laid_out", [in_bars, on_lines, "\n\n".join, " ".join])
def test_a_row_of_its_own_is_kept_with_its_label(laid_out: object) -> None:
    assert callable(laid_out)
    page = "\n".join([TITLE, *map(laid_out, [*ROWS, *BEHIND])])
    rows = parse(page.encode()).frames()["disclosure"].to_pylist()
    own = {row["measure"]: row for row in rows if row["item"] == "local"}
    assert {m: row["value"] for m, row in own.items()} == {
        "made": 31,
        "newly_disclosed": 28,
        "total_disclosed": 96,
    }
    assert {row["label"] for row in own.values()} == {OWN[0]}
    documents = [row["value"] for row in rows if row["item"] == "normative_documents"]
    assert documents == [7, 2, 31]
    assert [row["label"] for row in rows if row["item"] != "local"] == [None] * (len(rows) - 3)


def test_a_clean_report_has_none() -> None:
    for report in corpus(5, damages=["none"], count=2):
        rows = parse(report.content, source=report.source).frames()["disclosure"].to_pylist()
        assert "local" not in {row["item"] for row in rows}, report.source


def test_the_label_of_a_row_does_not_make_a_sentence_one() -> None:
    page = "\n".join([TITLE, *map(in_bars, ROWS[:3]), "比上年增加 3 件", *map(in_bars, BEHIND)])
    rows = parse(page.encode()).frames()["disclosure"].to_pylist()
    assert "local" not in {row["item"] for row in rows}


def test_behind_a_row_that_is_doubted_as_its_label_stands_twice() -> None:
    twice = [HEADINGS, ["规范性文件", "8", "3", "40"], *ROWS]
    page = "\n".join([TITLE, *map(in_bars, [*twice, *BEHIND])])
    rows = parse(page.encode()).frames()["disclosure"].to_pylist()
    assert not [r for r in rows if r["item"] == "normative_documents" and r["status"] == "reported"]
    assert {r["value"] for r in rows if r["item"] == "local"} == {31, 28, 96}


def test_behind_a_row_that_ends_in_what_cannot_be_read() -> None:
    rows = [HEADINGS, ["规章", "0", "0", "0"], ["规范性文件", "7", "2", "[31]"], OWN]
    page = "\n".join([TITLE, *map(in_bars, [*rows, *BEHIND])])
    read = parse(page.encode()).frames()["disclosure"].to_pylist()
    assert {row["value"] for row in read if row["item"] == "local"} == {31, 28, 96}


DOCUMENTS = ["规范性文件", "7", "2", "31"]


def own_rows(*rows: list[str]) -> set[tuple[float, str]]:
    page = "\n".join([TITLE, *map(in_bars, [HEADINGS, *rows, *BEHIND])])
    read = parse(page.encode()).frames()["disclosure"].to_pylist()
    return {(row["value"], row["status"]) for row in read if row["item"] == "local"}


@pytest.mark.parametrize("label", ["\ufffd\ufffd性\ufffd\ufffd", "加微信领取范件礼品", OWN[0]])
def test_in_the_place_of_a_row_that_is_missing_it_is_doubted(label: str) -> None:
    rows = own_rows(["规章", "0", "0", "0"], [label, *DOCUMENTS[1:]])
    assert rows == {(7, "ambiguous"), (2, "ambiguous"), (31, "ambiguous")}


def test_where_a_row_is_missing_elsewhere_it_is_not_doubted() -> None:
    assert own_rows(DOCUMENTS, OWN) == {(31, "reported"), (28, "reported"), (96, "reported")}
