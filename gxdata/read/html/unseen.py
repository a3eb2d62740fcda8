"""What of an HTML page its readers do not see, or not as part of the words and numbers it stands in."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.read.html.nodes import cell_of, style_of
from gxdata.read.html.sheets import hiding_rules, selected, sheet_text

# Marks of notes, what was struck out, readings above characters, and what is there to be clicked.
APART = frozenset(
    "sup sub del s strike rt rp button select noscript template script style input svg".split()
)
CELLS = frozenset(("td", "th"))
# Parts of a table are read whatever their size or place is, as what they hold has its own.
OF_TABLES = CELLS | {"tr"}
# What a style says of what is not seen or stands apart. Only elements with one of these are looked at closely.
STYLES = (
    "none",
    "hidden",
    "line-through",
    "super",
    "align:sub",
    "align: sub",
    "size:0",
    "size: 0",
    "opacity",
    "-999",
    "transparent",
    "scale(0",
    "clip",
    "top:-",
    "top: -",
)
# Asking the tree for all of it costs less than looking through the page's text, scripts and all, for what to ask.
STYLED = ", ".join(f"[style*='{words}' i]" for words in STYLES)
TELLING = ", ".join([*sorted(APART), "[hidden]", f"[style]:is({STYLED})"])
HIDING = re.compile(r"display:none|visibility:hidden")
SETTING_APART = re.compile(
    r"line-through|vertical-align:su(?:per|b)|(?:font-size|opacity):0(?![.\d])|(?:left|top|indent):-999"
    r"|(?<![a-z-])color:transparent|scale\(0\)|clip:rect\([01](?:px)?,|clip-path:inset\((?:50|100)%"
    r"|^(?=.*overflow:hidden).*(?<![a-z-])(?:max-)?(?:width|height):0(?![.\d])",
    re.DOTALL,
)
RAISED = re.compile(r"^(?=.*position:relative).*(?<![a-z-])top:-\d", re.DOTALL)
# An animation brings into sight what begins without colour, and a background cut to letters is seen in their place.
BROUGHT = {"opacity:0": "animation", "color:transparent": "clip:text"}
# A size of its own shows what stands in an element without.
NO_SIZE = "font-size:0"
SIZED = re.compile(r"(?<![a-z-])font(?:-size)?:(?!0(?![.\d]))(?![\d.]+(?:em|%))")
SHOWN = re.compile(r"display:(?!none)|visibility:visible")
# Names that style sheets of many sites hide by.
HIDDEN_CLASSES = ".sr-only, .visually-hidden, .screen-reader-text, .hidden, .hide"
# Signs that a font of icons has, as its class says.
ICONS, ICON = "[class*='icon' i]", re.compile(r"[\ue000-\uf8ff]+")
# White writing in the midst of a cell on which no element lays a colour.
WHITE = re.compile(r"(?<![a-z-])color:(?:#fff(?:fff)?|white|rgb\(255,255,255\))(?![\da-f])")
WHITES = "td [style*='color' i], td font[color]"
WHITE_NAMES = frozenset(("#fff", "#ffffff", "white"))


@dataclass(frozen=True, slots=True)
class Unseen:
    """Elements of a page, by their ids in its tree.

    Attributes
    ----------
    hidden
        Those that the page itself hides, by an attribute or a style of their own; a cell also by its class.
    unread
        Those whose text is no part of a cell's, the hidden ones among them. A field to type in is one as well: what
        it shows is no text of the page.
    folded
        Those that their class hides, but which the page's script may unfold.
    """

    hidden: frozenset[int]
    unread: frozenset[int]
    folded: frozenset[int]


def find_unseen(tree: LexborHTMLParser) -> Unseen:
    """Find what a page does not show."""
    hidden: set[int] = set()
    unread: set[int] = set()
    unread |= {node.mem_id for node in tree.css("dialog:not([open])")}
    for node in tree.css(TELLING):
        style = style_of(node)
        if HIDING.search(style) or "hidden" in node.attributes:
            hidden.add(node.mem_id)
        elif node.tag in OF_TABLES:
            unread |= {node.mem_id} if "line-through" in style else set()
        elif node.tag in APART or _is_apart(node, style):
            unread.add(node.mem_id)
    # A row with such a name, of which the page itself says nothing, may be there to be unfolded.
    classed = [node for node in tree.css(HIDDEN_CLASSES) if node.tag != "tr"]
    rules = hiding_rules(sheet_text(tree))
    names = rules.classes
    if names:  # element by element: as many selectors as names would each be tried on every one
        classed += [node for node in tree.css("[class]") if not names.isdisjoint(_classes(node))]
    classed += [node for selector in rules.selectors for node in selected(tree, selector)]
    classed = [node for node in classed if not SHOWN.search(style_of(node))]
    unread |= {node.mem_id for node in tree.css(ICONS) if ICON.fullmatch(node.text().strip())}
    unread |= {node.mem_id for node in tree.css(WHITES) if _is_white(node)}
    hidden |= {node.mem_id for node in classed if node.tag in CELLS}
    folded = frozenset(node.mem_id for node in classed)
    return Unseen(frozenset(hidden), frozenset(unread | hidden | folded), folded)


def _is_apart(node: LexborNode, style: str) -> bool:
    """Whether a style sets an element apart from the words and numbers that it stands in."""
    found = SETTING_APART.search(style)
    if found and found[0] in BROUGHT and BROUGHT[found[0]] in style:
        return False
    if found and found[0] == NO_SIZE:
        return not any(SIZED.search(style_of(part)) for part in node.css("[style*='font' i]"))
    if found is None and RAISED.search(style):
        return node.text().strip() != cell_of(node).text().strip()
    return found is not None


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()


def _is_white(node: LexborNode) -> bool:
    """Whether a part of a cell, and not the whole of it, is written in white on nothing."""
    if (
        not WHITE.search(style_of(node))
        and (node.attributes.get("color") or "").lower() not in WHITE_NAMES
    ):
        return False
    above: LexborNode | None = node
    while above is not None and above.tag != "table":
        if "background" in style_of(above) or "bgcolor" in above.attributes:
            return False
        if above.tag in CELLS and above.text().strip() == node.text().strip():
            return False
        above = above.parent
    return True
