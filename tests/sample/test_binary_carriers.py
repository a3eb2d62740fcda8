"""Word, Excel and PDF: what is laid out comes through whole, and other programs read it as ours does."""

import subprocess
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from gxdata import parse
from gxdata.read import Grid, Line, read
from gxdata.sample import corpus
from gxdata.sample.carriers import CARRIERS
from gxdata.sample.corpus import damaged
from gxdata.sample.figures import sheets
from gxdata.sample.grid import Square, squared, squares, width
from gxdata.sample.layout import Heading, Layout, Paragraph, lay_out
from gxdata.sample.ole import compound
from gxdata.sample.organs import ORGANS
from gxdata.sample.pdf import text_width
from gxdata.sample.pdf_tables import print_rows
from gxdata.sample.pdf_text import broken
from gxdata.sample.prose import write_prose
from gxdata.sample.tables import Cell, TableBlock
from tests.conftest import tool
from tests.scoring import identity_errors, verdicts

SEED = 5
BINARY = ("docx", "doc", "xlsx", "xls", "pdf")
SHEET = sheets(ORGANS[1], SEED)[2022]


@pytest.fixture(scope="module")
def layout() -> Layout:
    return lay_out(SHEET, write_prose(SHEET, SEED))


def bare(text: str) -> str:
    return "".join(text.split())


def read_texts(content: bytes) -> Iterator[str]:
    for block in read(content).blocks:
        if isinstance(block, Line):
            yield block.text
        elif isinstance(block, Grid):
            yield from (cell.text for row in block.rows() for cell in row)


@pytest.mark.parametrize("carrier", BINARY)
def test_every_word_and_number_comes_through(carrier: str, layout: Layout) -> None:
    found = bare("".join(read_texts(CARRIERS[carrier].render(layout))))
    assert layout.title in found
    for block in layout.blocks:
        if isinstance(block, Heading | Paragraph):
            assert bare(block.text) in found
            continue
        for row in block.rows:
            for cell in row:
                assert bare(cell.text) in found


@pytest.mark.parametrize("carrier", BINARY)
def test_undamaged_reports_are_read_right(carrier: str) -> None:
    for report in corpus(SEED, ["none"], [carrier], count=2):
        parsed = parse(report.content)
        assert set(verdicts(parsed, report.truth)) == {"right"}
        assert identity_errors(parsed, report.truth) == {}


@pytest.mark.parametrize("carrier", BINARY)
def test_bytes_are_the_same_again(carrier: str, layout: Layout) -> None:
    assert CARRIERS[carrier].render(layout) == CARRIERS[carrier].render(layout)


@pytest.mark.parametrize("carrier", ["docx", "xlsx"])
def test_a_zip_says_neither_when_nor_where_it_was_written(carrier: str, layout: Layout) -> None:
    with zipfile.ZipFile(BytesIO(CARRIERS[carrier].render(layout))) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.create_system == 0
            assert entry.compress_type == zipfile.ZIP_STORED


def test_cells_stand_where_html_would_put_them() -> None:
    a, b, c, d = Cell("a", rowspan=2), Cell("b", colspan=2), Cell("c"), Cell("d", rowspan=9)
    rows = squares(TableBlock("reviews", ((a, b), (c, d)), 3))
    assert [[(s.column, s.cell.text, s.hangs) for s in row] for row in rows] == [
        [(0, "a", False), (1, "b", False)],
        [(0, "a", True), (1, "c", False), (2, "d", False)],
    ]
    assert rows[1][2].cell.rowspan == 1
    assert width(rows) == 3


def test_a_lattice_has_blank_cells_where_a_row_is_short() -> None:
    rows = [[Square(0, Cell("a", colspan=3))], [Square(0, Cell("b"))]]
    assert [[s.cell.text for s in row] for row in squared(rows)] == [["a"], ["b", "", ""]]


def test_numbers_are_typed_as_numbers_and_words_as_text(layout: Layout) -> None:
    with zipfile.ZipFile(BytesIO(CARRIERS["xlsx"].render(layout))) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml").decode()
    assert f"<v>{SHEET.applications['received.total']}</v>" in sheet
    with_units = damaged(SHEET, "xlsx", "units", SEED).content.decode("utf-8", "replace")
    assert f"<v>{SHEET.applications['received.total']}</v>" not in with_units


def test_lines_break_at_the_margin_and_never_in_a_number() -> None:
    assert list(broken("共计12345件", 4)) == ["共计", "12345件"]
    assert list(broken("", 4)) == [""]
    assert text_width("共12") == 2


def test_rows_of_a_printed_table_have_room_for_all_their_lines(layout: Layout) -> None:
    for block in layout.blocks:
        if not isinstance(block, TableBlock):
            continue
        rows = print_rows(block, 50, 545)
        for at, row in enumerate(rows):
            for cell in row.cells:
                if cell.begins:
                    room = sum(r.height for r in rows[at : at + cell.rows_left])
                    assert cell.height <= room + 1e-6
                widest = max(map(text_width, cell.lines))
                assert widest * cell.size <= cell.right - cell.left


def test_a_compound_file_keeps_long_streams() -> None:
    from olefile import OleFileIO

    streams = {"A": b"a" * 100_000, "BB": b"b" * 5}
    with OleFileIO(compound(streams)) as file:
        for name, data in streams.items():
            assert file.openstream(name).read().rstrip(b"\0") == data


@pytest.mark.libreoffice
@pytest.mark.parametrize(
    ("carrier", "other"), [("doc", "docx"), ("docx", "doc"), ("xls", "xlsx"), ("xlsx", "xls")]
)
def test_libreoffice_reads_what_is_written(carrier: str, other: str, tmp_path: Path) -> None:
    """It opens our files and writes them anew in another carrier, with every cell in its place."""
    reports = list(corpus(SEED, ["none"], [carrier], count=2))
    (tmp_path / "out").mkdir()
    paths = [tmp_path / f"{n}.{carrier}" for n in range(len(reports))]
    for path, report in zip(paths, reports, strict=True):
        path.write_bytes(report.content)
    subprocess.run(
        [
            tool("soffice"),
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            other,
            "--outdir",
            str(tmp_path / "out"),
            *map(str, paths),
        ],
        check=True,
        capture_output=True,
    )
    for path, report in zip(paths, reports, strict=True):
        parsed = parse(tmp_path / "out" / f"{path.stem}.{other}")
        assert set(verdicts(parsed, report.truth)) == {"right"}
