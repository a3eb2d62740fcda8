"""Which runs of a DOCX file are no part of its text: hidden, struck out, or raised as the mark of a note."""

from xml.etree.ElementTree import Element

from gxdata.read.based_on import inherited
from gxdata.read.ooxml import attribute, child, flag, is_off_line, value

FLAGS = ("vanish", "strike", "dstrike")


def unread_styles(styles: Element | None) -> frozenset[str]:
    """The styles of characters whose text is not read, by themselves or by the style they are based on."""
    if styles is None:
        return frozenset()
    own: dict[str, bool | None] = {}
    bases: dict[str, str] = {}
    for style in styles:
        if style.tag == "style" and attribute(style, "type") == "character":
            code = attribute(style, "styleId") or ""
            own[code] = _says(child(style, "rPr"))
            bases[code] = value(child(style, "basedOn")) or ""
    return frozenset(code for code in own if inherited(code, own, bases))


def is_unread(properties: Element | None, styles: frozenset[str]) -> bool:
    """Whether the run with these properties is not read. What it says itself counts for more than its style."""
    if properties is None:
        return False
    own = _says(properties)
    if own is not None:
        return own
    return bool(styles) and value(child(properties, "rStyle")) in styles


def _says(properties: Element | None) -> bool | None:
    """Whether properties make text unread; None where they say nothing about it."""
    if properties is None:
        return None
    if is_off_line(properties) or any(flag(properties, name) for name in FLAGS):
        return True
    told = any(child(properties, name) is not None for name in ("vertAlign", *FLAGS))
    return False if told else None
