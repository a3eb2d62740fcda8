"""Which runs of a DOCX file are no part of its text: hidden, struck out, raised as the mark of a note, or too small."""

from xml.etree.ElementTree import Element

from gxdata.read.based_on import inherited
from gxdata.read.ooxml import MAX_COUNT, attribute, child, flag, is_off_line, number, value

FLAGS = ("vanish", "strike", "dstrike")
# In half points: writing that nobody can read, and the size of marks of notes.
NO_SIZE, SMALL = 2, 14
NO_COLOUR = frozenset(("AUTO", "FFFFFF"))


def unread_styles(styles: Element | None) -> frozenset[str]:
    """The styles of characters and paragraphs whose text is not read, by themselves or the style they are based on."""
    if styles is None:
        return frozenset()
    own: dict[str, bool | None] = {}
    bases: dict[str, str] = {}
    for style in styles:
        if style.tag == "style" and attribute(style, "type") in ("character", "paragraph"):
            code = attribute(style, "styleId") or ""
            own[code] = _says(child(style, "rPr"))
            bases[code] = value(child(style, "basedOn")) or ""
    return frozenset(code for code in own if inherited(code, own, bases))


def is_unread(properties: Element | None, styles: frozenset[str], *, of_paragraph: bool) -> bool:
    """Whether the run with these properties is not read. What it says itself counts for more than its styles."""
    own = _says(properties)
    if own is not None:
        return own
    return of_paragraph or (bool(styles) and value(child(properties, "rStyle")) in styles)


def is_white(properties: Element | None) -> bool:
    """Whether a run is written in white on nothing of its own."""
    white = (value(child(properties, "color")) or "").upper() == "FFFFFF"
    return white and all(child(properties, name) is None for name in ("shd", "highlight"))


def has_ground(properties: Element | None) -> bool:
    """Whether what has these properties, a cell, a table or a paragraph, lies on a colour."""
    shade = child(properties, "shd")
    colours = {(attribute(shade, name) or "AUTO").upper() for name in ("fill", "color")}
    return not colours <= NO_COLOUR or attribute(shade, "themeFill") is not None


def _says(properties: Element | None) -> bool | None:
    """Whether properties make text unread; None where they say nothing about it."""
    if properties is None:
        return None
    size = number(child(properties, "sz"), MAX_COUNT)
    raised = number(child(properties, "position"), 0) > 0 and size <= SMALL
    if raised or size <= NO_SIZE or is_off_line(properties):
        return True
    if any(flag(properties, name) for name in FLAGS):
        return True
    told = any(child(properties, name) is not None for name in ("vertAlign", *FLAGS))
    return False if told else None
