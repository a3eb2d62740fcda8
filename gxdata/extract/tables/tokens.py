"""Every carrier as one stream of tokens: label text, or a value."""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from gxdata.extract.tables.values import Value, parse_value
from gxdata.read.document import Document, Grid

NUMBERING = re.compile(r"\d{1,2}")
NOT_KEY = re.compile(r"[^\w]|_")


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
        The text as labels are compared: no white space, no punctuation, full-width forms folded.
    """

    text: str
    value: Value | None
    row: int | None
    locator: str
    key: str = field(init=False)

    def __post_init__(self) -> None:
        self.key = "" if self.value else label_key(self.text)


@lru_cache(maxsize=1 << 14)
def label_key(text: str) -> str:
    """The text as labels are compared."""
    return NOT_KEY.sub("", unicodedata.normalize("NFKC", text))


def tokens(document: Document) -> list[Token]:
    """The document as tokens, in reading order.

    In a grid every cell is a token. In a line, words that are no values run together into one label token: white space
    inside labels (``规    章``) means nothing.
    """
    stream: list[Token] = []
    _, starts = document.normalised
    row_number = 0
    for block, start in zip(document.blocks, starts, strict=True):
        if isinstance(block, Grid):
            for row in block.rows():
                row_number += 1
                for n, cell in enumerate(row, 1):
                    value = parse_value(cell.text)
                    place = f"table {block.number}, row {cell.row}, cell {n}"
                    kept = None if value.kind == "text" else value
                    stream.append(Token(cell.text, kept, row_number, place))
        else:
            stream.extend(_line_tokens(block.text, start))
    return stream


def _is_numbering(words: list[re.Match[str]], n: int) -> bool:
    """Whether a number is a label's, parted from it by white space: 2 重复申请, （三）不予公开 1 属于国家秘密."""
    if not NUMBERING.fullmatch(words[n][0]) or n + 1 == len(words):
        return False
    before = words[n - 1][0] if n else ""
    follows_parent = before.endswith(("不予公开", "无法提供", "不予处理", "其他处理"))
    return parse_value(words[n + 1][0]).kind == "text" and (n == 0 or follows_parent)


def _line_tokens(line: str, start: int) -> list[Token]:
    found: list[Token] = []
    run: list[re.Match[str]] = []

    def close() -> None:
        if run:
            first, last = run[0].start(), run[-1].end()
            place = f"chars {start + first}-{start + last}"
            found.append(Token(line[first:last], None, None, place))
            run.clear()

    words = list(re.finditer(r"\S+", line))
    for n, word in enumerate(words):
        value = parse_value(word[0])
        if value.kind == "text" or _is_numbering(words, n):
            run.append(word)
            continue
        close()
        place = f"chars {start + word.start()}-{start + word.end()}"
        found.append(Token(word[0], value, None, place))
    close()
    return found
