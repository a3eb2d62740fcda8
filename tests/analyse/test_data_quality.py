"""How far a year's reports can be relied on: counts that hold against the frames themselves."""

import re

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import (
    bands,
    better_left_out,
    caveats,
    counted,
    data_quality,
    doubtful_figures,
    repairs_made,
    rule_outcomes,
    selected,
)
from gxdata.catalogue.trust_bands import trust_bands
from gxdata.errors import InputError, YearError
from tests.conftest import ROOT, SAMPLE_YEAR
from tests.stores import DamagedStore, ProseStore

TABLES = ("disclosure", "applications", "reviews")


@pytest.fixture(scope="module")
def damaged(sample_store: Store) -> DamagedStore:
    return DamagedStore(sample_store.root)


def test_everything_is_counted_once(sample_store: Store) -> None:
    quality = data_quality(sample_store, SAMPLE_YEAR)
    reports = counted(sample_store.frame("reports", SAMPLE_YEAR))
    assert set(quality.reports["report_id"]) == set(reports["report_id"])
    cells = sum(
        int(frame["report_id"].isin(reports["report_id"]).sum())
        for frame in (sample_store.frame(name, SAMPLE_YEAR) for name in TABLES)
    )
    assert quality.statuses["cells"].sum() == cells
    in_bands = bands(quality.reports, quality.groups)
    assert in_bands["reports"].sum() == len(reports)
    assert in_bands["cells"].sum() == cells
    checks = sample_store.frame("checks", SAMPLE_YEAR)
    failed = checks[checks["outcome"] == "fail"].groupby("rule")["report_id"].nunique()
    outcomes = rule_outcomes(quality).set_index("rule")["failing"]
    assert outcomes[outcomes > 0].to_dict() == failed.to_dict()
    repaired = sum("page_chrome" in repairs for repairs in reports["repairs"])
    assert repairs_made(quality).set_index("repair")["reports"]["page_chrome"] == repaired


def test_a_region_or_a_scope_narrows_it(sample_store: Store) -> None:
    own = data_quality(sample_store, SAMPLE_YEAR, scope="organ")
    assert set(own.reports["scope"]) == {"organ"}
    place = data_quality(sample_store, SAMPLE_YEAR, region="桐泮区")
    assert set(place.reports["county"]) == {"桐泮区"}
    assert set(place.grid["agency"]) == set(place.reports["agency"])
    with pytest.raises(InputError, match="no such report"):
        data_quality(sample_store, SAMPLE_YEAR, scope="system")
    with pytest.raises(YearError):
        data_quality(sample_store, 1949)


def test_what_breaks_a_rule_is_better_left_out_even_where_no_row_is_to_blame(
    sample_store: Store,
) -> None:
    for year in sample_store.years():
        quality = data_quality(sample_store, year)
        found = better_left_out(quality.groups, quality.doubtful)
        errors = quality.doubtful[quality.doubtful["severity"] == "error"]
        errors = errors.assign(frame=[reason.partition(".")[0] for reason in errors["reason"]])
        wanted = {
            tuple(row) for row in errors[["report_id", "frame"]].to_numpy() if row[1] in TABLES
        }
        assert wanted == {tuple(row) for row in found[["report_id", "frame"]].to_numpy()}
    # The total and one column of it are one too many: every row's sum comes out, so the whole table is in doubt.
    quality = data_quality(sample_store, SAMPLE_YEAR)
    assert better_left_out(quality.groups, quality.doubtful)["groups"].tolist() == [()]


def test_damage_is_found(damaged: DamagedStore) -> None:
    quality = data_quality(damaged, damaged.YEAR)
    left_out = better_left_out(quality.groups, quality.doubtful).iloc[0]
    assert (left_out["agency"], left_out["frame"]) == (damaged.DOUBTFUL, "applications")
    assert "granted" in left_out["groups"]
    gaps = quality.grid[quality.grid["report_id"].isna()]
    assert gaps["agency"].tolist() == [damaged.MISSING]
    assert quality.corrections["agency"].tolist() == [damaged.CORRECTED]
    ambiguous = quality.statuses.set_index(["frame", "status"])["cells"]
    assert ambiguous["applications", "ambiguous"] == 7
    assert "low_trust" in set(quality.warnings["code"])


def test_reports_without_tables_are_looked_at_too(sample_store: Store) -> None:
    quality = data_quality(ProseStore(sample_store.root), SAMPLE_YEAR)
    assert quality.statuses.empty
    assert quality.groups.empty
    assert bands(quality.reports, quality.groups)["reports"].sum() == len(quality.reports)
    assert better_left_out(quality.groups, quality.doubtful).empty


def test_a_page_is_told_of_the_organs_it_expects(damaged: DamagedStore) -> None:
    one_year = selected(damaged, years=[damaged.YEAR])
    own = caveats(damaged, one_year)
    every = caveats(damaged, one_year, everyone=True)
    assert own.grid["report_id"].notna().all()
    assert set(every.grid["agency"]) - set(own.grid["agency"]) == {damaged.MISSING}
    assert len(every.corrected) == 1


def test_a_year_without_a_report_is_a_gap_unless_others_were_chosen(sample_store: Store) -> None:
    street = selected(sample_store, agencies="砚桥街道办事处")
    grid = caveats(sample_store, street).grid
    assert grid.loc[grid["report_id"].isna(), "year"].tolist() == [2020]
    assert caveats(sample_store, street, years=[2019, 2021]).grid["report_id"].notna().all()


def test_the_calibration_is_that_of_the_documentation() -> None:
    read, slip = (
        (ROOT / "docs" / "trust.md").read_text(encoding="utf-8").split("**The organ errs.**")
    )
    bands_said = {"read": _sure_by_group(read), "slip": _sure_by_group(slip)}
    for kind, said in bands_said.items():
        assert [getattr(band, kind) for band in trust_bands()] == said


def _sure_by_group(text: str) -> list[tuple[int, int]]:
    """The column of sure numbers by group of a table of docs/trust.md."""
    rows = re.findall(r"^\| (?:1|0[.\d]* – [.\d]+) \|(.*)\|$", text, flags=re.M)
    cells = [row.split("|")[2] for row in rows]
    found = [re.search(r"(\d+) of (\d+)", cell) for cell in cells]
    return [(int(m[1]), int(m[2])) if m else (0, 0) for m in found]


def test_a_late_report_is_as_true_as_one_in_time(sample_store: Store) -> None:
    reports = counted(sample_store.frame("reports", SAMPLE_YEAR))
    late = pd.DataFrame(
        [
            {"report_id": reports["report_id"].iloc[0], "rule": rule, "subject": "table",
             "outcome": "fail", "severity": "warning", "found": "1", "expected": "2"}
            for rule in ("publication.late", "year.stale")
        ]
    )  # fmt: skip
    assert doubtful_figures({}, late, reports)["reason"].tolist() == ["year.stale"]
    # What a rule that finds a value, and expects none, is in a frame.
    beyond = late.assign(expected=float("nan"))
    assert doubtful_figures({}, beyond, reports)["detail"].tolist() == [("table", "1", None)]
