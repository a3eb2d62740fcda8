"""The Chinese font of a page whose bytes are the same on every machine."""

import base64
import io
import re


def font_of(text: str) -> str:
    """The rule ``@font-face`` for the Chinese in `text`, with the font inside and not compressed.

    What a compressed font is made of depends on the machine's zlib.
    """
    # Imported late: they load the libraries of the charts, and only a page needs them.
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    from gxdata.publish.embedded_font import font_face

    rule = font_face(text)
    packed = re.search(r"data:font/woff;base64,([^)]*)\) format\(\"woff\"\)", rule)
    if packed is None:
        return rule
    with TTFont(io.BytesIO(base64.b64decode(packed[1])), recalcTimestamp=False) as font:
        font.flavor = None
        plain = io.BytesIO()
        font.save(plain, reorderTables=False)
    encoded = base64.b64encode(plain.getvalue()).decode()
    opened = f'data:font/otf;base64,{encoded}) format("opentype")'
    return rule[: packed.start()] + opened + rule[packed.end() :]
