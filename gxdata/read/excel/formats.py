"""Numbers of XLSX sheets that their format shows as others, or not at all."""

import re
from collections.abc import Iterator

from gxdata.read.excel.parts import KIND, WorkbookParts
from gxdata.read.excel.places import Place, place
from gxdata.read.ooxml import attribute, child
from gxdata.read.zipped import parse_xml

# What a format shows as it is, and its conditions and colours.
LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
# A point that is only printed between the digits of a whole number: 元 that are shown as 万元.
PRINTED_POINT = re.compile(r'[0#?](?:[!\\]\.|"\.")([0#?]+)')
# A comma behind the last digit: thousands of what is there.
IN_THOUSANDS = re.compile(r"[0#?](?:\.[0#?]+)?,+(?![0#?])")
PERCENT = {"9": "0%", "10": "0.00%"}
TELLING = re.compile(
    rb"""formatCode\s*=\s*["'][^"']*(?:%|;;|[0#?],|[!\\]\.|&quot;\.)|numFmtId\s*=\s*["'](?:9|10)["']"""
)


def shown_otherwise(book: WorkbookParts) -> dict[str, dict[Place, str]]:
    """What a reader of each sheet sees of the numbers whose format hides or scales them, by the sheet's name."""
    if not TELLING.search(book.styles):
        return {}
    looks = dict(_looks(book.styles))
    if not looks:
        return {}
    found = {name: dict(_shown(data, looks)) for name, data in book.sheets if data}
    return {name: cells for name, cells in found.items() if cells}


def _looks(styles: bytes) -> Iterator[tuple[str, str]]:
    """The cell styles that show numbers otherwise, each with how.

    That is ``""`` for not at all, ``%``, ``~`` for thousands, or as many points as digits stand behind a printed one.
    """
    root = parse_xml(styles, KIND)
    codes = dict(PERCENT)
    for element in root.iter():
        if element.tag == "numFmt":
            codes[attribute(element, "numFmtId") or ""] = attribute(element, "formatCode") or ""
    styled = [e for e in child(root, "cellXfs") or () if e.tag == "xf"]
    for n, element in enumerate(styled):
        code = codes.get(attribute(element, "numFmtId") or "")
        look = _look(code) if code else None
        if look is not None:
            yield str(n), look


def _look(code: str) -> str | None:
    sections = LITERAL.sub("", code).split(";")
    if not code.split(";")[0] and len(sections) > 1:
        return ""
    if "%" in sections[0]:
        return "%"
    if IN_THOUSANDS.search(sections[0]):
        return "~"
    point = PRINTED_POINT.search(code.split(";")[0])
    return "." * len(point[1]) if point else None


def _shown(data: bytes, looks: dict[str, str]) -> Iterator[tuple[Place, str]]:
    for cell in parse_xml(data, KIND).iter():
        look = looks.get(attribute(cell, "s") or "") if cell.tag == "c" else None
        at = place(attribute(cell, "r")) if look is not None else None
        if at is None or attribute(cell, "t") not in (None, "n"):
            continue
        value = child(cell, "v")
        try:
            number = float((value.text or "") if value is not None else "")
        except ValueError:
            continue
        yield at, _seen(number, look or "")


def _seen(number: float, look: str) -> str:
    if look.startswith("."):
        return f"{round(number) / 10 ** len(look):.{len(look)}f}"
    return {"": "", "%": f"{100 * number:g}%", "~": f"~{number:g}"}[look]
