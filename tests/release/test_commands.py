"""The commands `release` and `coverage`: what they say, and how they end."""

import json
import sys
from pathlib import Path

import pandas as pd
import pytest

from gxdata import Store, cli
from gxdata.analyse import coverage


def call(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    monkeypatch.setattr(sys, "argv", ["gxdata", *map(str, arguments)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)


def test_release_says_what_changed_and_refuses_in_one_line(
    sample_store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    common = ("release", "--store", sample_store.root, "--out", tmp_path, "--date")
    assert call(monkeypatch, *common, "2026-01-31") == 0
    assert "the first" in capsys.readouterr().out
    assert call(monkeypatch, *common, "2026-02-28") == 0
    assert "0 cells changed since 2026-01-31" in capsys.readouterr().out
    assert call(monkeypatch, *common, "2026-01-31") == 0
    assert "stood there already" in capsys.readouterr().out
    (tmp_path / "2026-02-28" / "SHA256SUMS").write_text("other\n")
    assert call(monkeypatch, *common, "2026-02-28") == 2
    told = capsys.readouterr().err.strip().splitlines()
    assert len(told) == 1
    assert "--date" in told[0]


def test_a_release_without_changes_is_that_before_but_for_what_it_says_of_it(
    sample_store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    common = ("release", "--store", sample_store.root, "--out", tmp_path, "--date")
    assert [call(monkeypatch, *common, name) for name in ("2026-01-31", "2026-02-28")] == [0, 0]
    sums = [(tmp_path / n / "SHA256SUMS").read_text() for n in ("2026-01-31", "2026-02-28")]
    first, second = (set(text.splitlines()) for text in sums)
    assert {line.partition("  ")[2] for line in first ^ second} == {"CHANGELOG.md"}


def test_coverage_counts_and_writes(
    sample_store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "coverage.csv"
    common = ("coverage", "--store", sample_store.root)
    assert call(monkeypatch, *common, "--json", "--csv", file) == 0
    told = json.loads(capsys.readouterr().out)
    grid = coverage(sample_store)
    assert sum(row["reported"] for row in told["years"]) == (grid["state"] == "reported").sum()
    assert len(pd.read_csv(file)) == len(grid)
    assert call(monkeypatch, *common) == 0
    assert "Not" in capsys.readouterr().out
    assert call(monkeypatch, *common, "--csv", tmp_path / "no" / "x.csv") == 1
