"""Rows whose `table` tag is lost are read as the table they were; pages that keep theirs are left alone."""

import pytest

from gxdata.read import read
from gxdata.read.document import Grid, Line
from gxdata.read.html.bare_rows import with_tables

ROWS = (
    "<tr><td>信息内容</td><td>本年制发件数</td></tr>"
    "<tr><td>规章</td><td>0</td></tr><tr><td>行政规范性文件</td><td></td></tr>"
)
TEXTS = [["信息内容", "本年制发件数"], ["规章", "0"], ["行政规范性文件", ""]]
BEFORE, BEHIND = "<p>二、主动公开</p>", "<p>三、申请</p>"


def blocks(rows: str) -> list[str | list[list[str]]]:
    page = f"<html><body>{BEFORE}{rows}{BEHIND}</body></html>"
    return [
        [[cell.text for cell in row] for row in block.rows()]
        if isinstance(block, Grid)
        else block.text
        for block in read(page.encode()).blocks
        if isinstance(block, Grid | Line)
    ]


@pytest.mark.parametrize(
    "rows",
    [
        ROWS,
        f"<tbody>{ROWS}</tbody>",
        f"{ROWS}</table>",
        f"<div>{ROWS}</div>",
        ROWS.upper(),
        ROWS.replace("<tr>", ""),
        f"<script>if (a<b) write('<table>')</script><!-- <b -->{ROWS}",
    ],
)
def test_rows_without_their_table_are_a_grid_in_its_place(rows: str) -> None:
    assert blocks(rows) == ["二、主动公开", TEXTS, "三、申请"]


def test_what_stands_between_rows_stays_between_them() -> None:
    assert blocks(f"{ROWS}说明{ROWS}") == ["二、主动公开", TEXTS, "说明", TEXTS, "三、申请"]


def test_a_table_that_is_closed_too_early_goes_on() -> None:
    rows = ROWS.replace("</tr>", "</tr></table>", 1)
    assert blocks(f"<table>{rows}</table>")[1:3] == [TEXTS[:1], TEXTS[1:]]


def test_a_cell_that_is_never_closed_does_not_take_in_the_page() -> None:
    rows = "<tr><td>规章<td>0<tr><td>行政规范性文件<td>3"
    texts = [["规章", "0"], ["行政规范性文件", "3"]]
    assert blocks(rows) == ["二、主动公开", texts, "三、申请"]


@pytest.mark.parametrize(
    "page",
    [
        f"<table>{ROWS}</table>",
        f"<table><tr><td><table>{ROWS}</table></td></tr>{ROWS}</table>{BEHIND}",
        f"<table>{ROWS}",
        f"<script>row = '{ROWS}'</script>{BEHIND}",
        f"<!-- {ROWS} -->{BEHIND}",
    ],
)
def test_other_pages_are_left_alone(page: str) -> None:
    assert with_tables(page) == page


def test_a_piece_of_a_page_that_begins_with_a_row_is_one() -> None:
    content = "<tr><td>规章</td><td>3</td></tr><tr><td>行政许可</td><td>4</td></tr>".encode()
    (grid,) = read(content).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["规章", "3", "行政许可", "4"]
