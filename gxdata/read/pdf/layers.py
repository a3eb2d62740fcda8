"""Text of a PDF page that stands on a layer which is switched off, or in a form that is."""

import ctypes
from collections.abc import Iterable

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from gxdata.read.pdf.elements import elements_in
from gxdata.read.pdf.unseen import WITHOUT_INK

OF_LAYER, NAME, MAX_NAME = "OC", b"Name", 256
# The grey that a page is drawn on to see whether a layer puts anything there, black or white; pixels of a point.
GROUND, SCALE = 131, 0.5
# A page with more layers is a drawing, and is not drawn once for each.
MAX_LAYERS = 64


def take_off_hidden_forms(page: pdfium.PdfPage) -> None:
    """Take forms with inked text off a page of which nothing is seen where each is drawn alone; none of a drawing's."""
    count = max(raw.FPDFPage_CountObjects(page), 0)
    everything = [raw.FPDFPage_GetObject(page, n) for n in range(count)]
    forms = [one for one in everything if _has_inked_text(one)]
    for form in forms if len(forms) <= MAX_LAYERS else []:
        if not _is_drawn(page, [form]) and raw.FPDFPage_RemoveObject(page, form):
            raw.FPDFPageObj_Destroy(form)


def _has_inked_text(form: raw.FPDF_PAGEOBJECT) -> bool:
    """Whether an element is a form with text in it that is more than what was recognised of a scan."""
    return raw.FPDFPageObj_GetType(form) == raw.FPDF_PAGEOBJ_FORM and any(
        raw.FPDFPageObj_GetType(element) == raw.FPDF_PAGEOBJ_TEXT
        and raw.FPDFTextObj_GetTextRenderMode(element) not in WITHOUT_INK
        for element, _, _ in elements_in(form)
    )


def hidden_texts(
    page: pdfium.PdfPage, elements: Iterable[raw.FPDF_PAGEOBJECT]
) -> list[raw.FPDF_PAGEOBJECT]:
    """The texts of layers that nothing is seen of where a page is drawn with one layer alone; none of a drawing's.

    Parameters
    ----------
    page
        The page.
    elements
        The texts and paths that stand on the page itself, and not in a form.
    """
    layers: dict[bytes, list[raw.FPDF_PAGEOBJECT]] = {}
    for element in elements:
        layer = _layer(element)
        if layer is not None and raw.FPDFPageObj_GetType(element) == raw.FPDF_PAGEOBJ_TEXT:
            layers.setdefault(layer, []).append(element)
    if len(layers) > MAX_LAYERS:
        return []
    return [text for own in layers.values() if not _is_drawn(page, own) for text in own]


def _layer(element: raw.FPDF_PAGEOBJECT) -> bytes | None:
    """The name of the layer that an element stands on; None where it stands on none."""
    for n in range(max(raw.FPDFPageObj_CountMarks(element), 0)):
        mark = raw.FPDFPageObj_GetMark(element, n)
        held, size = ctypes.create_string_buffer(MAX_NAME), ctypes.c_ulong()
        shown = ctypes.cast(held, ctypes.POINTER(ctypes.c_ushort))
        if not raw.FPDFPageObjMark_GetName(mark, shown, MAX_NAME, size):
            continue
        if held.raw[: size.value].decode("utf-16-le", "replace").rstrip("\x00") != OF_LAYER:
            continue
        raw.FPDFPageObjMark_GetParamStringValue(mark, NAME, shown, MAX_NAME, size)
        return held.raw[: size.value]
    return None


def _is_drawn(page: pdfium.PdfPage, texts: list[raw.FPDF_PAGEOBJECT]) -> bool:
    """Whether anything is seen of texts where nothing else is drawn."""
    everything = [
        raw.FPDFPage_GetObject(page, n) for n in range(max(raw.FPDFPage_CountObjects(page), 0))
    ]
    for element in everything:
        raw.FPDFPageObj_SetIsActive(element, False)
    for element in texts:
        raw.FPDFPageObj_SetIsActive(element, True)
    grey = (GROUND, GROUND, GROUND, 255)
    drawn = page.render(SCALE, grayscale=True, fill_color=grey, draw_annots=False)
    for element in everything:
        raw.FPDFPageObj_SetIsActive(element, True)
    blank, pixels = bytes((GROUND,)) * drawn.width, bytes(drawn.buffer)
    rows = (pixels[at : at + drawn.width] for at in range(0, len(pixels), drawn.stride))
    return any(row != blank for row in rows)
