"""Which encoding the bytes of an RTF file are in: that of their font, or of the file."""

import re

from gxdata.read.decode import BIG5, GB, UNDEFINED_SPACE, plausibility
from gxdata.read.docx.text import symbol
from gxdata.read.unreadable import UNREADABLE

# Encodings by the number of a code page, and by that of a font's set of characters.
PAGES = {
    936: GB,
    54936: GB,
    950: BIG5,
    932: "cp932",
    949: "cp949",
    65001: "utf-8",
    **{page: f"cp{page}" for page in range(1250, 1259)},
}
CHARSETS = {134: GB, 136: BIG5, 128: "cp932", 129: "cp949"}
SYMBOLS = 2
WESTERN = "cp1252"
# So plausible is text in an encoding that the file does not name.
PLAUSIBLE = 0.3
ANSI_PAGE = re.compile(rb"\\ansicpg(\d{1,5})")
HEXADECIMAL = re.compile(rb"\\'([0-9a-fA-F]{2})")
CHINESE_FONT = re.compile(rb"\\fcharset13[46]")
BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
# Where the code page is told, and how many bytes tell an encoding.
HEAD, SAMPLE = 4096, 2000
# Where symbol fonts keep their characters.
PRIVATE = range(0xF000, 0xF100)


class CodePages:
    """The encodings of a file, as its table of fonts tells them.

    Attributes
    ----------
    own
        The encoding of the file: the one it names, or the one in which its bytes are Chinese.
    raw
        That of characters that stand in the file as they are.
    """

    def __init__(self, content: bytes) -> None:
        self._charsets: dict[int, int] = {}
        self._names: dict[int, str] = {}
        named = ANSI_PAGE.search(content[:HEAD])
        self.own = PAGES.get(int(named[1]), WESTERN) if named else WESTERN
        if self.own == WESTERN and not CHINESE_FONT.search(content):
            self.own = _guessed(content)
        self.raw = _raw(content, self.own) if BEYOND_ASCII.search(content) else "ascii"

    def add_font(self, font: int, charset: int) -> None:
        """Note the set of characters of a font."""
        self._charsets[font] = charset

    def add_name(self, font: int, name: str) -> None:
        """Note a font's name, or a piece of it."""
        self._names[font] = self._names.get(font, "") + name

    def decoded(self, data: bytes, font: int) -> str:
        """Bytes in a font as text. What cannot be decoded stands as U+FFFD; so does an unknown symbol."""
        charset = self._charsets.get(font, 0)
        if charset == SYMBOLS:
            return "".join(self._symbol(byte, font) for byte in data)
        # A lone byte is no character of two: a sign of a Western font, such as a quotation mark.
        own = WESTERN if len(data) == 1 else self.own
        encoding = CHARSETS.get(charset, own)
        return data.decode(encoding, errors="replace").replace(UNDEFINED_SPACE, "\u3000")

    def character(self, point: int) -> str:
        """A character by its number, which may be negative."""
        point += 0x10000 if point < 0 else 0
        if point in PRIVATE:
            return symbol(point)
        return chr(point) if 0 < point < 0x10000 else UNREADABLE

    def _symbol(self, byte: int, font: int) -> str:
        # The font Symbol has the digits and signs of ASCII in their places.
        if byte < 0x80 and self._names.get(font, "").strip().lower().startswith("symbol"):
            return chr(byte)
        return symbol(byte)


def _guessed(content: bytes) -> str:
    """The encoding of a file that names none, or a Western one as programs do that write Chinese all the same."""
    found = HEXADECIMAL.finditer(content)
    data = bytes(int(byte[1], 16) for _, byte in zip(range(SAMPLE), found, strict=False))
    return _most_plausible(data, WESTERN)


def _raw(content: bytes, own: str) -> str:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        if own != WESTERN:
            return own
        found = BEYOND_ASCII.search(content)
        start = found.start() if found else 0
        return _most_plausible(content[start : start + SAMPLE], own)
    return "utf-8"


def _most_plausible(data: bytes, otherwise: str) -> str:
    found = {name: plausibility(data.decode(name, errors="replace")) for name in (GB, BIG5)}
    best = max(found, key=found.__getitem__)
    return best if found[best] > PLAUSIBLE else otherwise
