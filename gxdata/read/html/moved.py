"""Digits of a page that are not what a reader sees: set in another order, in a font of their own, by a script."""

import re
from base64 import b64decode
from binascii import Error
from collections.abc import Iterator
from io import BytesIO

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.read.html.nodes import cell_of, style_of
from gxdata.read.unreadable import UNREADABLE
from gxdata.read.white import BACKWARDS_END, BACKWARDS_START

# Elements that may say that their text runs backwards.
OVERRIDDEN = "bdo[dir=rtl i], [style*='bidi-override' i]"
PLACED = ", ".join(
    f"{cell} [style*='{words}' i]"
    for cell in ("td", "th")
    for words in ("order", "float", "absolute", "row-reverse")
)
MOVING = re.compile(
    r"(?<![a-z-])(?:order:|float:right)|row-reverse|^(?=.*position:absolute).*(?<![a-z-])(?:left|right):\d",
    re.DOTALL,
)
PIECE = re.compile(r"\s*[\d.]{1,3}\s*")
DIGITS, LETTER = "0123456789", re.compile(r"[\u3400-\u9fff]")
# So few of the different texts set in a font may hold a word, as of a unit, where it is for digits alone.
FEW = 0.2
# Faces that a page brings for how their digits look, by the beginnings of their names.
KNOWN_FACES = re.compile(
    r"din|times|arial|helvetica|roboto|impact|georgia|verdana|tahoma|calibri|cambria|segoe|sim(?:sun|hei)|fangsong|kaiti"
    r"|microsoft yahei|pingfang|fz|source ?han|noto|alibaba|harmonyos|misans|oppo ?sans|open ?sans|lato|montserrat"
    r"|oswald|bebas|barlow|digital|ds-digi|[\u3400-\u9fff]"
)
FONT = re.compile(r"@font-face\s*\{([^{}]*)\}", re.IGNORECASE)
FAMILY = re.compile(r"font-family\s*:\s*['\"]?\s*([^'\",;}]+)", re.IGNORECASE)
INLINE = re.compile(r"base64,([A-Za-z0-9+/=\s]+)")
# A script that puts a number, or what it works out, into an element that it names.
FILLED = re.compile(
    r"""(?:getElementById|querySelector|\$)\(\s*["']#?([\w-]{1,60})["']\s*\)\s*\."""
    r"""(?:(?:innerHTML|innerText|textContent)\s*=|(?:text|html)\()\s*(?:["']?([-+]?\d[\d.,]{0,14})["']?\s*[;)])?"""
)
NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?")
# Where a page counts from 0 up to the number that it keeps beside.
COUNTED = ("data-target", "data-to", "data-count", "data-end", "data-countto", "data-number")


def mark_moved(tree: LexborHTMLParser) -> None:
    """Mark digits that are seen otherwise as text that runs backwards is marked: they are not claimed."""
    for node in tree.css(OVERRIDDEN):
        told = f"{node.attributes.get('dir')} {style_of(node)}".lower()
        if "rtl" in told:
            _mark(node)
    marked: set[int] = set()
    for node in tree.css(PLACED):
        cell = cell_of(node)
        if cell.mem_id not in marked and MOVING.search(style_of(node)) and _is_piece(node, cell):
            marked.add(cell.mem_id)
            _mark(cell)
    _mark_own_fonts(tree)
    _fill(tree)


def _mark(node: LexborNode) -> None:
    """Set the marks around an element's text that plain text has for text that runs backwards."""
    if node.child is not None:
        node.insert_child(BACKWARDS_END)
        node.child.insert_before(BACKWARDS_START)


def _is_piece(node: LexborNode, cell: LexborNode) -> bool:
    """Whether an element is a digit or two of a cell with more, or holds such that it turns round."""
    text = node.text()
    if "row-reverse" in style_of(node):
        return sum(bool(part.text().strip()) for part in node.iter()) > 1
    return PIECE.fullmatch(text) is not None and text.strip() != cell.text().strip()


def _mark_own_fonts(tree: LexborHTMLParser) -> None:
    """Mark what is set in a font that the page brings for digits alone, or whose digits stand in no order."""
    faces = FONT.findall("".join([node.text() for node in tree.css("style")]))
    brought = [face for face in faces if "url(" in face]  # Word names the machine's own so too
    told = {found[1].strip().lower(): face for face in brought if (found := FAMILY.search(face))}
    if not told:
        return
    users: dict[str, list[LexborNode]] = {}
    for node in tree.css("[style*='font-family' i]"):
        found = FAMILY.search(node.attributes.get("style") or "")
        if found and found[1].strip().lower() in told:
            users.setdefault(found[1].strip().lower(), []).append(node)
    for family, nodes in users.items():
        in_order = _digits_in_order(told[family])
        texts = {node.text().strip() for node in nodes}
        lettered = sum(LETTER.search(text) is not None for text in texts)
        for_digits = lettered <= FEW * len(texts) and not KNOWN_FACES.match(family)
        if in_order is False or (in_order is None and for_digits):
            for node in filter(_has_digit, nodes):
                _mark(node)


def _has_digit(node: LexborNode) -> bool:
    return any(map(str.isdigit, node.text()))


def _digits_in_order(face: str) -> bool | None:
    """Whether a font has its digits one behind the other, as fonts have; None where it cannot be looked into."""
    from fontTools.ttLib import TTFont, TTLibError  # type: ignore[import-untyped]

    data = INLINE.search(face)
    try:
        font = TTFont(BytesIO(b64decode(data[1]))) if data else None
        names = font.getBestCmap() if font is not None else None
        if font is None or names is None:
            return None
        glyphs = [font.getGlyphID(names[ord(digit)]) for digit in DIGITS if ord(digit) in names]
    except (TTLibError, Error, ImportError, KeyError, ValueError, AssertionError):
        return None
    return glyphs == sorted(glyphs)


def _fill(tree: LexborHTMLParser) -> None:
    """Set into the cells what a script puts into them, and what it works out as unreadable."""
    scripts = "".join([node.text() for node in tree.css("script:not([src])")])
    filled = dict(FILLED.findall(scripts))
    named = [node for node in tree.css("[id]") if filled.keys() & {node.id}] if filled else []
    for node in named:
        if cell_of(node).tag in ("td", "th"):
            _replace(node, filled[node.id or ""] or UNREADABLE)
    for node in tree.css(", ".join(f"[{name}]" for name in COUNTED)):
        if node.text().strip() == "0" and any(map(_counts, _kept(node))):
            _replace(node, UNREADABLE)


def _kept(node: LexborNode) -> Iterator[str]:
    return ((node.attributes.get(name) or "").strip() for name in COUNTED)


def _counts(kept: str) -> bool:
    return NUMBER.fullmatch(kept) is not None and float(kept) != 0


def _replace(node: LexborNode, text: str) -> None:
    for child in list(node.iter(include_text=True)):
        child.decompose()
    node.insert_child(text)
