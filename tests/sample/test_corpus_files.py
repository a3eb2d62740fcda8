"""A corpus on disk: files to ingest, and a truth that names each of them."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gxdata import ingest, open_store
from gxdata.errors import InputError
from gxdata.sample import write_corpus
from gxdata.sample.carriers import CARRIERS


def truths(folder: Path) -> list[dict[str, object]]:
    lines = (folder / "truth.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def test_every_carrier_is_written_and_can_be_ingested(tmp_path: Path) -> None:
    steps: list[tuple[int, int]] = []
    count = write_corpus(
        tmp_path, 3, ["none", "units+row_deleted"], count=1, progress=lambda *s: steps.append(s)
    )
    assert count == 2 * len(CARRIERS)
    assert steps == [(n + 1, count) for n in range(count)]
    ingest([tmp_path / "raw"], tmp_path / "tidy")
    found = open_store(tmp_path / "tidy").frame("reports")["source"]
    assert sorted(found) == sorted(f"raw/{t['source']}" for t in truths(tmp_path))


def test_the_same_seed_writes_the_same_files(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_corpus(tmp_path / name, 3, ["signs"], ["docx", "pdf"], count=1)
    one, other = (
        {p.relative_to(tmp_path / n): p.read_bytes() for p in (tmp_path / n).rglob("*.*")}
        for n in ("one", "other")
    )
    assert one == other
    assert len(one) == 3


@pytest.mark.parametrize(
    ("damages", "carriers", "said"),
    [
        (["units+rain"], None, "no damage 'rain'"),
        (None, ["odt"], "no carrier 'odt'"),
        (["tables_nested"], ["pdf"], "cannot befall pdf"),
    ],
)
def test_what_cannot_be_written_is_said(
    damages: list[str] | None, carriers: list[str] | None, said: str, tmp_path: Path
) -> None:
    with pytest.raises(InputError, match=said):
        write_corpus(tmp_path, 3, damages, carriers)


def gxdata(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gxdata", "sample", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, env=os.environ)


def test_the_command_line_writes_a_corpus(tmp_path: Path) -> None:
    options = ("--damage", "units+signs", "--carrier", "docx", "--carrier", "xls", "--count", 1)
    run = gxdata("--corpus", tmp_path, "--seed", 4, *options)
    assert run.returncode == 0, run.stderr
    assert "2 fictional reports" in run.stdout
    assert "writing damaged reports: 2 of 2" in run.stderr
    assert [t["source"] for t in truths(tmp_path)] == [
        "units+signs/docx-0.docx",
        "units+signs/xls-0.xls",
    ]


def test_the_command_line_damages_no_sample(tmp_path: Path) -> None:
    run = gxdata("--out", tmp_path, "--damage", "units")
    assert run.returncode == 2
    assert "--corpus" in run.stderr
    assert not list(tmp_path.iterdir())
