"""Make sure that a page neither acts nor asks for anything: the last look before it is published."""

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from gxdata.errors import NotebookError

_ACTIVE = {
    "script", "iframe", "frame", "object", "embed", "applet", "base", "form", "audio", "video", "source",
}  # fmt: skip
_BLANK = re.compile(r"[\x00-\x20]+")
_LOADING = ("src", "srcset", "poster", "background", "data", "action", "formaction", "ping")
_CSS_REQUEST = re.compile(r"@import|url\(\s*['\"]?(?!data:|#|['\"]?\s*\))", re.IGNORECASE)


def require_inert(html: str, name: str, script: str = "") -> None:
    """Refuse a page that holds a script or would load something.

    Parameters
    ----------
    html
        The page.
    name
        What to call it in the error.
    script
        The site's own script that this page may hold, to the letter; none if left out.

    Browsers are kept from both by the page's own policy as well. But where one of these stands in a page, a notebook
    has let text from outside through as HTML, and that is to be mended and not to be published.

    Raises
    ------
    NotebookError
        Naming what was found.
    """
    tree = LexborHTMLParser(html)
    for node in tree.css("*"):
        if (
            script
            and node.tag == "script"
            and not node.attributes
            and node.text().strip() == script.strip()
        ):
            continue
        found = _offence(node)
        if found:
            raise NotebookError(
                f"{name}: its page would hold {found}. Show text from reports through "
                "gxdata.publish (paragraphs, points, show_table) and gxdata.chart.show, which escape it."
            )


def _offence(node: LexborNode) -> str | None:
    tag = node.tag or ""
    if tag in _ACTIVE:
        return f"a <{tag}> element"
    for key, value in node.attributes.items():
        address = _BLANK.sub("", value or "").lower()
        if key.startswith("on"):
            return f"the attribute {key} on <{tag}>"
        if address.startswith(("javascript:", "vbscript:", "data:text/html")):
            return f"a {address.partition(':')[0]}: address on <{tag}>"
        loads = key in _LOADING or (key in ("href", "xlink:href") and tag not in ("a", "area"))
        if loads and not address.startswith(("data:", "#")):
            return f"something to load, {key}={address[:60]!r} on <{tag}>"
        if key == "style" and _CSS_REQUEST.search(value or ""):
            return f"a style on <{tag}> that loads something"
        if key == "http-equiv" and address == "refresh":
            return "a redirection"
    if tag == "style" and _CSS_REQUEST.search(node.text()):
        return "a style sheet that loads something"
    return None
