"""Sentences: their numbers are those of the frames, in both languages."""

import re
from dataclasses import replace
from typing import get_args

import pandas as pd
import pytest

from gxdata import Store
from gxdata.analyse import YearSummary, summarise
from gxdata.catalogue import Lang
from gxdata.narrate import (
    application_words,
    backlog_words,
    carry_over,
    change_words,
    changes_table,
    coverage_words,
    disclosure_words,
    doubtful_table,
    outcome_finding,
    problem_words,
    publication_words,
    quality_words,
    ranking_words,
    rates_table,
    received_finding,
    review_words,
    revision_words,
    status_words,
    trend_finding,
)
from gxdata.narrate.sentences import listed, say, shortened
from tests.stores import NarrowStore

WORDS = (
    coverage_words,
    disclosure_words,
    application_words,
    review_words,
    problem_words,
    quality_words,
)
FINDINGS = (received_finding, outcome_finding, trend_finding)


def numbers(text: str) -> list[str]:
    return sorted(re.findall(r"\d[\d,.]*\d|\d", text))


@pytest.mark.parametrize("year", [2019, 2020, 2021, 2022, 2023])
def test_both_languages_say_the_same_numbers(sample_store: Store, year: int) -> None:
    summary = summarise(sample_store, year)
    for words in (application_words, disclosure_words, review_words):
        zh, en = (
            " ".join(s for s in words(summary, lang) if "元" not in s and "yuan" not in s)
            for lang in get_args(Lang)
        )
        assert numbers(zh) == numbers(en), words.__name__


def test_fees_are_written_out_in_english(sample_store: Store) -> None:
    summary = summarise(sample_store, 2021)
    zh, en = ("".join(disclosure_words(summary, lang)) for lang in get_args(Lang))
    in_wan = re.search(r"收费([\d,.]+)万元", zh)
    in_yuan = re.search(r"fees of ([\d,.]+) yuan", en)
    assert in_wan
    assert in_yuan
    assert float(in_wan[1]) * 10_000 == float(in_yuan[1].replace(",", ""))


@pytest.mark.parametrize("lang", get_args(Lang))
def test_parts_named_in_a_sentence_add_up_to_its_total(sample_store: Store, lang: Lang) -> None:
    summary = summarise(sample_store, 2022)
    closed = summary.outcomes.attrs["closed"]
    sentence = next(s for s in application_words(summary, lang) if f"{closed:,}" in s)
    shares = [float(x) for x in re.findall(r"([\d.]+)%", sentence)]
    assert sum(shares) == pytest.approx(100, abs=0.3)


@pytest.mark.parametrize("lang", get_args(Lang))
def test_no_sentence_has_a_brace_or_a_nan_left(sample_store: Store, lang: Lang) -> None:
    for year in sample_store.years():
        summary = summarise(sample_store, year)
        sentences = [s for words in WORDS for s in words(summary, lang)]
        sentences += [finding(summary, lang) for finding in FINDINGS]
        assert sentences
        for sentence in sentences:
            assert not re.search(r"[{}]|nan|None|<NA>", sentence), sentence


def test_text_from_a_report_is_never_taken_for_a_template() -> None:
    said = say("applications.most", "zh", agency="{most} 局 {0}", most=3, share=0.5)
    assert "{most} 局 {0}" in said


def test_english_counts_have_their_noun_and_verb() -> None:
    one = say("quality.warnings", "en", reports=1, names="x")
    two = say("quality.warnings", "en", reports=2, names="x")
    assert one.startswith("1 report has")
    assert two.startswith("2 reports have")


def test_lists_are_cut_and_say_how_many_more() -> None:
    assert listed(["a", "b", "c"], "en") == "a, b and c"
    assert shortened([str(n) for n in range(8)], "zh") == "0、1、2、3、4等8个"
    assert shortened([str(n) for n in range(8)], "en").endswith("and 3 more")


@pytest.mark.parametrize("lang", get_args(Lang))
def test_a_tie_too_long_to_be_read_out_is_said_to_be_one(sample_store: Store, lang: Lang) -> None:
    kinds = [
        "timeliness",
        "channels",
        "staffing",
        "platform",
        "publicity",
        "awareness",
        "interaction",
    ]
    categories = pd.DataFrame({"category": kinds, "reports": 2})
    categories.attrs = {"reports": 6}
    said = " ".join(
        problem_words(replace(summarise(sample_store, 2021), categories=categories), lang)
    )
    assert numbers(said) == ["2", "33.3", "6", "7"]
    assert say("problems.none", lang) not in said


def test_planted_faults_are_said_plainly(sample_store: Store) -> None:
    said = " ".join(quality_words(summarise(sample_store, 2021), "zh"))
    assert "澜屿县人民政府" in said
    assert "不可直接引用" in said


@pytest.mark.parametrize("lang", get_args(Lang))
def test_a_rate_stands_with_what_it_is_made_of(sample_store: Store, lang: Lang) -> None:
    summary = summarise(sample_store, 2023)
    table = rates_table(summary, lang)
    first = summary.rates.iloc[0]
    assert table.iloc[0].tolist()[1] == f"{first.numerator / first.denominator:.1%}"
    assert table.iloc[0].tolist()[3:5] == [first.numerator, first.denominator]
    assert len(table) == (summary.rates["reports"] > 0).sum()


@pytest.fixture
def quiet_town(sample_store: Store) -> YearSummary:
    """A year's summary of the one report of a town to which hardly anything happened."""
    reports = sample_store.frame("reports", 2023)
    town = reports.loc[reports["agency"] == "苇渡镇人民政府", "report_id"]
    return summarise(NarrowStore(sample_store.root, tuple(town)), 2023)


@pytest.mark.parametrize("lang", get_args(Lang))
def test_what_did_not_happen_is_said_as_such(quiet_town: YearSummary, lang: Lang) -> None:
    words = [
        *status_words(quiet_town, lang),
        *application_words(quiet_town, lang),
        *review_words(quiet_town, lang),
        *backlog_words(quiet_town, lang),
    ]
    said = " ".join(words)
    for awkward in ("其中0份", "（0.0%）", "其中结果纠正0件", "0 of them", "(0.0%)", "of which 0"):
        assert awkward not in said


@pytest.mark.parametrize("lang", get_args(Lang))
def test_a_day_on_which_all_were_published_is_named_once(
    quiet_town: YearSummary, sample_store: Store, lang: Lang
) -> None:
    checks = sample_store.frame("checks", 2023)
    (words,) = publication_words(quiet_town, checks, lang)
    assert words.count("2024-") == 1
    (words,) = publication_words(quiet_town, checks.iloc[:0], lang)
    assert {"zh": "无从核对", "en": "cannot be told"}[lang] in words


@pytest.mark.parametrize("lang", get_args(Lang))
def test_years_are_said_to_agree_only_where_they_were_compared(
    sample_store: Store, lang: Lang
) -> None:
    summary = summarise(sample_store, 2023)
    checks = sample_store.frame("checks", 2023)
    compared = checks[checks["rule"] == "applications.carry_over"]
    assert not (compared["outcome"] == "fail").any()
    none = carry_over(checks, summary)
    _, agrees = revision_words(summary, checks, none, lang)
    assert str(compared["report_id"].nunique()) in agrees
    _, unknown = revision_words(summary, checks.drop(compared.index), none, lang)
    assert {"zh": "无从核对", "en": "cannot be told"}[lang] in unknown


@pytest.mark.parametrize("lang", get_args(Lang))
def test_a_number_of_cases_that_nobody_gives_is_no_zero(sample_store: Store, lang: Lang) -> None:
    summary = summarise(sample_store, 2022)
    lawsuits = summary.reviews["channel"] != "review"
    cases = summary.reviews.copy()
    cases.loc[lawsuits, cases.columns.drop("channel")] = pd.NA
    cases.attrs = summary.reviews.attrs
    told, unknown = review_words(replace(summary, reviews=cases), lang)
    assert {"zh": "行政复议", "en": "administrative review"}[lang] in told
    assert {"zh": "没有一份报告给出行政诉讼", "en": "No report gives the number of lawsuits"}[
        lang
    ] in unknown


@pytest.mark.parametrize("lang", get_args(Lang))
def test_with_nothing_to_rank_no_ranking_is_announced(lang: Lang) -> None:
    rows = pd.DataFrame({"report_id": ["a"], "denominator": [12]})
    assert "30" in ranking_words(rows.iloc[:0], rows, lang)
    for ranked, others in (
        (rows.iloc[:0], rows),
        (rows, rows.iloc[:0]),
        (rows.iloc[:0], rows.iloc[:0]),
    ):
        assert not re.search(r"\b0\b|共0", ranking_words(ranked, others, lang))


@pytest.mark.parametrize("lang", get_args(Lang))
def test_growth_from_few_cases_is_not_given(lang: Lang) -> None:
    rows = pd.DataFrame(
        {
            "series": ["received", "reviews"], "organs": [6, 6], "before": [682.0, 3.0], "now": [784.0, 9.0],
            "change": [102.0, 6.0], "growth": pd.array([102 / 682, 2.0], "Float64"),
        }
    )  # fmt: skip
    assert "+15.0%" in change_words(rows, "received", lang)
    assert "%" not in change_words(rows, "reviews", lang)
    assert changes_table(rows, lang).iloc[:, -1].tolist() == ["+15.0%", "—"]


def test_organs_that_are_missed_are_those_that_coverage_counts(sample_store: Store) -> None:
    from gxdata.analyse import coverage

    grid = coverage(sample_store)
    for year in sample_store.years():
        summary = summarise(sample_store, year)
        missed = grid[
            (grid["year"] == year) & (grid["scope"] == "organ") & grid["report_id"].isna()
        ]
        missed = missed[missed["state"] != "renamed"]
        assert sorted(summary.absent) == sorted(missed["agency"])
        if summary.absent:
            assert f"{len(summary.absent)} organ" in " ".join(coverage_words(summary, "en"))


def without(summary: YearSummary, *cells: tuple[str, str]) -> YearSummary:
    """The summary as if no report gave these cells of table two."""
    totals = summary.disclosure.copy()
    for item, measure in cells:
        gone = (totals["item"] == item) & (totals["measure"] == measure)
        totals.loc[gone, ["value", "reports"]] = [float("nan"), 0]
    return replace(summary, disclosure=totals)


def test_what_no_report_gives_is_not_told(sample_store: Store) -> None:
    summary = summarise(sample_store, 2023)
    given = without(summary, ("normative_documents", "issued"), ("penalties", "decisions"))
    for lang in get_args(Lang):
        full, told = (" ".join(disclosure_words(s, lang)) for s in (summary, given))
        assert "—" not in told
        kept = {n for (item, measure), n in summary.disclosure.set_index(["item", "measure"])["value"].items()
                if (item, measure) in [("normative_documents", "in_force"), ("licensing", "decisions")]}  # fmt: skip
        assert all(f"{number:,.0f}" in told for number in kept)
        assert numbers(told) != numbers(full)
        # All that is told is told by the same reports, whatever cells the sentences pass over.
        uneven = say("disclosure.uneven", lang)
        assert uneven not in told
        nothing = without(
            summary, *summary.disclosure[["item", "measure"]].itertuples(index=False, name=None)
        )
        assert disclosure_words(nothing, lang) == [say("disclosure.none", lang)]


def test_a_total_that_rests_on_a_contradictory_report_says_so(sample_store: Store) -> None:
    year = 2021
    summary = summarise(sample_store, year)
    wrong = summary.reports["report_id"].iloc[0]
    errors = pd.DataFrame([{"report_id": wrong, "agency": "x", "reason": "applications.row_total",
                            "severity": "error", "subjects": 1, "detail": None}])  # fmt: skip
    doubted = replace(summary, doubtful=errors)
    sound = replace(summary, doubtful=errors.iloc[:0])
    for words in (disclosure_words, review_words):
        note = say("quality.doubted", "en", reports=1)
        assert note in words(doubted, "en")
        assert note not in words(sound, "en")


def test_a_total_with_a_figure_that_fails_a_check_says_so_where_it_is_told(
    sample_store: Store,
) -> None:
    summary = summarise(sample_store, 2023)
    giver = summary.disclosure.attrs["given_by"][0]
    row = {
        "report_id": giver,
        "agency": "某某局",
        "reason": "disclosure.misfilled",
        "severity": "warning",
        "subjects": 1,
        "detail": None,
    }
    misfilled = replace(summary, doubtful=pd.DataFrame([row]))
    assert any(
        "A number that does not fit its cell" in s for s in disclosure_words(misfilled, "en")
    )
    # It is one of table two, in a report that gave some of these figures: nothing else says so.
    assert review_words(misfilled, "en") == review_words(summary, "en")
    elsewhere = replace(summary, doubtful=pd.DataFrame([{**row, "report_id": "another"}]))
    assert disclosure_words(elsewhere, "en") == disclosure_words(summary, "en")


def test_an_organ_with_several_reports_in_doubt_is_numbered_by_report(sample_store: Store) -> None:
    row = {"reason": "applications.row_total", "severity": "error", "subjects": 1, "detail": None}
    whose = [
        ("甲局", "r1"),
        ("乙局", "r2"),
        ("甲局", "r3"),
        ("甲局", "r1"),
        (None, "r4"),
        (None, "r5"),
    ]
    doubtful = pd.DataFrame(
        [{**row, "agency": agency, "report_id": report} for agency, report in whose]
    )
    table = doubtful_table(replace(summarise(sample_store, 2023), doubtful=doubtful), "en")
    assert table.iloc[:4, 0].tolist() == ["甲局（1）", "乙局", "甲局（2）", "甲局（1）"]
    assert table.iloc[4:, 0].isna().all()


def test_that_no_organ_received_any_is_said_of_those_that_give_the_number(
    sample_store: Store,
) -> None:
    summary = summarise(sample_store, 2022)
    rows = summary.by_report.assign(received=0)
    none = received_finding(replace(summary, by_report=rows), "en")
    rows["received"] = rows["received"].astype("Int64")
    rows.loc[rows.index[0], "received"] = pd.NA
    given = received_finding(replace(summary, by_report=rows), "en")
    assert none == "No organ received an application"
    assert given == "No organ that gives the number received an application"
