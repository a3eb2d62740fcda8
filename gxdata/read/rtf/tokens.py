"""The tokens of an RTF file: groups, control words, bytes and text. After the RTF specification 1.9.1."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

# Letters and a number of 32 bits make a control word, and a space behind it belongs to it.
CONTROL = (
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?(?:\r\n|[ \r\n])?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|"
)
TOKEN = re.compile(CONTROL + rb"([^\\{}]+)")
# The same where characters of two bytes stand in the text as they are: the second may look like a brace.
TOKEN_OF_PAIRS = re.compile(CONTROL + rb"((?:[\x81-\xfe][\x40-\x7e\x80-\xfe]|[^\\{}])+)")
WORD, BYTE, SYMBOL, BRACE, TEXT = 1, 3, 4, 5, 6


class Token(NamedTuple):
    """One token. `data` is a control word's name, a sign, a brace, or text; `number` is what stands behind a word."""

    kind: Literal["word", "byte", "symbol", "brace", "text"]
    data: bytes
    number: int | None = None


def tokens(content: bytes, pairs: bool, start: int = 0) -> Iterator[tuple[int, Token]]:
    """The tokens, each with the place where it ends.

    Parameters
    ----------
    content
        The raw bytes.
    pairs
        Whether characters of two bytes stand in the text as they are.
    start
        Where to begin.
    """
    pattern = TOKEN_OF_PAIRS if pairs else TOKEN
    at = start
    while at < len(content):
        found = pattern.match(content, at)
        if (
            found is None
        ):  # a backslash that ends the file, or stands before a line's end that was lost
            at += 1
            continue
        at = found.end()
        token = _token(found)
        if token.data == b"bin" and token.kind == "word":
            at += max(token.number or 0, 0)  # so many bytes of a picture, whatever they look like
        yield at, token


def _token(found: re.Match[bytes]) -> Token:
    if found[WORD] is not None:
        number = found[WORD + 1]
        return Token("word", found[WORD], None if number is None else int(number))
    if found[BYTE] is not None:
        return Token("byte", bytes.fromhex(found[BYTE].decode("ascii")))
    if found[SYMBOL] is not None:
        return Token("symbol", found[SYMBOL])
    if found[BRACE] is not None:
        return Token("brace", found[BRACE])
    return Token("text", found[TEXT])
