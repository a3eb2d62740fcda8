"""Fonts of a PDF that draw other digits than their codes say, as the holes in them tell."""

import ctypes
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, pairwise

import pypdfium2.raw as raw

# How many holes a digit has, however it is drawn; a nought may have a stroke in its own.
HOLES = {"0": (1, 2), "6": (1,), "8": (2,), "9": (1,), **dict.fromkeys("12357", (0,))}
# The bowls of both of these are open in some faces: that is one oddity.
OPEN = dict.fromkeys((("6", 0), ("9", 0)), "open")
# One digit may be drawn oddly, and two are not.
ODD = 2
MAX_SEGMENTS, MAX_NAME, SIZE = 1000, 256, 1000.0
# More edges than this are not held against one another; a curve has one to each of these steps along it.
MAX_EDGES = 400
STEPS = (0.25, 0.5, 0.75, 1.0)

Edge = tuple[complex, complex]
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
            if odd := _oddity(font, digit):
                self._odd[name].add(odd)
        return self._names[key]

    def misdrawn(self) -> frozenset[str]:
        """The fonts, among those whose digits were named, that draw several digits as others."""
        return frozenset(name for name, digits in self._odd.items() if name and len(digits) >= ODD)


def _name(font: raw.FPDF_FONT) -> str:
    held = ctypes.create_string_buffer(MAX_NAME)
    raw.FPDFFont_GetBaseFontName(font, held, MAX_NAME)
    return held.value.decode("utf-8", "replace")


def _oddity(font: raw.FPDF_FONT, digit: str) -> str:
    """What is odd about a digit as a font draws it; empty where nothing is, or it cannot be looked into."""
    path = raw.FPDFFont_GetGlyphPath(font, ord(digit), SIZE) if digit in HOLES else None
    lines = list(_lines(path)) if path else []
    boxes = [_around(line) for line in lines]
    holes = [box for box in boxes if any(_is_within(box, other) for other in boxes)]
    if not boxes:
        return ""
    if len(holes) not in HOLES[digit]:
        return "" if _cross(lines) else OPEN.get((digit, len(holes)), digit)
    return digit if digit in "69" and _is_high(holes[0], boxes) != (digit == "9") else ""


def _lines(path: raw.FPDF_GLYPHPATH) -> Iterator[list[complex]]:
    """The points along each closed line of a glyph, as complex numbers."""
    line: list[complex] = []
    bent: list[complex] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(min(max(raw.FPDFGlyphPath_CountGlyphSegments(path), 0), MAX_SEGMENTS)):
        segment = raw.FPDFGlyphPath_GetGlyphPathSegment(path, n)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = complex(x.value, y.value)
        if kind == raw.FPDF_SEGMENT_MOVETO and line:
            yield line
            line = []
        if kind != raw.FPDF_SEGMENT_BEZIERTO:
            line.append(point)
        elif len(bent) < 2:
            bent.append(point)
        else:
            line += _curve(line[-1], bent[0], bent[1], point)
            bent = []
    if line:
        yield line


def _curve(a: complex, b: complex, c: complex, d: complex) -> list[complex]:
    """Points along a Bézier curve after its first."""
    return [
        (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t**3 * d
        for t in STEPS
    ]


def _cross(lines: list[list[complex]]) -> bool:
    """Whether the lines of a glyph cross one another or themselves, as strokes drawn over one another do.

    No line then bounds the holes between them. Lines of very many points are taken to cross.
    """
    edges = [edge for line in lines for edge in pairwise([*line, line[0]])]
    if len(edges) > MAX_EDGES:
        return True
    return any(_parts(a, b) and _parts(b, a) for a, b in combinations(edges, 2))


def _parts(edge: Edge, other: Edge) -> bool:
    """Whether the ends of another edge are on the two sides of an edge."""
    start, end = edge
    one, two = (((end - start).conjugate() * (point - start)).imag for point in other)
    return one * two < 0


def _around(points: list[complex]) -> Box:
    xs, ys = [point.real for point in points], [point.imag for point in points]
    return min(xs), min(ys), max(xs), max(ys)


def _is_within(box: Box, other: Box) -> bool:
    return other[0] < box[0] < box[2] < other[2] and other[1] < box[1] < box[3] < other[3]


def _is_high(hole: Box, boxes: list[Box]) -> bool:
    """Whether a hole is in the upper half of a glyph."""
    return hole[1] + hole[3] > min(box[1] for box in boxes) + max(box[3] for box in boxes)
