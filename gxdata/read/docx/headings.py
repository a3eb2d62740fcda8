"""Which styles of a DOCX file are headings."""

import re
from xml.etree.ElementTree import Element

from gxdata.read.based_on import inherited
from gxdata.read.ooxml import attribute, child, value

NAME = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
# Word's outline level of body text; headings are 0 to 8.
BODY_LEVEL = 9


def heading_levels(styles: Element | None) -> dict[str, int]:
    """Style identifier to heading level, 1 for the highest. A style takes its level from its name, its outline level,
    or the style it is based on."""
    if styles is None:
        return {}
    own: dict[str, int | None] = {}
    bases: dict[str, str] = {}
    for style in styles:
        if style.tag != "style":
            continue
        code = attribute(style, "styleId") or ""
        name = NAME.fullmatch(value(child(style, "name")) or "")
        own[code] = int(name[1]) if name else own_level(child(style, "pPr"))
        bases[code] = value(child(style, "basedOn")) or ""
    return {code: inherited(code, own, bases) or 0 for code in own}


def own_level(properties: Element | None) -> int | None:
    """The heading level that paragraph properties name: 0 where they say body text, None where they say nothing."""
    text = value(child(properties, "outlineLvl")) or ""
    if not (text.isascii() and text.isdecimal()):
        return None
    return int(text) + 1 if int(text) < BODY_LEVEL else 0
