"""Running text with numbers that a line's end cut at their point or comma: 17 in one line, .4757 in the next."""

import re
from dataclasses import replace

from gxdata.extract.tables.tokens import Token
from gxdata.extract.tables.values import parse_value

WHOLE = re.compile(r"[+\-－−]?\d{1,9}")
REST = re.compile(r"\s*(?:[.．]\d{1,6}|[,，]\d{3}(?:\.\d+)?)(?:万?元)?\s*")


def with_numbers_whole(stream: list[Token]) -> list[Token]:
    """The stream with such numbers as one value each, in doubt; the very stream where there are none."""
    running = (n for n, token in enumerate(stream) if n and token.row is None)
    cuts = {n for n in running if _is_cut(stream[n - 1], stream[n])}
    if not cuts:
        return stream
    return [
        _one(token, stream[n + 1]) if n + 1 in cuts else token
        for n, token in enumerate(stream)
        if n not in cuts
    ]


def _is_cut(above: Token, below: Token) -> bool:
    """Whether a token of running text is the end of the number above it."""
    if above.row is not None or not REST.fullmatch(below.text):
        return False
    return above.value is not None and WHOLE.fullmatch(above.text) is not None


def _one(above: Token, below: Token) -> Token:
    text = above.text + below.text.strip()
    return replace(above, text=text, value=replace(parse_value(text), doubtful=True))
