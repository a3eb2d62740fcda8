"""Texts that a crawler keeps in the tags of edited texts (TEI): rows and cells, and headings within the body."""

import re

# What these are called in a page.
TAGS = {"row": "tr", "cell": "td", "item": "li", "lb": "br"}
TAG = re.compile(rf"<(/?)({'|'.join(TAGS)})(?=[\s/>])")
HEADING = re.compile(r"<head\b[^<>]*>([^<>]{1,200})</head>")


def in_tags_of_pages(text: str) -> str:
    """`text` with such tags as those of pages; as it is where it has no cells of this kind, or rows of pages."""
    if "<cell" not in text or "<tr" in text:
        return text
    text = HEADING.sub(r"<h2>\1</h2>", text)
    return TAG.sub(lambda tag: f"<{tag[1]}{TAGS[tag[2]]}", text)
