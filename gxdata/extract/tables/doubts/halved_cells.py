"""Rows around whose label stand two lines of values: numbers too wide for their cells may go on below themselves."""

import re
from itertools import pairwise

from gxdata.extract.tables.tokens import Token

# Rows of so many cells: fewer numbers stand before a label by chance.
MIN_WIDTH = 5
# Figures within a label's text, or that before it, and how many of them are no guidance.
FIGURE = re.compile(r"(?<!\S)\d[\d,.]*(?!\S)")
MANY = 3


def may_be_halved(
    stream: list[Token], label: int, values: tuple[Token, ...], above: tuple[Token, ...]
) -> bool:
    """Whether as many numbers stand directly before a label, or within it, as behind it: the first halves of these.

    The values of the row `above` are no others'.
    """
    if len(values) < MIN_WIDTH or values[0].row is not None:
        return False
    words = stream[max(0, label - 1) : label + 1]
    if any(len(FIGURE.findall(token.text)) >= MANY for token in words):
        return True
    if above and above[-1] is stream[label - 1]:
        return False
    return count_before(stream, label, len(values)) == len(values)


def count_before(stream: list[Token], label: int, width: int) -> int:
    """How many values up to `width` stand directly before a label in running text; none if they number the columns."""
    numbers = []
    for token in reversed(stream[max(0, label - width) : label]):
        if token.value is None or token.row is not None:
            break
        numbers.append(token.value.number)
    counted = [n for n in numbers if n is not None]
    if len(counted) == len(numbers) > 1 and all(a == b + 1 for a, b in pairwise(counted)):
        return 0
    return len(numbers)
