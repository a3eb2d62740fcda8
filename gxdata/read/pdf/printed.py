"""The characters that are printed on a PDF page, in its own coordinates, and how these are turned for the eye."""

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gxdata.read.pdf.digit_shapes import DigitFonts
from gxdata.read.pdf.elements import Point
from gxdata.read.unreadable import UNREADABLE
from gxdata.read.white import seen

# What pdfium gives for glyphs without a code.
UNKNOWN = frozenset({0, 0xFFFE, 0xFFFF})
# Fonts that call their hyphen a soft one are common, so that one is not left out.
MAX_ASCII, SOFT_HYPHEN = 127, 0xAD
FIRST_DIGIT, LAST_DIGIT = ord("0"), ord("9")
# What runs at more than this slope to the lines of a page is set over it, as watermarks are.
ASLANT = 0.09


@dataclass(frozen=True, slots=True)
class Printed:
    """A character as pdfium gives it: in the page's own coordinates, with the direction of its baseline."""

    text: str
    box: tuple[float, float, float, float]
    origin: Point
    along: Point
    size: float
    spaced: bool
    font: str


def printed_on(page: pdfium.PdfPage, fonts: DigitFonts) -> list[Printed]:
    """The characters of a page without those that run aslant; all of one that most of do, as on a scan gone awry.

    Parameters
    ----------
    page
        The page.
    fonts
        What is known of the fonts of the document, to which those of the page are added.
    """
    printed = list(_printed(page, fonts))
    level = [
        char for char in printed if min(map(abs, char.along)) <= ASLANT * math.hypot(*char.along)
    ]
    return level if 2 * len(level) > len(printed) else printed


def rotation_of(printed: list[Printed]) -> int:
    """How far the page must be turned to the right for most of its text to run from left to right."""
    counts = {0: 0, 90: 0, 180: 0, 270: 0}
    for char in printed:
        a, b = char.along
        if abs(a) >= abs(b):
            counts[0 if a >= 0 else 180] += 1
        else:
            counts[90 if b > 0 else 270] += 1
    return max(counts, key=counts.__getitem__)


def turned(
    rotation: int, left: float, bottom: float, right: float, top: float
) -> Callable[[float, float], Point]:
    """From the page's own coordinates to what the eye sees: turned, and counted from the top left."""
    return {
        90: lambda x, y: (y - bottom, x - left),
        180: lambda x, y: (right - x, y - bottom),
        270: lambda x, y: (top - y, right - x),
    }.get(rotation, lambda x, y: (x - left, top - y))


def _printed(page: pdfium.PdfPage, fonts: DigitFonts) -> Iterator[Printed]:
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
            yield Printed(
                UNREADABLE if unknown else _sign(code),
                (box.left, box.right, box.bottom, box.top),
                (x.value, y.value),
                (matrix.a, matrix.b),
                raw.FPDFText_GetFontSize(text, n) * math.hypot(matrix.a, matrix.b),
                spaced,
                fonts.name(text, n, chr(code)) if FIRST_DIGIT <= code <= LAST_DIGIT else "",
            )
        spaced = False


@lru_cache(maxsize=1 << 14)
def _sign(code: int) -> str:
    """The character of this code; none for one that is not seen, which may yet take up room within a word."""
    char = chr(code)
    return char if code <= MAX_ASCII or code == SOFT_HYPHEN else seen(char)
