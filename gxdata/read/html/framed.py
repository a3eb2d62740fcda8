"""Pages within a page: frames that carry what they show in an attribute of their own."""

from selectolax.lexbor import LexborHTMLParser

from gxdata.read.html.attributes import with_few_attributes
from gxdata.read.html.bare_rows import with_tables
from gxdata.read.html.depth import without_depths
from gxdata.read.html.moved import mark_moved
from gxdata.read.html.sheets import write_out
from gxdata.read.html.text_markup import in_tags_of_pages


def parsed(text: str) -> LexborHTMLParser:
    """The tree of a page: what its frames show stands where a reader sees it, what its sheets say in its elements."""
    tree = tree_of(text)
    if "srcdoc" in text.lower():
        for frame in tree.css("iframe[srcdoc]"):
            shown = tree_of(frame.attributes.get("srcdoc") or "").body
            if shown is not None:
                frame.replace_with(shown)
    write_out(tree)
    mark_moved(tree)
    return tree


def tree_of(text: str) -> LexborHTMLParser:
    """The tree of a page or a piece of one, tables put around rows without, what nests too deep left out."""
    return LexborHTMLParser(
        with_few_attributes(without_depths(with_tables(in_tags_of_pages(text))))
    )
