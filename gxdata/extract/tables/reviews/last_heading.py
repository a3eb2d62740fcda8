"""The heading of table 四 that its values stand behind."""

from gxdata import catalogue
from gxdata.extract.tables.reviews.heading_words import (
    MAX_HEADING,
    NEAR,
    any_kind,
    headings_in,
    lawsuits_named,
)
from gxdata.extract.tables.reviews.values_below import values_below
from gxdata.extract.tables.tokens import Token


def last_heading(stream: list[Token]) -> int | None:
    """The last token that names a kind of lawsuit, in the first place where both stand near each other."""
    named = any_kind().search
    hits = {
        n: lawsuits
        for n, token in enumerate(stream)
        if token.key and named(token.key) and (lawsuits := lawsuits_named(headings_in(token)))
    }
    kinds = sum(row.parent is not None for row in catalogue.table("reviews").blocks[0].rows)
    for n in hits:
        near = [m for m in hits if n <= m <= n + NEAR]
        if len({kind for m in near for kind in hits[m]}) == kinds:
            return near[-1]
    return _section_heading(stream)


def _section_heading(stream: list[Token]) -> int | None:
    """Where no heading of the table can be read, the heading of section four, if just its values follow."""
    block = catalogue.table("reviews").blocks[0]
    width = len(block.rows) * len(block.columns)
    for n, token in enumerate(stream):
        if len(token.key) <= MAX_HEADING and "行政复议" in token.key and "诉讼" in token.key:
            values = values_below(stream, n, width)
            if len(values) == width:
                return n
    return None
