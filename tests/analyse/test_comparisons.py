"""Comparisons: the right reports, the same organs, and nothing said that the cases do not bear."""

from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import (
    apart,
    application_flow,
    applications_by_report,
    basis,
    compare_agencies,
    compare_years,
    profile,
    rate_changes,
    same_organs,
    selected,
    stated_problems,
)
from gxdata.analyse.applications import GROUPS
from gxdata.analyse.compared_years import growth_by_year, levels, outcomes_by_year
from gxdata.analyse.selection import of_region, organ_id
from gxdata.analyse.stated import states
from gxdata.catalogue.series import series_catalogue
from gxdata.errors import InputError, YearError
from tests.stores import CrowdedStore


def places(*chains: tuple[str | None, ...]) -> pd.DataFrame:
    return pd.DataFrame(chains, columns=["province", "city", "county", "township"], dtype=object)


def test_a_region_is_found_by_its_name_alone_or_behind_those_that_hold_it() -> None:
    reports = places(
        ("霁川省", "砚汀市", "桐泮区", None), ("霁川省", "砚汀市", None, None), ("霁川省", None, None, None)
    )  # fmt: skip
    assert of_region(reports, "桐泮区").tolist() == [True, False, False]
    assert of_region(reports, "砚汀市桐泮区").tolist() == [True, False, False]
    assert of_region(reports, "砚汀市").tolist() == [True, True, False]
    assert of_region(reports, "霁川省").all()


def test_a_region_of_which_there_are_two_is_asked_for_by_its_full_name() -> None:
    reports = places(("霁川省", "砚汀市", "城关区", None), ("霁川省", "云陂市", "城关区", None))
    with pytest.raises(InputError, match="霁川省云陂市城关区"):
        of_region(reports, "城关区")
    assert of_region(reports, "云陂市城关区").tolist() == [False, True]
    for wrong in ("关区", "市城关区", "无此县"):
        with pytest.raises(InputError, match=wrong):
            of_region(reports, wrong)


def test_an_organ_whose_name_two_bear_is_asked_for_by_its_id() -> None:
    reports = pd.DataFrame(
        {
            "agency_id": ["a", "b", "b"],
            "agency": ["财政局", "财政局", "财政局"],
            "agency_full": ["甲县财政局", "乙县财政局", "乙县财政局"],
        }
    )
    with pytest.raises(InputError, match="乙县财政局"):
        organ_id(reports, "财政局")
    assert organ_id(reports, "乙县财政局") == organ_id(reports, "b") == "b"
    with pytest.raises(InputError, match="财政局"):
        organ_id(reports, "财政")


def test_reports_of_one_scope_only_are_selected(sample_store: Store) -> None:
    for scope in ("organ", "region"):
        assert set(selected(sample_store, scope=scope)["scope"]) == {scope}
    with pytest.raises(YearError):
        selected(sample_store, years=[1999])
    with pytest.raises(InputError):
        selected(sample_store, scope="system")


def given(*pairs: tuple[str | None, int]) -> pd.DataFrame:
    return pd.DataFrame(pairs, columns=["agency_id", "year"])


def test_a_panel_keeps_half_of_the_last_years_organs() -> None:
    panel = same_organs(
        given(
            ("a", 2018), ("a", 2019), ("b", 2019), ("a", 2020), ("b", 2020), ("c", 2020), (None, 2020)
        )
    )  # fmt: skip
    assert panel.organs == {"a", "b"}
    assert panel.years == (2019, 2020)
    assert panel.left_out == (2018,)
    assert same_organs(given()).organs == frozenset()


def rows(*entries: tuple[str, int, int, str, float]) -> pd.DataFrame:
    columns = ["agency_id", "year", "stretch", "form", "value"]
    return pd.DataFrame(entries, columns=columns).astype({"value": "Float64"})


def test_levels_hold_the_same_organs_and_do_not_join_two_stretches() -> None:
    found = levels(
        rows(
            ("x", 2018, 0, "table-2014", 900), ("x", 2019, 1, "form-2019", 10), ("y", 2019, 1, "form-2019", 5),
            ("x", 2021, 1, "form-2021", 12), ("y", 2021, 1, "form-2021", 6), ("z", 2021, 1, "form-2021", 99),
        )
    )  # fmt: skip
    assert found[["year", "value", "stretch", "organs"]].values.tolist() == [
        [2018, 900, 0, 1],
        [2019, 15, 1, 2],
        [2021, 18, 1, 2],
    ]
    assert found["index"].tolist() == [100, 100, 120]
    growth = growth_by_year(rows(("x", 2018, 0, "a", 9), ("x", 2019, 1, "b", 10)))
    assert growth.empty


def test_an_index_from_nought_is_missing() -> None:
    found = levels(rows(("x", 2019, 1, "f", 0), ("x", 2020, 1, "f", 5)))
    assert found["index"].isna().all()


def test_outcomes_by_year_add_up_to_what_was_closed() -> None:
    terms = pd.DataFrame(
        [[name, year, *range(1, 7), 21] for name in "ab" for year in (2020, 2021)],
        columns=["agency_id", "year", *GROUPS, "closed_total"],
    )
    terms.loc[3, "closed_total"] = 20  # does not add up: the organ is in neither year
    found = outcomes_by_year(terms)
    assert found.attrs == {"organs": 1, "closed": {2020: 21, 2021: 21}}
    assert found.groupby("year")["share"].sum().tolist() == pytest.approx([1, 1])


def test_a_flow_is_made_of_reports_that_balance(sample_store: Store) -> None:
    own = basis(sample_store.frame("reports"))
    by_report = applications_by_report(sample_store.frame("applications"), own)
    found = application_flow(by_report)
    sides = found.groupby("side")["count"].sum()
    assert sides["in"] == sides["out"] == found.attrs["total"] > 0
    assert found.attrs["reports"] + found.attrs["left_out"] == len(own)
    broken = by_report.assign(received=by_report["received"] + 1)
    assert application_flow(broken).attrs["reports"] == 0


def test_organs_are_apart_only_where_their_interval_leaves_the_common_rate_out(
    sample_store: Store,
) -> None:
    compared = compare_agencies(sample_store)
    ranked = apart(compared)
    common = ranked.attrs["common"]
    for row in ranked.itertuples():
        expected = "above" if row.low > common else "below" if row.high < common else "within"
        assert row.side == expected
    assert (ranked["denominator"] >= 30).all()
    of_last = compared.rate()[compared.rate()["year"] == compared.last]
    apart_from = ("too_few", "no_case", "no_figure")
    assert len(ranked) + sum(len(ranked.attrs[kind]) for kind in apart_from) == len(of_last)


def test_an_organ_that_closed_nothing_gave_its_outcomes_and_one_that_lost_them_did_not(
    sample_store: Store,
) -> None:
    compared = compare_agencies(sample_store)
    rates = compared.rates.copy()
    own = (rates["indicator"] == "disclosure_rate") & (rates["year"] == compared.last)
    idle, lost = rates.index[own][:2]
    rates.loc[[idle, lost], ["value", "low", "high"]] = pd.NA
    rates.loc[[idle, lost], "denominator"] = pd.array([0, pd.NA], dtype="Int64")
    enough = rates["denominator"].ge(30).fillna(False).astype(bool)
    found = apart(replace(compared, rates=rates.assign(enough=enough)))
    assert found.attrs["no_case"] == (rates.loc[idle, "name"],)
    assert found.attrs["no_figure"] == (rates.loc[lost, "name"],)


def test_regions_are_compared_and_never_added(sample_store: Store) -> None:
    compared = compare_agencies(sample_store, scope="region")
    assert compared.common.empty
    assert compared.flow.attrs["total"] == 0
    assert apart(compared).attrs["common"] is None
    assert len(apart(compared))


def test_one_year_has_no_change(sample_store: Store) -> None:
    assert rate_changes(compare_agencies(sample_store, years=[2023])).empty


def test_two_organs_of_one_name_are_told_apart(sample_store: Store) -> None:
    compared = compare_agencies(CrowdedStore(sample_store.root))
    assert compared.reports.groupby("agency_id")["name"].nunique().max() == 1
    assert compared.reports.groupby("name")["agency_id"].nunique().max() == 1


def test_years_are_compared_over_the_same_organs(sample_store: Store) -> None:
    compared = compare_years(sample_store)
    assert set(compared.series["series"]) <= set(series_catalogue())
    counts = compared.rates.groupby("indicator")["organs"].nunique()
    assert counts.max() == 1
    assert (compared.rates["reports"] == compared.rates["organs"]).all()


def test_problems_of_one_kind_only(sample_store: Store) -> None:
    whole = stated_problems(sample_store)
    kind = str(whole.running["category"].iloc[0])
    one = stated_problems(sample_store, category=kind)
    assert set(one.sentences["category"]) == {kind}
    assert len(one.sentences) == (whole.sentences["category"] == kind).sum()
    assert one.categories.attrs["reports"] == whole.categories.attrs["reports"]
    with pytest.raises(InputError, match="timeliness"):
        stated_problems(sample_store, category="no_such_kind")


def test_sentences_stand_in_their_reports(sample_store: Store) -> None:
    found = stated_problems(sample_store).sentences
    problems = sample_store.frame("problems")
    written = set(zip(problems["report_id"], problems["text"], strict=True))
    assert set(zip(found["report_id"], found["text"], strict=True)) <= written
    assert not found.duplicated(["report_id", "ordinal"]).any()


def test_a_year_without_report_is_not_a_year_without_the_problem() -> None:
    reports = pd.DataFrame({"agency_id": ["a", "a", "b"], "year": [2019, 2021, 2020]})
    threads = pd.DataFrame(
        {
            "agency_id": ["a", "a"],
            "category": ["staffing", "timeliness"],
            "year": [2019, 2021],
            "repeated_text": [None, True],
        }
    )
    found = states(threads, reports, ["agency_id", "category"]).set_index(["category", "year"])
    assert found["state"].to_dict() == {
        ("staffing", 2019): "said",
        ("staffing", 2020): "no_report",
        ("staffing", 2021): "not_said",
        ("timeliness", 2019): "not_said",
        ("timeliness", 2020): "no_report",
        ("timeliness", 2021): "same_words",
    }


def test_a_profile_holds_one_organ_and_one_scope(sample_store: Store) -> None:
    for name in sample_store.frame("reports")["agency"].unique():
        organ = profile(sample_store, name)
        assert organ.reports["agency_id"].nunique() == 1
        assert set(organ.reports["scope"]) == {organ.scope}
        assert organ.reports["year"].is_unique
        assert set(organ.missing).isdisjoint(organ.years)
    assert len(profile(sample_store).years) == len(sample_store.years())


def test_comparisons_of_many_organs_leave_ambiguous_figures_out(sample_store: Store) -> None:
    crowded = compare_agencies(CrowdedStore(Path(sample_store.root)))
    plain = compare_agencies(sample_store)
    assert crowded.flow.attrs["total"] == 11 * plain.flow.attrs["total"]
    assert crowded.flow.attrs["left_out"] == plain.flow.attrs["reports"]
