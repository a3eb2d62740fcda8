"""Text of a PDF page that nobody sees: without ink, white on white, under a white box set over it, or cut away."""

import ctypes
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pypdfium2.raw as raw

from gxdata.read.pdf.elements import Box, Element, Matrix

WHITE = 250
PICTURES = (raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_SHADING)
WITHOUT_INK = (raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP)
# A box may end so far within the text that it hides, in points.
NEAR = 1.0
# More pairs of a text and a filled path are a drawing, of which it is not told what is seen.
MOST_PAIRS = 4_000_000
# A box has so many corners at most, the first of which may be told again.
CORNERS = 5
ENDS = 2
# How low and how high a character may be that is drawn as a path, in points.
LOW, HIGH = 3.0, 16.0


class _Drawn(NamedTuple):
    """A text, a filled path or a picture, in the order of drawing: where it is, whether it has ink, whether white."""

    address: int | None
    kind: int
    left: float
    bottom: float
    right: float
    top: float
    inked: bool
    white: bool
    cut: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it is a text."""
        return bool(self.kind == raw.FPDF_PAGEOBJ_TEXT)

    def covers(self, other: "_Drawn") -> bool:
        """Whether it reaches over all of another."""
        return (
            self.left <= other.left + NEAR
            and self.right >= other.right - NEAR
            and self.bottom <= other.bottom + NEAR
            and self.top >= other.top - NEAR
        )

    def lies_under(self, other: "_Drawn") -> bool:
        """Whether it reaches to the middle of another, which may go beyond it, or on to a box beside it."""
        x, y = (other.left + other.right) / 2, (other.bottom + other.top) / 2
        return self.left <= x <= self.right and self.bottom <= y <= self.top


def address(element: raw.FPDF_PAGEOBJECT) -> int | None:
    """What tells an element of a page from others."""
    return ctypes.cast(element, ctypes.c_void_p).value


def unseen_texts(
    elements: Iterable[tuple[raw.FPDF_PAGEOBJECT, Matrix]],
) -> frozenset[int | None]:
    """The addresses of the texts of a page that are not seen.

    Text that lies beside what it is drawn through is cut away. Text without ink is what was recognised of a scan, and
    is read on a picture, and where most of a page is so. White text is seen on what is not white; a page of which most
    is white has a ground that is none of its boxes.

    Parameters
    ----------
    elements
        What is drawn on the page and in forms on it, in the order of drawing, with what maps each form to the page.
    """
    drawn = [one for one in (_drawn(*element) for element in elements) if one is not None]
    cut = {one.address for one in drawn if one.cut}
    texts = [one for one in drawn if one.is_text and not one.cut]
    if len(texts) * (len(drawn) - len(texts)) > MOST_PAIRS:
        return frozenset(cut)
    found = set(cut)
    bare = [one for one in texts if not one.inked]
    if _width(bare) < _width(texts) / 2:
        pictures = [one for one in drawn if one.kind in PICTURES]
        found |= {one.address for one in bare if not any(p.lies_under(one) for p in pictures)}
    white = [one for one in texts if one.inked and one.white]
    if _width(white) < _width(texts) / 2:
        dark = [one for one in drawn if not one.is_text and not one.white]
        found |= {one.address for one in white if not any(box.lies_under(one) for box in dark)}
    boxes: list[_Drawn] = []
    for one in reversed(drawn):
        if not one.is_text:
            boxes += [one] if one.white else []
        elif any(box.covers(one) for box in boxes):
            found.add(one.address)
    return frozenset(found)


def drawn_characters(elements: Iterable[Element]) -> Iterator[Box]:
    """The boxes around the filled paths of a page that are as high as characters, and no boxes; white ones are none."""
    for element, outer, _ in elements:
        is_path = raw.FPDFPageObj_GetType(element) == raw.FPDF_PAGEOBJ_PATH
        if not is_path or raw.FPDFPath_CountSegments(element) <= CORNERS:
            continue
        drawn = _drawn(element, outer)
        if drawn and not drawn.white and LOW <= drawn.top - drawn.bottom <= HIGH:
            yield drawn.left, drawn.bottom, drawn.right, drawn.top


def _width(texts: Iterable[_Drawn]) -> float:
    return sum(text.right - text.left for text in texts)


def _drawn(element: raw.FPDF_PAGEOBJECT, outer: Matrix) -> _Drawn | None:
    """What is drawn; None of a path that is neither filled nor one line, or that may hide nothing, as a white frame."""
    kind = raw.FPDFPageObj_GetType(element)
    is_text, is_picture = kind == raw.FPDF_PAGEOBJ_TEXT, kind in PICTURES
    box = [ctypes.c_float() for _ in range(4)]
    ink = [ctypes.c_uint() for _ in range(4)]
    filled = is_text or is_picture or _is_filled(element)
    if not (filled or _is_line(element)) or not raw.FPDFPageObj_GetBounds(element, *box):
        return None
    color = raw.FPDFPageObj_GetFillColor if filled else raw.FPDFPageObj_GetStrokeColor
    told = not is_picture and color(element, *ink)
    red, green, blue, opaque = (part.value for part in ink)
    white = bool(told) and min(red, green, blue) >= WHITE
    if not is_text and raw.FPDFPageObj_HasTransparency(element):
        white = False  # what shines through is seen
    bare = is_text and raw.FPDFTextObj_GetTextRenderMode(element) in WITHOUT_INK
    inked = not bare and not (told and opaque == 0)
    if not is_text and white and (not filled or raw.FPDFPath_CountSegments(element) > CORNERS):
        return None
    edges = [edge.value for edge in box]
    if is_text or white:
        edges = _clipped(element, edges)
    left, bottom, right, top = edges
    cut = left > right or bottom > top
    return _Drawn(address(element), kind, *_mapped(edges, outer), inked, white, cut)


def _mapped(edges: list[float], matrix: Matrix) -> Box:
    """The box around a box that is mapped to the page."""
    left, bottom, right, top = edges
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (left, right) for y in (bottom, top)]
    xs, ys = [a * x + c * y + e for x, y in corners], [b * x + d * y + f for x, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def _clipped(element: raw.FPDF_PAGEOBJECT, edges: list[float]) -> list[float]:
    """The edges of an element, as far as what it is drawn through leaves it: left, bottom, right, top."""
    left, bottom, right, top = edges
    clip = raw.FPDFPageObj_GetClipPath(element)
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(max(raw.FPDFClipPath_CountPaths(clip), 0)):
        points = []
        for m in range(max(raw.FPDFClipPath_CountPathSegments(clip, n), 0)):
            segment = raw.FPDFClipPath_GetPathSegment(clip, n, m)
            raw.FPDFPathSegment_GetPoint(segment, x, y)
            points.append((x.value, y.value))
        if points:
            xs, ys = zip(*points, strict=True)
            left, bottom = max(left, min(xs)), max(bottom, min(ys))
            right, top = min(right, max(xs)), min(top, max(ys))
    return [left, bottom, right, top]


def _is_line(path: raw.FPDF_PAGEOBJECT) -> bool:
    """Whether a path has two ends only: a broad line may be the ground of a heading."""
    segments: int = raw.FPDFPath_CountSegments(path)
    return segments == ENDS


def _is_filled(path: raw.FPDF_PAGEOBJECT) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, fill, stroke)
    return bool(fill.value)
