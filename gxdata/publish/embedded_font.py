"""A page's own Chinese font: the few hundred characters it uses, for machines that have no Chinese font."""

import base64
import io
import re
import unicodedata

# Latin is left to the system's own fonts; what is embedded starts behind it.
_FIRST = 0x2E80


def font_face(text: str) -> str:
    """Make the ``@font-face`` rule for the Chinese in `text`, with the font inside; empty where there is none.

    It covers no Latin, so the page's style can name it first and still leave Latin to the system's fonts.
    """
    # Imported late: a run that has no page to make needs neither them nor the charts' libraries.
    # matplotlib needs fontTools too, so it is always there. It has no types.
    from fontTools import subset  # type: ignore[import-untyped]
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    from gxdata.chart.fonts import font_family, font_path

    wanted = sorted({ord(char) for char in text if ord(char) >= _FIRST and _is_drawn(char)})
    with TTFont(font_path(), lazy=True, recalcTimestamp=False, recalcBBoxes=False) as font:
        drawn = font.getBestCmap()
        wanted = [code for code in wanted if code in drawn]
        if not wanted:
            return ""
        options = subset.Options()
        options.layout_features = []
        options.flavor = "woff"
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        font.flavor = "woff"
        buffer = io.BytesIO()
        font.save(buffer, reorderTables=False)
    encoded = base64.b64encode(buffer.getvalue()).decode()
    return (
        f'@font-face{{font-family:"{font_family()}";font-display:block;'
        f"unicode-range:U+{_FIRST:X}-FFFF;"
        f'src:url(data:font/woff;base64,{encoded}) format("woff")}}'
    )


def visible_text(html: str) -> str:
    """The words of a page, roughly: what stands outside tags."""
    return re.sub(r"<[^>]*>", "", html)


def _is_drawn(char: str) -> bool:
    return not unicodedata.category(char).startswith("C")
