"""Usage warnings: they appear where what they warn of is, and only there."""

from typing import Any

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import (
    basis,
    disclosure_totals,
    index,
    outcome_totals,
    series,
    summarise,
    warnings_for,
)
from gxdata.analyse.usage_warnings import TESTS
from gxdata.catalogue import frames
from gxdata.catalogue.usage_warnings import usage_warnings
from gxdata.errors import InputError

CLEAN: dict[str, Any] = {
    "agency_id": "x",
    "scope": "organ",
    "form": "form-2021",
    "year": 2022,
    "tables": ["disclosure", "applications", "reviews"],
    "repairs": ["page_chrome"],
    "trust": 1.0,
    "duplicate_of": None,
    "fictional": False,
}
ALWAYS = {"channels_overlap", "total_with_parts"}


def reports(*changes: dict[str, Any]) -> pd.DataFrame:
    rows = [CLEAN | {"report_id": str(n)} | change for n, change in enumerate(changes)]
    return pd.DataFrame(rows)


def codes(frame: pd.DataFrame, **asked: Any) -> set[str]:
    return set(warnings_for(frame, **asked)["code"])


def test_a_clean_selection_has_none_but_those_that_always_hold() -> None:
    assert codes(reports({}, {"agency_id": "y"})) == ALWAYS
    assert codes(reports({}), measures=["applications:received.total"]) == set()


PLANTED: dict[str, list[dict[str, Any]]] = {
    "form_break_2018_2019": [
        {"form": "table-2014", "year": 2018, "tables": ["statistics"]},
        {"form": "form-2019", "year": 2019},
    ],
    "form_break_2020_2021": [{"form": "form-2019", "year": 2020}, {}],
    "local_tables_before_2014": [{"form": "table-2008", "year": 2012, "tables": ["statistics"]}],
    "late_form": [{"form": "form-2019"}],
    "first_carried_in": [{"form": "form-2019", "year": 2019}],
    "aggregate_and_organ": [{}, {"scope": "region", "agency_id": "y"}],
    "procurement_unit": [{"form": "form-2019", "year": 2020}],
    "tables_missing": [{"form": "form-2021", "tables": ["applications", "reviews"]}],
    "organs_change": [{}, {"year": 2023}, {"year": 2023, "agency_id": "y"}],
    "organ_unknown": [{"agency_id": None}],
    "copies_included": [{}, {"duplicate_of": "0"}],
    "mirror_source": [{"repairs": ["pinyin_gloss"]}],
    "recognised_figures": [{"repairs": ["recognised"]}],
    "low_trust": [{"trust": 0.5}],
    "fictional": [{"fictional": True}],
}


@pytest.mark.parametrize("code", [*PLANTED])
def test_each_warning_is_found_where_it_is_planted(code: str) -> None:
    assert code in codes(reports(*PLANTED[code]))


def test_every_warning_is_planted() -> None:
    assert set(PLANTED) | ALWAYS == set(usage_warnings())


def test_a_warning_tells_only_of_the_measures_it_touches() -> None:
    planted = reports(*PLANTED["form_break_2020_2021"])
    assert "form_break_2020_2021" in codes(planted, measures=["disclosure:*.in_force"])
    assert "form_break_2020_2021" in codes(planted, measures=["applications:other"])
    assert "form_break_2020_2021" not in codes(planted, measures=["applications:received.total"])
    assert "form_break_2020_2021" not in codes(planted, measures=["reviews"])
    assert "procurement_unit" in codes(planted, measures=["disclosure:*.amount"])
    assert "procurement_unit" not in codes(planted, measures=["disclosure:fees.amount"])


def test_years_narrow_the_selection() -> None:
    planted = reports(*PLANTED["form_break_2020_2021"])
    assert "form_break_2020_2021" not in codes(planted, years=[2022])


def test_it_counts_the_reports_it_touches() -> None:
    found = warnings_for(reports({}, {"duplicate_of": "0", "year": 2021}, {})).set_index("code")
    assert found.loc["copies_included", "reports"] == 1
    assert found.loc["copies_included", "years"] == (2021,)


def test_the_catalogue_holds_together() -> None:
    for warning in usage_warnings().values():
        assert warning.when in TESTS
        assert {measure.partition(":")[0] for measure in warning.measures} <= set(frames())
        assert all((warning.zh, warning.en, warning.definition_zh, warning.definition_en))


def test_measures_carry_what_touches_them(sample_store: Store) -> None:
    every = basis(sample_store.frame("reports"))
    cells = {name: sample_store.frame(name) for name in frames() if name != "failures"}
    totals = disclosure_totals(cells["disclosure"], every)
    assert "form_break_2020_2021" in totals.attrs["warnings"]
    received = series("received", cells, every)
    assert "form_break_2020_2021" not in received.attrs["warnings"]
    assert "organs_change" in received.attrs["warnings"]
    assert index(received, 2021).attrs["warnings"] == received.attrs["warnings"]
    assert "aggregate_and_organ" not in totals.attrs["warnings"]
    mixed = series("received", cells, sample_store.frame("reports"))
    assert "aggregate_and_organ" in mixed.attrs["warnings"]


def test_a_summary_tells_its_own(sample_store: Store) -> None:
    summary = summarise(sample_store, 2021)
    assert "fictional" in set(summary.warnings["code"])
    assert (
        outcome_totals(summary.by_report).attrs["warnings"] == summary.by_report.attrs["warnings"]
    )


def test_a_misspelt_measure_is_not_one_without_warnings(sample_store: Store) -> None:
    with pytest.raises(InputError, match="total: no such measure"):
        warnings_for(sample_store, measures=["aplications:received.total"])
