"""A page's own Chinese font: the few hundred characters it uses, for machines that have no Chinese font."""

import base64
import io
import re
import unicodedata
from functools import cache
from typing import Any

# Latin is left to the system's own fonts; what is embedded starts behind it.
_FIRST = 0x2E80


def font_face(text: str) -> str:
    """Make the ``@font-face`` rule for the Chinese in `text`, with the font inside; empty where there is none.

    It covers no Latin, so the page's style can name it first and still leave Latin to the system's fonts.
    """
    from gxdata.chart.fonts import font_family

    wanted = {ord(char) for char in text if ord(char) >= _FIRST and _is_drawn(char)}
    subset = _subset(wanted)
    if not subset:
        return ""
    encoded = base64.b64encode(_as_woff(subset)).decode()
    return (
        f'@font-face{{font-family:"{font_family()}";font-display:block;'
        f"unicode-range:U+{_FIRST:X}-FFFF;"
        f'src:url(data:font/woff;base64,{encoded}) format("woff")}}'
    )


def _subset(wanted: set[int]) -> bytes:
    """The font with these characters of those it has; empty where it has none of them."""
    # Imported late: a run that has no page to make needs neither this nor the charts' libraries. HarfBuzz subsets some
    # twenty times as fast as fontTools.
    import uharfbuzz

    face = _face()
    request = uharfbuzz.SubsetInput()
    request.unicode_set.set(wanted & set(face.unicodes))
    if not len(request.unicode_set):
        return b""
    request.layout_feature_tag_set.clear()
    return bytes(uharfbuzz.subset(face, request).blob.data)


@cache
def _face() -> Any:
    import uharfbuzz

    from gxdata.chart.fonts import font_path

    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(font_path())))


def _as_woff(font: bytes) -> bytes:
    # matplotlib needs fontTools too, so it is always there. It has no types.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with TTFont(
        io.BytesIO(font), lazy=True, recalcTimestamp=False, recalcBBoxes=False
    ) as compressed:
        compressed.flavor = "woff"
        buffer = io.BytesIO()
        compressed.save(buffer, reorderTables=False)
    return buffer.getvalue()


def visible_text(html: str) -> str:
    """The words of a page, roughly: what stands outside tags."""
    return re.sub(r"<[^>]*>", "", html)


def _is_drawn(char: str) -> bool:
    return not unicodedata.category(char).startswith("C")
