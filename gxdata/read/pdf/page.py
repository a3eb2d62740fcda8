"""What stands on one PDF page: its characters and ruled lines, as the eye sees it, counted from the top left."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gxdata.read.pdf.digit_shapes import DigitFonts
from gxdata.read.pdf.elements import Box, Element, Point, elements_of, give_width, subpaths
from gxdata.read.pdf.layers import hidden_texts, take_off_hidden_forms
from gxdata.read.pdf.printed import Printed, printed_on, rotation_of, turned
from gxdata.read.pdf.unseen import address, drawn_characters, unseen_texts

# A filled rectangle no thicker than this is a line; in points, like all lengths here.
MAX_RULE = 3.0
# How far above the baseline the middle of a character is, in sizes of the type.
MIDDLE = 0.35

# The corners of what is drawn in straight lines, and whether it is filled and whether its lines are drawn.
DrawnPath = tuple[list[Point], bool, bool]


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
    """The box around what is drawn as a character is, without a code, or that a ground fills."""

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
    """A page: its size, characters and lines, what is drawn on it as characters are, and the coloured grounds."""

    width: float
    height: float
    chars: tuple[Char, ...]
    rules: tuple[Rule, ...]
    drawn: tuple[Shape, ...] = ()
    grounds: tuple[Shape, ...] = ()


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
    printed = printed_on(page, fonts)
    left, bottom, right, top = page.get_bbox()
    rotation = rotation_of(printed)
    turn = turned(rotation, left, bottom, right, top)
    width, height = right - left, top - bottom
    if rotation in (90, 270):
        width, height = height, width
    chars = (_char(char, turn) for char in printed)
    drawn = (_shape(box, turn) for box in drawn_characters(elements))
    paths = list(_paths(elements, turn))
    rules, grounds = tuple(_rules(paths)), tuple(_grounds(paths))
    return Page(width, height, tuple(chars), rules, tuple(drawn), grounds)


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


def _char(printed: Printed, turn: Callable[[float, float], Point]) -> Char:
    left, right, bottom, top = printed.box
    (x, y), (u, v) = turn(left, top), turn(right, bottom)
    size = printed.size or abs(v - y)
    baseline = turn(*printed.origin)[1]
    return Char(printed.text, min(x, u), max(x, u), baseline, size, printed.spaced, printed.font)


def _shape(box: Box, turn: Callable[[float, float], Point]) -> Shape:
    left, bottom, right, top = box
    return _around([turn(left, top), turn(right, bottom)])


def _rules(paths: list[DrawnPath]) -> Iterator[Rule]:
    for seen, _, stroked in paths:
        if stroked:
            for one, other in pairwise(seen):
                yield from _rule(one, other, 0.5)
        elif len(seen) > 2:
            box = _around(seen)
            yield from _rule((box.left, box.top), (box.right, box.bottom), MAX_RULE)


def _grounds(paths: list[DrawnPath]) -> Iterator[Shape]:
    """The filled boxes that are no lines."""
    for seen, filled, _ in paths:
        if filled and len(seen) > 2:
            box = _around(seen)
            if min(box.right - box.left, box.bottom - box.top) > MAX_RULE:
                yield box


def _paths(elements: list[Element], turn: Callable[[float, float], Point]) -> Iterator[DrawnPath]:
    for path, outer, _ in elements:
        if raw.FPDFPageObj_GetType(path) != raw.FPDF_PAGEOBJ_PATH:
            continue
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(path, fill, stroke)
        if fill.value or stroke.value:
            for points in subpaths(path, outer):
                yield [turn(x, y) for x, y in points], bool(fill.value), bool(stroke.value)


def _around(points: list[Point]) -> Shape:
    """The box around points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Shape(min(xs), min(ys), max(xs), max(ys))


def _rule(one: Point, other: Point, thickness: float) -> Iterator[Rule]:
    """The line between two points, or that fills the box between them, if it is upright or level."""
    (x, y), (u, v) = one, other
    across, down = abs(x - u), abs(y - v)
    if down <= thickness and across > down:
        yield Rule(True, (y + v) / 2, min(x, u), max(x, u))
    elif across <= thickness and down > across:
        yield Rule(False, (x + u) / 2, min(y, v), max(y, v))
