"""Texts of XLS workbooks that stand in several fonts: what of them is struck out, or raised, is part of no number."""

from collections.abc import Iterator
from itertools import takewhile
from struct import unpack
from typing import NamedTuple

from gxdata.read.excel.xls_records import STRINGS, records

CONTINUED = 0x3C
WIDE, ASIAN, RICH = 0x01, 0x04, 0x08


class Piece(NamedTuple):
    """A part of a text, and the number of its font; None where the font of the cell holds."""

    text: str
    font: int | None


def strings_in_fonts(book: bytes) -> dict[int, list[Piece]]:
    """The shared texts of a workbook that stand in several fonts, by their numbers. A list that is cut ends there."""
    found = {}
    for number, (text, runs) in enumerate(_strings(book)):
        if runs:
            starts = [0, *(start for start, _ in runs), len(text)]
            fonts = [None, *(font for _, font in runs)]
            pieces = zip(starts, starts[1:], fonts, strict=False)
            found[number] = [Piece(_whole(text[a:b]), font) for a, b, font in pieces]
    return found


def _whole(text: str) -> str:
    """A text whose characters beyond 16 bits stand as halves, with these put together."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _strings(book: bytes) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Each shared text with the places where another font begins."""
    parts = _Parts(_parts(book))
    try:
        parts.take(8)
        while True:
            yield parts.string()
    except EOFError:
        return


def _parts(book: bytes) -> list[bytes]:
    """The record of the shared texts, and those that continue it."""
    found = records(book, 0)
    first = next((data for kind, data in found if kind == STRINGS), None)
    if first is None:
        return []
    return [first, *(data for _, data in takewhile(lambda record: record[0] == CONTINUED, found))]


class _Parts:
    """Bytes that go on over the ends of records."""

    def __init__(self, parts: list[bytes]) -> None:
        self._parts = iter(parts)
        self._part = b""
        self._at = 0

    def string(self) -> tuple[str, list[tuple[int, int]]]:
        """The next text, of characters of 16 bits, and its runs."""
        length, flags = self._number(2), self._number(1)
        runs = self._number(2) if flags & RICH else 0
        asian = self._number(4) if flags & ASIAN else 0
        text = self._text(length, flags)
        found = [(self._number(2), self._number(2)) for _ in range(runs)]
        self.take(asian)
        return text, found

    def take(self, size: int) -> bytes:
        """So many bytes.

        Raises
        ------
        EOFError
            If there are fewer.
        """
        taken = b""
        while len(taken) < size:
            if not self._left():
                self._next()
            more = self._part[self._at : self._at + size - len(taken)]
            self._at += len(more)
            taken += more
        return taken

    def _text(self, length: int, flags: int) -> str:
        """So many characters; where a record ends among them, the next says anew how wide they are."""
        units: list[int] = []
        while len(units) < length:
            if not self._left():
                self._next()
                flags = self._number(1)
            width = 2 if flags & WIDE else 1
            count = min(length - len(units), max(self._left() // width, 1))
            units.extend(unpack(f"<{count}{'H' if width == 2 else 'B'}", self.take(count * width)))
        return "".join(map(chr, units))

    def _number(self, size: int) -> int:
        return int.from_bytes(self.take(size), "little")

    def _left(self) -> int:
        return len(self._part) - self._at

    def _next(self) -> None:
        part = next(self._parts, None)
        if part is None:
            raise EOFError
        self._part, self._at = part, 0
