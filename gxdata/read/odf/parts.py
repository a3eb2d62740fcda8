"""The parts of an OpenDocument file."""

import re
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gxdata.read.ooxml import child
from gxdata.read.zipped import ODS, ODT, encrypted, open_zip, parse_xml, part

KIND = "OpenDocument"
CONTENT, STYLES, MANIFEST, PICTURES = (
    "content.xml",
    "styles.xml",
    "META-INF/manifest.xml",
    "Pictures/",
)
SETTINGS = "settings.xml"
NO_ZEROS = re.compile(rb"""["']ShowZeroValues["'][^<>]*>\s*false\s*<""")
ENCRYPTED = "encryption-data"
# The root of a file that is one XML file, near its front, and the media type that it tells.
HEAD = 8192
FLAT = re.compile(rb"""<office:document\s[^>]*office:mimetype=["']([^"'<>]{1,100})["']""")


class OdfParts(NamedTuple):
    """The roots of the parts that are read, that of the content last, the names of all, and whether zeros are shown."""

    roots: tuple[Element, ...]
    names: tuple[str, ...]
    zeros: bool = True

    def body(self, kind: str) -> Element | None:
        """What the file holds, ``text`` or ``spreadsheet``; None where it holds no such thing."""
        return child(child(self.roots[-1], "body"), kind)


def flat_media_type(content: bytes) -> str | None:
    """What a file is that is one XML file; None where it is no such text or workbook."""
    found = FLAT.search(content[:HEAD])
    own = found[1].decode("ascii", errors="replace") if found else ""
    return next((kind for kind in (ODT, ODS) if own.startswith(kind)), None)


def odf_parts(content: bytes) -> OdfParts:
    """Open such a file, packed or as one XML file.

    Raises
    ------
    ReadError
        If it is damaged or protected.
    """
    if flat_media_type(content):
        root = parse_xml(content.lstrip(b"\xef\xbb\xbf \r\n"), KIND)
        return OdfParts((root,), (), NO_ZEROS.search(content) is None)
    with open_zip(content, KIND) as archive:
        names = tuple(archive.namelist())
        if MANIFEST in names:
            manifest = parse_xml(part(archive, MANIFEST, KIND), KIND)
            if any(element.tag == ENCRYPTED for element in manifest.iter()):
                raise encrypted(KIND)
        wanted = [name for name in (STYLES, CONTENT) if name in names or name == CONTENT]
        roots = tuple(parse_xml(part(archive, name, KIND), KIND) for name in wanted)
        settings = part(archive, SETTINGS, KIND) if SETTINGS in names else b""
    return OdfParts(roots, names, NO_ZEROS.search(settings) is None)
