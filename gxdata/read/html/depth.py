"""Pages made so that a parser's work grows with their square: elements without end, one inside the other."""

import re
from collections import defaultdict
from collections.abc import Iterator

# Below so many elements tags are left out, and what they hold stays, as browsers do at 512.
DEEPEST = 1_000
# Of fewer tags a page is parsed in no time, however they nest.
MANY = 10_000
# The end of an element in a script's text is written with a stroke before it.
TAG = re.compile(r"<(\\?/)?([A-Za-z][\w:-]*)[^<>]*>")
# What holds nothing, or ends where the next one begins: such elements stand beside one another.
SHALLOW = frozenset(
    "area base br col embed hr img input link meta param source track wbr "
    "p li dt dd option optgroup tr td th tbody thead tfoot colgroup rt rp "
    "circle ellipse image line path polygon polyline rect stop use".split()
)
# What a parser opens anew in every block until it is closed, up to so many times the same.
FORMATTING = frozenset("a b big code em font i nobr s small strike strong tt u".split())
ALIKE = 3
# More elements opened anew than that are no page's.
MOST_REOPENED = 3_000_000


def without_depths(text: str) -> str:
    """A page without the tags of elements that lie too deep; the very page where none does."""
    if text.count("<") < MANY:
        return text
    tags = [tag for tag in TAG.finditer(text) if not (":" in tag[2] and tag[0].endswith("/>"))]
    deep = list(_formatting(tags) if _reopened(tags) > MOST_REOPENED else _deep(tags))
    if not deep:
        return text
    ends = [0, *(tag.end() for tag in deep)]
    begins = [*(tag.start() for tag in deep), len(text)]
    pieces = (text[end:begin] for end, begin in zip(ends, begins, strict=True))
    return without_depths("".join(pieces))


def _deep(tags: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The tags of what begins below too many elements."""
    depth = 0
    for tag in tags:
        if tag[2].lower() in SHALLOW:
            continue
        depth = max(0, depth + (-1 if tag[1] else 1))
        if depth + bool(tag[1]) > DEEPEST:
            yield tag


def _formatting(tags: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    return (tag for tag in tags if tag[2].lower() in FORMATTING)


def _reopened(tags: list[re.Match[str]]) -> int:
    """How many elements a parser makes of formatting that is never closed, in every block behind it."""
    still_open: dict[str, list[str]] = defaultdict(list)
    alike: dict[str, int] = defaultdict(int)
    count = made = 0
    for tag in tags:
        name = tag[2].lower()
        if name not in FORMATTING:
            made += 0 if tag[1] else count
        elif not tag[1]:
            still_open[name].append(tag[0])
            alike[tag[0]] += 1
            count += alike[tag[0]] <= ALIKE
        elif still_open[name]:
            opened = still_open[name].pop()
            count -= alike[opened] <= ALIKE
            alike[opened] -= 1
    return made
