"""Tables that a page declares without `table`: their cells stay apart, the blank ones too."""

import pytest

from gxdata.read import read
from gxdata.read.document import Grid, Line

ROWS = [
    ["信息内容", "本年制发件数", "现行有效件数"],
    ["规章", "0", ""],
    ["行政规范性文件", "12", "31"],
]


def page(row: str, cell: str, before: str = "", behind: str = "") -> bytes:
    body = "".join(f"{row % ''.join(cell % text for text in texts)}" for texts in ROWS)
    return f"<html><body><p>一、主动公开情况</p>{before}{body}{behind}<p>二、申请情况</p></body></html>".encode()


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        ('<div role="row">%s</div>', '<div role="gridcell">%s</div>'),
        (
            '<div style="display: table-row">%s</div>',
            '<span style="display:table-cell;width:9px">%s</span>',
        ),
        (
            "<uni-view class='tr'>%s</uni-view>",
            "<uni-view class='td'><uni-text>%s</uni-text></uni-view>",
        ),
        ('<ul class="row tr">%s</ul>', '<li class="td">%s</li>'),
        ('<div class="row">%s</div>', '<span class="cell">%s</span>'),
        ("<ul>%s</ul>", '<li class="td num">%s</li>'),
    ],
)
def test_declared_rows_are_a_grid(row: str, cell: str) -> None:
    first, grid, last = read(page(row, cell, "<div>", "</div>")).blocks
    assert isinstance(grid, Grid)
    assert [[one.text for one in texts] for texts in grid.rows()] == ROWS
    assert not grid.spans
    assert (first, last) == (Line("一、主动公开情况"), Line("二、申请情况"))


def test_a_row_that_holds_text_is_layout() -> None:
    text = "本局认真贯彻条例。" * 40
    lines = read(
        f'<body><div class="tr"><div class="td">{text}</div><div class="td">二</div></div>'.encode()
    ).lines()
    assert lines == [text, "二"]


def test_elements_of_a_pages_script_part_lines_unless_they_stand_in_one() -> None:
    html = (
        "<body><x-view>规章</x-view><x-view>12</x-view><p>全年公开<x-num>12</x-num>条。</p></body>"
    )
    assert read(html.encode()).lines() == ["规章", "12", "全年公开12条。"]


def test_a_drawn_table_in_typed_text() -> None:
    html = "<body><pre>┌──┬──┐\n│规章│0 │\n├──┼──┤\n│文件│12│\n└──┴──┘</pre></body>"
    (grid,) = read(html.encode()).blocks
    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row] for row in grid.rows()] == [["规章", "0"], ["文件", "12"]]


def test_what_was_typed_into_a_field_of_several_lines() -> None:
    html = "<table><tr><td>规章</td><td><textarea>12</textarea></td></tr><tr><td>文件</td><td>3</td></tr></table>"
    assert read(html.encode()).texts() == ["规章", "12", "文件", "3"]


@pytest.mark.parametrize(
    "rows",
    [
        [["首页", "政务公开"], ["政策", "解读"], ["互动", "服务"]],  # no figure
        [["1", "2"], ["上一页", "下一页"]],  # too few rows
    ],
)
def test_cells_that_lead_to_other_pages_are_no_table(rows: list[list[str]]) -> None:
    cells = ["".join(f'<span class="cell">{text}</span>' for text in row) for row in rows]
    body = "".join(f'<div class="row">{row}</div>' for row in cells)
    blocks = read(f"<html><body><div>{body}</div></body></html>".encode()).blocks
    assert [type(block) for block in blocks] == [Line] * len(rows)


def test_what_is_struck_out_or_hidden_is_no_part_of_a_declared_cell() -> None:
    cells = [
        ["规章", "<del>7</del>0.12", "<i hidden>8</i>4"],
        ["许可", "1<sup>2</sup>", "<b>3</b>5"],
        ["处罚", "6", "9"],
    ]
    body = "".join(
        "<div>" + "".join(f"<div class=cell>{text}</div>" for text in row) + "</div>"
        for row in cells
    )
    (grid,) = read(f"<html><body>{body}</body></html>".encode()).blocks
    assert isinstance(grid, Grid)
    assert [[cell.text for cell in row][1:] for row in grid.rows()] == [
        ["0.12", "4"],
        ["1", "35"],
        ["6", "9"],
    ]
