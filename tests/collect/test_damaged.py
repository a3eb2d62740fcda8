"""Cut, corrupted, protected and forged archives: what is whole is read, and the rest is told of."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path
from random import Random

import pytest

from gxdata.collect import collect, limits
from gxdata.collect.item import RawItem
from gxdata.errors import ReadError
from tests.collect.packing import answer, archived, lines, put, table, tarred, zipped

# Bytes that do not shrink, so that a cut falls within a member.
PAGES = {f"{n}.txt": Random(n).randbytes(5000) for n in range(10)}
ZIP = zipped(PAGES)
RECORDS = lines([{"text": page.hex()} for page in PAGES.values()])
WARC = archived([("response", name, answer(page)) for name, page in PAGES.items()])


def reasons(path: Path) -> dict[str, str]:
    """Of each failure what stands behind the file in its source, and why."""
    items = collect([path]).items
    return {item.within: item.failure.reason for item in items if item.failure}


def whole(path: Path) -> list[RawItem]:
    return [item for item in collect([path]).items if not item.failure]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.zip", ZIP),
        ("x.tar", tarred(PAGES)),
        ("x.tar.gz", tarred(PAGES, "w:gz")),
        ("x.tar.bz2", tarred({f"{n}{name}": p for n in range(40) for name, p in PAGES.items()}, "w:bz2")),
        ("x.tar.xz", tarred(PAGES, "w:xz")),
        ("c.jsonl.gz", gzip.compress(RECORDS, mtime=0)),
        ("d.warc", archived([("response", n, answer(p)) for n, p in PAGES.items()], packed=False)),
        ("d.warc.gz", WARC),
    ],
)  # fmt: skip
def test_a_cut_archive_gives_what_is_whole_and_one_failure(
    tmp_path: Path, name: str, content: bytes
) -> None:
    path = put(tmp_path / name, content[: len(content) * 4 // 7])
    assert len(whole(path)) >= 4
    assert reasons(path) == {"": "broken"}
    assert not collect([path]).whole
    assert not reasons(put(tmp_path / name, content))
    assert collect([path]).whole


def test_an_archive_written_to_a_pipe_and_cut(tmp_path: Path) -> None:
    """Its members do not say before them how long they are."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.content = bytearray()

        def writable(self) -> bool:
            return True

        def write(self, data: bytes) -> int:  # type: ignore[override]
            self.content += data
            return len(data)

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as archive:  # type: ignore[type-var]
        for name, page in PAGES.items():
            archive.writestr(name, page)
    path = put(tmp_path / "x.zip", bytes(pipe.content[: len(pipe.content) * 3 // 5]))
    assert [item.within for item in whole(path)] == [f"!/{n}.txt" for n in range(6)]
    assert reasons(path) == {"": "broken"}


def test_a_member_that_is_damaged_costs_no_other(tmp_path: Path) -> None:
    place = ZIP.index(PAGES["4.txt"][:50])
    path = put(tmp_path / "x.zip", ZIP[:place] + b"\x00" * 50 + ZIP[place + 50 :])
    assert len(whole(path)) == 9
    assert reasons(path) == {"!/4.txt": "broken"}
    path = put(tmp_path / "y.zip", zipped({"in.tar.gz": b"\x1f\x8b\x08junk", "a.txt": b"x"}))
    assert reasons(path) == {"!/in.tar.gz": "broken"}
    assert len(whole(path)) == 1


def test_a_tar_without_its_end_is_told_of(tmp_path: Path) -> None:
    content = tarred({"a.txt": b"x" * 512, "b.txt": b"y" * 512})
    path = put(tmp_path / "x.tar", content[:1024])  # between two members
    assert len(whole(path)) == 1
    assert reasons(path) == {"": "broken"}


def test_members_with_a_password(tmp_path: Path) -> None:
    content = bytearray(zipped({"a.txt": b"x", "b.txt": b"y"}))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path = put(tmp_path / "x.zip", bytes(content))
    assert reasons(path) == {"!/a.txt": "encrypted"}
    assert [item.within for item in whole(path)] == ["!/b.txt"]


@pytest.mark.parametrize("content", [zipped({}), gzip.compress(zipped({}), mtime=0)])
def test_an_archive_of_nothing_is_told_of(tmp_path: Path, content: bytes) -> None:
    assert reasons(put(tmp_path / "x", content)) == {"": "empty"}


@pytest.mark.parametrize("name", ["x.zip", "d.warc", "t.parquet", "x.tar.gz", "c.jsonl.xz"])
def test_junk_under_the_mark_of_an_archive(tmp_path: Path, name: str) -> None:
    marks = {"x.zip": b"PK\x03\x04", "d.warc": b"WARC/1.0\r\n", "t.parquet": b"PAR1"}
    marks |= {"x.tar.gz": b"\x1f\x8b\x08", "c.jsonl.xz": b"\xfd7zXZ\x00"}
    for seed in range(20):
        path = put(tmp_path / name, marks[name] + Random(seed).randbytes(400))
        assert set(reasons(path).values()) <= {"broken", "empty"}
        assert not whole(path)


@pytest.mark.parametrize(
    "content", [ZIP, tarred(PAGES), WARC, RECORDS, table(text=["x" * 50] * 50)]
)
def test_a_wrong_byte_anywhere_stops_nothing(tmp_path: Path, content: bytes) -> None:
    for seed in range(60):
        rng, wrong = Random(seed), bytearray(content)
        for _ in range(rng.randrange(1, 4)):
            wrong[rng.randrange(len(wrong))] = rng.randrange(256)
        collect([put(tmp_path / "raw" / "c.jsonl", bytes(wrong))])


@pytest.fixture
def small_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SMALL", 1 << 20)
    monkeypatch.setattr(limits, "MAX_ENTRIES", 50)


NOUGHTS = b"0" * (4 << 20)


@pytest.mark.usefixtures("small_limits")
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html.gz", gzip.compress(NOUGHTS, mtime=0)),
        ("x.zip", zipped({"a.txt": b"x", "b.txt": NOUGHTS})),
        ("x.tar.gz", gzip.compress(tarred({"a.txt": NOUGHTS}), 9, mtime=0)),
        ("y.zip", zipped({"in.zip": zipped({"b.txt": NOUGHTS})})),
        ("d.warc.gz", archived([("request", "r", NOUGHTS)])),
        ("c.jsonl.gz", gzip.compress(NOUGHTS, mtime=0)),
        ("t.parquet", table(text=["0" * (1 << 18)] * 16)),
    ],
)
def test_what_unpacks_to_more_than_reports_do(tmp_path: Path, name: str, content: bytes) -> None:
    path = put(tmp_path / name, content)
    assert reasons(path) == {"": "too_large"}
    assert not collect([path]).whole


@pytest.mark.usefixtures("small_limits")
def test_more_members_than_reports_can_be(tmp_path: Path) -> None:
    path = put(tmp_path / "x.zip", zipped({f"{n}.txt": b"x" for n in range(60)}))
    assert reasons(path) == {"": "too_large"}


def test_archives_within_one_another_without_end(tmp_path: Path) -> None:
    content = b"x"
    for _ in range(limits.MAX_DEPTH + 3):
        content = zipped({"x.zip": content})
    assert list(reasons(put(tmp_path / "x.zip", content)).values()) == ["unsupported"]


def test_links_in_an_archive_lead_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "x.tar"
    with tarfile.open(path, "w") as archive:
        for kind in (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE):
            info = tarfile.TarInfo(f"{kind.decode()}.txt")
            info.type, info.linkname = kind, "/etc/hostname"
            archive.addfile(info)
        archive.addfile(tarfile.TarInfo("a.txt"))
    collected = collect([path])
    assert [item.within for item in collected.items] == ["!/a.txt"]
    assert len(collected.passed_over) == 3


def test_a_member_too_large_for_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("item", "walk", "records", "json_records", "warc_records", "zipped_members"):
        monkeypatch.setattr(f"gxdata.collect.{module}.MAX_MEMBER", 1000)
    pages = {"a.txt": b"x" * 2000, "b.txt": b"y"}
    cases = {
        "x.zip": zipped(pages),
        "x.tar": tarred(pages),
        "c.jsonl": lines([{"text": page.decode()} for page in pages.values()]),
        "d.warc": archived([("response", n, answer(p)) for n, p in pages.items()]),
    }
    for name, content in cases.items():
        path = put(tmp_path / name, content)
        assert list(reasons(path).values()) == ["too_large"], name
        assert len(whole(path)) == 1
    page = put(tmp_path / "a.txt", pages["a.txt"])
    with pytest.raises(ReadError, match="Give the report alone"):
        RawItem("a.txt", page).read()
