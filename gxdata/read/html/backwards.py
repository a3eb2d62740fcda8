"""Text that a page sets from its last character to its first."""

from selectolax.lexbor import LexborHTMLParser

from gxdata.read.white import BACKWARDS_END, BACKWARDS_START

# Elements that may say so.
OVERRIDDEN = "bdo[dir=rtl i], [style*='bidi-override' i]"


def mark_backwards(tree: LexborHTMLParser) -> None:
    """Set the marks around such text that plain text has for it."""
    for node in tree.css(OVERRIDDEN):
        told = f"{node.attributes.get('dir')} {node.attributes.get('style')}".lower()
        if node.child is not None and "rtl" in told:
            node.insert_child(BACKWARDS_END)
            node.child.insert_before(BACKWARDS_START)
