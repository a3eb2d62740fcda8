"""What stands in archives goes into a store as files do: read once, replaced, and gone when it is there no more."""

from pathlib import Path

import pandas as pd
import pytest

from gxdata import ReadError, Store, ingest, open_store, parse
from gxdata.sample import SampleReport
from tests.collect.packing import lines, put, tarred, zipped

Pages = dict[str, bytes]


@pytest.fixture(scope="module")
def pages(sample_reports: list[SampleReport]) -> Pages:
    texts = [r.content for r in sample_reports if r.truth["carrier"] in ("bar", "lines", "pipe")]
    return {f"{n}.txt": content for n, content in enumerate(texts[:4])}


def files_of(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in root.rglob("*") if p.is_file()}


def figures(store: Store) -> pd.DataFrame:
    """What the store says, whatever it calls its sources."""
    prints = store.frame("reports").set_index("report_id")["sha256"]
    rows = store.frame("applications")
    rows["report_id"] = rows["report_id"].map(prints)
    return rows.sort_values(["report_id", "outcome", "applicant"]).reset_index(drop=True)


@pytest.mark.parametrize("workers", [1, 2])
def test_a_member_is_read_as_the_file_is(
    tmp_path: Path, pages: Pages, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gxdata.pipeline.BATCH", 2)
    for name, page in pages.items():
        put(tmp_path / "files" / name, page)
    put(tmp_path / "packed" / "x.tar.gz", tarred(pages, "w:gz"))
    ingest([tmp_path / "files"], tmp_path / "a")
    result = ingest([tmp_path / "packed"], tmp_path / "b", workers=workers)
    assert result.reports == result.parsed == 4
    store = open_store(tmp_path / "b")
    pd.testing.assert_frame_equal(figures(store), figures(open_store(tmp_path / "a")))
    assert set(store.frame("reports")["source"]) == {f"packed/x.tar.gz!/{name}" for name in pages}


def test_what_is_unchanged_is_not_read_again(tmp_path: Path, pages: Pages) -> None:
    raw, root = tmp_path / "raw", tmp_path / "tidy"
    put(raw / "x.zip", zipped(pages)[:-40])  # cut: its rest is a failure
    put(raw / "y.zip", zipped({"a.txt": pages["0.txt"]}))
    assert ingest([raw], root).failures
    before = files_of(root)
    again = ingest([raw], root)
    assert (again.parsed, again.changed) == (0, False)
    assert files_of(root) == before
    changed = {**pages, "1.txt": pages["1.txt"] + "\n以上。".encode()}
    put(raw / "x.zip", zipped(changed))
    mended = ingest([raw], root)
    assert (mended.parsed, mended.failures, mended.dropped) == (1, (), ())


def test_what_is_in_its_archive_no_more_leaves_the_store(tmp_path: Path, pages: Pages) -> None:
    raw, root = tmp_path / "raw", tmp_path / "tidy"
    put(raw / "own.txt", pages["0.txt"])
    put(raw / "x.zip", zipped({**pages, "junk.txt": b"no report"}))
    put(raw / "c.jsonl", lines([{"text": page.decode()} for page in pages.values()]))
    ingest([raw], root)
    fewer = {name: pages[name] for name in ("0.txt", "1.txt")}
    put(raw / "x.zip", zipped(fewer)[:-40])
    assert ingest([raw], root).dropped == ()  # what is cut takes nothing away
    put(raw / "x.zip", zipped(fewer))
    put(raw / "c.jsonl", lines([{"text": pages["0.txt"].decode()}]))
    (raw / "own.txt").unlink()  # nor does a file that is no longer there
    result = ingest([raw], root)
    gone = [f"raw/c.jsonl#{n}" for n in (2, 3, 4)] + ["raw/x.zip!/2.txt", "raw/x.zip!/3.txt"]
    assert list(result.dropped) == gone
    assert "taken out" in result.warnings[0]
    put(raw / "own.txt", pages["0.txt"])
    ingest([raw], root)
    ingest([raw], tmp_path / "fresh")
    assert files_of(root) == files_of(tmp_path / "fresh")


def test_one_member_is_parsed_alone(tmp_path: Path, pages: Pages) -> None:
    path = put(tmp_path / "x.zip", zipped({**pages, "t.zip": b"PK\x03\x04junk"}))
    parsed = parse(f"{path}!/0.txt")
    assert parsed.report.identity == parse(pages["0.txt"]).report.identity
    with pytest.raises(ReadError, match=r"x\.zip!/t\.zip: .*cut or damaged"):
        parse(f"{path}!/t.zip")
    with pytest.raises(ReadError, match=r"x\.zip: .*name one"):
        parse(path)
