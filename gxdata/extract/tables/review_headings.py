"""Whether the headings over table 四 stand in the form's order: its one row of values tells nothing of it."""

import re
from functools import cache
from itertools import pairwise

from gxdata import catalogue
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.tokens import Token, label_key, position

# The headings stand within so many tokens before the values.
REACH = 90
# A heading has no more characters, nor have all of them in one line.
MAX_HEADINGS = 120


def in_another_order(stream: list[Token], value: Token) -> bool:
    """Whether headings before the first value stand in another order than the form's.

    Only what stands there whole is compared; where headings are broken over lines nothing is known.
    """
    at = position(stream, value)
    words: list[str] = []
    for token in reversed(stream[max(0, at - REACH) : at]):
        if token.value and token.value.number is not None:
            break  # of the table before
        if len(token.key) <= MAX_HEADINGS:
            words.append(token.key)
    text = "".join(reversed(words))
    table = catalogue.table("reviews").blocks[0]
    review, *lawsuits = table.rows
    first, second = (text.rfind(label_key(core(row.label))) for row in lawsuits)
    if -1 < second < first:
        return True
    for row in lawsuits:
        for wording in (row.label, *row.aliases):
            text = text.replace(label_key(core(wording)), "\x00")
    parent = label_key(lawsuits[0].parent or "")
    if -1 < text.rfind(parent) < text.rfind(label_key(review.label)):
        return True
    return _mixed([_results()[found] for found in _any_result().findall(text)])


def _mixed(order: list[int]) -> bool:
    """Whether the results, as numbered by the form, are in another order: each time they go back, to the first."""
    width = len(catalogue.table("reviews").blocks[0].columns)
    whole = [*range(width)]
    if order and sorted(order) == sorted(whole * (len(order) // width)):
        return order != whole * (len(order) // width)
    return any(after < before and after for before, after in pairwise(order))


@cache
def _results() -> dict[str, int]:
    columns = catalogue.table("reviews").blocks[0].columns
    return {label_key(w): n for n, c in enumerate(columns) for w in (c.label, *c.aliases)}


@cache
def _any_result() -> re.Pattern[str]:
    return re.compile("|".join(_results()))
