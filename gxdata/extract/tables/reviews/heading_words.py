"""The words of table 四's headings, what of a token may be headings, and how far they stand from one another."""

import re
from functools import cache, lru_cache

from gxdata import catalogue
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.mend.any_of import any_of

# How far apart the headings of the two kinds of lawsuit stand at most.
NEAR = 12
# The values of reviews stand within so many tokens before the last heading of lawsuits, if not beside theirs.
ABOVE = 30
# So many tokens of a table stand at most before the first of them, where a carrier repeats headings.
MAX_BEFORE = 40
MAX_HEADING = 60
# All headings of the table in one line have at least, and at most, so many characters.
MIN_HEADINGS, MAX_HEADINGS = 40, 120
# Among them one of so many characters at most is in no heading.
MAX_SPELT = 8
# Headings vary (尚未审结的); what has more characters than this share that no heading has is other text.
MAX_FOREIGN = 0.34


def headings_in(token: Token) -> str:
    """What of a token may be headings: all of a short one, and how a page ends before its values that is one line."""
    if len(token.key) <= MAX_HEADING:
        return token.key
    return "" if token.row is not None else _headings_at_end(token.key[-MAX_HEADINGS:])


def _headings_at_end(text: str) -> str:
    """The end of a text where it is the table's headings, from the first kind of lawsuit to the last result."""
    named = [text.rfind(words) for words in _firsts() if words in text]
    if not named:
        return ""
    headings = text[min(named) :]
    foreign = sum(c not in _vocabulary() for c in headings)
    return (
        headings if len(headings) >= MIN_HEADINGS and foreign * MAX_SPELT <= len(headings) else ""
    )


@cache
def _firsts() -> tuple[str, ...]:
    """The wordings of the first kind of lawsuit."""
    first = catalogue.table("reviews").blocks[0].rows[1]
    return tuple([label_key(core(words)) for words in first.wordings])


@lru_cache(maxsize=1 << 12)
def lawsuits_named(key: str) -> frozenset[str]:
    """The kinds of lawsuit that a heading names."""
    return frozenset(
        code for code, wordings in _kinds().items() if any(words in key for words in wordings)
    )


@cache
def _kinds() -> dict[str, list[str]]:
    """The wordings of each kind of lawsuit, by its code."""
    return {
        row.code: [label_key(core(words)) for words in row.wordings]
        for row in catalogue.table("reviews").blocks[0].rows
        if row.parent
    }


@cache
def any_kind() -> re.Pattern[str]:
    """Any wording of any kind of lawsuit."""
    return re.compile(any_of(words for wordings in _kinds().values() for words in wordings))


@cache
def _vocabulary() -> set[str]:
    """Every character of the table's headings: what else stands below them is no heading of it."""
    block = catalogue.table("reviews").blocks[0]
    words = [text for column in block.columns for text in column.wordings]
    words += [row.label + (row.parent or "") for row in block.rows]
    return set("".join(words))


def is_foreign(token: Token) -> bool:
    """Whether a word is none of the table's headings."""
    known = _vocabulary()
    foreign = sum([c not in known for c in token.key])
    return foreign > len(token.key) * MAX_FOREIGN
