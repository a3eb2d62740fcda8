"""Pages of a PDF that are pictures: characters and ruled lines as the optional extra ``ocr`` recognises them."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pypdfium2 as pdfium

from gxdata.read.pdf.page import Char, Page, Rule

# Dots to the inch at which a page is looked at.
DPI = 200
# The least length of a ruled line, in points. Strokes of characters are shorter.
MIN_RULE = 18.0
# Where the baseline is in the box around a piece of text, as a share of its height from the top.
BASELINE = 0.82

Recogniser = Callable[[pdfium.PdfPage], Page]


@cache
def recogniser() -> Recogniser | None:
    """What recognises the characters of a page, or None where the extra ``ocr`` is not installed."""
    try:
        from rapidocr import RapidOCR
    except ImportError:
        return None
    engine = RapidOCR(params={"Global.log_level": "error"})
    return lambda page: _recognised(page, engine)


def _recognised(page: pdfium.PdfPage, engine: Any) -> Page:
    scale = DPI / 72
    picture = page.render(scale=scale).to_numpy()[:, :, :3]
    found = engine(picture)
    chars: list[Char] = []
    if found.txts:
        for corners, text in zip(found.boxes, found.txts, strict=True):
            xs, ys = corners[:, 0] / scale, corners[:, 1] / scale
            chars += _spread(
                text, float(xs.min()), float(xs.max()), float(ys.min()), float(ys.max())
            )
    width, height = page.get_size()
    return Page(width, height, tuple(chars), tuple(_rules(picture, scale)))


def _spread(text: str, left: float, right: float, top: float, bottom: float) -> Iterator[Char]:
    """The characters of one piece of text, each with its share of the box: a Chinese one twice that of a digit."""
    widths = [1.0 if char.isascii() else 2.0 for char in text]
    unit = (right - left) / max(sum(widths), 1.0)
    baseline = top + (bottom - top) * BASELINE
    size = (bottom - top) * BASELINE
    at, spaced = left, False
    for char, width in zip(text, widths, strict=True):
        if not char.isspace():
            yield Char(char, at, at + unit * width, baseline, size, spaced)
        spaced = char.isspace()
        at += unit * width


def _rules(picture: Any, scale: float) -> Iterator[Rule]:
    """The long straight strokes of a page, found by wiping out everything shorter."""
    import cv2

    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    ink = cv2.threshold(grey, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)[1]
    length = round(MIN_RULE * scale)
    for horizontal in (True, False):
        brush = cv2.getStructuringElement(
            cv2.MORPH_RECT, (length, 1) if horizontal else (1, length)
        )
        strokes = cv2.morphologyEx(ink, cv2.MORPH_OPEN, brush)
        outlines = cv2.findContours(strokes, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]
        for outline in outlines:
            x, y, width, height = (side / scale for side in cv2.boundingRect(outline))
            if horizontal:
                yield Rule(True, y + height / 2, x, x + width)
            else:
                yield Rule(False, x + width / 2, y, y + height)
