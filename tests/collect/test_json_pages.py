"""JSON whose one value is a page, or holds one: in a field, within others, or in pieces."""

import json
from pathlib import Path

import pytest

from gxdata.collect import collect
from gxdata.collect.streams import Failure
from tests.collect.packing import lines, put
from tests.collect.test_members import found


def dumped(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


@pytest.mark.parametrize(
    ("value", "page"),
    [
        ([{"text": "one"}], "one"),
        ({"code": 0, "data": {"title": "年报", "content": "<p>一</p>"}}, "<h1>年报</h1>\n<p>一</p>"),
        ({"title": "年报", "data": [{"Text": "一"}]}, "年报\n一"),
        ({"title": "年报", "paragraphs": ["一", "二"], "rows": [["规章", 2], ["许可", 7]]},
         "<h1>年报</h1>\n<p>一</p>\n<p>二</p>\n<table><tr><td>规章</td><td>2</td></tr><tr><td>许可</td><td>7</td></tr></table>"),
        ({"处罚": {"本年": 3}, "强制": {"本年": None}},
         "<table><tr><td></td><td>本年</td></tr><tr><td>处罚</td><td>3</td></tr><tr><td>强制</td><td></td></tr></table>"),
        ({"rows": [{"项目": "规章", "本年": "2"}, {"项目": "许可", "本年": "/"}]},
         "<table><tr><td>项目</td><td>本年</td></tr><tr><td>规章</td><td>2</td></tr><tr><td>许可</td><td>/</td></tr></table>"),
        ({"rows": [{"维持": "1", "总计": "4", "维持.1": "0", "总计2": "/"}]},
         "<table><tr><td>维持</td><td>总计</td><td>维持</td><td>总计</td></tr><tr><td>1</td><td>4</td><td>0</td><td>/</td></tr></table>"),
        ({"cells": [{"rowIndex": 1, "columnIndex": 1, "content": "3"},
                    {"rowIndex": 1, "columnIndex": 0, "content": "规章"},
                    {"rowIndex": 0, "columnIndex": 0, "columnSpan": 2, "content": None}]},
         '<table><tr><td colspan="2"></td></tr><tr><td>规章</td><td>3</td></tr></table>'),
        ([{"page": 1, "text": 300 * "一"}, {"page": 2, "text": "0\n1"}], f"<p>{300 * '一'}</p>\n<p>0</p><p>1</p>"),
        ([{"text": 300 * "一", "box": [1]}, {"text": "7", "Box": [2]}], f"<p>{300 * '一'}</p>\n<p>7</p>"),
        ({"lines": [{"text": 300 * "一", "box": [1]}, {"text": "7"}]}, f"<p>{300 * '一'}</p>\n<p>7</p>"),
        ([{"type": "Title", "text": "一、总体情况", "level": 1},
          {"type": "table", "body": "<table><td>规章<td>3</table>", "page_idx": 0}],
         "<p>一、总体情况</p>\n<table><td>规章<td>3</table>"),
        ({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "二、主动公开"}]},
            {"type": "table", "content": [{"type": "tableRow", "content": [
                {"type": "tableHeader", "attrs": {"colspan": 2}, "content": [{"type": "text", "text": "规章"}]},
                {"type": "tableCell", "content": [
                    {"type": "paragraph", "content": [{"type": "text", "text": "3"}]}]}]}]}]},
         '<p>二、主动公开</p>\n<table><tr><td colspan="2">规章</td><td>3</td></tr></table>'),
        ([{"type": "h2", "children": [{"text": "二、主动公开"}]},
          {"type": "table", "children": [{"type": "tbody", "children": [
              {"type": "tr", "children": [{"type": "td", "rowSpan": 2, "children": [{"text": "3"}]}]}]}]}],
         '<p>二、主动公开</p>\n<table><tr><td rowspan="2">3</td></tr></table>'),
        ([{"type": "p", "text": "二、主动公开"},
          {"type": "table", "rows": [{"cells": [{"text": "规章", "colspan": 2}, {"value": 3}]}]}],
         '<p>二、主动公开</p>\n<table><tr><td colspan="2">规章</td><td>3</td></tr></table>'),
        ({"title": "年报", "docHtml": f"<p>{300 * '一'}</p>"}, f"<h1>年报</h1>\n<p>{300 * '一'}</p>"),
        ({"title": "年报", "text": "一", "docHtml": f"<p>一</p><table>{20 * '<td>3'}"},
         f"<h1>年报</h1>\n<p>一</p><table>{20 * '<td>3'}"),
    ],
)  # fmt: skip
def test_a_file_of_one_value_is_one_page(tmp_path: Path, value: object, page: str) -> None:
    assert found(put(tmp_path / "a.html", dumped(value))) == {"a.html": page.encode()}


def test_tables_beside_a_text_belong_to_the_page_and_counts_of_visits_do_not(
    tmp_path: Path,
) -> None:
    text = {"text": "一、总体情况"}
    visits = put(tmp_path / "a.html", dumped(text | {"访问": {"今日": 3, "累计": 90}}))
    assert found(visits) == {"a.html": "一、总体情况".encode()}
    rows = {f"第{n}项": {"自然人": n, "总计": n} for n in range(12)}
    (page,) = found(put(tmp_path / "b.html", dumped(text | {"表": rows}))).values()
    assert isinstance(page, bytes)
    assert page.decode().count("<tr>") == 13


def test_all_tables_beside_a_short_text_belong_to_it(tmp_path: Path) -> None:
    tables = [[[f"第{n}项" * 9, "本年"], ["件数", n], *([["其他", n]] * 20)] for n in range(3)]
    value = {"title": "年报", "text": "一、总体情况", "tables": tables}
    (page,) = found(put(tmp_path / "a.html", dumped(value))).values()
    assert isinstance(page, bytes)
    assert "总体情况" in page.decode()
    assert page.decode().count("<table>") == 3


def test_a_list_of_pages_is_numbered(tmp_path: Path) -> None:
    path = put(tmp_path / "c.txt", dumped([{"text": "one"}, {"text": "two"}]))
    assert found(path) == {"c.txt#1": b"one", "c.txt#2": b"two"}


def test_reports_listed_within_a_value_are_not_made_one(tmp_path: Path) -> None:
    reports = [{"title": f"{year}年度报告", "docHtml": "<table><td>规章"} for year in (2021, 2022)]
    within = put(tmp_path / "c.txt", dumped({"code": 0, "data": {"list": reports}}))
    first, second = found(within).values()
    assert first != second
    (apart,) = found(put(tmp_path / "d.txt", dumped({"a": reports[0], "b": reports[1]}))).values()
    assert isinstance(apart, Failure)


def test_json_is_looked_into_where_it_tells_of_a_report(tmp_path: Path) -> None:
    put(tmp_path / "raw" / "a.json", dumped({"title": "政府信息公开年报", "text": "主动公开3条"}))
    put(tmp_path / "raw" / "b.json", json.dumps({"text": "信息公开：主动公开"}).encode())
    put(tmp_path / "raw" / "c.json", dumped({"text": "信息公開：主動公開"}))
    put(tmp_path / "raw" / "list.json", dumped([{"title": "政府信息公开年报", "url": "u"}]))
    put(tmp_path / "raw" / "truth.json", lines([{"text": "信息公开，主动公开"}]))
    collected = collect([tmp_path / "raw"])
    assert [item.source for item in collected.items] == [f"raw/{name}.json" for name in "abc"]
    assert collected.passed_over == ("raw/list.json", "raw/truth.json")


def test_an_answer_that_gave_no_page_and_what_is_no_json_leave_a_failure(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    put(raw / "answer.json", dumped({"code": 500, "msg": "系统繁忙", "data": None}))
    put(raw / "blocked.json", b"\xef\xbb\xbf" + dumped({"code": 403, "message": "denied"}))
    put(raw / "coded.json", dumped({"title": "某县2022年政府信息公开年报", "content": "PGgxPg=="}))
    put(raw / "page.json", b"<html><title>404</title></html>")
    put(raw / "none.json", b"null")
    put(raw / "table.json", dumped({"title": "政府信息公开年报", "rows": ["本年新收申请"]}))
    put(raw / "settings.json", dumped({"columns": {"text": "left"}}))
    collected = collect([raw])
    assert [item.source for item in collected.items] == [
        f"raw/{name}.json" for name in ("answer", "blocked", "coded", "none", "page", "table")
    ]
    assert collected.passed_over == ("raw/settings.json",)


def test_records_that_tell_their_kinds_are_one_page_only_with_a_table_among_them(
    tmp_path: Path,
) -> None:
    table = {"type": "table", "text": "规章3"}
    for n, others in enumerate(({"type": "公告", "text": "一"}, {"text": "一"})):
        several = [others, others if n == 0 else table]
        assert len(found(put(tmp_path / f"{n}.json", dumped(several)))) > 1
