"""Fonts of a PDF that draw other digits than their codes say, as the holes in them tell."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator

import pypdfium2.raw as raw

# How many holes a digit has, however it is drawn; a nought may have a stroke in its own.
HOLES = {"0": (1, 2), "6": (1,), "8": (2,), "9": (1,), **dict.fromkeys("12357", (0,))}
# One digit may be drawn oddly, and two are not.
ODD = 2
MAX_SEGMENTS, MAX_NAME, SIZE = 1000, 256, 1000.0

Box = tuple[float, float, float, float]


class DigitFonts:
    """The fonts that the digits of a document are printed in, and which of these cannot be what they are called."""

    def __init__(self) -> None:
        self._names: dict[tuple[int | None, str], str] = {}
        self._odd: defaultdict[str, set[str]] = defaultdict(set)

    def turn_page(self) -> None:
        """Forget which font is which: another page's may be held where this one's were."""
        self._names.clear()

    def name(self, text: raw.FPDF_TEXTPAGE, n: int, digit: str) -> str:
        """What the font is called that character `n` of a page, a digit, is printed in; empty where it has no name."""
        font = raw.FPDFTextObj_GetFont(raw.FPDFText_GetTextObject(text, n))
        key = ctypes.cast(font, ctypes.c_void_p).value, digit
        if key not in self._names:
            name = self._names[key] = _name(font)
            if _is_odd(font, digit):
                self._odd[name].add(digit)
        return self._names[key]

    def misdrawn(self) -> frozenset[str]:
        """The fonts, among those whose digits were named, that draw several digits as others."""
        return frozenset(name for name, digits in self._odd.items() if name and len(digits) >= ODD)


def _name(font: raw.FPDF_FONT) -> str:
    held = ctypes.create_string_buffer(MAX_NAME)
    raw.FPDFFont_GetBaseFontName(font, held, MAX_NAME)
    return held.value.decode("utf-8", "replace")


def _is_odd(font: raw.FPDF_FONT, digit: str) -> bool:
    """Whether a font draws a digit with other holes than it has. What cannot be looked into is not odd."""
    path = raw.FPDFFont_GetGlyphPath(font, ord(digit), SIZE) if digit in HOLES else None
    boxes = list(_contours(path)) if path else []
    if not boxes:
        return False
    holes = [box for box in boxes if any(_is_within(box, other) for other in boxes)]
    if len(holes) not in HOLES[digit]:
        return True
    return digit in "69" and _is_high(holes[0], boxes) != (digit == "9")


def _contours(path: raw.FPDF_GLYPHPATH) -> Iterator[Box]:
    """The box around each closed line of a glyph: left, bottom, right, top."""
    points: list[tuple[float, float]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(min(max(raw.FPDFGlyphPath_CountGlyphSegments(path), 0), MAX_SEGMENTS)):
        segment = raw.FPDFGlyphPath_GetGlyphPathSegment(path, n)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO and points:
            yield _around(points)
            points = []
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        points.append((x.value, y.value))
    if points:
        yield _around(points)


def _around(points: list[tuple[float, float]]) -> Box:
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _is_within(box: Box, other: Box) -> bool:
    return other[0] < box[0] < box[2] < other[2] and other[1] < box[1] < box[3] < other[3]


def _is_high(hole: Box, boxes: list[Box]) -> bool:
    """Whether a hole is in the upper half of a glyph."""
    return hole[1] + hole[3] > min(box[1] for box in boxes) + max(box[3] for box in boxes)
