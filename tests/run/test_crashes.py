"""A run that is killed at any moment leaves the state before or the state after, and the next run completes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

SEEDS = 8

pytestmark = pytest.mark.long


@pytest.mark.skipif(sys.platform != "linux", reason="forks, and kills by signal")
def test_killed_at_each_stage_and_at_any(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.run.crashes", str(tmp_path), str(SEEDS)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    kills = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    deeds = {kill["deed"][0] for kill in kills}
    assert {"write_table", "_exchanged", "replace", "rename", "fsync", "write_text"} <= deeds
    assert {"first run", "later run"} == {kill["kind"] for kill in kills}
    for kill in kills:
        assert kill["killed"], kill
        assert kill["half"] == [], kill
        assert kill["completed"], kill
        assert kill["folders"] == ["notebooks", "raw", "releases", "runs", "site", "tidy"], kill
    assert len(kills) > SEEDS + len(deeds)
