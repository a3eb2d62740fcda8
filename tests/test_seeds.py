"""The five real reports beside the project."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gxdata import ingest, open_store

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def store(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("seeds") / "tidy"
    ingest([shared / "reports" / "seeds"], root)
    return root


@pytest.fixture(scope="module")
def score(shared: Path, store: Path) -> dict:
    truth = shared / "reports" / "seeds.truth.jsonl"
    command = [sys.executable, str(shared / "tools" / "score.py"), str(store), str(truth), "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(run.stdout.splitlines()[-1])


def test_all_five_are_found_with_year_agency_and_form(score: dict) -> None:
    assert score["documents"]["report_in_reports"] == 5
    found = {field: score["identity"][field] for field in ("year", "agency", "form", "level")}
    assert found == {"year": 1.0, "agency": 1.0, "form": 1.0, "level": 1.0}


def test_every_cell_is_right_and_none_silently_wrong(score: dict) -> None:
    for frame in ("disclosure", "applications", "reviews"):
        assert score[frame]["accuracy"] == 1.0, frame
    assert score["silent_errors"] == 0
    assert score["off_form"] == 0


def test_known_faults_are_reported_and_no_others(score: dict) -> None:
    assert score["checks"]["recall"] == 1.0
    assert score["checks"]["false_alarm"] == 0


def test_rows_that_lost_cells_are_never_called_reported(store: Path) -> None:
    cells = open_store(store).frame("applications", 2020)
    damaged = cells[~cells["outcome"].isin(["received", "carried_in"])]
    assert "reported" not in set(damaged["status"])


def test_glosses_and_traditional_script_are_gone(store: Path) -> None:
    texts = open_store(store).frame("sections", 2024)["text"]
    assert not texts.str.contains(r"\([a-zà-ü]+\)|國|開", regex=True).any()


def test_practice_documents_have_no_silent_error(
    shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("practice") / "tidy"
    ingest([shared / "reports" / "practice"], root)
    truth = shared / "reports" / "practice.truth.jsonl"
    command = [sys.executable, str(shared / "tools" / "score.py"), str(root), str(truth), "--json"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    score = json.loads(run.stdout.splitlines()[-1])
    assert score["silent_errors"] == 0
    assert score["off_form"] == 0
    assert score["documents"]["failure_in_reports"] == 0
