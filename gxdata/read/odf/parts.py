"""The parts of an OpenDocument file."""

from typing import NamedTuple
from xml.etree.ElementTree import Element

from gxdata.read.ooxml import child
from gxdata.read.zipped import encrypted, open_zip, parse_xml, part

KIND = "OpenDocument"
CONTENT, STYLES, MANIFEST, PICTURES = (
    "content.xml",
    "styles.xml",
    "META-INF/manifest.xml",
    "Pictures/",
)
ENCRYPTED = "encryption-data"


class OdfParts(NamedTuple):
    """The roots of the parts that are read, that of the content last, and the names of all."""

    roots: tuple[Element, ...]
    names: tuple[str, ...]

    def body(self, kind: str) -> Element | None:
        """What the file holds, ``text`` or ``spreadsheet``; None where it holds no such thing."""
        return child(child(self.roots[-1], "body"), kind)


def odf_parts(content: bytes) -> OdfParts:
    """Open such a file.

    Raises
    ------
    ReadError
        If it is damaged or protected.
    """
    with open_zip(content, KIND) as archive:
        names = tuple(archive.namelist())
        if MANIFEST in names:
            manifest = parse_xml(part(archive, MANIFEST, KIND), KIND)
            if any(element.tag == ENCRYPTED for element in manifest.iter()):
                raise encrypted(KIND)
        wanted = [name for name in (STYLES, CONTENT) if name in names or name == CONTENT]
        roots = tuple(parse_xml(part(archive, name, KIND), KIND) for name in wanted)
    return OdfParts(roots, names)
