"""What a page's own style sheets say of its elements, set where it is read: in their styles and in their text."""

import re
from collections.abc import Iterator
from sys import maxunicode
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from gxdata.read.html.cascade import Laid
from gxdata.read.html.nodes import cell_of
from gxdata.read.pictures import PICTURE
from gxdata.read.unreadable import UNREADABLE

# Rules for some sizes of a screen or for print hide what others show; those for any screen hold.
MEDIA = re.compile(r"@media\s*(?:only\s+)?(?:screen|all)?\s*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}")
SCREENS = re.compile(r"\s*(?:(?:only\s+)?(?:screen|all)\s*(?:,.*)?)?")
FOR_SOME = re.compile(r"@[^{};@]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
COMMENT = re.compile(r"/\*.*?\*/|<!--|-->", re.DOTALL)
RULE = re.compile(r"([^{};@]+)\{([^{}]*)\}")
# What a rule says that is looked for; what else it says is of no account for what a reader sees.
TELLING = re.compile(
    r"line-through|vertical-align:su|(?:font-size|opacity):0|-999|bidi-override|transparent|scale\(0|clip|row-reverse"
    r"|(?:width|height):0|top:-|(?<![a-z-])(?:order:|float:right|position:absolute)|font-family"
)
HIDING = re.compile(r"display:none|visibility:hidden")
SPRITE = re.compile(r"background(?:-image|-position)?:[^;]*(?:url\(|-?\d+px)")
CONTENT = re.compile(r"(?<![\w-])content:((?:[^;'\"]|'[^']*'|\"[^\"]*\")*)")
VALUE = re.compile(r"'([^']*)'|\"([^\"]*)\"|attr\(\s*([\w-]+)\s*\)")
ESCAPE = re.compile(r"\\([\dA-Fa-f]{1,6})\s?")
# Numbers of halves of characters, which stand for nothing alone.
HALVES = range(0xD800, 0xE000)
# A selector's last part for what is set before or behind an element.
BESIDE = re.compile(r"::?(before|after)$")
# What is set beside an element to end a row, or too small to be seen, prints nothing.
UNPRINTED = re.compile(
    r"display:none|visibility:hidden|clear:both|(?:height|size|opacity):0(?![.\d])|-999|transparent"
)
# States that a page takes on under a reader's hand.
STATES = re.compile(r":(?!not|nth|first|last|only)")
CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
# Sheets of sites have more rules, of which few are of any account.
MAX_RULES = 200
# Of so many numbers not all have the same digit beside them.
ORNAMENTS = 10
SMALL_ELEMENTS = frozenset(("i", "b", "em", "span", "s", "u"))
SPACE, DIGIT = re.compile(r"\s+"), re.compile(r"\d")


class Piece(NamedTuple):
    """A blank piece of a cell in which a sheet shows a part of a picture, and the rules that say which."""

    node: LexborNode
    shown: list[str]


class SheetRules(NamedTuple):
    """The rules of a page's sheets that hide what they select.

    Attributes
    ----------
    classes
        Those that select a class and nothing else.
    selectors
        All others.
    """

    classes: frozenset[str]
    selectors: tuple[str, ...]


def sheet_text(tree: LexborHTMLParser) -> str:
    """The page's own sheets, rules for print and for some screens left out."""
    styles = [node for node in tree.css("style") if SCREENS.fullmatch(_media(node))]
    text = COMMENT.sub("", "".join([node.text() for node in styles]))
    return FOR_SOME.sub("", MEDIA.sub(r"\1", text))


def _media(style: LexborNode) -> str:
    return (style.attributes.get("media") or "").lower()


def hiding_rules(sheets: str) -> SheetRules:
    """The rules that hide elements."""
    hiding = [
        one for one, style in _rules(sheets) if HIDING.search(style) and not BESIDE.search(one)
    ]
    classes = frozenset(found[1] for found in map(CLASS.fullmatch, hiding) if found)
    others = [one for one in hiding if not CLASS.fullmatch(one)]
    return SheetRules(classes, tuple(others[:MAX_RULES]))


def write_out(tree: LexborHTMLParser) -> None:
    """Set what the page's sheets say of an element into its style, and what they print beside it into its text."""
    sheets = sheet_text(tree)
    if "{" not in sheets:
        return
    rules = list(_rules(sheets))
    telling = [rule for rule in rules if _tells(*rule)][:MAX_RULES]
    laid, pieces = Laid(), dict[int, Piece]()
    for selector, style in telling:
        beside = BESIDE.search(selector)
        text = CONTENT.search(style) if beside else None
        printed = VALUE.findall(text[1]) if text else []
        for node in selected(tree, BESIDE.sub("", selector) or "*"):
            if beside:
                _print(node, beside[1], printed)
            elif SPRITE.search(style) and _is_blank_piece(node):
                pieces.setdefault(node.mem_id, Piece(node, [])).shown.append(style)
            else:
                laid.lay(node, selector, HIDING.sub("", style))
    names = laid.names_in_cells()
    others = [rule for rule in rules if any(f"{name}:" in rule[1] for name in names)]
    for selector, style in others[:MAX_RULES]:
        for node in [] if BESIDE.search(selector) else selected(tree, selector):
            laid.lay(node, selector, HIDING.sub("", style))
    laid.write()
    _draw(list(pieces.values()))


def selected(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    """The elements that a page's rule is for; none where its selector is one that browsers pass over, or of no page."""
    try:
        return tree.css(selector)
    except SelectolaxError:
        return []


def _tells(selector: str, style: str) -> bool:
    """Whether a rule says what is looked for: beside an element, text that is seen."""
    if BESIDE.search(selector):
        return CONTENT.search(style) is not None and not UNPRINTED.search(style)
    return (SPRITE.search(style) or TELLING.search(style)) is not None


def _draw(pieces: list[Piece]) -> None:
    """Set pictures for what a sheet shows in blank pieces of cells: the same beside every number is an ornament."""
    alike = all(piece.shown == pieces[0].shown for piece in pieces)
    if len(pieces) >= ORNAMENTS and alike and all(map(_has_text, pieces)):
        return
    for piece in pieces:
        piece.node.insert_child(PICTURE)


def _has_text(piece: Piece) -> bool:
    return bool(cell_of(piece.node).text().strip())


def _rules(sheets: str) -> Iterator[tuple[str, str]]:
    """The selectors of what a page shows untouched, each with what its rule says."""
    for selectors, style in RULE.findall(sheets):
        compact = SPACE.sub("", style).lower()
        for selector in selectors.split(","):
            bare = SPACE.sub(" ", selector).strip()
            if bare and not STATES.search(BESIDE.sub("", bare)):
                yield bare, compact


def _print(node: LexborNode, where: str, values: list[tuple[str, str, str]]) -> None:
    """Set what a sheet prints beside an element into it, where that has a digit."""
    text = "".join(_printed(node, *value) for value in values)
    if not DIGIT.search(text):
        return
    if where == "before" and node.child is not None:
        node.child.insert_before(text)
    else:
        node.insert_child(text)


def _printed(node: LexborNode, single: str, double: str, name: str) -> str:
    text = (node.attributes.get(name) or "") if name else single or double
    return ESCAPE.sub(lambda found: _character(int(found[1], 16)), text)


def _character(point: int) -> str:
    """The character with a number; a sign for what is none."""
    return UNREADABLE if not point or point in HALVES or point > maxunicode else chr(point)


def _is_blank_piece(node: LexborNode) -> bool:
    """Whether an element is a piece of a cell without text: a picture of which the sheet shows a part."""
    if node.tag not in SMALL_ELEMENTS or node.text().strip():
        return False
    above = node.parent
    while above is not None and above.tag in SMALL_ELEMENTS:
        above = above.parent
    return above is not None and above.tag in ("td", "th")
