"""Rules across reports: planted faults are found where they stand, clean provinces raise nothing."""

import sys
from dataclasses import replace
from pathlib import Path
from random import Random

import pandas as pd
import pytest

from gxdata.across import complete
from gxdata.across.checks import check_across
from gxdata.sample.sheet import Sheet
from tests.across.province import (
    Key,
    across,
    bureaus,
    failing,
    province,
    store_of,
    with_cells,
)

SEEDS = (41, 42, 43)
Planted = set[tuple[Key, str, str]]


def plant(reports: dict[Key, Sheet], seed: int) -> Planted:
    """Break every rule between years in the last year of each organ, and the trial form's stock in 2020."""
    planted: Planted = set()
    rng = Random(seed)
    for key, sheet in reports.items():
        if key[1] == 2023:
            planted |= {(key, rule, subject) for rule, subject in _break(reports, key, sheet, rng)}
        elif key[1] == 2020:
            prior = sheet.disclosure["licensing.prior_items"] + rng.randint(1, 9)
            reports[key] = with_cells(sheet, "disclosure", {"licensing.prior_items": prior})
            planted.add((key, "disclosure.stock", "licensing"))
    return planted


def _break(reports: dict[Key, Sheet], key: Key, sheet: Sheet, rng: Random) -> set[tuple[str, str]]:
    more, who = rng.randint(1, 5), rng.choice(("natural_person", "business", "other_org"))
    cells = sheet.applications
    carried = {f"carried_in.{c}": cells[f"carried_in.{c}"] + more for c in (who, "total")}
    changed = with_cells(sheet, "applications", carried)
    in_force = sheet.disclosure["normative_documents.in_force"] + more
    decisions = 5 * max(reports[key[0], 2022].disclosure["licensing.decisions"], 20) + more
    reports[key] = with_cells(
        changed,
        "disclosure",
        {"normative_documents.in_force": in_force, "licensing.decisions": decisions},
    )
    return {
        ("applications.carry_over", "total"),
        ("applications.carry_over", who),
        ("disclosure.stock", "normative_documents"),
        ("figures.jump", "disclosure:licensing.decisions"),
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_planted_is_found_and_nothing_else(seed: int, tmp_path: Path) -> None:
    reports = province(seed)
    assert failing(store_of(tmp_path / "clean", reports, seed)) == set()
    planted = plant(reports, seed)
    assert failing(store_of(tmp_path / "planted", reports, seed)) == planted


def test_a_zero_among_peers_and_a_region_below_its_organs(tmp_path: Path) -> None:
    reports = bureaus(7)
    assert failing(store_of(tmp_path / "clean", reports, 7)) == set()
    silent, busy = list(reports)[:2]
    reports[silent] = with_cells(reports[silent], "disclosure", {"licensing.decisions": 0})
    busy_cells = {
        f"{row}.{who}": 900 for row in ("received",) for who in ("natural_person", "total")
    }
    reports[busy] = with_cells(reports[busy], "applications", busy_cells)
    region = next(k for k in province(7) if k == ("lanyu-xian-zhengfu", 2023))
    reports[region] = province(7)[region]
    assert failing(store_of(tmp_path / "planted", reports, 7)) == {
        (silent, "figures.zero_among_peers", "disclosure:licensing.decisions"),
        (region, "region.at_least_organs", "applications:received.total"),
    }


def test_too_few_peers_settle_nothing(tmp_path: Path) -> None:
    reports = dict(list(bureaus(7).items())[:6])
    silent = next(iter(reports))
    reports[silent] = with_cells(reports[silent], "disclosure", {"licensing.decisions": 0})
    found = across(store_of(tmp_path, reports, 7))
    asked = found[(found["key"] == silent) & (found["subject"] == "disclosure:licensing.decisions")]
    assert set(asked["outcome"]) == {"not_assessable"}


def pair(seed: int, slug: str = "tongpan-qu-shijianju") -> dict[Key, Sheet]:
    return {k: s for k, s in province(seed).items() if k[0] == slug and k[1] in (2021, 2022)}


def carry_over(store: Path) -> pd.DataFrame:
    found = across(store)
    return found[found["rule"] == "applications.carry_over"].set_index("subject")


def test_the_total_is_an_error_and_one_applicant_a_warning(tmp_path: Path) -> None:
    reports = pair(5)
    key = ("tongpan-qu-shijianju", 2022)
    cells = reports[key].applications
    moved = {
        "carried_in.natural_person": cells["carried_in.natural_person"] + 4,
        "carried_in.total": cells["carried_in.total"] + 4,
    }
    reports[key] = with_cells(reports[key], "applications", moved)
    found = carry_over(store_of(tmp_path, reports, 5))
    assert found.loc["total", "severity"] == "error"
    assert found.loc["natural_person", "severity"] == "warning"
    assert found.loc["total", ["expected", "found"]].astype(int).diff().iloc[1] == 4


def test_figures_that_count_other_organs_are_only_noted(tmp_path: Path) -> None:
    reports = pair(5)
    key = ("tongpan-qu-shijianju", 2022)
    many = {cell: 30 * n for cell, n in reports[key].applications.items()}
    reports[key] = with_cells(reports[key], "applications", many)
    assert carry_over(store_of(tmp_path, reports, 5)).loc["total", "severity"] == "note"


def test_a_year_that_is_missing_or_told_twice_is_no_year_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    apart = {k: s for k, s in province(5).items() if k[1] != 2021}
    found = across(store_of(tmp_path / "apart", apart, 5))
    assert not (found["rule"].isin(["applications.carry_over"]) & (found["year"] == 2022)).any()
    # Two tellings of one year that no one has linked as copies.
    monkeypatch.setattr(sys.modules["gxdata.across.passes"], "PASSES", (check_across,))
    reports = pair(5)
    again = replace(reports["tongpan-qu-shijianju", 2021])
    cells = {"carried_out.total": again.applications["carried_out.total"] + 50}
    reports["revised", 2021] = with_cells(again, "applications", cells)
    assert carry_over(store_of(tmp_path / "twice", reports, 5)).empty


def test_completing_again_gives_the_same_rows(tmp_path: Path) -> None:
    store = store_of(tmp_path, pair(5), 5)
    before = pd.read_parquet(store / "checks")
    complete(store)
    pd.testing.assert_frame_equal(pd.read_parquet(store / "checks"), before)


def test_keys_stay_unique(tmp_path: Path) -> None:
    checks = pd.read_parquet(store_of(tmp_path, pair(5), 5) / "checks")
    assert not checks.duplicated(["report_id", "rule", "subject"]).any()
