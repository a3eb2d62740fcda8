"""Numbers of sheets as their formats, colours and rules show them."""

import struct
from typing import Any

import pytest

from gxdata import ReadError
from gxdata.read import Grid, read
from gxdata.read.excel.number_format import seen_number
from tests.read.makers import xls, xlsx

RULED = (
    '<conditionalFormatting sqref="A1:Z9"><cfRule type="cellIs" dxfId="0" operator="equal">'
    "<formula>0</formula></cfRule></conditionalFormatting>"
)


def texts(*rows: list[Any], styles: str = "", options: str = "") -> list[str]:
    (grid,) = read(xlsx(list(rows), styles=styles, options=options)).blocks
    assert isinstance(grid, Grid)
    return [cell.text for cell in grid.cells]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (";;;", ""),
        ("0%", "300%"),
        ('0,"千"', "0千"),
        ('#,##0"件"', "3"),
        ("0!.0000", "0.0003"),
        ("0\\.00", "0.03"),
        ('0"."0', "0.3"),
        ("0.00", "3"),
        ("0", "3"),
        ('"见附件"', "见附件"),
        ('[<5]"少于5";0', "少于5"),
        ("[=0]0;[<2]0", "####"),
        ("000", "3"),
        ("[DBNum1]0", "3"),
        ("# ?/?", "3"),
        ("yyyy", "1900-01-03"),
    ],
)
def test_what_a_format_hides_or_scales_is_no_count(code: str, text: str) -> None:
    code = code.replace("<", "&lt;").replace('"', "&quot;")
    styles = f'<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>'
    styles += '<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>'
    assert texts(["规章", "date:3", 1], styles=styles) == ["规章", text, "1"]


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        (0, "0;-0;;@", ""),
        (0, "#,###", ""),
        (0, '[=0]"/";0', "/"),
        (0, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "-"),
        (0, '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)', "-"),
        (0, "General;-General;;@", ""),
        (3.8, "0", "4（3.8）"),
        (12.345, "0.00_ ", "12.35"),
        (-5, "0_);[Red](0)", None),
        (-5, '0;"减"0', None),
        (-5, "0;0", "5"),
        (125000, "0!.0,", "12.5"),
        (125000, '0!.0000"万元"', "12.5000万元"),
        (1e300, "0.0", None),
    ],
)
def test_a_number_is_seen_in_its_format(number: float, code: str, text: str | None) -> None:
    assert seen_number(number, code) == text


@pytest.mark.parametrize("options", ['<sheetView showZeros="0"/>', RULED])
def test_a_sheet_may_leave_out_its_zeros(options: str) -> None:
    styles = '<cellXfs><xf numFmtId="0"/></cellXfs><dxfs><dxf><font><color rgb="FFFFFFFF"/></font></dxf></dxfs>'
    assert texts(["规章", 0, 1], styles=styles, options=options) == ["规章", "", "1"]


def test_a_rule_that_sets_zeros_in_red_hides_none() -> None:
    styles = '<cellXfs><xf numFmtId="0"/></cellXfs><dxfs><dxf><font><color rgb="FFFF0000"/></font></dxf></dxfs>'
    assert texts(["规章", 0, 1], styles=styles, options=RULED) == ["规章", "0", "1"]


def test_white_on_nothing_is_not_seen() -> None:
    fills = (
        '<patternFill patternType="none"/>',
        '<patternFill patternType="solid"><fgColor rgb="FF1F4E79"/></patternFill>',
    )
    for fill, text in zip(fills, ("", "3"), strict=True):
        styles = f'<fonts><font/><font><color theme="0"/></font></fonts><fills><fill>{fill}</fill></fills>'
        styles += '<cellXfs><xf fontId="0"/><xf fontId="1" fillId="0" numFmtId="0"/></cellXfs>'
        assert texts(["规章", "date:3", 1], styles=styles) == ["规章", text, "1"]


def xls_texts(*of_book: tuple[int, bytes], before: tuple[tuple[int, bytes], ...] = ()) -> list[str]:
    (grid,) = read(xls([["规章", 0.0, 3.0]], of_book=of_book, before=before)).blocks
    assert isinstance(grid, Grid)
    return [cell.text for cell in grid.cells]


def test_an_xls_sheet_is_seen_in_its_formats_too() -> None:
    code = "0;-0;;@"
    told = (0x41E, struct.pack("<HHB", 164, len(code), 0) + code.encode())
    assert xls_texts(told, (0xE0, struct.pack("<HH", 0, 164) + bytes(16))) == ["规章", "", "3"]
    assert xls_texts(told, (0xE0, struct.pack("<HH", 0, 1) + bytes(16))) == ["规章", "0", "3"]


def test_an_xls_sheet_may_leave_out_its_zeros_and_write_in_white() -> None:
    for window, zero in ((0x6B6, "0"), (0x6A6, "")):
        told = (0x23E, struct.pack("<H", window) + bytes(16))
        assert xls_texts(before=(told,)) == ["规章", zero, "3"]
    white = (0x31, struct.pack("<HHHHH", 200, 0, 9, 400, 0) + bytes(6))
    look = struct.pack("<HH", 0, 0)
    assert xls_texts(white, (0xE0, look + bytes(13) + b"\x04" + bytes(2))) == ["规章", "0", "3"]
    with pytest.raises(ReadError):
        xls_texts(white, (0xE0, look + bytes(16)))
