"""The parts of an XLSX file that tell what its sheets hide, strike out or raise: unpacked once for all who look."""

from collections.abc import Iterator
from posixpath import join, normpath
from typing import NamedTuple
from zipfile import ZipFile

from gxdata.read.ooxml import attribute
from gxdata.read.zipped import open_zip, parse_xml, part

KIND = "XLSX"
BOOK, BOOK_LINKS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
STRINGS, STYLES = "xl/sharedStrings.xml", "xl/styles.xml"


class WorkbookParts(NamedTuple):
    """The parts of a workbook as they are packed; empty where the file has none.

    Attributes
    ----------
    sheets
        The name of each sheet with its part.
    strings
        The texts that its cells share.
    styles
        How its cells look.
    """

    sheets: tuple[tuple[str, bytes], ...] = ()
    strings: bytes = b""
    styles: bytes = b""


def workbook_parts(content: bytes) -> WorkbookParts:
    """The parts of an XLSX file.

    Raises
    ------
    ReadError
        If the file is damaged, protected, or a part is larger than a report can hold.
    """
    with open_zip(content, KIND) as archive:
        names = set(archive.namelist())
        if not {BOOK, BOOK_LINKS} <= names:
            return WorkbookParts()

        def unpacked(name: str) -> bytes:
            return part(archive, name, KIND) if name in names else b""

        sheets = tuple((sheet, unpacked(path)) for sheet, path in _sheets(archive))
        return WorkbookParts(sheets, unpacked(STRINGS), unpacked(STYLES))


def _sheets(archive: ZipFile) -> Iterator[tuple[str, str]]:
    """The sheets by name, each with the name of its part."""
    links = parse_xml(part(archive, BOOK_LINKS, KIND), KIND)
    targets = {attribute(link, "Id"): attribute(link, "Target") or "" for link in links}
    for element in parse_xml(part(archive, BOOK, KIND), KIND).iter():
        if element.tag == "sheet":
            target = targets.get(attribute(element, "id"), "")
            path = target.lstrip("/") if target.startswith("/") else normpath(join("xl", target))
            yield attribute(element, "name") or "", path
