"""Pages of a PDF: text in a font that every reader of Chinese PDFs has, and ruled lines.

Nothing is compressed and no font is embedded, so the same drawing gives the same bytes everywhere.
"""

from dataclasses import dataclass, field

WIDTH, HEIGHT = 595.0, 842.0  # A4, in points.
HALF = 0.5  # How wide letters and digits of ASCII are, in sizes of the type; all else is 1.

_TYPE0 = (
    "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light-UniGB-UCS2-H/Encoding/UniGB-UCS2-H"
    "/DescendantFonts[4 0 R]/ToUnicode 6 0 R>>"
)
# Numbers 1 to 95 of this collection of characters are those of ASCII.
_CID_FONT = (
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo"
    "<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/FontDescriptor 5 0 R/DW 1000/W[1 95 500]>>"
)
_DESCRIPTOR = (
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]"
    "/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"
)
_BLOCKS = 100  # Lines that one list of a character map may have.


def text_width(text: str) -> float:
    """How wide a text is set, in sizes of its type."""
    return sum(HALF if " " <= char <= "~" else 1.0 for char in text)


@dataclass(slots=True)
class Page:
    """One page. Places are in points from its top left."""

    drawn: list[str] = field(default_factory=list)

    def text(self, x: float, baseline: float, text: str, size: float) -> None:
        """Set a line of text."""
        # Readers that lack the font take the last character for one of no width, and leave out
        # what has none: so a blank stands last.
        codes = f"{text} ".encode("utf-16-be").hex()
        place = f"{x:.2f} {HEIGHT - baseline:.2f}"
        self.drawn.append(f"BT/F1 {size:.2f} Tf {place} Td<{codes}>Tj ET")

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        """Rule the four sides of a box."""
        corner = f"{left:.2f} {HEIGHT - bottom:.2f}"
        self.drawn.append(f"{corner} {right - left:.2f} {bottom - top:.2f} re S")


def written(pages: list[Page]) -> bytes:
    """The pages as a file."""
    numbers = [7 + 2 * n for n in range(len(pages))]
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>",
        _TYPE0,
        _CID_FONT,
        _DESCRIPTOR,
        _stream(_to_unicode()),
    ]
    for number, page in zip(numbers, pages, strict=True):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {WIDTH:g} {HEIGHT:g}]"
            f"/Resources<</Font<</F1 3 0 R>>>>/Contents {number + 1} 0 R>>"
        )
        objects.append(_stream("\n".join(["0.5 w", *page.drawn])))
    return _file(objects)


def _stream(content: str) -> str:
    return f"<</Length {len(content)}>>stream\n{content}\nendstream"


def _to_unicode() -> str:
    """The map that says of every code what it means: itself."""
    ranges = [f"<{high:02X}00><{high:02X}FF><{high:02X}00>" for high in range(256)]
    lists = (ranges[at : at + _BLOCKS] for at in range(0, len(ranges), _BLOCKS))
    mapped = "\n".join(
        "\n".join([f"{len(some)} beginbfrange", *some, "endbfrange"]) for some in lists
    )
    return (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        f"1 begincodespacerange<0000><FFFF>endcodespacerange\n{mapped}\n"
        "endcmap CMapName currentdict/CMap defineresource pop end end"
    )


def _file(objects: list[str]) -> bytes:
    content, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{text}\nendobj\n".encode("ascii")
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    return content + (
        f"xref\n0 {count}\n0000000000 65535 f \n{rows}"
        f"trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{len(content)}\n%%EOF\n"
    ).encode("ascii")
