"""Whatever is asked for wrongly: one line that names it and what is wrong, and the exit code that goes with it."""

import shutil
import sys
from pathlib import Path

import pytest

from gxdata import Store, cli


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("ingest", "none"), 2, "none: no such file"),
        (
            ("ingest", "file", "--store", "file/tidy"),
            1,
            "file/tidy: the store could not be written",
        ),
        (("ingest", "file", "--store", "tidy", "--corrections", "none"), 2, "no such folder"),
        (("publish", "--year", "2021", "--store", "none"), 2, "no such store"),
        (("run", "--config", "none.toml"), 2, "none.toml: no such configuration"),
        (("run", "--config", "file"), 2, "file: not a readable TOML"),
        (("status", "--dry-run", "--config", "none.toml"), 2, "none.toml: no such configuration"),
        (("status", "--store", "none"), 2, "no such store"),
        (("coverage", "--store", "none"), 2, "no such store"),
        (("validate", "--store", "file"), 2, "file: no such store"),
        (("release", "--store", "none"), 2, "no such store"),
        (("dictionary", "--out", "file"), 1, "cannot be written"),
        (("sample", "--out", "file"), 1, "cannot be written"),
        (("sample", "--damage", "rows_swapped"), 2, "--corpus"),
        (("sample", "--corpus", "c", "--carrier", "clay"), 2, "clay"),
        (("taxonomy", "explain"), 2, "Missing argument"),
        (("publish", "--out", "file", "--store", "whole"), 2, "file: it is a file"),
        (("publish", "--out", "foreign", "--store", "whole"), 2, "gxdata did not make it"),
        (("status", "--store", "damaged"), 2, "ingest the raw reports again"),
        (("status", "--config", "of_lost.toml"), 2, "is gone"),
        (("burn",), 2, "burn"),
    ],
)
def test_one_line_says_what_is_wrong(
    arguments: tuple[str, ...],
    code: int,
    said: str,
    sample_store: Store,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").write_text("今天天气很好。", encoding="utf-8")
    Path("whole").symlink_to(sample_store.root)
    if "foreign" in arguments:
        Path("foreign").mkdir()
        Path("foreign/index.html").write_text("<title>Somebody's own</title>", encoding="utf-8")
    if "damaged" in arguments:
        shutil.copytree(sample_store.root, "damaged")
        next(Path("damaged/reports").rglob("*.parquet")).write_bytes(b"PAR1")
    if "of_lost.toml" in arguments:
        shutil.copytree(sample_store.root, "lost")
        next(Path("lost/reports").rglob("*.parquet")).unlink()
        Path("of_lost.toml").write_text('raw = ["file"]\nstore = "lost"\n', encoding="utf-8")
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    monkeypatch.setattr(sys, "argv", ["gxdata", *arguments])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == code
    lines = capfd.readouterr().err.strip().splitlines()
    told = [line for line in lines if not line.startswith("reading reports")]
    assert len(told) == 1
    assert told[0].startswith("gxdata: ")
    assert said in told[0]
    assert {path: path.read_bytes() for path in before} == before, "what stood there still does"
