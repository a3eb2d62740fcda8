"""DOCX files that hold other files: pages put into them whole, and workbooks set as tables."""

import pytest

from gxdata.read import Grid, Line, read
from tests.read.makers import W, archive, docx_of, p, xlsx
from tests.read.rtf_maker import rtf_of

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OBJECT = (
    '<w:p><w:r><w:object><o:OLEObject xmlns:o="o" ProgID="{}" r:id="r1"/></w:object></w:r></w:p>'
)
SHEET = xlsx([["规章", 0], ["行政许可", 3]])


def docx(body: str, target: str, kind: str, content: bytes) -> bytes:
    document = f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'
    link = f'<Relationship Id="r1" Target="{target}" Type="{R}/{kind}"/>'
    return archive(
        **{
            "word/document.xml": document,
            "word/_rels/document.xml.rels": f"<Relationships>{link}</Relationships>",
            "word/" + target.removeprefix("/word/"): content,
        }
    )


@pytest.mark.parametrize("target", ["afchunk.html", "/word/afchunk.html"])
def test_a_page_put_in_whole_is_read_where_it_stands(target: str) -> None:
    page = (
        "<html><body><p>一、总体情况</p><table><tr><td rowspan=2>规章</td><td>0</td></tr>"
        "<tr><td>3</td></tr></table></body></html>"
    )
    body = p("甲") + '<w:altChunk r:id="r1"/>' + p("乙")
    first, heading, grid, last = read(docx(body, target, "aFChunk", page.encode())).blocks
    assert [first, heading, last] == [Line("甲"), Line("一、总体情况"), Line("乙")]
    assert isinstance(grid, Grid)
    assert [(c.text, c.row, c.column, c.rowspan) for c in grid.cells] == [
        ("规章", 1, 1, 2),
        ("0", 1, 2, 1),
        ("3", 2, 2, 1),
    ]


@pytest.mark.parametrize("kind", ["package", "oleObject"])
def test_a_workbook_set_as_a_table_is_read(kind: str) -> None:
    body = p("甲") + OBJECT.format("Excel.Sheet.12") + p("乙")
    first, grid, last = read(docx(body, "embeddings/b.xlsx", kind, SHEET)).blocks
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["规章", "0", "行政许可", "3"]
    assert [first, last] == [Line("甲"), Line("乙")]


@pytest.mark.parametrize(
    ("program", "content"),
    [("Excel.Chart.8", SHEET), ("Excel.Sheet.12", SHEET[:300]), ("Package", b"MZ")],
)
def test_what_is_no_table_or_cannot_be_opened_says_nothing(program: str, content: bytes) -> None:
    body = p("甲") + OBJECT.format(program)
    assert read(docx(body, "embeddings/b.xlsx", "package", content)).lines() == ["甲"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("c.docx", docx_of(["一、总体情况", [["规章", "3"]]])),
        ("c.rtf", rtf_of(["一、总体情况", [["规章", "3"]]])),
    ],
)
def test_a_document_put_in_whole_is_read_where_it_stands(name: str, content: bytes) -> None:
    body = p("甲") + '<w:altChunk r:id="r1"/>' + p("乙")
    first, heading, grid, last = read(docx(body, name, "aFChunk", content)).blocks
    assert [first, heading, last] == [Line("甲"), Line("一、总体情况"), Line("乙")]
    assert isinstance(grid, Grid)
    assert [cell.text for cell in grid.cells] == ["规章", "3"]


def test_one_that_cannot_be_read_leaves_a_sign_and_what_stands_beside() -> None:
    body = p("甲") + '<w:altChunk r:id="r1"/>' + p("乙")
    for content in (b"PK\x03\x04 cut", b"\x00\x01 of no known kind"):
        assert read(docx(body, "c.docx", "aFChunk", content)).lines() == ["甲", "\ufffd", "乙"]


def test_documents_that_stand_in_one_another_end() -> None:
    content = docx_of(["甲"])
    for _ in range(9):
        content = docx('<w:altChunk r:id="r1"/>' + p("乙"), "c.docx", "aFChunk", content)
    assert set(read(content).lines()) == {"乙", "\ufffd"}
