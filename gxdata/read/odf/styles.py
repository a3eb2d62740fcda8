"""Which styles of an OpenDocument file make text unread: hidden, struck out, or the mark of a note."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from gxdata.read.based_on import inherited
from gxdata.read.ooxml import attribute, child

PLAIN_LINE = (None, "none")
WHITE = "#ffffff"
GROUNDS = (None, "transparent", WHITE)


def unread_styles(roots: Iterable[Element]) -> dict[str, bool]:
    """What the styles of text and paragraphs say: whether their text is unread. Those that do not say are left out.

    Parameters
    ----------
    roots
        The parts that define styles, those counting most last.
    """
    own: dict[str, bool | None] = {}
    bases: dict[str, str] = {}
    for root in roots:
        for style in root.iter():
            if style.tag == "style" and attribute(style, "family") in ("text", "paragraph"):
                name = attribute(style, "name") or ""
                own[name] = _says(style)
                bases[name] = attribute(style, "parent-style-name") or ""
    told = {name: inherited(name, own, bases) for name in own}
    return {name: says for name, says in told.items() if says is not None}


def _says(style: Element) -> bool | None:
    look = child(style, "text-properties")
    if look is None:
        return None
    lines = [attribute(look, f"text-line-through-{name}") for name in ("style", "type")]
    shown, position = attribute(look, "display"), attribute(look, "text-position")
    if shown == "none" or any(line not in PLAIN_LINE for line in lines) or _is_off_line(position):
        return True
    return None if (shown, position, *lines) == (None,) * 4 else False


def _is_off_line(position: str | None) -> bool:
    first = (position or "0%").split()[:1] or ["0%"]
    return first[0] not in ("0%", "0")


def ground_styles(roots: Iterable[Element]) -> frozenset[tuple[str, str]]:
    """The styles of tables, cells and paragraphs that lay a colour behind: of which family, and their names."""
    return frozenset(
        (family, attribute(style, "name") or "")
        for root in roots
        for style in root.iter("style")
        if (family := attribute(style, "family") or "") != "text"
        and attribute(child(style, f"{family}-properties"), "background-color") not in GROUNDS
    )


def white_styles(roots: Iterable[Element], family: str) -> frozenset[str]:
    """The styles of a family, ``table-cell`` or ``text``, that write in white with nothing behind."""
    return frozenset(
        attribute(style, "name") or ""
        for root in roots
        for style in root.iter("style")
        if attribute(style, "family") == family
        and attribute(child(style, "text-properties"), "color") == WHITE
        and attribute(child(style, f"{family}-properties"), "background-color") in GROUNDS
    )
