"""A piece of a document: label text, or a value."""

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import lru_cache

from gxdata.extract.tables.values import Value

# What stands over the labels of table 二.
OVER_LABELS = "信息内容"
NOT_KEY = re.compile(r"[\W_]")
DIGITS = re.compile(r"\d+")
# Of text that has only these NFKC changes nothing but marks into other marks; nearly all text does.
PLAIN = re.compile(r"[\u4e00-\u9fa5 -~，。、；：！？（）“”‘’《》〔〕【】—…％　]*")
PLAIN_WORDS = re.compile(r"[\u4e00-\u9fa5A-Za-z0-9]+")


@dataclass(slots=True)
class Token:
    """One piece of a document.

    Attributes
    ----------
    text
        As printed.
    value
        What it says where it can be a cell's value; None for label text.
    row
        Number of the grid row it stands in (unique in the document); None where the carrier does not keep cells
        apart, so that a blank one leaves no trace.
    locator
        Where it stands, for people.
    key
        The text as labels are compared (`label_key`); empty for a value.
    padded
        Whether blanks at the end of its row may be what a span left behind, and no cells.
    short, long
        Whether its row ends before, or behind, most rows of its grid, such blanks included.
    ragged
        Whether the rows of its grid end in different columns.
    column
        The column of its grid it stands in; 0 where it stands in none.
    loose
        Whether its row may have lost a cell and gained a number with no trace left of either.
    alone
        Whether it is all that its line of running text holds.
    begins
        Whether it begins a line of running text that holds more.
    """

    text: str
    value: Value | None
    row: int | None
    locator: str
    key: str = ""
    padded: bool = False
    short: bool = False
    long: bool = False
    column: int = 0
    alone: bool = False
    loose: bool = False
    ragged: bool = False
    begins: bool = False

    @property
    def number(self) -> float | None:
        """The number that its cell holds, if it holds one."""
        return self.value.number if self.value else None


def position(stream: list[Token], token: Token, first: int = 0) -> int:
    """Where a token of the stream, or a doubted copy of it, stands from token `first` on: told by its place."""
    place = token.locator
    for n in range(first, len(stream)):
        if stream[n].locator == place:
            return n
    raise LookupError(f"nothing of the stream stands at {place}")


def place_of_part(token: Token, begin: int, stop: int) -> str:
    """Where a part of the text of a token of running text stands."""
    start = int(DIGITS.findall(token.locator)[0])
    return f"chars {start + begin}-{start + stop}"


def grid_of(token: Token) -> str:
    """The grid that a cell stands in, as its place names it."""
    return token.locator.partition(",")[0]


def doubted_token(token: Token) -> Token:
    """A token whose number may be no cell's of its row."""
    if token.value is None or token.number is None:
        return token
    return replace(token, value=replace(token.value, doubtful=True))


@lru_cache(maxsize=1 << 14)
def label_key(text: str) -> str:
    """The text as labels are compared: no white space, no punctuation, spelt one way."""
    if PLAIN.fullmatch(text):
        key = "".join(PLAIN_WORDS.findall(text))
    else:
        key = NOT_KEY.sub("", unicodedata.normalize("NFKC", text))
    return key.replace("其它", "其他")


def key_with_places(text: str) -> tuple[str, list[int]]:
    """The text as labels are compared, and for each of its characters where in the text that stands."""
    if PLAIN.fullmatch(text):
        words = PLAIN_WORDS.finditer(text)
        return label_key(text), [n for word in words for n in range(*word.span())]
    keys = list(map(label_key, text))
    return label_key("".join(keys)), [n for n, key in enumerate(keys) for _ in key]
