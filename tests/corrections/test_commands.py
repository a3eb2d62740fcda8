import json
from pathlib import Path

import pytest

from gxdata import open_store
from gxdata.cli import app
from gxdata.config import load_config

ENTRY = """
[[correction]]
report = "{source}"
frame = "applications"
cell = "received.total"
expect = {expect}
to = 77
why_zh = "颠倒"
why_en = "transposed"
decided_by = "desk"
decided_on = 2024-03-01
source = "notice"
"""


def run(*arguments: str | Path) -> int:
    code = app([str(argument) for argument in arguments], standalone_mode=False)
    return int(code or 0)


@pytest.fixture
def ingest(sample_folder: Path, tmp_path: Path):
    """Ingest one page with one correction through the command line, and give its exit code."""

    def with_correction(expect: object, source: str = "") -> int:
        page = sorted((sample_folder / "raw" / "2022").iterdir())[0]
        folder = tmp_path / "corrections"
        folder.mkdir(exist_ok=True)
        text = ENTRY.format(source=source or f"{page.parent.name}/{page.name}", expect=expect)
        (folder / "a.toml").write_text(text, encoding="utf-8")
        return run("ingest", page, "--store", tmp_path / "tidy", "--corrections", folder)

    return with_correction


def read_value(tmp_path: Path) -> int:
    rows = open_store(tmp_path / "tidy").frame("applications")
    cell = rows[(rows["outcome"] == "received") & (rows["applicant"] == "total")]
    return int(cell["count"].iloc[0])


def test_a_correction_that_fits_ends_with_zero(ingest, tmp_path: Path) -> None:
    ingest(999_999)
    assert ingest(read_value(tmp_path)) == 0
    assert read_value(tmp_path) == 77


def test_a_guard_that_fails_is_loud_and_the_store_is_written(
    ingest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ingest(999_999) == 1
    told = " ".join(capsys.readouterr().err.split())
    assert "a.toml#1: not corrected. The report is now read as" in told
    assert "withdraw the correction or renew its guard" in told
    assert open_store(tmp_path / "tidy").years() == [2022]


def test_a_report_that_the_store_does_not_hold_is_told_and_no_error(
    ingest, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ingest(1, "elsewhere.html") == 0
    assert "a.toml#1: not corrected. The store has no report" in " ".join(
        capsys.readouterr().err.split()
    )


def test_status_counts_corrections(
    ingest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ingest(999_999)
    capsys.readouterr()
    run("status", "--store", tmp_path / "tidy", "--json")
    assert json.loads(capsys.readouterr().out)["corrections"] == {"guard_failed": 1}
    run("status", "--store", tmp_path / "tidy")
    assert "1 correction: Guard failed" in capsys.readouterr().out


def test_the_configuration_names_the_folder(tmp_path: Path) -> None:
    path = tmp_path / "gxdata.toml"
    path.write_text('raw = ["raw"]\ncorrections = "decided"\n', encoding="utf-8")
    assert load_config(path).corrections == tmp_path / "decided"


def test_dictionary_and_data_package_are_written(
    ingest, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ingest(1)
    capsys.readouterr()
    run("dictionary", "--out", tmp_path / "told", "--store", tmp_path / "tidy")
    written = [Path(line) for line in capsys.readouterr().out.split()]
    assert len(written) == 5
    assert all(path.exists() for path in written)
