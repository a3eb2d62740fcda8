"""Workbooks that are one XML file."""

import pytest

from gxdata import ReadError
from gxdata.read import Cell, Grid, Line, read

SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def workbook(rows: str, options: str = "") -> bytes:
    sheet = f'<Worksheet ss:Name="表"><Table>{rows}</Table>{options}</Worksheet>'
    head = '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    return f'{head}<Workbook xmlns="{SPREADSHEET}" xmlns:ss="{SPREADSHEET}">{sheet}</Workbook>'.encode()


def cell(text: str, kind: str = "String", **places: int) -> str:
    told = "".join(f' ss:{name}="{number}"' for name, number in places.items())
    return f'<Cell{told}><Data ss:Type="{kind}">{text}</Data></Cell>'


def row(*cells: str, told: str = "") -> str:
    return f"<Row{told}>{''.join(cells)}</Row>"


def test_cells_stand_where_their_spans_and_places_put_them() -> None:
    rows = row(cell("某县水利局2021年报"))
    rows += row(cell("甲", MergeDown=1), cell("乙", MergeAcross=1), cell("9.010", "Number"))
    rows += row(cell("3", "Number", Index=3), cell("丙"))
    title, grid = read(workbook(rows)).blocks
    assert title == Line("某县水利局2021年报")
    assert isinstance(grid, Grid)
    assert grid.cells == (
        Cell("甲", 1, 1, 2, 1),
        Cell("乙", 1, 2, 1, 2),
        Cell("9.01", 1, 4),
        Cell("", 2, 2),
        Cell("3", 2, 3),
        Cell("丙", 2, 4),
    )


def test_what_is_hidden_or_struck_out_is_not_seen() -> None:
    hidden = '<Column/><Column ss:Hidden="1"/>'
    rows = row(cell("甲"), cell("8", "Number"), cell("<S>7</S>3"))
    rows += row(cell("乙"), cell("8"), cell("8"), told=' ss:Hidden="1"')
    (grid,) = read(workbook(hidden + rows)).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["甲", "3"]
    with pytest.raises(ReadError):
        read(workbook(rows, "<WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions>"))


def test_one_that_claims_too_many_cells_is_refused() -> None:
    far = row(cell("甲")) + row(cell("乙", Index=9999), told=' ss:Index="999999"')
    with pytest.raises(ReadError) as caught:
        read(workbook(far))
    assert caught.value.reason == "broken"


def test_a_number_is_what_its_format_shows() -> None:
    styles = '<Styles><Style ss:ID="z"><NumberFormat ss:Format="0;-0;;@"/></Style></Styles>'
    shown = '<Cell ss:StyleID="z"><Data ss:Type="Number">0</Data></Cell>'
    content = workbook(row(cell("甲"), shown, cell("0", "Number"))).replace(
        b"<Worksheet", styles.encode() + b"<Worksheet", 1
    )
    (grid,) = read(content).blocks
    assert isinstance(grid, Grid)
    assert [c.text for c in grid.cells] == ["甲", "", "0"]
