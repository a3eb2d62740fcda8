"""What a page's own style sheets say of its elements, set where it is read: in their styles and in their text."""

import re
from collections.abc import Iterator
from sys import maxunicode
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from gxdata.read.pictures import PICTURE
from gxdata.read.unreadable import UNREADABLE

# Rules for some sizes of a screen or for print hide what others show; those for any screen hold.
MEDIA = re.compile(r"@media\s*(?:only\s+)?(?:screen|all)?\s*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}")
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
# States that a page takes on under a reader's hand.
STATES = re.compile(r":(?!not|nth|first|last|only)")
CLASS = re.compile(r"\.([A-Za-z][\w-]*)")
# Sheets of sites have more rules, of which few are of any account.
MAX_RULES = 200
SMALL_ELEMENTS = frozenset(("i", "b", "em", "span", "s", "u"))
SPACE, DIGIT = re.compile(r"\s+"), re.compile(r"\d")


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
    text = COMMENT.sub("", "".join([node.text() for node in tree.css("style")]))
    return FOR_SOME.sub("", MEDIA.sub(r"\1", text))


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
    told = 0
    for selector, style in _rules(sheets):
        beside = BESIDE.search(selector)
        text = CONTENT.search(style) if beside and not HIDING.search(style) else None
        if (
            told >= MAX_RULES
            or (beside and not text)
            or not (text or SPRITE.search(style) or TELLING.search(style))
        ):
            continue
        told += 1
        printed = VALUE.findall(text[1]) if text else []
        for node in selected(tree, BESIDE.sub("", selector) or "*"):
            if beside:
                _print(node, beside[1], printed)
            elif SPRITE.search(style) and _is_blank_piece(node):
                node.insert_child(PICTURE)
            else:
                node.attrs["style"] = (
                    f"{HIDING.sub('', style)};{node.attributes.get('style') or ''}"
                )


def selected(tree: LexborHTMLParser, selector: str) -> list[LexborNode]:
    """The elements that a page's rule is for; none where its selector is one that browsers pass over, or of no page."""
    try:
        return tree.css(selector)
    except SelectolaxError:
        return []


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
