"""Follow the groups of an RTF file: what holds within each, and what its words mean for the text."""

from dataclasses import dataclass, field, replace

from gxdata.read.rtf.text import Place, TextBuilder
from gxdata.read.rtf.tokens import Token
from gxdata.read.rtf.words import (
    CHARACTERS,
    END_GONE,
    GROUNDS,
    OFF_LINE,
    OPENED,
    PLACE_GROUNDS,
    SIGNS,
    SKIPPED,
    UNREAD,
)
from gxdata.read.zipped import damaged

# Word's files nest some twenty groups. Deeper nesting than this is forged.
MAX_GROUPS = 1000
# So small a picture, in twentieths of a point, only fills a place: five pixels.
SMALL = 75
# The size of raised marks of notes, in half points.
MARK = 14


@dataclass(slots=True)
class _Group:
    """What holds within a group, and `role`, what the group itself is."""

    role: str = ""
    skipped: bool = False
    unread: frozenset[str] = frozenset()
    font: int = 0
    raised: bool = False
    white: bool = False
    on_ground: bool = False
    size: int = 24
    fallback: int = (
        1  # so many signs behind a character by its number are for programs that do not know it
    )
    inner_row: bool = False
    in_label: bool = False
    place: Place = field(default_factory=Place)


class Groups:
    """Takes tokens in order, and hands what is read to the text.

    Attributes
    ----------
    closed
        Whether the group that is the file has ended.
    """

    def __init__(self, text: TextBuilder, whites: frozenset[int] = frozenset()) -> None:
        self.closed = False
        self._text = text
        self._whites = whites  # the numbers of white in the list of colours
        self._now = _Group()
        self._around: list[_Group] = []
        self._grounds: set[str] = set()  # the words of PLACE_GROUNDS that hold
        self._starred = False
        self._passed = 0  # signs still to be passed over behind a character by its number
        self._numbered = ""  # the character that was given by its number last
        self._passed_byte = b""
        self._first_font = 0
        self._named_font = 0
        self._picture_is_small = False

    @property
    def depth(self) -> int:
        """How many groups are open."""
        return len(self._around)

    def take(self, token: Token) -> None:
        """Take the next token."""
        kind, data, number = token
        if kind == "brace":
            self._passed = 0
            self._open() if data == b"{" else self._close()
        elif kind == "word":
            self._word(data.decode("ascii"), number)
        elif self._now.role == "fonttbl" and kind == "text":
            self._text.pages.add_name(self._named_font, data.decode("latin-1").rstrip(";\r\n"))
        elif kind == "symbol" and data == b"*":
            self._starred = True
        elif not self._now.skipped:
            self._sign(kind, data)

    def _open(self) -> None:
        if self.depth >= MAX_GROUPS:
            raise damaged("RTF")
        self._text.decode()
        self._around.append(self._now)
        role = self._now.role if self._now.role == "fonttbl" else ""
        self._now = replace(self._now, role=role, place=replace(self._now.place))

    def _close(self) -> None:
        if not self._around:
            return
        self._text.decode()
        role, outer = self._now.role, self._around.pop()
        if role == "pict" and not outer.skipped and not outer.unread and not self._picture_is_small:
            self._text.add_picture()
        elif role == "box":
            self._text.close_box()
        elif role == "label":
            self._text.close_label()
        self._now = outer
        self._text.white = self._is_on_nothing()
        self.closed = not self._around

    def _word(self, word: str, number: int | None) -> None:
        starred, self._starred = self._starred, False
        now = self._now
        if now.role == "pict" and word in ("picwgoal", "pichgoal"):
            self._picture_is_small |= (number or 0) <= SMALL
        if now.role == "fonttbl":
            self._font_word(word, number or 0)
        if now.skipped:
            return
        if (starred and word not in OPENED) or word in SKIPPED:
            now.skipped = True
        elif word in GROUP_WORDS:
            GROUP_WORDS[word](self)
        elif word == "u":
            self._unicode(number or 0)
        elif word in CHARACTERS:
            self._character(CHARACTERS[word])
        elif word in MARKS:
            self._text.decode()
            MARKS[word](self)
        else:
            self._text.decode()
            self._look(word, number)
            self._text.white = self._is_on_nothing()

    def _is_on_nothing(self) -> bool:
        """Whether what comes is written in white, and no colour is under it; cells of a row are taken to be alike."""
        grounds = self._grounds if self._now.place.in_table else self._grounds - {"clcbpat"}
        return self._now.white and not self._now.on_ground and not grounds

    def _font_word(self, word: str, number: int) -> None:
        if word == "f":
            self._named_font = number
        elif word == "fcharset":
            self._text.pages.add_font(self._named_font, number)

    def _look(self, word: str, number: int | None) -> None:
        now, place = self._now, self._now.place
        self._grounds -= {ground for ground, end in PLACE_GROUNDS.items() if word == end}
        if word in PLACE_GROUNDS and number and number not in self._whites:
            self._grounds.add(word)
        if word in UNREAD:
            now.unread = now.unread | {word} if number != 0 else now.unread - {word}
        elif word == "nosupersub":
            now.unread -= OFF_LINE
        elif word in ("up", "fs"):
            now.raised = bool(number) if word == "up" else now.raised
            now.size = number or 24 if word == "fs" else now.size
            is_mark = now.raised and now.size <= MARK
            now.unread = now.unread | {"up"} if is_mark else now.unread - {"up"}
        elif word == "plain":
            now.unread, now.font, now.raised = frozenset(), self._first_font, False
            now.white = now.on_ground = False
        elif word == "cf":
            now.white = number in self._whites
        elif word in GROUNDS:
            now.on_ground = bool(number)
        elif word == "pard":
            now.place = Place()
        elif word == "f":
            now.font = number or 0
        elif word == "deff":
            self._first_font = now.font = number or 0
        elif word == "uc":
            now.fallback = min(max(number or 0, 0), 8)
        elif word == "intbl":
            place.in_table = number != 0
        elif word == "itap":
            place.depth = max(number or 0, 0)
        elif word == "outlinelevel":
            place.outline = number
        else:
            self._text.define_row(word, number, now.inner_row)

    def _unicode(self, number: int) -> None:
        self._passed = 0
        self._numbered, self._passed_byte = self._text.pages.character(number), b""
        self._character(self._numbered)
        self._passed = self._now.fallback

    def _character(self, text: str) -> None:
        if self._passed:
            self._passed -= 1
        elif not self._now.unread and not (self._now.in_label and text == "\t"):
            self._text.add(text)

    def _sign(self, kind: str, data: bytes) -> None:
        if kind == "symbol":
            if data in (b"\n", b"\r"):
                self._end_paragraph()
            elif (sign := data.decode("latin-1")) in SIGNS:
                self._character(SIGNS[sign])
            return
        if kind == "text":
            data = data.translate(None, b"\r\n\x00")
        passed = min(self._passed, len(data))
        self._passed -= passed
        if kind == "byte" and self._is_second_half(data, passed):
            return
        data = data[passed:]
        if not data or self._now.unread:
            return
        if kind == "text" and not data.isascii():
            self._text.add(data.decode(self._text.pages.raw, errors="replace"))
        else:
            self._text.add_bytes(data, self._now.font)

    def _is_second_half(self, byte: bytes, passed: int) -> bool:
        """Whether a byte belongs to one that was passed over, where only one of a character's two was to be."""
        first, self._passed_byte = self._passed_byte, byte if passed else b""
        if passed or not first:
            return False
        return (first + byte).decode(self._text.pages.own, errors="ignore") == self._numbered

    def _end_paragraph(self) -> None:
        if not self._now.unread & END_GONE:
            self._text.end_paragraph(self._now.place)

    def _end_cell(self) -> None:
        self._text.end_cell(self._now.place)

    def _end_inner_cell(self) -> None:
        self._text.end_inner_cell(self._now.place)

    def _end_row(self) -> None:
        self._text.end_row(self._now.place, inner=False)

    def _end_inner_row(self) -> None:
        self._text.end_row(self._now.place, inner=True)

    def _fonts(self) -> None:
        self._now.role, self._now.skipped = "fonttbl", True

    def _picture(self) -> None:
        self._now.role, self._now.skipped, self._picture_is_small = "pict", True, False

    def _box(self) -> None:
        self._text.open_box()
        self._now.role, self._now.place = "box", Place()

    def _inner_row(self) -> None:
        self._now.inner_row = True

    def _label(self) -> None:
        self._text.open_label()
        self._now.role, self._now.in_label = "label", True


GROUP_WORDS = {
    "fonttbl": Groups._fonts,
    "pict": Groups._picture,
    "shptxt": Groups._box,
    "nesttableprops": Groups._inner_row,
    "listtext": Groups._label,
    "pntext": Groups._label,
}
MARKS = {
    "par": Groups._end_paragraph,
    "sect": Groups._end_paragraph,
    "cell": Groups._end_cell,
    "nestcell": Groups._end_inner_cell,
    "row": Groups._end_row,
    "nestrow": Groups._end_inner_row,
}
