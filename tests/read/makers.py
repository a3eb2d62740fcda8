"""Small writers of DOCX, XLSX, DOC, XLS and PDF files: just enough to say what a test is about."""

import struct
import zipfile
from io import BytesIO
from typing import Any

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Table = list[list[str]]


def archive(**parts: str | bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def docx(body: str, **parts: str) -> bytes:
    xml = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return archive(**{"word/document.xml": xml, **{f"word/{k}.xml": v for k, v in parts.items()}})


def p(text: str, properties: str = "") -> str:
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def tc(content: str, properties: str = "") -> str:
    inner = content if content.startswith("<") else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def tr(*cells: str) -> str:
    return "<w:tr>" + "".join(c if c.startswith("<w:tc>") else tc(c) for c in cells) + "</w:tr>"


def tbl(*rows: str) -> str:
    return "<w:tbl>" + "".join(rows) + "</w:tbl>"


def docx_of(items: list[str | Table]) -> bytes:
    """A DOCX of paragraphs and plain tables."""
    return docx("".join(p(i) if isinstance(i, str) else tbl(*(tr(*r) for r in i)) for i in items))


# What a cell without a date looks like, and one with it.
LOOKS = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'


def xlsx(
    rows: list[list[Any]], merges: tuple[str, ...] = (), styles: str = "", options: str = ""
) -> bytes:
    s = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    r = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    xml = []
    for n, row in enumerate(rows, 1):
        cells = "".join(_xlsx_cell(f"{chr(65 + c)}{n}", v) for c, v in enumerate(row))
        xml.append(f'<row r="{n}">{cells}</row>')
    merged = "".join(f'<mergeCell ref="{m}"/>' for m in merges)
    merged = f"<mergeCells>{merged}</mergeCells>" if merges else ""
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" '
        f'Type="{r}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{s}" xmlns:r="{r}"><sheets>'
        '<sheet name="表" sheetId="1" r:id="b"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="b" Type="{r}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="c" Type="{r}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{s}">{styles or LOOKS}</styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{s}">{options}<sheetData>{"".join(xml)}'
        f"</sheetData>{merged}</worksheet>",
    }
    return archive(**parts)


def _xlsx_cell(place: str, value: Any) -> str:
    if value is None:
        return f'<c r="{place}" s="0"/>'
    if isinstance(value, str) and value.startswith("date:"):
        return f'<c r="{place}" s="1"><v>{value[5:]}</v></c>'
    if isinstance(value, str) and value.startswith("formula:"):
        return f'<c r="{place}">{value.removeprefix("formula:")}</c>'
    if isinstance(value, str) and value.startswith("<"):
        return f'<c r="{place}" t="inlineStr"><is>{value}</is></c>'
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}"><v>{value!r}</v></c>'


def ole(**streams: bytes) -> bytes:
    """An OLE container of 512-byte sectors. Streams are padded so that none is kept among the small ones."""
    sectors: list[bytes] = []
    chains: list[int] = []
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, 1)]
    for n, (name, data) in enumerate(streams.items(), 1):
        data = data.ljust(4096, b"\0")
        count = -(-len(data) // 512)
        start = len(sectors)
        sectors += [data[512 * i : 512 * (i + 1)].ljust(512, b"\0") for i in range(count)]
        chains += [start + i + 1 for i in range(count - 1)] + [0xFFFFFFFE]
        entries.append(_entry(name, 2, start, len(data), n + 1 if n < len(streams) else None))
    directory = b"".join(entries)
    first = len(sectors)
    count = -(-len(directory) // 512)
    sectors += [directory[512 * i : 512 * (i + 1)].ljust(512, b"\0") for i in range(count)]
    chains += [first + i + 1 for i in range(count - 1)] + [0xFFFFFFFE]
    tables = -(-(len(chains) + 2) // 127)
    at = len(sectors)
    chains += [0xFFFFFFFD] * tables
    fat = struct.pack(f"<{len(chains)}I", *chains).ljust(512 * tables, b"\xff")
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        b"",
        0x3E,
        3,
        0xFFFE,
        9,
        6,
        0,
        tables,
        first,
        0,
        4096,
        0xFFFFFFFE,
        0,
        0xFFFFFFFE,
        0,
    )
    difat = [at + i for i in range(tables)] + [0xFFFFFFFF] * (109 - tables)
    return header + struct.pack("<109I", *difat) + b"".join(sectors) + fat


def _entry(name: str, kind: int, start: int, size: int, following: int | None) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    child = following if kind == 5 else 0xFFFFFFFF
    right = following if kind != 5 and following is not None else 0xFFFFFFFF
    return text.ljust(64, b"\0") + struct.pack(
        "<HBBIII16xI16xIII",
        len(text),
        kind,
        1,
        0xFFFFFFFF,
        right,
        0xFFFFFFFF if child is None else child,
        0,
        start,
        size,
        0,
    )


IN_TABLE, ROW_END = struct.pack("<HB", 0x2416, 1), struct.pack("<HB", 0x2417, 1)


def shape(edges: list[int], flags: list[int] | None = None) -> bytes:
    """The change that gives a row its cells' edges and merges."""
    flags = flags or [0] * (len(edges) - 1)
    operand = struct.pack("<B", len(edges) - 1) + struct.pack(f"<{len(edges)}h", *edges)
    operand += b"".join(struct.pack("<H18x", f) for f in flags)
    return struct.pack("<HH", 0xD608, len(operand) + 1) + operand


def doc(
    paragraphs: list[tuple[str, bytes]],
    *,
    looks: list[tuple[int, int, bytes]] | None = None,
    narrow: bool = False,
    flags: int = 0,
    reverse_pieces: bool = False,
) -> bytes:
    """A Word 97 file of paragraphs, each with its mark at its end and its changes.

    `looks` are changes of characters `from` to `to`. With `reverse_pieces` the two halves of the text are kept in the
    wrong order, as fast saving does.
    """
    text = "".join(t for t, _ in paragraphs)
    size, encoding = (1, "cp1252") if narrow else (2, "utf-16-le")
    half = len(text) // 2 if reverse_pieces else 0
    base = 1024
    spans = [(0, half, base + (len(text) - half) * size), (half, len(text), base)]
    spans = [s for s in spans if s[0] < s[1]]

    def place(cp: int) -> int:
        a, _, fc = next(s for s in spans if s[0] <= cp < s[1])
        return fc + (cp - a) * size

    pass_on = "strict" if narrow else "surrogatepass"
    body = text[half:].encode(encoding, pass_on) + text[:half].encode(encoding, pass_on)
    runs, at = [], 0
    for t, changes in paragraphs:
        runs.append((place(at + len(t) - 1) + size, struct.pack("<H", 0) + changes))
        at += len(t)
    paragraph_pages = _pages(sorted(runs), base, 13)
    look_runs = [(base + b * size, c) for a, b, c in looks or []]
    look_page = _look_page([(base + a * size, base + b * size, c) for a, b, c in looks or []])
    pages_at = (base + len(body) + 511) // 512
    papx = [base, *(last for last, _ in paragraph_pages)]
    plc = struct.pack(f"<{len(papx)}I", *papx)
    plc += struct.pack(f"<{len(papx) - 1}I", *range(pages_at, pages_at + len(papx) - 1))
    chpx = b""
    if look_runs:
        chpx = struct.pack("<III", base, base + len(body), pages_at + len(papx) - 1)
    bounds = [s[0] for s in spans] + [len(text)]
    pieces = struct.pack(f"<{len(bounds)}I", *bounds)
    for _, _, fc in spans:
        pieces += struct.pack("<HIH", 0, (fc * 2) | 0x40000000 if narrow else fc, 0)
    clx = b"\x02" + struct.pack("<I", len(pieces)) + pieces
    table = plc + chpx + clx
    fib = bytearray(base)
    struct.pack_into("<HH", fib, 0, 0xA5EC, 0xC1)
    struct.pack_into("<H", fib, 0x0A, 0x0200 | flags)
    struct.pack_into("<i", fib, 0x4C, len(text))
    struct.pack_into("<II", fib, 0xFA, len(plc), len(chpx))
    struct.pack_into("<II", fib, 0x102, 0, len(plc))
    struct.pack_into("<II", fib, 0x1A2, len(plc) + len(chpx), len(clx))
    stream = (bytes(fib) + body).ljust(pages_at * 512, b"\0")
    stream += b"".join(page for _, page in paragraph_pages) + look_page
    return ole(WordDocument=stream, **{"1Table": table})


def _pages(runs: list[tuple[int, bytes]], first: int, entry: int) -> list[tuple[int, bytes]]:
    """Pages of paragraph properties: each with the place where it ends."""
    pages = []
    while runs:
        taken: list[tuple[int, bytes]] = []
        room = 511 - 4
        while runs and room >= 4 + entry + len(runs[0][1]) + 3:
            room -= 4 + entry + len(runs[0][1]) + 3
            taken.append(runs.pop(0))
        page = bytearray(512)
        page[511] = len(taken)
        struct.pack_into(f"<{len(taken) + 1}I", page, 0, first, *(end for end, _ in taken))
        at = 511
        for n, (_, raw) in enumerate(taken):
            raw = raw if len(raw) % 2 else raw + b"\0"
            at = (at - len(raw) - 1) & ~1
            page[at : at + len(raw) + 1] = bytes([(len(raw) + 1) // 2]) + raw
            page[4 * (len(taken) + 1) + entry * n] = at // 2
        first = taken[-1][0]
        pages.append((first, bytes(page)))
    return pages


def _look_page(looks: list[tuple[int, int, bytes]]) -> bytes:
    bounds, offsets, at = [1024], [], 510
    page = bytearray(512)
    for a, b, changes in looks:
        if a > bounds[-1]:
            bounds.append(a)
            offsets.append(0)
        at = (at - len(changes) - 1) & ~1
        page[at : at + len(changes) + 1] = bytes([len(changes)]) + changes
        bounds.append(b)
        offsets.append(at // 2)
    struct.pack_into(f"<{len(bounds)}I", page, 0, *bounds)
    page[4 * len(bounds) : 4 * len(bounds) + len(offsets)] = bytes(offsets)
    page[511] = len(offsets)
    return bytes(page)


def doc_of(items: list[str | Table]) -> bytes:
    """A DOC of paragraphs and plain tables."""
    paragraphs: list[tuple[str, bytes]] = []
    for item in items:
        if isinstance(item, str):
            paragraphs.append((item + "\r", b""))
            continue
        for row in item:
            paragraphs += [(cell + "\x07", IN_TABLE) for cell in row]
            edges = [1000 * n for n in range(len(row) + 1)]
            paragraphs.append(("\x07", IN_TABLE + ROW_END + shape(edges)))
    return doc(paragraphs)


def xls(
    rows: list[list[Any]],
    merges: tuple[tuple[int, int, int, int], ...] = (),
    protected: bool = False,
    before: tuple[tuple[int, bytes], ...] = (),
    of_book: tuple[tuple[int, bytes], ...] = (),
) -> bytes:
    """A BIFF8 workbook of one sheet; `before` are records of the sheet that stand before its cells.

    `of_book` are records of the workbook, as its fonts and shared texts.

    A cell that is bytes is a formula: its value in eight bytes, its flags in two; one with a text has it behind them.
    """

    def record(kind: int, data: bytes) -> bytes:
        return struct.pack("<HH", kind, len(data)) + data

    begin = struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0)
    cells = b""
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if isinstance(value, str):
                text = struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")
                cells += record(0x204, struct.pack("<HHH", r, c, 0) + text)
            elif isinstance(value, bytes):
                cells += record(6, struct.pack("<HHH", r, c, 0) + value[:10] + bytes(6))
                cells += record(0x207, value[10:]) if value[10:] else b""
            elif value is not None:
                cells += record(0x203, struct.pack("<HHHd", r, c, 0, value))
    if merges:
        cells += record(
            0xE5, struct.pack("<H", len(merges)) + b"".join(struct.pack("<4H", *m) for m in merges)
        )
    cells = b"".join([record(*each) for each in before]) + cells
    sheet = record(0x809, begin) + cells + record(0xA, b"")
    head = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    head += record(0x2F, struct.pack("<HHH", 0, 1, 2)) if protected else b""
    tail = b"".join([record(*each) for each in of_book]) + record(0xA, b"")
    name = struct.pack("<BBBB", 0, 0, 1, 0) + b"S"
    at = len(head) + 4 + 4 + len(name) + len(tail)
    return ole(Workbook=head + record(0x85, struct.pack("<I", at) + name) + tail + sheet)


class Sheet:
    """Pages of a PDF, drawn with the project's own font. Places are in points from the top left."""

    def __init__(self, width: float = 595.0, height: float = 842.0) -> None:
        self.width, self.height = width, height
        self._pages: list[list[tuple[str, tuple[Any, ...]]]] = [[]]

    def text(
        self, x: float, y: float, text: str, size: float = 12, color: str = "k", alpha: float = 1
    ) -> "Sheet":
        self._pages[-1].append(("text", (x, y, text, size, color, alpha)))
        return self

    def box(self, x: float, y: float, u: float, v: float, color: str) -> "Sheet":
        """A box that is filled, over all that was drawn before."""
        self._pages[-1].append(("box", (x, y, u, v, color)))
        return self

    def line(self, x: float, y: float, u: float, v: float) -> "Sheet":
        self._pages[-1].append(("line", (x, y, u, v)))
        return self

    def grid(
        self, x: float, y: float, widths: list[float], rows: Table, height: float = 24
    ) -> "Sheet":
        """A table ruled in full, with one text in each cell."""
        right, bottom = x + sum(widths), y + height * len(rows)
        for n in range(len(rows) + 1):
            self.line(x, y + n * height, right, y + n * height)
        edges = [x + sum(widths[:n]) for n in range(len(widths) + 1)]
        for edge in edges:
            self.line(edge, y, edge, bottom)
        for n, row in enumerate(rows):
            for edge, cell in zip(edges, row, strict=False):
                self.text(edge + 4, y + n * height + 16, cell, 10)
        return self

    def page(self) -> "Sheet":
        self._pages.append([])
        return self

    def pdf(self) -> bytes:
        from matplotlib import rc_context
        from matplotlib.backends.backend_pdf import PdfPages
        from matplotlib.figure import Figure
        from matplotlib.font_manager import FontProperties
        from matplotlib.patches import Rectangle

        from gxdata.chart.fonts import font_path

        width, height = self.width, self.height
        out = BytesIO()
        with rc_context({"pdf.fonttype": 42}), PdfPages(out) as file:
            for page in self._pages:
                figure = Figure(figsize=(width / 72, height / 72))
                for order, (kind, (x, y, *rest)) in enumerate(page):
                    if kind == "text":
                        font = FontProperties(fname=str(font_path()), size=rest[1])
                        look = {"color": rest[2], "alpha": rest[3], "zorder": order}
                        figure.text(x / width, 1 - y / height, rest[0], fontproperties=font, **look)
                    elif kind == "box":
                        corner = (x / width, 1 - rest[1] / height)
                        sides = ((rest[0] - x) / width, (rest[1] - y) / height)
                        look = {"transform": figure.transFigure, "zorder": order}
                        figure.add_artist(Rectangle(corner, *sides, color=rest[2], **look))
                    else:
                        from matplotlib.lines import Line2D

                        xs, ys = (
                            [x / width, rest[0] / width],
                            [1 - y / height, 1 - rest[1] / height],
                        )
                        figure.add_artist(
                            Line2D(xs, ys, lw=0.7, color="k", transform=figure.transFigure)
                        )
                file.savefig(figure)
        return out.getvalue()
