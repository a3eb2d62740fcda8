"""Take streams out of the OLE containers that DOC and XLS files are."""

import struct
from collections.abc import Iterable
from io import BytesIO

import olefile

from gxdata.read.zipped import damaged

OLE = "application/x-ole-storage"
DOC = "application/msword"
ENCRYPTED = "application/x-encrypted-office"
XLS = "application/vnd.ms-excel"
# The stream that says what a container holds. Protected DOCX and XLSX files are containers too.
MARKS = {
    "EncryptedPackage": ENCRYPTED,
    "WordDocument": DOC,
    "Workbook": XLS,
    "Book": XLS,
}


def ole_media_type(content: bytes) -> str:
    """What a container is, told from its streams; plain OLE where it is nothing known or cannot be opened."""
    try:
        with olefile.OleFileIO(BytesIO(content)) as container:
            found = (kind for mark, kind in MARKS.items() if container.exists(mark))
            return next(found, OLE)
    except Exception:  # olefile lets whatever goes wrong in a forged container through
        return OLE


def streams(content: bytes, names: Iterable[str], kind: str) -> dict[str, bytes]:
    """The streams of these names that the container has.

    Raises
    ------
    ReadError
        If it is damaged.
    """
    try:
        with olefile.OleFileIO(BytesIO(content)) as container:
            return {
                name: container.openstream(name).read() for name in names if container.exists(name)
            }
    except Exception as error:  # as above
        raise damaged(kind) from error


# Marks in the table of sectors: end of a chain, sector of the table itself, none.
LAST, TABLE, NONE = 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
SECTOR, SMALL = 512, 4096


def container(name: str, data: bytes) -> bytes:
    """A new container that holds one stream.

    Calamine takes memory for whatever a container claims of itself; this one claims what it holds.
    """
    data = data.ljust(SMALL, b"\0")  # shorter streams would have to stand among the small ones
    count = -(-len(data) // SECTOR)
    chain = [*range(1, count), LAST, LAST]  # the stream, then one sector of directory
    tables = -(-len(chain) // (SECTOR // 4 - 1))
    chain += [TABLE] * tables
    table = struct.pack(f"<{len(chain)}I", *chain).ljust(SECTOR * tables, b"\xff")
    directory = _entry("Root Entry", 5, 1, LAST, 0) + _entry(name, 2, NONE, 0, len(data))
    places = [*range(count + 1, count + 1 + tables)]
    if tables > 109:
        raise damaged("XLS")  # above seven megabytes of cells
    header = struct.pack(
        "<8s16x5H6x9I109I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, tables, count, 0, SMALL, LAST, 0, LAST, 0),
        *places,
        *[NONE] * (109 - tables),
    )
    body = data.ljust(SECTOR * count, b"\0") + directory.ljust(SECTOR, b"\0")
    return header + body + table


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    return text.ljust(64, b"\0") + struct.pack(
        "<HBB3I16xI16xIII", len(text), kind, 1, NONE, NONE, child, 0, start, size, 0
    )
