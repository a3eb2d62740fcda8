"""The formats of the numbers of XLSX sheets."""

import re
from collections.abc import Iterator

from gxdata.read.excel.number_format import BUILT_IN, seen_number
from gxdata.read.excel.parts import KIND, WorkbookParts
from gxdata.read.excel.places import Place, place
from gxdata.read.excel.struck import is_white
from gxdata.read.ooxml import attribute, child
from gxdata.read.zipped import parse_xml

FORMATTED = re.compile(rb"""numFmtId\s*=\s*["'][1-9]""")
# A sheet that leaves its zeros out.
NO_ZEROS = re.compile(rb"""\bshowZeros\s*=\s*["'](?:0|false)["']""")
# A rule for the cells that equal a number, and how it lets them look.
RULE = re.compile(rb"<(?:\w+:)?cfRule\b([^>]*)>\s*<(?:\w+:)?formula>\s*0\s*<")
EQUAL, LOOK = (
    re.compile(rb"""operator\s*=\s*["']equal["']"""),
    re.compile(rb"""dxfId\s*=\s*["'](\d+)["']"""),
)


def number_formats(book: WorkbookParts) -> dict[str, dict[Place, str]]:
    """The format of each cell of a sheet that has one of its own, by the sheet's name."""
    codes = _codes(book.styles) if FORMATTED.search(book.styles) else {}
    if not codes:
        return {}
    found = {name: _formatted(data, codes) for name, data in book.sheets if data}
    return {name: cells for name, cells in found.items() if cells}


def without_zeros(book: WorkbookParts) -> frozenset[str]:
    """The names of the sheets that show no zeros."""
    ruled = {name: set(_looks_of_zeros(data)) for name, data in book.sheets}
    unseen = _unseen_looks(book.styles) if any(ruled.values()) else frozenset()
    return frozenset(
        name
        for name, data in book.sheets
        if NO_ZEROS.search(data) or not unseen.isdisjoint(ruled[name])
    )


def _looks_of_zeros(sheet: bytes) -> Iterator[int]:
    """The looks that rules of a sheet give to zeros."""
    for rule in RULE.findall(sheet):
        look = LOOK.search(rule) if EQUAL.search(rule) else None
        if look is not None:
            yield int(look[1])


def _unseen_looks(styles: bytes) -> frozenset[int]:
    """The looks of rules that write a zero in white, or not at all."""
    looks = list(child(parse_xml(styles, KIND), "dxfs") or ())
    return frozenset(
        n
        for n, look in enumerate(looks)
        if is_white(child(child(look, "font"), "color"))
        or seen_number(0, attribute(child(look, "numFmt"), "formatCode") or "0") == ""
    )


def _codes(styles: bytes) -> dict[str, str]:
    """The format of each cell style that has one."""
    root = parse_xml(styles, KIND)
    codes = {str(n): code for n, code in BUILT_IN.items()}
    for element in child(root, "numFmts") or ():
        codes[attribute(element, "numFmtId") or ""] = attribute(element, "formatCode") or ""
    styled = [element for element in child(root, "cellXfs") or () if element.tag == "xf"]
    told = {str(n): codes.get(attribute(xf, "numFmtId") or "", "") for n, xf in enumerate(styled)}
    return {style: code for style, code in told.items() if code}


def _formatted(sheet: bytes, codes: dict[str, str]) -> dict[Place, str]:
    found = {}
    for cell in parse_xml(sheet, KIND).iter("c"):
        code = codes.get(attribute(cell, "s") or "")
        at = place(attribute(cell, "r")) if code else None
        if at is not None and code:
            found[at] = code
    return found
