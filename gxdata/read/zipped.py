"""Take parts out of the ZIP archives that office files are, without trusting their sizes."""

import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import BadZipFile, ZipFile

from gxdata.errors import ReadError

# A part that unpacks to more than this is no report: the longest have a few hundred kilobytes.
MAX_PART = 100 * 1024 * 1024
# What zipfile raises on archives that are cut, corrupted or forged.
DAMAGE = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, ValueError, zlib.error)
ZIP = "application/zip"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ODT, ODS = (f"application/vnd.oasis.opendocument.{kind}" for kind in ("text", "spreadsheet"))
# The part of an OpenDocument file that holds its media type; templates have a longer one.
OWN_TYPE, LONGEST_TYPE = "mimetype", 100
# The part that says what kind of file an archive is. OFD, the national form of fixed pages, has no reader as yet.
MARKS = {"word/document.xml": DOCX, "xl/workbook.xml": XLSX, "OFD.xml": "application/ofd"}


def zip_media_type(content: bytes) -> str:
    """What an archive is, told from the names in it; plain ZIP where it is nothing known or cannot be opened."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            names = set(archive.namelist())
            own = _own_type(archive) if OWN_TYPE in names else ""
    except (*DAMAGE, RuntimeError):
        return ZIP
    found = next((kind for kind in (ODT, ODS) if own.startswith(kind)), ZIP)
    return next((kind for mark, kind in MARKS.items() if mark in names), found)


def _own_type(archive: ZipFile) -> str:
    with archive.open(OWN_TYPE) as stream:
        return stream.read(LONGEST_TYPE).decode("ascii", errors="replace")


def is_whole_zip(content: bytes) -> bool:
    """Whether an archive can be opened at all."""
    try:
        ZipFile(BytesIO(content)).close()
    except DAMAGE:
        return False
    return True


def open_zip(content: bytes, kind: str) -> ZipFile:
    """The archive.

    Raises
    ------
    ReadError
        If it is damaged.
    """
    try:
        return ZipFile(BytesIO(content))
    except DAMAGE as error:
        raise damaged(kind) from error


def part(archive: ZipFile, name: str, kind: str) -> bytes:
    """One part of the archive.

    Raises
    ------
    ReadError
        If it is damaged, encrypted, or larger than `MAX_PART`.
    """
    try:
        entry = archive.getinfo(name)
        if entry.flag_bits & 1:
            raise encrypted(kind)
        with archive.open(entry) as stream:
            data = stream.read(MAX_PART + 1)
    except DAMAGE as error:
        raise damaged(kind) from error
    if len(data) > MAX_PART:
        raise broken(
            f"the {kind} file unpacks to more than {MAX_PART >> 20} MB, which no report does. Do not trust it."
        )
    return data


def parse_xml(data: bytes, kind: str) -> Element:
    """An XML part as a tree of names without their namespaces, in which alone the strict and the other form differ.

    A document type is refused: office files have none, and entities that multiply need one.

    Raises
    ------
    ReadError
        If it is no well-formed XML.
    """
    if (
        b"<!DOCTYPE" in data or b"\x00" in data[:200]
    ):  # UTF-16 could hide one, and no office file is written in it
        raise damaged(kind)
    try:
        root = fromstring(data)
    except (ParseError, ValueError, LookupError) as error:
        raise damaged(kind) from error
    for element in root.iter():
        element.tag = _local(element.tag)
        # Of attributes that differ in their namespace only the first counts.
        named = [(_local(name), value) for name, value in element.attrib.items()]
        element.attrib = dict(reversed(named))
    return root


def _local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def broken(detail: str) -> ReadError:
    """What to say of a file that cannot be read as it is."""
    return ReadError("read", "broken", detail)


def damaged(kind: str) -> ReadError:
    """What to say of a file that cannot be opened."""
    return broken(
        f"the {kind} file is cut or damaged and cannot be opened. Collect it again, or save it anew."
    )


def too_deep(kind: str) -> ReadError:
    """What to say of a file with tables within tables within tables."""
    return broken(f"the {kind} file nests tables deeper than any report. Do not trust it.")


def encrypted(kind: str) -> ReadError:
    """What to say of a file that a password protects."""
    return ReadError(
        "read",
        "encrypted",
        f"the {kind} file is protected with a password. Save it without one, and collect it again.",
    )
