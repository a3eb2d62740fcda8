"""Word documents that are one XML file: Word 2003's, and all parts of a DOCX in one."""

import pytest

from gxdata import ReadError
from gxdata.read import Document, Grid, read

OLD = "http://schemas.microsoft.com/office/word/2003/wordml"
NEW = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage"
XML = '<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Word.Document"?>'


def text(words: str) -> str:
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def table(merge: str) -> str:
    first, behind = (f"<w:tcPr><w:{merge}{v}/></w:tcPr>" for v in (' w:val="restart"', ""))
    rows = [f"<w:tc>{first}{text('规章')}</w:tc><w:tc>{text('3')}</w:tc>"]
    rows.append(f"<w:tc>{behind}<w:p/></w:tc><w:tc>{text('4')}</w:tc>")
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def word_2003(body: str) -> bytes:
    body = f"<w:body><wx:sect>{body}</wx:sect></w:body>"
    return f'{XML}<w:wordDocument xmlns:w="{OLD}" xmlns:wx="x" xmlns:aml="a">{body}</w:wordDocument>'.encode()


def package(body: str) -> bytes:
    main = f'<w:document xmlns:w="{NEW}"><w:body>{body}</w:body></w:document>'
    part = f'<pkg:part pkg:name="/word/document.xml"><pkg:xmlData>{main}</pkg:xmlData></pkg:part>'
    return f'{XML}<pkg:package xmlns:pkg="{PACKAGE}">{part}</pkg:package>'.encode()


@pytest.mark.parametrize(
    "document",
    [
        read(word_2003(text("正文") + table("vmerge"))),
        read(package(text("正文") + table("vMerge"))),
    ],
)
def test_lines_and_tables_are_read_with_their_spans(document: Document) -> None:
    _, grid = document.blocks
    assert document.lines() == ["正文"]
    assert isinstance(grid, Grid)
    assert [(c.text, c.rowspan) for c in grid.cells] == [("规章", 2), ("3", 1), ("4", 1)]


def test_deletions_and_comments_of_word_2003_are_left_out() -> None:
    def noted(kind: str, words: str) -> str:
        run = f"<w:r><w:t>{words}</w:t></w:r>"
        return f'<aml:annotation w:type="Word.{kind}"><aml:content>{run}</aml:content></aml:annotation>'

    notes = noted("Deletion", "7") + noted("Insertion", "3") + noted("Comment", "核对")
    assert read(word_2003(f"<w:p>{notes}</w:p>")).lines() == ["3"]


def test_one_that_is_cut_says_so() -> None:
    with pytest.raises(ReadError) as caught:
        read(word_2003(text("正文"))[:-20])
    assert caught.value.reason == "broken"
