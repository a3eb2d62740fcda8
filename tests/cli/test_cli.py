"""The command line as a shell sees it: one clear line, and an exit code that means something."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gxdata import Store, open_store
from tests.run.project import write_notebook


def gxdata(*arguments: object, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "gxdata", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd)


def the_line(run: subprocess.CompletedProcess[str]) -> str:
    """The one line that says what is wrong."""
    lines = [line for line in run.stderr.splitlines() if line.startswith("gxdata: ")]
    assert len(lines) == 1, run.stderr
    assert "Traceback" not in run.stderr
    return lines[0]


def test_ingest_and_status(sample_folder: Path, tmp_path: Path) -> None:
    run = gxdata("ingest", sample_folder / "raw" / "2021", "--store", tmp_path / "tidy")
    assert run.returncode == 0, run.stderr
    assert "8 of 8 inputs gave a report" in run.stdout
    status = gxdata("status", "--store", tmp_path / "tidy", "--json")
    assert json.loads(status.stdout)["years"] == {"2021": {"form-2021": 8}}
    assert "2021" in gxdata("status", "--store", tmp_path / "tidy").stdout


def test_a_missing_folder(tmp_path: Path) -> None:
    run = gxdata("ingest", tmp_path / "none", "--store", tmp_path / "tidy")
    assert run.returncode == 2
    assert "no such file or folder" in the_line(run)
    assert not (tmp_path / "tidy").exists()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.html", b"", "no content"),
        ("picture.html", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "image/png"),
        ("essay.txt", "今天天气很好。".encode(), "no title of an annual report"),
    ],
)
def test_bad_input_gets_one_line_and_costs_the_store_nothing(
    sample_store: Store, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    root = tmp_path / "tidy"
    shutil.copytree(sample_store.root, root)
    reports = len(sample_store.frame("reports"))
    (tmp_path / name).write_bytes(content)
    run = gxdata("ingest", tmp_path / name, "--store", root)
    assert run.returncode == 2
    line = the_line(run)
    assert name in line
    assert said in line
    store = open_store(root)
    assert len(store.frame("reports")) == reports
    assert list(store.frame("failures")["source"].str.endswith(name)) == [True]


def test_a_source_that_gives_another_report_than_before_is_told_of(
    sample_folder: Path, tmp_path: Path
) -> None:
    page = tmp_path / "latest.html"
    for year in (2021, 2022):
        page.write_bytes(min((sample_folder / "raw" / str(year)).glob("*.html")).read_bytes())
        run = gxdata("ingest", page, "--store", tmp_path / "tidy")
        assert run.returncode == 0, run.stderr
    line = the_line(run)
    assert "latest.html" in line
    assert "on 2021" in line
    assert "on 2022" in line


def test_bad_input_beside_good_is_listed_and_the_good_is_read(
    sample_folder: Path, tmp_path: Path
) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "bad.html").write_bytes(b"")
    good = next((sample_folder / "raw" / "2022").iterdir())
    (raw / good.name).write_bytes(good.read_bytes())
    run = gxdata("ingest", raw, "--store", tmp_path / "tidy")
    assert run.returncode == 0
    assert "bad.html" in the_line(run)
    assert "1 of 2 inputs gave a report" in run.stdout


def test_an_unknown_year(sample_store: Store, tmp_path: Path) -> None:
    run = gxdata("publish", "--store", sample_store.root, "--year", 1999, "--out", tmp_path)
    assert run.returncode == 2
    assert "1999" in the_line(run)


def test_a_parameter_that_the_notebook_does_not_know(sample_store: Store, tmp_path: Path) -> None:
    run = gxdata(
        "publish", "--store", sample_store.root, "--notebook", "agency_profile", "--parameter", "agncy=甲", "--out",
        tmp_path / "site",
    )  # fmt: skip
    assert run.returncode == 2
    assert "Did you mean 'agency'" in the_line(run)
    run = gxdata("publish", "--store", sample_store.root, "--parameter", "2021", "--out", tmp_path)
    assert run.returncode == 2
    assert "NAME=VALUE" in the_line(run)


def test_a_folder_of_pages_that_holds_the_store_is_refused(
    sample_store: Store, tmp_path: Path
) -> None:
    folder = sample_store.root.parent
    run = gxdata("publish", "--store", sample_store.root, "--year", 2021, "--out", folder)
    assert run.returncode == 2
    assert "holds the store" in the_line(run)


def test_any_notebook_is_published_once(sample_store: Store, tmp_path: Path) -> None:
    given = [
        "publish", "--store", sample_store.root, "--notebook", "agency_profile", "--lang", "zh",
        "--parameter", "agency=澜屿县人民政府", "--out", tmp_path / "site",
    ]  # fmt: skip
    first, again = gxdata(*given), gxdata(*given)
    assert first.returncode == again.returncode == 0, first.stderr
    (page,) = (tmp_path / "site").glob("agency_profile-*.zh.html")
    assert str(page) in first.stdout
    assert f"{page} (up to date)" in again.stdout


def test_no_store(tmp_path: Path) -> None:
    run = gxdata("publish", "--store", tmp_path / "none", "--year", 2021, "--out", tmp_path)
    assert run.returncode == 2
    assert "no such store" in the_line(run)


def test_a_misspelt_key_of_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "gxdata.toml").write_text('raw = ["raw"]\nstroe = "x"')
    run = gxdata("run", cwd=tmp_path)
    assert run.returncode == 2
    assert "Did you mean 'store'" in the_line(run)


def test_a_misspelt_option_is_refused(tmp_path: Path) -> None:
    run = gxdata("ingest", tmp_path, "--stoer", "x")
    assert run.returncode == 2
    assert "--stoer" in the_line(run)
    assert the_line(run).endswith("Try: gxdata ingest --help")


def test_output_without_a_terminal_has_no_control_characters(
    sample_folder: Path, tmp_path: Path
) -> None:
    run = gxdata("ingest", sample_folder / "raw", "--store", tmp_path / "tidy")
    assert "\x1b" not in run.stdout + run.stderr
    assert "reading reports: 39 of 39" in run.stderr


def test_the_taxonomy_explains_what_decides() -> None:
    run = gxdata("taxonomy", "explain", "答复不及时", "--json")
    assert run.returncode == 0, run.stderr
    told = json.loads(run.stdout)
    assert told["categories"] == ["application_handling"]
    assert told["lines"][0]["cues"][0]["word"] == "答复不及时"
    shown = gxdata("taxonomy", "explain", "答复不及时")
    assert "依申请公开办理不足" in shown.stdout
    assert "application_handling" in shown.stdout


SLOW = "import time; time.sleep(4)"


def slow_project(root: Path, sample_folder: Path, code: str) -> list[str]:
    """A project with a notebook of its own; what its command line is."""
    write_notebook(root, code)
    raw = sample_folder / "raw" / "2022"
    paths = {"store": "tidy", "out": "site", "runs": "runs", "notebooks": "notebooks"}
    lines = [f'raw = ["{raw}"]', 'langs = ["zh"]', *(f'{k} = "{v}"' for k, v in paths.items())]
    (root / "gxdata.toml").write_text("\n".join(lines))
    return [sys.executable, "-m", "gxdata", "run", "--json"]


def test_of_two_runs_started_together_one_works_and_one_says_so(
    sample_folder: Path, tmp_path: Path
) -> None:
    command = slow_project(tmp_path, sample_folder, SLOW)
    both = [
        subprocess.Popen(
            command, cwd=tmp_path, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        for _ in range(2)
    ]
    told = [run.communicate() for run in both]
    codes = [run.returncode for run in both]
    assert sorted(codes) == [0, 75], told
    works, waits = codes.index(0), codes.index(75)
    assert f"process {both[works].pid} on " in told[waits][1]
    record = json.loads(told[works][0])
    assert record["pages"]["made"] == ["yearly_summary-2022.zh"]
    status = json.loads(gxdata("status", "--json", "--dry-run", cwd=tmp_path).stdout)
    assert [run["status"] for run in status["runs"]] == ["ok"]
    assert status["plan"]["to_parse"] == status["plan"]["to_publish"] == []
    assert "runs" in gxdata("status", cwd=tmp_path).stdout


def test_a_cell_that_takes_too_long_or_fails_is_told_in_one_line(
    sample_folder: Path, tmp_path: Path
) -> None:
    cell = "import time; time.sleep(60)" + "\nlater = 1" * 20
    command = slow_project(tmp_path, sample_folder, cell)
    with (tmp_path / "gxdata.toml").open("a") as config:
        config.write("\ncell_timeout = 1\n")
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert run.returncode == 1
    failed = json.loads(run.stdout)["pages"]["failed"][0]
    assert "yearly_summary.ipynb" in failed["reason"]
    assert "\n" not in failed["reason"]
    assert "timed out" in failed["reason"]
    assert failed["reason"].endswith("begins: import time; time.sleep(60)")
    assert "year=2022" in the_line(run)
