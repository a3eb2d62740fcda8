"""What costs seconds to load is not loaded until it is used."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gxdata.config import Config
from gxdata.run import run

DRAWS = {"matplotlib", "seaborn"}
RUNS_NOTEBOOKS = {"nbclient", "nbconvert", "nbformat", "papermill", "jupyter_client"}
READS = {"gxdata.parsing", "gxdata.extract", "gxdata.mend", "gxdata.read"}
FRAMES = {"numpy", "pandas", "pyarrow"}
EVERYTHING = DRAWS | RUNS_NOTEBOOKS | READS | FRAMES | {"IPython", "gxdata.catalogue"}

SEEN = "; import sys, json; print(json.dumps(sorted(sys.modules)), file=sys.stderr)"


def loaded_by(code: str) -> set[str]:
    """The modules that a process of its own has loaded when it is through with the code."""
    done = subprocess.run([sys.executable, "-c", code + SEEN], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stderr.splitlines()[-1]))


def command(*arguments: str | Path) -> str:
    words = ["gxdata", *map(str, arguments)]
    return (
        f"import contextlib, sys; sys.argv = {words!r}; from gxdata.cli import main\n"
        "with contextlib.suppress(SystemExit): main()\npass"
    )


@pytest.mark.parametrize("code", ["import gxdata", "from gxdata import GxdataError, ReadError"])
def test_the_package_alone_loads_nothing_that_works(code: str) -> None:
    assert not loaded_by(code) & (EVERYTHING | {"typer", "rich"})


def test_help_loads_nothing_that_works() -> None:
    assert not loaded_by(command("--help")) & (EVERYTHING - {"gxdata.catalogue"})


def test_a_store_is_opened_without_what_reads_reports() -> None:
    assert not loaded_by("from gxdata import open_store") & (DRAWS | RUNS_NOTEBOOKS | READS)


def test_what_shows_a_store_loads_nothing_that_runs_notebooks() -> None:
    code = "from gxdata.publish import Job, title, paragraphs, evidence_links"
    assert not loaded_by(code) & RUNS_NOTEBOOKS


def test_a_run_with_nothing_new_loads_nothing_that_reads_compares_draws_or_runs_notebooks(
    config: Config,
) -> None:
    run(config)
    folder = config.store.parent
    file = folder / "gxdata.toml"
    file.write_text(
        'raw = ["raw"]\nstore = "tidy"\nout = "site"\nruns = "runs"\nnotebooks = "notebooks"\n'
    )
    loaded = loaded_by(command("run", "--config", file))
    assert "gxdata.run.once" in loaded
    last = max(config.runs.iterdir()) / "run.json"
    told = json.loads(last.read_text("utf-8"))
    assert (told["inputs"]["parsed"], told["pages"]["made"]) == (0, [])
    assert not loaded & (DRAWS | RUNS_NOTEBOOKS | {"gxdata.parsing", "gxdata.across.passes"})
