"""Cells of XLSX sheets with text that is struck out, raised as the mark of a note, or white on white: no number's."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gxdata.read.excel.parts import KIND, WorkbookParts
from gxdata.read.excel.places import Place, place
from gxdata.read.ooxml import attribute, child, flag, is_off_line
from gxdata.read.zipped import parse_xml

TELLING = re.compile(rb"<(?:\w+:)?(?:strike|vertAlign)\b")
# What a font says of its colour where it is white, by value, theme or list.
WHITE = {"rgb": {"FFFFFFFF", "00FFFFFF", "FFFFFF"}, "theme": {"0"}, "indexed": {"9", "1"}}
COLOURED = re.compile(rb"""<(?:\w+:)?color\s[^>]*(?:"(?:FF|00)?FFFFFF"|theme="0"|indexed="[19]")""")

# What is left of a cell's text, by its place.
Left = dict[Place, str]


class Run(NamedTuple):
    """A piece of a cell's text, and whether it is read; None where the cell's own font decides."""

    text: str
    read: bool | None


def left_of_struck(book: WorkbookParts) -> dict[str, Left]:
    """What is left of the cells of each sheet in which something is struck out or raised, by the sheet's name."""
    styled = TELLING.search(book.styles) or COLOURED.search(book.styles)
    struck = _struck_styles(book.styles) if styled else frozenset()
    tells = book.strings and (struck or TELLING.search(book.strings))
    shared = _shared(book.strings) if tells else []
    return {
        sheet: dict(_left(data, shared, struck))
        for sheet, data in book.sheets
        if data and (struck or shared or TELLING.search(data))
    }


def _struck_styles(styles: bytes) -> frozenset[str]:
    """The numbers of the cell styles whose font is struck out, or white with nothing behind it."""
    root = parse_xml(styles, KIND)
    fonts = _children(root, "fonts", "font")
    struck = {str(n) for n, font in enumerate(fonts) if flag(font, "strike")}
    white = {str(n) for n, font in enumerate(fonts) if is_white(child(font, "color"))}
    fills = _children(root, "fills", "fill")
    bare = {str(n) for n, fill in enumerate(fills) if _fills_nothing(fill)} | {None}
    return frozenset(
        str(n)
        for n, xf in enumerate(_children(root, "cellXfs", "xf"))
        if attribute(xf, "fontId") in struck
        or (attribute(xf, "fontId") in white and attribute(xf, "fillId") in bare)
    )


def is_white(colour: Element | None) -> bool:
    """Whether a colour is white."""
    tinted = attribute(colour, "tint") not in (None, "0")
    return not tinted and any(attribute(colour, name) in told for name, told in WHITE.items())


def _fills_nothing(fill: Element) -> bool:
    pattern = child(fill, "patternFill")
    return pattern is not None and (
        attribute(pattern, "patternType") in (None, "none") or is_white(child(pattern, "fgColor"))
    )


def _children(root: Element, parent: str, name: str) -> list[Element]:
    found = child(root, parent)
    return [] if found is None else [element for element in found if element.tag == name]


def _shared(strings: bytes) -> list[list[Run]]:
    return [_runs(element) for element in parse_xml(strings, KIND) if element.tag == "si"]


def _runs(string: Element | None) -> list[Run]:
    """The pieces of a text; readings above its characters are none."""
    found = []
    for element in string if string is not None else ():
        if element.tag == "t":
            found.append(Run(element.text or "", None))
        elif element.tag == "r":
            text = child(element, "t")
            written = (text.text or "") if text is not None else ""
            found.append(Run(written, _is_read(child(element, "rPr"))))
    return found


def _is_read(properties: Element | None) -> bool | None:
    if properties is None:
        return None
    return not (flag(properties, "strike") or is_off_line(properties))


def _left(
    sheet: bytes, shared: list[list[Run]], struck: frozenset[str]
) -> Iterator[tuple[Place, str]]:
    for cell in parse_xml(sheet, KIND).iter():
        at = place(attribute(cell, "r")) if cell.tag == "c" else None
        if at is None:
            continue
        is_struck = attribute(cell, "s") in struck
        runs = _runs_of(cell, shared)
        if is_struck or any(run.read is False for run in runs):
            kept = [r.text for r in runs if r.read or (r.read is None and not is_struck)]
            yield at, "".join(kept)


def _runs_of(cell: Element, shared: list[list[Run]]) -> list[Run]:
    if attribute(cell, "t") == "inlineStr":
        return _runs(child(cell, "is"))
    number = child(cell, "v")
    text = (number.text or "") if number is not None else ""
    is_shared = attribute(cell, "t") == "s" and text.isascii() and text.isdecimal()
    return shared[int(text)] if is_shared and int(text) < len(shared) else []
