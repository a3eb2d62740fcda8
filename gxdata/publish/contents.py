"""The title, the headings and the first words of a body of HTML."""

import re
from dataclasses import dataclass
from html import unescape

HEADING = re.compile(r"<h([1-3])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
SENTENCES = re.compile(r"<(p|li)(?![^>]*notice)\b[^>]*>(.*?)</\1>", re.DOTALL)

# Characters of a page's first words that lists of search results show.
DESCRIBED = 150


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the table of contents."""

    id: str
    text: str
    level: int


def structured(body: str) -> tuple[str, list[Heading], str]:
    """Take the title out of a body, and give its headings ids: (title, headings, body)."""
    title = ""
    found: list[Heading] = []
    taken: set[str] = {"content"}

    def mark(match: re.Match[str]) -> str:
        nonlocal title
        level, attributes, inner = int(match[1]), match[2], match[3]
        words = " ".join(unescape(TAG.sub("", inner)).split())
        if level == 1 and not title:
            title = words
            return ""
        # A page has one title; another h1 in a notebook is a section of it.
        level = max(level, 2)
        id = _unused(words, taken)
        found.append(Heading(id, words, level))
        attributes = re.sub(r'\sid="[^"]*"', "", attributes)
        return f'<h{level} id="{id}"{attributes}>{inner}</h{level}>'

    marked = HEADING.sub(mark, body)
    return title, found, marked


def first_words(body: str) -> str:
    """The first sentences of a body that are no notice."""
    found = SENTENCES.search(body)
    words = " ".join(unescape(TAG.sub("", found[2])).split()) if found else ""
    return words if len(words) <= DESCRIBED else f"{words[: DESCRIBED - 1]}…"


def headings_of(body: str) -> list[Heading]:
    """The table of contents of a body whose headings have ids."""
    found = re.findall(r'<h([23]) id="([^"]*)">(.*?)</h\1>', body, re.DOTALL)
    return [
        Heading(unescape(id), " ".join(unescape(TAG.sub("", inner)).split()), int(level))
        for level, id, inner in found
    ]


def _unused(text: str, taken: set[str]) -> str:
    """An id made of a heading's letters and digits, not used before on this page."""
    base = "-".join(re.findall(r"\w+", text.lower()))[:60] or "section"
    id, n = base, 2
    while id in taken:
        id, n = f"{base}-{n}", n + 1
    taken.add(id)
    return id
