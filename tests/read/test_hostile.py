"""Whatever comes behind a file's first bytes, a reader gives a Document or a ReadError."""

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gxdata import ReadError, catalogue
from gxdata.read import read
from gxdata.read.carriers import SIGNATURES
from tests.read.makers import Sheet, archive, doc_of, docx, docx_of, p, xls, xlsx
from tests.read.odf_maker import odt_of
from tests.read.rtf_maker import rtf_of

TABLE = [["规章", "0", ""], ["许可", "3", "4"]]
WHOLE = {
    "docx": docx_of(["一、总体情况", TABLE]),
    "doc": doc_of(["一、总体情况", TABLE]),
    "xlsx": xlsx([["规章", 3, None]]),
    "xls": xls([["规章", 3.0, None]]),
    "rtf": rtf_of(["一、总体情况", TABLE]),
    "odt": odt_of(["一、总体情况", TABLE]),
    "pdf": Sheet().grid(60, 100, [120, 60, 60], TABLE).pdf(),
}
FAST = settings(max_examples=30, suppress_health_check=list(HealthCheck))


def survive(content: bytes) -> None:
    with contextlib.suppress(ReadError):
        read(content)


@FAST
@given(st.sampled_from([s for s, _ in SIGNATURES]), st.binary(max_size=3000))
def test_junk_behind_a_signature(signature: bytes, junk: bytes) -> None:
    survive(signature + junk)


@pytest.mark.parametrize("kind", WHOLE)
@FAST
@given(data=st.data())
def test_bytes_overwritten_in_a_whole_file(kind: str, data: st.DataObject) -> None:
    content = bytearray(WHOLE[kind])
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(content) - 1))
        piece = data.draw(st.binary(min_size=1, max_size=8))
        content[at : at + len(piece)] = piece
    survive(bytes(content))


@pytest.mark.parametrize("kind", WHOLE)
@FAST
@given(share=st.floats(0, 1))
def test_files_that_were_cut(kind: str, share: float) -> None:
    survive(WHOLE[kind][: int(share * len(WHOLE[kind]))])


@FAST
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_xml_in_a_docx(text: str) -> None:
    survive(archive(**{"word/document.xml": text}))


@pytest.mark.parametrize("kind", WHOLE)
def test_the_content_decides_and_no_name_is_asked(kind: str) -> None:
    assert any("规章" in text for text in read(WHOLE[kind]).texts())


@pytest.mark.parametrize(
    "content",
    [
        archive(**{"word/document.xml": b" " * (101 << 20)}),
        docx("<w:p/>").replace(b"PK\x03\x04", b"PK\x03\x04", 1)[:-30],
        archive(
            **{
                "word/document.xml": '<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><d>&b;</d>'
            }
        ),
        archive(
            **{
                "word/document.xml": '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'
            }
        ),
    ],
    ids=["bomb", "cut", "entities", "external entity"],
)
def test_bombs_are_refused(content: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        read(content)
    assert caught.value.reason == "broken"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (archive(**{"a.txt": "甲"}), "unsupported"),
        (b"{\\rtf1 }", "empty"),
        (docx(p("")), "empty"),
        (xlsx([[None]]), "empty"),
    ],
)
def test_files_without_a_report_say_so(content: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as caught:
        read(content)
    assert caught.value.reason == reason
    assert catalogue.label("reason", reason, "zh")


def test_fixed_pages_without_a_reader_are_called_what_they_are() -> None:
    with pytest.raises(ReadError, match="application/ofd"):
        read(archive(**{"OFD.xml": "<d/>"}))


def test_white_space_without_end_is_read_through() -> None:
    assert read(f"规章\n{' ' * 300_000}3".encode()).lines() == ["规章", "3"]
