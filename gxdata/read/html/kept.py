"""Text that a page keeps for its scripts to show: in a string, in a field, or for browsers without scripts."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.read.body import is_body
from gxdata.read.html.framed import tree_of

# A page that shows more than this share of what it keeps shows that, or another text.
MOST_BESIDE = 0.5
NOT_SHOWN = frozenset(("script", "style", "textarea", "noscript", "template"))
KEEPING = "script, textarea, noscript, input[type=hidden i]"
# A string in a script, behind what a string may begin behind; its end is the first such sign that is not escaped.
STRINGS = tuple(
    re.compile(rf"[:=(,\[]\s*+{sign}([^{sign}\\]*+(?:\\.[^{sign}\\]*+)*+){sign}", re.DOTALL)
    for sign in "\"'`"
)
ESCAPED = re.compile(r"\\(?:u([\dA-Fa-f]{4})|x([\dA-Fa-f]{2})|(.))", re.DOTALL)
SIGNS = {"n": "\n", "r": "", "t": "\t", "b": "", "f": ""}
TAG = re.compile(r"<(?:p|div|span|table|td|br|section|h\d)\b", re.IGNORECASE)


def show_kept(tree: LexborHTMLParser) -> None:
    """Put what a page keeps where it stands, as its script would, if the page shows no body of a report without it."""
    found = [(len(text), node, text) for node in tree.css(KEEPING) for text in _bodies(node)]
    if not found:
        return
    length, node, text = max(found, key=lambda one: one[0])
    shown = _shown(tree)
    if is_body(shown) or MOST_BESIDE * length < len(shown):
        return
    piece = tree_of(text if TAG.search(text) else text.replace("\n", "<br>")).body
    if piece is not None:
        node.replace_with(piece)


def _bodies(node: LexborNode) -> Iterator[str]:
    """The bodies of reports that an element keeps."""
    if node.tag == "input":
        kept = node.attributes.get("value") or ""
    else:
        kept = (node.text() if node.tag in ("script", "textarea") else node.inner_html) or ""
    if not is_body(kept):
        return
    if node.tag != "script" or kept.lstrip().startswith("<"):
        yield kept
        return
    strings = (found[1] for pattern in STRINGS for found in pattern.finditer(kept))
    found = [_unescaped(string) for string in strings if is_body(string)]
    whole = [text for text in found if text.rfind("<") <= text.rfind(">")]
    yield from whole or [_marked_up(_unescaped(kept))]


def _marked_up(script: str) -> str:
    """What stands between the first tag in a script and the last, where the escapes of its strings' signs are lost."""
    first, last = TAG.search(script), script.rfind(">")
    return script[first.start() : last + 1] if first else ""


def _unescaped(string: str) -> str:
    return ESCAPED.sub(_sign, string) if "\\" in string else string


def _sign(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else SIGNS.get(escape[3], escape[3])


def _shown(tree: LexborHTMLParser) -> str:
    """The text that a page shows without its scripts."""
    parts: list[str] = []
    stack = [tree.body] if tree.body is not None else []
    while stack:
        node = stack.pop()
        if node.tag == "-text":
            parts.append(node.text_content or "")
        elif node.tag not in NOT_SHOWN:
            stack.extend(reversed(list(node.iter(include_text=True))))
    return "".join(parts)
