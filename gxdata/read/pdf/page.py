"""What stands on one PDF page: its characters and ruled lines, as the eye sees it, counted from the top left."""

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gxdata.read.pdf.digit_shapes import DigitFonts
from gxdata.read.pdf.elements import Box, Element, Point, elements_of, give_width, subpaths
from gxdata.read.pdf.layers import hidden_texts, take_off_hidden_forms
from gxdata.read.pdf.unseen import address, drawn_characters, unseen_texts
from gxdata.read.unreadable import UNREADABLE
from gxdata.read.white import seen

# A filled rectangle no thicker than this is a line; in points, like all lengths here.
MAX_RULE = 3.0
# What pdfium gives for glyphs without a code.
UNKNOWN = frozenset({0, 0xFFFE, 0xFFFF})
# Fonts that call their hyphen a soft one are common, so that one is not left out.
MAX_ASCII, SOFT_HYPHEN = 127, 0xAD
FIRST_DIGIT, LAST_DIGIT = ord("0"), ord("9")
# What runs at more than this slope to the lines of a page is set over it, as watermarks are.
ASLANT = 0.09
# How far above the baseline the middle of a character is, in sizes of the type.
MIDDLE = 0.35


@dataclass(frozen=True, slots=True)
class Char:
    """A character: where it begins and ends, its baseline, its size, whether a space was typed before it.

    Of a digit also the name of its font.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    spaced: bool = False
    font: str = ""

    @property
    def middle(self) -> Point:
        """About the middle of the character."""
        return (self.left + self.right) / 2, self.baseline - MIDDLE * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal (at y `at`) or vertical (at x `at`) line from `first` to `last`."""

    horizontal: bool
    at: float
    first: float
    last: float


@dataclass(frozen=True, slots=True)
class Shape:
    """The box around what is drawn as a character is, without a code."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def middle(self) -> Point:
        """The middle of the box."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, char: Char) -> bool:
        """Whether a character stands in it, of which it is the ground or the frame."""
        x, y = char.middle
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size, characters and lines, and what is drawn on it as characters are."""

    width: float
    height: float
    chars: tuple[Char, ...]
    rules: tuple[Rule, ...]
    drawn: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class _Printed:
    """A character as pdfium gives it: in the page's own coordinates, with the direction of its baseline."""

    text: str
    box: tuple[float, float, float, float]
    origin: Point
    along: Point
    size: float
    spaced: bool
    font: str


def read_page(page: pdfium.PdfPage, fonts: DigitFonts) -> Page:
    """Characters and lines of a page, in no order yet, those beyond its edges among them.

    Parameters
    ----------
    page
        The page.
    fonts
        What is known of the fonts of the document, to which those of the page are added.
    """
    take_off_hidden_forms(page)
    elements = list(elements_of(page))
    unseen = unseen_texts((element, outer) for element, outer, _ in elements)
    own = (element for element, _, form in elements if form is None)
    unseen |= frozenset(map(address, hidden_texts(page, own)))
    elements = list(_seen(page, elements, unseen))
    give_width(element for element, _, _ in elements)
    fonts.turn_page()
    printed = _without_aslant(list(_printed(page, fonts)))
    left, bottom, right, top = page.get_bbox()
    rotation = _rotation(printed)
    turn = _turned(rotation, left, bottom, right, top)
    width, height = right - left, top - bottom
    if rotation in (90, 270):
        width, height = height, width
    chars = (_char(char, turn) for char in printed)
    drawn = (_shape(box, turn) for box in drawn_characters(elements))
    return Page(width, height, tuple(chars), tuple(_rules(elements, turn)), tuple(drawn))


def _seen(
    page: pdfium.PdfPage, elements: list[Element], unseen: frozenset[int | None]
) -> Iterator[Element]:
    """Take what is not seen off the page: pdfium leaves out what is printed again over it."""
    for one in elements:
        element, _, form = one
        if address(element) not in unseen:
            yield one
        elif (
            raw.FPDFPage_RemoveObject(page, element)
            if form is None
            else raw.FPDFFormObj_RemoveObject(form, element)
        ):
            raw.FPDFPageObj_Destroy(element)


def _without_aslant(printed: list[_Printed]) -> list[_Printed]:
    """The characters without those that run aslant; all of a page that most of do, as those of one scanned awry."""
    level = [
        char for char in printed if min(map(abs, char.along)) <= ASLANT * math.hypot(*char.along)
    ]
    return level if 2 * len(level) > len(printed) else printed


def _rotation(printed: list[_Printed]) -> int:
    """How far the page must be turned to the right for most of its text to run from left to right."""
    counts = {0: 0, 90: 0, 180: 0, 270: 0}
    for char in printed:
        a, b = char.along
        if abs(a) >= abs(b):
            counts[0 if a >= 0 else 180] += 1
        else:
            counts[90 if b > 0 else 270] += 1
    return max(counts, key=counts.__getitem__)


def _turned(
    rotation: int, left: float, bottom: float, right: float, top: float
) -> Callable[[float, float], Point]:
    """From the page's own coordinates to what the eye sees: turned, and counted from the top left."""
    return {
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }.get(rotation, lambda x, y: (x - left, top - y))


def _char(printed: _Printed, turn: Callable[[float, float], Point]) -> Char:
    left, right, bottom, top = printed.box
    (x, y), (u, v) = turn(left, top), turn(right, bottom)
    size = printed.size or abs(v - y)
    baseline = turn(*printed.origin)[1]
    return Char(printed.text, min(x, u), max(x, u), baseline, size, printed.spaced, printed.font)


def _shape(box: Box, turn: Callable[[float, float], Point]) -> Shape:
    left, bottom, right, top = box
    (x, y), (u, v) = turn(left, top), turn(right, bottom)
    return Shape(min(x, u), min(y, v), max(x, u), max(y, v))


def _printed(page: pdfium.PdfPage, fonts: DigitFonts) -> Iterator[_Printed]:
    text = page.get_textpage()
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    high, spaced = 0, False
    for n in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, n) == 1:
            continue
        code = raw.FPDFText_GetUnicode(text, n)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + code - 0xDC00 if high else 0
        high = 0
        unknown = code in UNKNOWN or raw.FPDFText_HasUnicodeMapError(text, n) == 1
        if not unknown and (code < 32 or chr(code).isspace()):
            spaced = True
            continue
        found = (
            raw.FPDFText_GetLooseCharBox(text, n, box)
            and raw.FPDFText_GetCharOrigin(text, n, x, y)
            and raw.FPDFText_GetMatrix(text, n, matrix)
        )
        if found:
            yield _Printed(
                UNREADABLE if unknown else _sign(code),
                (box.left, box.right, box.bottom, box.top),
                (x.value, y.value),
                (matrix.a, matrix.b),
                raw.FPDFText_GetFontSize(text, n) * math.hypot(matrix.a, matrix.b),
                spaced,
                fonts.name(text, n, chr(code)) if FIRST_DIGIT <= code <= LAST_DIGIT else "",
            )
        spaced = False


def _rules(elements: list[Element], turn: Callable[[float, float], Point]) -> Iterator[Rule]:
    for path, outer, _ in elements:
        if raw.FPDFPageObj_GetType(path) != raw.FPDF_PAGEOBJ_PATH:
            continue
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(path, fill, stroke)
        if not (fill.value or stroke.value):
            continue
        for points in subpaths(path, outer):
            seen = [turn(x, y) for x, y in points]
            if stroke.value:
                for one, other in pairwise(seen):
                    yield from _rule(one, other, 0.5)
            elif len(seen) > 2:
                xs, ys = [x for x, _ in seen], [y for _, y in seen]
                yield from _rule((min(xs), min(ys)), (max(xs), max(ys)), MAX_RULE)


def _rule(one: Point, other: Point, thickness: float) -> Iterator[Rule]:
    """The line between two points, or that fills the box between them, if it is upright or level."""
    (x, y), (u, v) = one, other
    across, down = abs(x - u), abs(y - v)
    if down <= thickness and across > down:
        yield Rule(True, (y + v) / 2, min(x, u), max(x, u))
    elif across <= thickness and down > across:
        yield Rule(False, (x + u) / 2, min(y, v), max(y, v))


@lru_cache(maxsize=1 << 14)
def _sign(code: int) -> str:
    """The character of this code; none for one that is not seen, which may yet take up room within a word."""
    char = chr(code)
    return char if code <= MAX_ASCII or code == SOFT_HYPHEN else seen(char)
