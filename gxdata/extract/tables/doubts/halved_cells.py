"""Rows around whose label stand two lines of values: numbers too wide for their cells may go on below themselves."""

from itertools import pairwise

from gxdata.extract.tables.tokens import Token

# Rows of so many cells: fewer numbers stand before a label by chance.
MIN_WIDTH = 5


def may_be_halved(
    stream: list[Token], label: int, values: tuple[Token, ...], above: tuple[Token, ...]
) -> bool:
    """Whether as many numbers stand directly before a label as behind it, no other row's: the first halves of these.

    The numbers of the columns may stand there as well: 1 2 3.

    Parameters
    ----------
    stream
        All tokens of the document.
    label
        The token that the label begins with.
    values
        The row's values, behind the label.
    above
        The values of the row before.
    """
    if len(values) < MIN_WIDTH or values[0].row is not None:
        return False
    before = [
        token.value for token in stream[max(0, label - len(values)) : label] if token.row is None
    ]
    numbers = [value.number for value in before if value and value.number is not None]
    if len(numbers) < len(values) or (above and above[-1] is stream[label - 1]):
        return False
    return any(later != number + 1 for number, later in pairwise(numbers))
