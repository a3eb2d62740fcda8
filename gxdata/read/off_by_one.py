"""Lines of GB 18030 that lost a byte: they are read one off from there to where that cannot be read any more.

Where the byte is gone, nothing says. Every place is tried; the one is right from which on the line says what reports
say. Where several are as good, what lies between them is unreadable.
"""

from collections.abc import Callable, Iterator
from functools import cache

from gxdata.read.unreadable import UNREADABLE

GB = "gb18030"
# So many characters before the place that cannot be read are supposed to be off, and so many bytes behind it are heard.
BACK, AHEAD = 60, 40
# Everyday characters and marks speak for a reading, all others against it; it must be so much better than the line as
# it stands.
MARKS = "，。、；：？！（）《》〔〕“”　"
RARE, BETTER = -3, 8
# A longer line is no line of a text.
LONGEST = 20_000


def without_slips(content: bytes, as_it_stands: Callable[[bytes], str]) -> str:
    """The text of bytes in GB 18030, each line set right where it slipped.

    Parameters
    ----------
    content
        The bytes.
    as_it_stands
        How bytes are read where no place is better than others.
    """
    return "\n".join("".join(_pieces(line, as_it_stands)) for line in content.split(b"\n"))


def _pieces(line: bytes, as_it_stands: Callable[[bytes], str]) -> Iterator[str]:
    while len(line) <= LONGEST and (at := _unreadable(line)) is not None:
        slip = _slip(line, at, as_it_stands)
        if slip is None:
            break
        before, behind = slip
        yield line[:before].decode(GB) + UNREADABLE
        line = line[behind:]
    yield as_it_stands(line)


def _unreadable(line: bytes) -> int | None:
    try:
        line.decode(GB)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _slip(line: bytes, at: int, as_it_stands: Callable[[bytes], str]) -> tuple[int, int] | None:
    """Where a line is sound up to, and from where on again; None where it is best as it stands."""
    starts = _characters(line[:at])[-BACK:]
    if not starts:
        return None
    first, end = starts[0], at + AHEAD
    found = {
        start: _worth(line[first:start].decode(GB))
        + _worth(line[start + 1 : end].decode(GB, errors="replace"))
        for start in starts
    }
    best = max(found.values())
    if best < _worth(as_it_stands(line[first:end])) + BETTER:
        return None
    places = [start for start, worth_of in found.items() if worth_of == best]
    return min(places), max(places) + 1


def _worth(text: str) -> int:
    everyday = _everyday()
    return sum(1 if c in everyday or c < "\x80" else RARE for c in text)


@cache
def _everyday() -> frozenset[str]:
    """The characters of the first level of GB 2312, which nearly all texts are written with, and marks."""
    codes = (bytes((lead, trail)) for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF))
    return frozenset(MARKS).union(code.decode("gb2312", errors="ignore") for code in codes)


def _characters(sound: bytes) -> list[int]:
    """Where the characters of bytes begin that can be read."""
    starts, at = list[int](), 0
    while at < len(sound):
        starts.append(at)
        wide = sound[at] >= 0x80
        four = wide and 0x30 <= sound[at + 1] <= 0x39
        at += 4 if four else 2 if wide else 1
    return starts
