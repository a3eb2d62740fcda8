"""Captions that name the year of the table below them: 2022年情况."""

import re

from gxdata.extract.tables.tokens import Token

OF_YEAR = re.compile(r"(20\d\d)年(\D{0,12}(?<!数量))")
# The headings of a table are no more tokens than these, the blanks that spans leave among them.
REACH = 120


def is_captioned_otherwise(stream: list[Token], locator: str, year: int) -> bool:
    """Whether the last caption above a cell names another year, and the same words with the report's stand elsewhere.

    Then the report prints its tables for both years, and this one is the other's.
    """
    at = next((n for n, token in enumerate(stream) if token.locator == locator), 0)
    for token in reversed(stream[max(0, at - REACH) : at]):
        if token.value is not None and token.value.number is not None:
            return False
        named = OF_YEAR.fullmatch(token.key) if token.key else None
        if named:
            own = f"{year}年{named[2]}"
            return named[1] != str(year) and any(other.key == own for other in stream)
    return False
