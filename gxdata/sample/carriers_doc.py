"""Word documents of 1997 to 2003 (DOC): text in one piece, tables by marks. After [MS-DOC]."""

import struct
from collections.abc import Iterator

from gxdata.sample.doc_tables import Paragraphs, table_paragraphs
from gxdata.sample.layout import Layout, opening
from gxdata.sample.ole import compound
from gxdata.sample.tables import TableBlock

_PAGE = 512
_TEXT_AT = 1024  # Where the text begins, behind the header.
_ENTRY = 13  # Bytes that a page keeps for each paragraph, beside its place and its changes.
_WORD_97, _TABLE_IN_1 = 0xC1, 0x0200


def doc(layout: Layout) -> bytes:
    """A document of Word 97."""
    paragraphs = [(line + "\r", b"") for line in opening(layout)]
    for block in layout.blocks:
        if isinstance(block, TableBlock):
            paragraphs += table_paragraphs(block)
        else:
            paragraphs.append((block.text + "\r", b""))
    text = "".join(text for text, _ in paragraphs)
    body = text.encode("utf-16-le")
    pages = list(_pages(paragraphs))
    first_page = -(-(_TEXT_AT + len(body)) // _PAGE)
    bounds = [_TEXT_AT, *(end for end, _ in pages)]
    numbers = range(first_page, first_page + len(pages))
    properties = struct.pack(f"<{len(bounds)}I", *bounds)
    properties += struct.pack(f"<{len(numbers)}I", *numbers)
    pieces = _one_piece(len(text))
    header = _header(len(text), len(properties), len(pieces))
    stream = (header + body).ljust(first_page * _PAGE, b"\0") + b"".join(p for _, p in pages)
    return compound({"1Table": properties + pieces, "WordDocument": stream})


def _header(characters: int, properties: int, pieces: int) -> bytes:
    """The file information block: how much text there is, and where the table stream has what."""
    header = bytearray(_TEXT_AT)
    struct.pack_into("<HH", header, 0, 0xA5EC, _WORD_97)
    struct.pack_into("<H", header, 0x0A, _TABLE_IN_1)
    for at, length in ((0x20, 0x0E), (0x3E, 0x16), (0x98, 0x5D)):  # Of the block's three parts.
        struct.pack_into("<H", header, at, length)
    struct.pack_into("<i", header, 0x4C, characters)
    struct.pack_into("<II", header, 0x102, 0, properties)
    struct.pack_into("<II", header, 0x1A2, properties, pieces)
    return bytes(header)


def _one_piece(characters: int) -> bytes:
    pieces = struct.pack("<II", 0, characters) + struct.pack("<HIH", 0, _TEXT_AT, 0)
    return b"\x02" + struct.pack("<I", len(pieces)) + pieces


def _pages(paragraphs: Paragraphs) -> Iterator[tuple[int, bytes]]:
    """Pages of paragraph properties, each with the place in the file where its paragraphs end."""
    start = place = _TEXT_AT
    taken: list[tuple[int, bytes]] = []
    room = _PAGE
    for text, changes in paragraphs:
        kept = _properties(changes)
        needs = 4 + _ENTRY + len(kept) + 1  # One byte may be lost, as each begins at an even place.
        if needs > room - 6:
            yield place, _page(start, taken)
            start, taken, room = place, [], _PAGE
        place += 2 * len(text)
        taken.append((place, kept))
        room -= needs
    yield place, _page(start, taken)


def _properties(changes: bytes) -> bytes:
    """Style 0 and the changes, with their length in words in front."""
    raw = b"\0\0" + changes
    raw += b"\0" * (len(raw) % 2 == 0)
    return bytes([(len(raw) + 1) // 2]) + raw


def _page(start: int, taken: list[tuple[int, bytes]]) -> bytes:
    page = bytearray(_PAGE)
    count = len(taken)
    page[-1] = count
    struct.pack_into(f"<{count + 1}I", page, 0, start, *(end for end, _ in taken))
    at = _PAGE - 1
    for number, (_, kept) in enumerate(taken):
        at = (at - len(kept)) & ~1
        page[at : at + len(kept)] = kept
        page[4 * (count + 1) + _ENTRY * number] = at // 2
    return bytes(page)
