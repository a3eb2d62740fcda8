"""Which runs of a DOCX file are no part of its text: hidden, struck out, or raised as the mark of a note."""

from xml.etree.ElementTree import Element

from gxdata.read.ooxml import attribute, child, flag, local, value

FLAGS = ("vanish", "strike", "dstrike")
OFF_LINE = ("superscript", "subscript")


def unread_styles(styles: Element | None) -> frozenset[str]:
    """The styles of characters whose text is not read, by themselves or by the style they are based on."""
    if styles is None:
        return frozenset()
    found = {
        attribute(style, "styleId") or "": (
            _says(child(style, "rPr")),
            value(child(style, "basedOn")) or "",
        )
        for style in styles
        if local(style) == "style" and attribute(style, "type") == "character"
    }
    return frozenset(code for code in found if _inherited(code, found))


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
    height = value(child(properties, "vertAlign"))
    if height in OFF_LINE or any(flag(properties, name) for name in FLAGS):
        return True
    told = height is not None or any(child(properties, name) is not None for name in FLAGS)
    return False if told else None


def _inherited(code: str, found: dict[str, tuple[bool | None, str]]) -> bool:
    seen: set[str] = set()
    while code in found and code not in seen:
        says, base = found[code]
        if says is not None:
            return says
        seen.add(code)
        code = base
    return False
