"""What of an HTML page its readers do not see, or not as part of the words and numbers it stands in."""

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

# Marks of notes, what was struck out, readings above characters, and what is there to be clicked.
APART = frozenset(
    "sup sub del s strike rt rp button select noscript template script style input".split()
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
)
# Asking the tree for all of it costs less than looking through the page's text, scripts and all, for what to ask.
STYLED = ", ".join(f"[style*='{words}' i]" for words in STYLES)
TELLING = ", ".join([*sorted(APART), "[hidden]", f"[style]:is({STYLED})"])
HIDING = re.compile(r"display:none|visibility:hidden")
SETTING_APART = re.compile(
    r"line-through|vertical-align:su(?:per|b)|(?:font-size|opacity):0(?![.\d])|(?:left|top|indent):-999"
    r"|(?=.*overflow:hidden).*(?<![a-z-])(?:max-)?(?:width|height):0(?![.\d])"
)
# Names that style sheets of many sites hide by.
HIDDEN_CLASSES = ".sr-only, .visually-hidden, .screen-reader-text, .hidden, .hide"
# A rule that hides all elements of a class; those for some sizes of a screen hide what others show.
FOR_SOME = re.compile(r"@[^{};@]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
HIDING_RULE = re.compile(r"\.([A-Za-z][\w-]*)\s*\{[^{}]*display\s*:\s*none")


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
    for node in tree.css(TELLING):
        style = _style(node)
        if HIDING.search(style) or "hidden" in node.attributes:
            hidden.add(node.mem_id)
        elif node.tag in OF_TABLES:
            unread |= {node.mem_id} if "line-through" in style else set()
        elif node.tag in APART or SETTING_APART.search(style):
            unread.add(node.mem_id)
    # A row with such a name, of which the page itself says nothing, may be there to be unfolded.
    classed = [node for node in tree.css(HIDDEN_CLASSES) if node.tag != "tr"]
    names = _hidden_by_sheets(tree)
    if names:  # element by element: as many selectors as names would each be tried on every one
        classed += [node for node in tree.css("[class]") if not names.isdisjoint(_classes(node))]
    hidden |= {node.mem_id for node in classed if node.tag in CELLS}
    folded = frozenset(node.mem_id for node in classed)
    return Unseen(frozenset(hidden), frozenset(unread | hidden | folded), folded)


def _style(node: LexborNode) -> str:
    return (node.attributes.get("style") or "").replace(" ", "").lower()


def _classes(node: LexborNode) -> list[str]:
    return (node.attributes.get("class") or "").split()


def _hidden_by_sheets(tree: LexborHTMLParser) -> frozenset[str]:
    """The classes of elements that the page's own style sheets hide."""
    sheets = "".join([node.text() for node in tree.css("style")])
    return frozenset(HIDING_RULE.findall(FOR_SOME.sub("", sheets)) if "none" in sheets else ())
