"""What is ready to copy holds together, as far as can be told without installing it."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, tool

DEPLOY = ROOT / "deploy"
COMMAND = "/srv/gxdata/.venv/bin/gxdata"


def test_the_units_of_systemd_are_valid(tmp_path: Path) -> None:
    analyze = tool("systemd-analyze")
    for name in ("gxdata.service", "gxdata.timer"):
        unit = (DEPLOY / "systemd" / name).read_text("utf-8")
        (tmp_path / name).write_text(unit.replace(COMMAND, sys.executable))
    checked = subprocess.run(
        [analyze, "verify", "--man=no", *map(str, tmp_path.iterdir())],
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stderr
    assert "gxdata." not in checked.stderr, checked.stderr


def test_the_service_is_hardened() -> None:
    analyze = tool("systemd-analyze")
    unit = DEPLOY / "systemd" / "gxdata.service"
    told = subprocess.run(
        [analyze, "security", "--offline=yes", "--threshold=20", str(unit)],
        capture_output=True,
        text=True,
    )
    assert told.returncode == 0, told.stdout + told.stderr  # exposure below 2.0 of 10


def commands() -> list[list[str]]:
    """Every call of `gxdata` in the files, as words."""
    texts = [path.read_text("utf-8") for path in DEPLOY.rglob("*") if path.is_file()]
    found = re.findall(r"\.venv/bin/gxdata ([^>|&\n]+)", "\n".join(texts))
    return [[word for word in shlex.split(call) if word != "$FORCE"] for call in found]


@pytest.mark.parametrize("call", commands(), ids=" ".join)
def test_the_commands_there_exist(call: list[str]) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "gxdata", *call, "--help"], capture_output=True, text=True
    )
    assert told.returncode == 0, told.stderr


def test_the_line_of_cron_has_its_fields() -> None:
    lines = (DEPLOY / "cron" / "gxdata.cron").read_text("utf-8").splitlines()
    jobs = [line for line in lines if re.match(r"[\d*]", line)]
    assert len(jobs) == 1
    assert re.match(r"(\d+|\*) (\d+|\*) \* \* \* gxdata cd /srv/gxdata && ", jobs[0])
    assert "%" not in jobs[0]  # to cron, the end of the command
