"""Members of ZIP archives, also of such as are cut; and ZIP archives that are documents."""

import zlib
from collections.abc import Iterator
from struct import Struct
from typing import IO
from zipfile import ZipFile, ZipInfo

from gxdata.collect.compressed import stream_of
from gxdata.collect.limits import MAX_MEMBER
from gxdata.collect.names import Distinct, encoding_of, member_path, spelt
from gxdata.collect.records import TOO_LARGE
from gxdata.collect.streams import BUFFER, DAMAGE, Failure, Found, Opened

ZIP = b"PK\x03\x04"
# Names that only documents have: Office, OpenDocument, EPUB, OFD. What stands first in one is of these folders.
DOCUMENT = frozenset(
    {"[Content_Types].xml", "mimetype", "OFD.xml", "META-INF/MANIFEST.MF", "META-INF/container.xml"}
    | {"word/document.xml", "xl/workbook.xml"}
)
DOCUMENT_FOLDERS = ("_rels/", "docProps/", "word/", "xl/", "ppt/", "META-INF/")
# The head of a member: flags, method, CRC, sizes packed and unpacked, lengths of name and extra field.
HEAD = Struct("<4s2xHH4xIIIHH")
ENCRYPTED, SIZES_BEHIND, UTF8 = 0x1, 0x8, 0x800
STORED, DEFLATED = 0, 8
BEHIND = b"PK\x07\x08"
PROTECTED = Failure(
    "encrypted",
    "the member of the archive is protected with a password. Save it without one, and collect it again.",
)


def is_document(file: IO[bytes]) -> bool:
    """Whether a file that begins as a ZIP archive is a document: Word, Excel and others are such archives."""
    try:
        with ZipFile(file) as archive:
            return not DOCUMENT.isdisjoint(archive.namelist())
    except DAMAGE:  # cut: the first name tells
        file.seek(0)
        head = file.read(HEAD.size)
        length = HEAD.unpack(head)[6] if len(head) == HEAD.size else 0
        name = file.read(length).decode("ascii", errors="replace")
        return name in DOCUMENT or name.startswith(DOCUMENT_FOLDERS)
    finally:
        file.seek(0)


def zip_members(opened: Opened) -> Iterator[Found]:
    """The members of a ZIP archive; of one that lost its directory, which stands at the end, those that are whole.

    Raises
    ------
    BadZipFile
        When these have been given.
    """
    file = opened.seekable()
    if is_document(file):
        content = file.read(MAX_MEMBER + 1)
        yield Found("", TOO_LARGE if len(content) > MAX_MEMBER else content)
        return
    try:
        archive = ZipFile(file)
    except DAMAGE:
        yield from _without_directory(opened, file)
        raise
    distinct = Distinct()
    with archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        encoding = encoding_of(b"\n".join(map(_raw, filter(_is_unmarked, infos))))
        for info in infos:
            name = info.orig_filename
            name = member_path(spelt(_raw(info), encoding) if _is_unmarked(info) else name)
            yield Found(f"!/{distinct(name)}", _member(opened, archive, info, name))


def _is_unmarked(info: ZipInfo) -> bool:
    """Whether a name does not say its encoding."""
    return not info.flag_bits & UTF8


def _raw(info: ZipInfo) -> bytes:
    return info.orig_filename.encode("cp437", errors="replace")  # as zipfile read it


def _member(opened: Opened, archive: ZipFile, info: ZipInfo, name: str) -> Opened | Failure:
    if info.flag_bits & ENCRYPTED:
        return PROTECTED
    try:
        return opened.member(archive.open(info), name)
    except NotImplementedError as error:
        detail = f"the member is packed in a way that has no reader ({error}). Pack it anew."
        return Failure("unsupported", detail)
    except DAMAGE as error:
        return Failure(
            "broken", f"the member of the archive is damaged ({error}). Collect it again."
        )


def _without_directory(opened: Opened, file: IO[bytes]) -> Iterator[Found]:
    """Members from the front on, as long as each tells where it ends."""
    distinct = Distinct()
    end = file.seek(0, 2)
    file.seek(0)
    while len(head := file.read(HEAD.size)) == HEAD.size and head.startswith(ZIP):
        _, flags, method, crc, packed, _, name_length, extra_length = HEAD.unpack(head)
        raw = file.read(name_length)
        file.seek(extra_length, 1)
        behind = bool(flags & SIZES_BEHIND)
        if behind and (method != DEFLATED or flags & ENCRYPTED):
            return
        if not behind and file.tell() + packed > end:
            return
        name = member_path(spelt(raw, "utf-8" if flags & UTF8 else encoding_of(raw)))
        within = f"!/{distinct(name)}"
        if flags & ENCRYPTED:
            file.seek(packed, 1)
            yield Found(within, PROTECTED)
            continue
        content = _content(opened, file, method, packed, behind)
        if content is None:
            return
        if behind:
            mark = file.read(4)
            crc = int.from_bytes(file.read(4) if mark == BEHIND else mark, "little")
            file.seek(8, 1)
        if zlib.crc32(content) != crc:
            return
        if not raw.endswith(b"/"):
            yield Found(within, opened.member(stream_of(content), name))


def _content(
    opened: Opened, file: IO[bytes], method: int, packed: int, behind: bool
) -> bytes | None:
    """The bytes of the member that begins here, and the file at its end; None where they are not all there."""
    if method == STORED and packed <= MAX_MEMBER:
        content = file.read(packed)
        return content if len(content) == packed else None
    if method != DEFLATED:
        return None
    inflater, start, parts, size = zlib.decompressobj(-zlib.MAX_WBITS), file.tell(), [], 0
    while not inflater.eof and size <= MAX_MEMBER:
        block = inflater.unconsumed_tail or file.read(BUFFER)
        if not block:
            return None
        try:
            parts.append(inflater.decompress(block, BUFFER))
        except zlib.error:
            return None
        size += len(parts[-1])
        opened.budget.spend(len(parts[-1]))
    if not inflater.eof:
        return None
    file.seek(start + packed if not behind else file.tell() - len(inflater.unused_data))
    return b"".join(parts)
