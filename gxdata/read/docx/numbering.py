"""Write out the numbers that Word counts by itself: ``一、``, ``（二）``, ``3.``."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from gxdata.read.list_numbers import format_count
from gxdata.read.ooxml import attribute, child, value

# Bullets and formats that no report counts by: nothing is written.
SILENT = frozenset({"none", "bullet"})


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


class Numbering:
    """Counts the numbered paragraphs of a document, in reading order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._lists: dict[str, str] = {}  # number -> the list it belongs to
        self._levels: dict[tuple[str, int], _Level] = {}
        self._styles = _style_numbers(styles)
        self._counts: dict[str, dict[int, int]] = {}
        for element in numbering if numbering is not None else ():
            if element.tag == "abstractNum":
                self._add_list(element)
            elif element.tag == "num":
                code = value(child(element, "abstractNumId")) or ""
                self._lists[attribute(element, "numId") or ""] = code

    def label(self, properties: Element | None, style: str | None) -> str:
        """The number of a paragraph with these properties as Word prints it, or an empty text. Counts it."""
        own = child(properties, "numPr")
        number, level = _reference(own)
        if number is None:
            number, style_level = self._styles.get(style or "", (None, 0))
            level = style_level if own is None else level
        code = self._lists.get(number or "")
        spec = self._levels.get((code, level)) if code is not None else None
        if code is None or spec is None:
            return ""
        counts = self._counts.setdefault(code, {})
        counts[level] = counts.get(level, spec.start - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        return self._print(code, spec, counts)

    def _add_list(self, element: Element) -> None:
        code = attribute(element, "abstractNumId") or ""
        for level in element:
            if level.tag == "lvl":
                start = value(child(level, "start")) or "1"
                self._levels[code, _int(attribute(level, "ilvl"), 0)] = _Level(
                    value(child(level, "numFmt")) or "decimal",
                    value(child(level, "lvlText")) or "",
                    _int(start, 1),
                )

    def _print(self, code: str, spec: _Level, counts: dict[int, int]) -> str:
        if spec.form in SILENT:
            return ""

        def count(place: re.Match[str]) -> str:
            level = int(place[1]) - 1
            other = self._levels.get((code, level), spec)
            return format_count(counts.get(level, other.start), other.form)

        return re.sub(r"%([1-9])", count, spec.text)


def _style_numbers(styles: Element | None) -> dict[str, tuple[str | None, int]]:
    found = {}
    for style in styles if styles is not None else ():
        numbers = child(child(style, "pPr"), "numPr")
        if style.tag == "style" and numbers is not None:
            found[attribute(style, "styleId") or ""] = _reference(numbers)
    return found


def _reference(numbers: Element | None) -> tuple[str | None, int]:
    return value(child(numbers, "numId")), _int(value(child(numbers, "ilvl")), 0)


def _int(text: str | None, default: int) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else default
