"""The text of a DOC file: its header, and the pieces that make up the text. After [MS-DOC] 2.5 and 2.8.35."""

import struct
from bisect import bisect_right
from dataclasses import dataclass

from gxdata.errors import ReadError
from gxdata.read.zipped import damaged, encrypted

KIND = "DOC"
WORD_97 = 0xA5EC
# Flags of the header: the text is encrypted; the table stream is 1Table.
ENCRYPTED, WHICH_TABLE = 0x0100, 0x0200
# Where the header counts the characters of its stories (main text, notes, …, text boxes), and where it points.
STORIES_AT, CHPX_AT, PAPX_AT, CLX_AT = 0x4C, 0xFA, 0x102, 0x1A2
# A piece of eight-bit text says so in this bit, and holds twice the place where it starts.
COMPRESSED = 0x40000000


@dataclass(frozen=True, slots=True)
class Header:
    """What the file information block says: where its table stream and structures are, and how long its stories."""

    table: str
    main: int
    before_boxes: int
    boxes: int
    chpx: tuple[int, int]
    papx: tuple[int, int]
    clx: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text: characters `start` to `stop`, kept from byte `at`, `size` bytes each, with property changes."""

    start: int
    stop: int
    at: int
    size: int
    changes: bytes


def read_header(stream: bytes) -> Header:
    """The header of a Word 97 or later file.

    Raises
    ------
    ReadError
        If it is none, is older, or is encrypted.
    """
    if len(stream) < CLX_AT + 8:
        raise damaged(KIND)
    (magic,) = struct.unpack_from("<H", stream)
    (flags,) = struct.unpack_from("<H", stream, 0x0A)
    if magic != WORD_97:
        raise ReadError(
            "read",
            "unsupported" if magic in (0xA5DC, 0xA5DB) else "broken",
            "the DOC file is older than Word 97, or its header is damaged. Save it as DOCX, and collect it again.",
        )
    if flags & ENCRYPTED:
        raise encrypted(KIND)
    main, notes, headers, macros, comments, ends, boxes = struct.unpack_from(
        "<7i", stream, STORIES_AT
    )
    if min(main, notes, headers, macros, comments, ends, boxes) < 0:
        raise damaged(KIND)
    chpx, papx, clx = (struct.unpack_from("<II", stream, at) for at in (CHPX_AT, PAPX_AT, CLX_AT))
    table = "1Table" if flags & WHICH_TABLE else "0Table"
    before = main + notes + headers + macros + comments + ends
    return Header(table, main, before, boxes, chpx, papx, clx)


class Text:
    """The characters of a file, and where each is kept.

    `characters` holds one UTF-16 unit each, so that positions count as Word counts them.
    """

    def __init__(self, stream: bytes, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.characters = "".join(_decode(stream, piece) for piece in pieces)
        self._starts = [piece.start for piece in pieces]

    def piece(self, position: int) -> Piece:
        """The piece that holds the character at `position`."""
        return self.pieces[bisect_right(self._starts, position) - 1]

    def place(self, position: int) -> int:
        """The byte at which the character at `position` is kept."""
        piece = self.piece(position)
        return piece.at + (position - piece.start) * piece.size


def read_text(stream: bytes, table: bytes, clx: tuple[int, int]) -> Text:
    """Put the pieces together.

    Raises
    ------
    ReadError
        If the piece table is damaged, or claims more text than the file holds.
    """
    try:
        pieces = _pieces(table[clx[0] : clx[0] + clx[1]])
    except (struct.error, IndexError) as error:
        raise damaged(KIND) from error
    held = sum((p.stop - p.start) * p.size for p in pieces)
    inside = all(
        p.start < p.stop and p.at + (p.stop - p.start) * p.size <= len(stream) for p in pieces
    )
    if not pieces or pieces[0].start or not inside or held > len(stream):
        raise damaged(KIND)
    return Text(stream, pieces)


def _pieces(clx: bytes) -> list[Piece]:
    changes: list[bytes] = []
    at = 0
    while clx[at] == 1:  # property changes that fast saving left beside the text
        (size,) = struct.unpack_from("<H", clx, at + 1)
        changes.append(clx[at + 3 : at + 3 + size])
        at += 3 + size
    if clx[at] != 2:
        return []
    (size,) = struct.unpack_from("<I", clx, at + 1)
    count = (size - 4) // 12
    if count < 1 or at + 5 + size > len(clx):
        return []
    bounds = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    pieces = []
    for n in range(count):
        _, kept, change = struct.unpack_from("<HIH", clx, at + 5 + 4 * (count + 1) + 8 * n)
        narrow = bool(kept & COMPRESSED)
        place = (kept & 0x3FFFFFFF) // 2 if narrow else kept
        own = _change(change, changes)
        pieces.append(Piece(bounds[n], bounds[n + 1], place, 1 if narrow else 2, own))
    return pieces


def _change(change: int, changes: list[bytes]) -> bytes:
    if change & 1:
        return changes[change >> 1] if change >> 1 < len(changes) else b""
    # Single changes are numbered in their own way; those of table marks are the ones that matter.
    code = {0x18: 0x2416, 0x19: 0x2417}.get(change >> 1 & 0x7F)
    return struct.pack("<HB", code, change >> 8) if code else b""


def _decode(stream: bytes, piece: Piece) -> str:
    kept = stream[piece.at : piece.at + (piece.stop - piece.start) * piece.size]
    if piece.size == 1:
        return kept.decode("cp1252", errors="replace")
    units = struct.unpack(f"<{len(kept) // 2}H", kept)
    return "".join(map(chr, units))
