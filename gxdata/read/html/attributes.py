"""Tags with attributes without end: a parser holds each of an element's attributes against all others of it."""

import re

# A tag as a parser reads it: what begins a name or a value may be any character, a sign of equality too.
ATTRIBUTE = r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]++)?+)?+"""
TAG = re.compile(rf"<(/?[A-Za-z][^\s/>]*+)(?:[\s/]++|{ATTRIBUTE})*+")
# The parts of a tag, one after the other.
PART = re.compile(rf"[\s/]*+{ATTRIBUTE}")
# No page's tag has more.
MOST = 1_000
# Attributes of these elements that begin anew are added to those of the first.
ONCE = frozenset(("html", "body"))
# In a script a sign may look like the beginning of a tag; the script's end is not lost with it.
END_OF_SCRIPT = "</script"
# So many characters hold no attributes that take long.
SHORT = 10_000


def with_few_attributes(text: str) -> str:
    """A page whose tags have no more attributes than a page's; the very page where none has."""
    if len(text) <= SHORT:
        return text
    met: set[str] = set()

    def shortened(tag: re.Match[str]) -> str:
        name = tag[1].lower()
        again = name in met
        if name in ONCE:
            met.add(name)
        if not again and len(tag[0]) <= 2 * MOST:
            return tag[0]
        end = _end(tag[0], len(tag[1]) + 1, 0 if again else MOST)
        script = END_OF_SCRIPT in tag[0][end:].lower()
        return tag[0][:end] + (f">{END_OF_SCRIPT}" if script else "")

    return TAG.sub(shortened, text)


def _end(tag: str, begin: int, most: int) -> int:
    """Where in a tag its attribute number `most` ends, or the tag."""
    for _ in range(most):
        part = PART.match(tag, begin)
        if part is None:
            break
        begin = part.end()
    return begin if PART.match(tag, begin) else len(tag)
