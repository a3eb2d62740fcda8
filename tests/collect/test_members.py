"""What stands in archives, compressed files and files of records is found, and named as the contract says."""

import bz2
import gzip
import json
import lzma
import pickle
import tarfile
import zipfile
import zlib
from pathlib import Path

import pyarrow as pa
import pytest

from gxdata.collect import carried, collect, read_source
from gxdata.collect.item import Failure, sha256
from tests.collect.packing import (
    PAGES,
    answer,
    archived,
    lines,
    put,
    table,
    tarred,
    zipped,
    zipped_by_a_chinese_system,
)


def found(path: Path) -> dict[str, bytes | Failure | None]:
    """What a file holds, as it is handed to those who read it."""
    items = carried(collect([path]).items)
    return {item.source.partition("/")[2]: item.failure or item.read() for item in items}


def zstd(content: bytes) -> bytes:
    out = pa.BufferOutputStream()
    with pa.CompressedOutputStream(out, "zstd") as stream:
        stream.write(content)
    return bytes(out.getvalue())


def brotli(content: bytes) -> bytes:
    return bytes(pa.Codec("brotli").compress(content, asbytes=True))


ARCHIVES = {
    "x.zip": zipped(PAGES),
    "x.tar": tarred(PAGES),
    "x.tar.gz": tarred(PAGES, "w:gz"),
    "x.tgz": tarred(PAGES, "w:gz"),
    "x.tar.bz2": tarred(PAGES, "w:bz2"),
    "x.tar.xz": tarred(PAGES, "w:xz"),
    "misnamed.html": zipped(PAGES),
}


@pytest.mark.parametrize("name", ARCHIVES)
def test_members_of_an_archive(tmp_path: Path, name: str) -> None:
    path = put(tmp_path / name, ARCHIVES[name])
    assert found(path) == {f"{name}!/{member}": page for member, page in PAGES.items()}


@pytest.mark.parametrize(
    ("ending", "pack"),
    [(".gz", gzip.compress), (".bz2", bz2.compress), (".xz", lzma.compress), (".zst", zstd)],
)
def test_a_compressed_page_is_the_page(tmp_path: Path, ending: str, pack: object) -> None:
    assert callable(pack)
    path = put(tmp_path / f"a.html{ending}", pack(b"<p>one</p>"))
    assert found(path) == {path.name: b"<p>one</p>"}
    records = put(tmp_path / f"c.jsonl{ending}", pack(lines([{"text": "one"}])))
    assert found(records) == {f"{records.name}#1": b"one"}
    twice = put(
        tmp_path / f"c.jsonl{ending}", records.read_bytes() * 2
    )  # as if put behind one another
    assert found(twice) == {f"{twice.name}#{n}": b"one" for n in (1, 2)}


def test_archives_within_archives(tmp_path: Path) -> None:
    inner = {"x.zip": zipped(PAGES), "d/y.tar.gz": tarred(PAGES, "w:gz")}
    path = put(tmp_path / "all.zip", zipped(inner))
    assert set(found(path)) == {f"all.zip!/{a}!/{page}" for a in inner for page in PAGES}


def test_names_as_chinese_systems_write_them(tmp_path: Path) -> None:
    pages = {"苇渡镇/年报.txt": b"one", "联通.txt": b"two"}
    path = put(tmp_path / "x.zip", zipped_by_a_chinese_system(pages))
    assert found(path) == {f"x.zip!/{name}": page for name, page in pages.items()}
    with tarfile.open(
        tmp_path / "x.tar", "w", encoding="gbk", format=tarfile.GNU_FORMAT
    ) as archive:
        archive.addfile(tarfile.TarInfo("苇渡镇.txt"))
    assert set(found(tmp_path / "x.tar")) == {"x.tar!/苇渡镇.txt"}


def test_names_never_lead_out_and_never_stand_twice(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as archive:
        for name in ("../../etc/a.txt", "/etc/a.txt", "etc\\a.txt"):
            archive.writestr(name, "x")
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("/etc/a.txt", "y")
    names = ("etc/a.txt", "etc/a.txt (2)", "etc/a.txt (3)", "etc/a.txt (4)")
    assert set(found(tmp_path / "x.zip")) == {f"x.zip!/{name}" for name in names}


def test_a_file_named_in_gbk_costs_nothing(tmp_path: Path) -> None:
    raw = bytes(tmp_path) + "/raw/年报.txt".encode("gbk")
    (tmp_path / "raw").mkdir()
    with open(raw, "wb") as file:
        file.write(b"x")
    assert [i.source for i in collect([tmp_path / "raw"]).items] == ["raw/年报.txt"]


@pytest.mark.parametrize("first", ["[Content_Types].xml", "word/document.xml", "OFD.xml"])
def test_a_document_that_is_a_zip_is_one_input(tmp_path: Path, first: str) -> None:
    content = zipped({first: b"<x/>", "docProps/app.xml": b"<x/>"})
    for cut in (content, content[: len(content) // 2]):
        path = put(tmp_path / "raw" / "a.docx", cut)
        assert found(path) == {"a.docx": cut}
    within = put(tmp_path / "x.zip", zipped({"a.docx": content}))
    assert found(within) == {"x.zip!/a.docx": content}


def test_what_never_is_a_report_is_passed_over_and_told(tmp_path: Path) -> None:
    put(tmp_path / "raw" / "a.txt", b"x")
    for name in ("truth.jsonl", "seeds.truth.jsonl", "all_truth.jsonl.gz", "index.json"):
        put(tmp_path / "raw" / name, lines([{"text": "x"}]))
    put(
        tmp_path / "raw" / "x.zip", zipped({"truth.jsonl": b"{}", ".DS_Store": b"x", "b.txt": b"x"})
    )
    collected = collect([tmp_path / "raw"])
    assert [item.source for item in collected.items] == ["raw/a.txt", "raw/x.zip!/b.txt"]
    assert collected.passed_over == (
        "raw/all_truth.jsonl.gz",
        "raw/index.json",
        "raw/seeds.truth.jsonl",
        "raw/truth.jsonl",
        "raw/x.zip!/truth.jsonl",
    )
    # What is named itself is wanted.
    assert collect([tmp_path / "raw" / "index.json"]).items[0].source == "raw/index.json"


def test_records_are_numbered_by_their_lines(tmp_path: Path) -> None:
    records = lines([{"text": "one", "url": "u"}, {"Content": "<p>二</p>"}]) + b"\n" + lines([{}])
    path = put(tmp_path / "c.jsonl", b"\xef\xbb\xbf" + records + b'{"text": "cut')
    got = found(path)
    assert got["c.jsonl#1"] == b"one"
    assert got["c.jsonl#2"] == "<p>二</p>".encode()
    assert [(k, v.reason) for k, v in got.items() if isinstance(v, Failure)] == [
        ("c.jsonl#4", "no_text"),
        ("c.jsonl#5", "broken"),
    ]


def test_records_are_told_by_how_they_begin(tmp_path: Path) -> None:
    """Else they would be read as the text of one report."""
    path = put(tmp_path / "crawl.txt", lines([{"url": "u", "text": "one"}, {"text": "two"}]))
    assert found(path) == {"crawl.txt#1": b"one", "crawl.txt#2": b"two"}
    cut = put(tmp_path / "crawl.txt", b'[\n  {\n    "text": "one"\n  }')
    assert [v.reason for v in found(cut).values() if isinstance(v, Failure)] == ["no_text"]
    page = put(tmp_path / "page.txt", "{年报}：\n一".encode())
    assert set(found(page)) == {"page.txt"}


def test_a_member_called_as_a_record_stops_nothing(tmp_path: Path) -> None:
    path = put(tmp_path / "x.zip", zipped({"c.jsonl": lines([{"text": "1"}]), "c.jsonl#1": b"2"}))
    assert found(path) == {"x.zip!/c.jsonl#1": b"1", "x.zip!/c.jsonl#1 (2)": b"2"}


def test_records_in_gb18030(tmp_path: Path) -> None:
    path = put(tmp_path / "c.jsonl", '{"text": "二"}'.encode("gbk"))
    assert found(path) == {"c.jsonl#1": "二".encode()}


@pytest.mark.parametrize(
    ("record", "page"),
    [
        ({"text": "taken from it", "html": "<p>the page</p>"}, "<p>the page</p>"),
        ({"html": " ", "text": "one"}, "one"),
        ({"title": "年 报", "text": "首页\n年报\n一"}, "首页\n年报\n一"),
        ({"title": "年报", "text": "一"}, "年报\n一"),
        ({"title": "a<b", "content": "<p>一</p>"}, "<h1>a&lt;b</h1>\n<p>一</p>"),
        ({"title": "网站", "html": "<html><p>一</p>"}, "<html><p>一</p>"),
        ({"text": "a\ud800b"}, "a\ufffdb"),
    ],
)
def test_the_page_of_a_record(tmp_path: Path, record: dict[str, str], page: str) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(json.dumps(record))
    assert found(path) == {"c.jsonl#1": page.encode()}


def test_a_file_of_other_records_is_one_failure(tmp_path: Path) -> None:
    path = put(tmp_path / "log.jsonl", lines([{"level": "info"}] * 5000))
    (failure,) = found(path).values()
    assert isinstance(failure, Failure)
    assert failure.reason == "no_text"


def test_rows_of_parquet(tmp_path: Path) -> None:
    path = put(tmp_path / "t.parquet", table(url=["u", "v", "w"], HTML=["<p>一</p>", "", None]))
    got = found(path)
    assert got["t.parquet#1"] == "<p>一</p>".encode()
    assert got["t.parquet#2"] == b""
    assert isinstance(got["t.parquet#3"], Failure)
    raw = put(tmp_path / "raw.parquet", table(html=["年报".encode("gbk")] * 40))
    assert found(raw)["raw.parquet#40"] == "年报".encode("gbk")


@pytest.mark.parametrize("columns", [{"n": [1]}, {"report_id": ["x"], "text": ["x"]}])
def test_other_tables_are_one_failure(tmp_path: Path, columns: dict[str, list[object]]) -> None:
    (failure,) = found(put(tmp_path / "t.parquet", table(**columns))).values()
    assert isinstance(failure, Failure)
    assert failure.reason == "no_text"


PAGE = b"<html><p>one</p></html>"
CHUNKS = b"5;x=y\r\n<html\r\n12\r\n><p>one</p></html>\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    "content",
    [
        answer(PAGE, "Content-Type: text/html"),
        answer(PAGE),
        answer(CHUNKS, "Transfer-Encoding: chunked"),
        answer(PAGE, "Transfer-Encoding: chunked"),  # joined by the crawler, its head as it came
        answer(gzip.compress(PAGE, mtime=0), "Content-Encoding: gzip"),
        answer(PAGE, "Content-Encoding: gzip"),
        answer(zlib.compress(PAGE), "Content-Encoding: deflate"),
        answer(zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate"),
        answer(PAGE, "Content-Encoding: br"),
        answer(brotli(PAGE), "Content-Encoding: br"),
    ],
)
@pytest.mark.parametrize("packed", [True, False])
def test_pages_of_a_web_archive(tmp_path: Path, content: bytes, packed: bool) -> None:
    records = [("warcinfo", "i", b"x: y"), ("request", "q", b"GET /"), ("response", "p", content)]
    path = put(tmp_path / "d.warc.gz", archived(records, packed=packed))
    assert found(path) == {"d.warc.gz#urn:uuid:p": PAGE}


def test_what_servers_did_not_give(tmp_path: Path) -> None:
    records = [
        ("response", "none", answer(b"gone", status="404 Not Found")),
        ("response", "moved", answer(b"", status="302 Found")),
        ("response", "picture", answer(b"x", "Content-Type: image/png; x")),
        ("response", "cut", answer(PAGE, "Content-Length: 5000")),
        ("response", "cut2", answer(CHUNKS[:30], "Transfer-Encoding: chunked")),
        ("response", "cut3", answer(CHUNKS[:-5], "Transfer-Encoding: chunked")),
        ("response", "bad", answer(gzip.compress(PAGE, mtime=0)[:-12], "Content-Encoding: gzip")),
        ("resource", "file", b"two"),
    ]
    path = put(tmp_path / "d.warc.gz", archived(records))
    reasons = {k: v.reason if isinstance(v, Failure) else v for k, v in found(path).items()}
    assert reasons == {
        "d.warc.gz#urn:uuid:bad": "broken",
        "d.warc.gz#urn:uuid:cut": "broken",
        "d.warc.gz#urn:uuid:cut2": "broken",
        "d.warc.gz#urn:uuid:cut3": "broken",
        "d.warc.gz#urn:uuid:file": b"two",
        "d.warc.gz#urn:uuid:none": "not_collected",
    }
    assert len(collect([path]).passed_over) == 2


def test_one_input_can_be_had_alone(tmp_path: Path) -> None:
    path = put(tmp_path / "x.zip", zipped({"in.tar.gz": tarred(PAGES, "w:gz")}))
    assert read_source(Path(f"{path}!/in.tar.gz!/a.html")) == PAGES["a.html"]
    with pytest.raises(FileNotFoundError, match="ingest"):
        read_source(path)
    plain = put(tmp_path / "a#1.txt", b"x")
    assert read_source(plain) == b"x"
    with pytest.raises(FileNotFoundError, match="holds no other inputs, and no b"):
        read_source(Path(f"{plain}!/b.html"))


def test_an_input_knows_its_bytes_and_travels(tmp_path: Path) -> None:
    path = put(tmp_path / "x.zip", zipped(PAGES))
    items = collect([path]).items
    assert [item.sha256 for item in items] == [sha256(page) for page in PAGES.values()]
    assert all(item.content is None for item in items)
    assert pickle.loads(pickle.dumps(items)) == items


def test_a_file_that_changes_while_it_is_read_is_told_of(tmp_path: Path) -> None:
    path = put(tmp_path / "x.zip", zipped(PAGES))
    items = collect([path]).items
    put(path, zipped({"a.html": b"other"}))
    a, b = carried(items)
    assert a.read() == b"other"
    assert b.failure
    assert b.failure.reason == "unreadable"


def test_archives_that_must_be_sought_in_stand_in_a_stream(tmp_path: Path) -> None:
    """Streams that cannot be sought in hold archives that need it."""
    content = tarred({"x.zip": zipped(PAGES), "t.parquet": table(text=["one"])}, "w:gz")
    path = put(tmp_path / "x.tar.gz", content)
    assert set(found(path)) == {
        "x.tar.gz!/x.zip!/a.html",
        "x.tar.gz!/x.zip!/b/c.txt",
        "x.tar.gz!/t.parquet#1",
    }
