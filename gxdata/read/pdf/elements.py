"""What is drawn on a PDF page, as pdfium tells it: texts, paths and pictures, those within forms too."""

import ctypes
from collections.abc import Iterator

import pypdfium2 as pdfium
import pypdfium2.raw as raw

# More objects than this are a drawing, and no table that can be read.
MAX_OBJECTS = 50_000
MAX_FORMS = 5  # forms within forms
# Text that is no wider than this pdfium leaves out.
NO_WIDTH = 0.01

Point = tuple[float, float]
# Left, bottom, right, top.
Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
# An element, what maps the form it stands in to the page, and that form; None where it stands on the page itself.
Element = tuple[raw.FPDF_PAGEOBJECT, Matrix, raw.FPDF_PAGEOBJECT | None]


def elements_of(page: pdfium.PdfPage) -> Iterator[Element]:
    """What is drawn on a page, and within forms on it: each with what maps its form to the page, and its form."""
    count = min(raw.FPDFPage_CountObjects(page), MAX_OBJECTS)
    return _within([raw.FPDFPage_GetObject(page, n) for n in range(count)])


def elements_in(form: raw.FPDF_PAGEOBJECT) -> Iterator[Element]:
    """The same of what is drawn in one form."""
    return _within([form])


def _within(elements: list[raw.FPDF_PAGEOBJECT]) -> Iterator[Element]:
    stack: list[tuple[Element, int]] = [((one, IDENTITY, None), 0) for one in reversed(elements)]
    for _ in range(MAX_OBJECTS):
        if not stack:
            return
        (element, outer, form), depth = stack.pop()
        if raw.FPDFPageObj_GetType(element) != raw.FPDF_PAGEOBJ_FORM:
            yield element, outer, form
        elif depth < MAX_FORMS:
            inner = _product(_matrix(element), outer)
            count = min(raw.FPDFFormObj_CountObjects(element), MAX_OBJECTS)
            stack.extend(
                ((raw.FPDFFormObj_GetObject(element, n), inner, element), depth + 1)
                for n in reversed(range(count))
            )


def subpaths(path: raw.FPDF_PAGEOBJECT, outer: Matrix) -> Iterator[list[Point]]:
    """The corner points, on the page, of each part of a path. A part with a curve is no line and is left out.

    Parameters
    ----------
    path
        The path.
    outer
        What maps the form that it stands in to the page.
    """
    a, b, c, d, e, f = _product(_matrix(path), outer)
    points: list[Point] = []
    curved = False
    x, y = ctypes.c_float(), ctypes.c_float()
    for n in range(min(raw.FPDFPath_CountSegments(path), MAX_OBJECTS)):
        segment = raw.FPDFPath_GetPathSegment(path, n)
        kind = raw.FPDFPathSegment_GetType(segment)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            if not curved and len(points) > 1:
                yield points
            points, curved = [], False
        curved = curved or kind == raw.FPDF_SEGMENT_BEZIERTO
        points.append((a * x.value + c * y.value + e, b * x.value + d * y.value + f))
        if raw.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if not curved and len(points) > 1:
        yield points


def give_width(elements: Iterator[raw.FPDF_PAGEOBJECT]) -> None:
    """Make pdfium see text that it takes to be without extent, and would leave out.

    That is a lone character of a font which neither the file holds nor the machine has: without an outline it is as
    wide as nothing. Drawn as a line it has the width of that line.
    """
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    for element in elements:
        if raw.FPDFPageObj_GetType(element) != raw.FPDF_PAGEOBJ_TEXT:
            continue
        found = raw.FPDFPageObj_GetBounds(element, left, bottom, right, top)
        if found and right.value - left.value < NO_WIDTH:
            raw.FPDFTextObj_SetTextRenderMode(element, raw.FPDF_TEXTRENDERMODE_STROKE)
            raw.FPDFPageObj_SetStrokeWidth(element, 1.0)
            raw.FPDFPageObj_Transform(element, *IDENTITY)  # has it measured anew


def _matrix(element: raw.FPDF_PAGEOBJECT) -> Matrix:
    found = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(element, found):
        return IDENTITY
    return found.a, found.b, found.c, found.d, found.e, found.f


def _product(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )
