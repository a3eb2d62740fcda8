"""Where table 四 stands in a stream: it begins anew where the first kind of lawsuit is named again."""

from itertools import pairwise

from gxdata import catalogue
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.parts import Part, tells
from gxdata.extract.tables.reviews.heading_words import MAX_BEFORE, NEAR, headings_in
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key

# Of a page that is one line so many characters before the values may be the caption and the headings.
MAX_WORDS = 240


def find_reviews(stream: list[Token]) -> list[Part]:
    """The stream cut where table 四 begins anew: where the first kind of lawsuit is named again."""
    first = label_key(core(catalogue.table("reviews").blocks[0].rows[1].label))
    named = [n for n, t in enumerate(stream) if first in t.key and first in headings_in(t)]
    # A heading that spans columns stands in each of them in some carriers.
    starts = [
        n
        for before, n in pairwise([-1, *named])
        if before < n - 1 or stream[n].row is None or stream[n].row != stream[before].row
    ]
    if len(starts) < 2:
        return [Part(stream, "")]
    cuts = [0, *(_begin(stream, n) for n in starts[1:])]
    stops = [*cuts[1:], len(stream)]
    captions = [
        " ".join(
            dict.fromkeys(
                t.text[-MAX_WORDS:] for t in stream[max(0, n - 2 * NEAR) : n + 1] if t.value is None
            )
        )
        for n in starts
    ]
    return [
        Part(stream[a:b], caption, apart=a > 0 and tells(stream[before:n]))
        for a, b, caption, before, n in zip(
            cuts, stops, captions, [0, *starts], starts, strict=False
        )
    ]


def _begin(stream: list[Token], heading: int) -> int:
    """Where the table begins that a heading belongs to: near it, and not before what the last table holds."""
    first = max(0, heading - MAX_BEFORE)
    stop = _before_results(stream, heading)
    held = [n for n in range(first, stop) if (v := stream[n].value) and v.kind != "blank"]
    return max(held[-1] + 1 if held else first, _behind_blanks(stream, first, stop))


def _before_results(stream: list[Token], heading: int) -> int:
    """Before the results of reviews with their numbers, where each has a row of its own above those of lawsuits."""
    results = tuple(label_key(c.label) for c in catalogue.table("reviews").blocks[0].columns)
    at = heading
    while at > 1 and stream[at - 1].value and stream[at - 2].key.endswith(results):
        at -= 3 if at > 2 and is_blank(stream[at - 3]) else 2
    return at


def _behind_blanks(stream: list[Token], first: int, stop: int) -> int:
    """Behind the last line between two tokens that holds a form's cells, blank ones; `first` where there is none."""
    block = catalogue.table("reviews").blocks[0]
    width, run = len(block.rows) * len(block.columns), 0
    for n in range(stop - 1, first - 1, -1):
        if not is_blank(stream[n]) or stream[n].row is None:
            run = 0
            continue
        run = run + 1 if run and stream[n].row == stream[n + 1].row else 1
        if run == width:
            return n + width
    return first
