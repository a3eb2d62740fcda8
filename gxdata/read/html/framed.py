"""Pages within a page: frames that carry what they show in an attribute of their own."""

from selectolax.lexbor import LexborHTMLParser

from gxdata.read.html.attributes import with_few_attributes
from gxdata.read.html.backwards import mark_backwards
from gxdata.read.html.bare_rows import with_tables
from gxdata.read.html.depth import without_depths


def parsed(text: str) -> LexborHTMLParser:
    """The tree of a page; what its frames show stands where a reader sees it, and what is set backwards is marked."""
    tree = _tree(text)
    if "srcdoc" in text.lower():
        for frame in tree.css("iframe[srcdoc]"):
            shown = _tree(frame.attributes.get("srcdoc") or "").body
            if shown is not None:
                frame.replace_with(shown)
    mark_backwards(tree)
    return tree


def _tree(text: str) -> LexborHTMLParser:
    return LexborHTMLParser(with_few_attributes(without_depths(with_tables(text))))
