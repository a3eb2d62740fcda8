"""Pages within a page: frames that carry what they show in an attribute of their own."""

from selectolax.lexbor import LexborHTMLParser

from gxdata.read.html.attributes import with_few_attributes
from gxdata.read.html.bare_rows import with_tables
from gxdata.read.html.depth import without_depths
from gxdata.read.white import BACKWARDS_END, BACKWARDS_START

# Elements that may say so.
OVERRIDDEN = "bdo[dir=rtl i], [style*='bidi-override' i]"


def parsed(text: str) -> LexborHTMLParser:
    """The tree of a page; what its frames show stands where a reader sees it, and what is set backwards is marked."""
    tree = tree_of(text)
    if "srcdoc" in text.lower():
        for frame in tree.css("iframe[srcdoc]"):
            shown = tree_of(frame.attributes.get("srcdoc") or "").body
            if shown is not None:
                frame.replace_with(shown)
    _mark_backwards(tree)
    return tree


def tree_of(text: str) -> LexborHTMLParser:
    """The tree of a page or a piece of one, tables put around rows without, what nests too deep left out."""
    return LexborHTMLParser(with_few_attributes(without_depths(with_tables(text))))


def _mark_backwards(tree: LexborHTMLParser) -> None:
    """Set the marks around such text that plain text has for it."""
    for node in tree.css(OVERRIDDEN):
        told = f"{node.attributes.get('dir')} {node.attributes.get('style')}".lower()
        if node.child is not None and "rtl" in told:
            node.insert_child(BACKWARDS_END)
            node.child.insert_before(BACKWARDS_START)
