"""Sentences are true where data are odd: nothing changed, all are alike, nobody tells, years are missing between."""

from dataclasses import replace
from typing import get_args

import pandas as pd
import pytest

from gxdata import Store, narrate
from gxdata.analyse import (
    YearSummary,
    apart,
    compare_agencies,
    compare_years,
    data_quality,
    profile,
    rate_changes,
    stated_problems,
    summarise,
)
from gxdata.analyse.compared_agencies import MAIN_RATE, AgencyComparison
from gxdata.analyse.compared_years import YearsComparison
from gxdata.catalogue import Lang
from gxdata.narrate import agencies, stated, years
from gxdata.narrate.common import period
from gxdata.narrate.profile import rate_finding
from gxdata.narrate.sentences import MISSING, say
from tests.stores import DamagedStore, NarrowStore

LANGS: tuple[Lang, ...] = get_args(Lang)
CHANCE = {"zh": "可能出于偶然", "en": "may be chance"}
LOW_TRUST = {"zh": "可信度低于0.75", "en": "trust below 0.75"}


@pytest.fixture
def alike(sample_store: Store) -> AgencyComparison:
    """Organs that granted half of a hundred applications each, in every year."""
    compared = compare_agencies(sample_store)
    values = {"numerator": 50, "denominator": 100, "value": 0.5, "low": 0.4, "high": 0.6}
    common = compared.common.assign(value=0.5)
    return replace(compared, rates=compared.rates.assign(enough=True, **values), common=common)


@pytest.mark.parametrize(
    ("told", "zh", "en"),
    [
        ([2021], "2021年", "2021"),
        ([2019, 2020, 2021], "2019—2021年", "2019–2021"),
        ([2019, 2021, 2023], "2019、2021、2023年", "2019, 2021, 2023"),
        ([2018, 2019, 2022, 2023], "2018—2019、2022—2023年", "2018–2019, 2022–2023"),
    ],
)
def test_no_year_is_named_that_is_not_among_those_told(told: list[int], zh: str, en: str) -> None:
    assert period(told, "zh") == zh
    assert period(told, "en") == en


@pytest.mark.parametrize("lang", LANGS)
def test_chosen_years_with_one_between_are_named_one_by_one(
    sample_store: Store, lang: Lang
) -> None:
    chosen = [2019, 2021, 2023]
    titles = [
        narrate.years_title(compare_years(sample_store, years=chosen), lang),
        narrate.agencies_title(compare_agencies(sample_store, years=chosen), lang),
        narrate.stated_title(stated_problems(sample_store, years=chosen), lang),
    ]
    assert all(period(chosen, lang) in title for title in titles)


@pytest.mark.parametrize("lang", LANGS)
def test_where_all_disclose_alike_none_discloses_most(alike: AgencyComparison, lang: Lang) -> None:
    said = agencies.rate_words(alike, lang)
    organs = len(apart(alike))
    assert said[0] == say(
        "agencies.rate_same", lang, organs=organs, year=alike.last, least=30, high=0.5
    )
    assert not any(CHANCE[lang] in sentence for sentence in said)
    known = alike.rate()
    assert agencies.map_finding(known, lang) == say(
        "agencies.finding_map_tied", lang, cells=len(known), tied=len(known), high=0.5
    )


@pytest.mark.parametrize("lang", LANGS)
def test_all_whose_rates_are_the_highest_are_named(alike: AgencyComparison, lang: Lang) -> None:
    lowest = alike.rates["name"].max()
    rates = alike.rates.assign(value=alike.rates["value"].mask(alike.rates["name"] == lowest, 0.2))
    said = agencies.rate_words(replace(alike, rates=rates), lang)[0]
    assert all(name in said for name in rates["name"].unique()[:5])
    assert lowest in said


@pytest.mark.parametrize("lang", LANGS)
def test_rates_that_stayed_the_same_did_not_change_by_chance(
    alike: AgencyComparison, lang: Lang
) -> None:
    changed = rate_changes(alike)
    assert len(changed)
    (said,) = agencies.change_words(alike, lang)
    for told in (said, agencies.change_finding(changed, lang)):
        assert CHANCE[lang] not in told
        assert {"zh": "上升", "en": "rose"}[lang] not in told


@pytest.mark.parametrize("lang", LANGS)
def test_a_chart_of_changes_says_chance_where_the_text_does(
    alike: AgencyComparison, lang: Lang
) -> None:
    then = alike.rates["year"] == alike.years[0]
    unsure = replace(alike, rates=alike.rates.assign(value=alike.rates["value"].mask(then, 0.55)))
    low, high = (
        alike.rates[end].mask(then, end_then) for end, end_then in (("low", 0.9), ("high", 1.0))
    )
    sure = replace(unsure, rates=unsure.rates.assign(low=low, high=high))
    for compared, chance in ((unsure, True), (sure, False)):
        title = agencies.change_finding(rate_changes(compared), lang)
        text = agencies.change_words(compared, lang)[0]
        assert (CHANCE[lang] in title) == (CHANCE[lang] in text) == chance


def still(compared: YearsComparison) -> YearsComparison:
    """The same shares in every year."""
    rates = compared.rates.assign(value=0.5, low=0.4, high=0.6)
    return replace(compared, rates=rates, outcomes=compared.outcomes.assign(share=0.2))


@pytest.mark.parametrize("lang", LANGS)
def test_of_shares_that_are_the_same_none_changed_most(sample_store: Store, lang: Lang) -> None:
    same = still(compare_years(sample_store))
    told = [
        *years.rate_words(same, lang),
        *years.outcome_words(same, lang),
        years.rate_finding(same, lang),
        years.outcome_finding(same, lang),
    ]
    for sentence in told:
        assert CHANCE[lang] not in sentence
        assert {"zh": "变化最大", "en": "changed most"}[lang] not in sentence
    assert told[1] == say("years.moved_none", lang)


@pytest.mark.parametrize("lang", LANGS)
def test_titles_of_charts_say_chance_where_the_text_does(sample_store: Store, lang: Lang) -> None:
    compared = compare_years(sample_store)
    pairs = [
        (years.rate_words(compared, lang), years.rate_finding(compared, lang)),
        (years.outcome_words(compared, lang), years.outcome_finding(compared, lang)),
    ]
    for words, title in pairs:
        assert (CHANCE[lang] in words[0]) == (CHANCE[lang] in title)
    organ = profile(sample_store)
    wide = replace(organ, rates=organ.rates.assign(low=0.0, high=1.0))
    assert CHANCE[lang] in rate_finding(wide, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_what_did_not_grow_did_not_grow_most(lang: Lang) -> None:
    about = {"series": "甲", "first": 2019, "last": 2023}
    grew = {"zh": "增长最多", "en": "grew most"}[lang]
    assert grew in years.index_finding(101.0, lang, **about)
    for index in (100.4, 100.0, 62.0):
        assert grew not in years.index_finding(index, lang, **about)


def test_organs_are_said_to_differ_only_where_they_do(sample_store: Store) -> None:
    every = compare_years(sample_store)
    always = every.reports.groupby("agency_id")["year"].transform("nunique") == len(every.years)
    same = replace(every, reports=every.reports[always])
    for compared, differ in ((every, True), (same, False)):
        assert ("not the same in every year" in years.problem_subtitle(compared, "en")) == differ


@pytest.mark.parametrize("lang", LANGS)
def test_a_kind_that_is_the_only_one_is_not_named_more_than_others(lang: Lang) -> None:
    counts = pd.Series({"staffing": 3, "timeliness": 0})
    said = stated.most_named_words(counts, 4, 2023, lang)
    assert {"zh": "最多", "en": "more than any other"}[lang] not in said
    assert {"zh": "最多", "en": "more than any other"}[lang] in stated.most_named_words(
        counts + 1, 4, 2023, lang
    )


@pytest.mark.parametrize("lang", LANGS)
def test_where_nobody_tells_nothing_is_said_of_how_many_closed(
    sample_store: Store, lang: Lang
) -> None:
    """That no organ closed enough is a finding; where no table tells it is none."""
    compared = compare_agencies(sample_store)
    rates = compared.rates.assign(
        numerator=pd.NA, denominator=pd.NA, value=pd.NA, low=pd.NA, high=pd.NA, enough=False
    )
    blank = replace(compared, rates=rates, common=compared.common.iloc[:0])
    unknown = say("agencies.rate_unknown", lang, year=compared.last)
    assert agencies.rate_words(blank, lang) == [unknown]
    rows = pd.DataFrame({"report_id": ["a", "b"], "denominator": [pd.NA, pd.NA]})
    assert narrate.ranking_words(rows.iloc[:0], rows, lang) == say("year.ranking_unknown", lang)
    few = rows.assign(denominator=[12, pd.NA])
    assert narrate.ranking_words(rows.iloc[:0], few, lang) == say(
        "year.ranking_none", lang, enough=30
    )


@pytest.mark.parametrize("lang", LANGS)
def test_rates_of_reports_in_doubt_say_so(sample_store: Store, lang: Lang) -> None:
    summary = summarise(sample_store, 2023)
    given = pd.DataFrame({"report_id": summary.reports["report_id"], "denominator": 50})
    row = {"report_id": given["report_id"].iloc[0], "agency": "某某局", "reason": "applications.balance",
           "severity": "error", "subjects": 1, "detail": None}  # fmt: skip
    doubted = replace(summary, doubtful=pd.DataFrame([row]))
    note = say("quality.doubted", lang, reports=1)
    assert note in narrate.ranking_doubts(given.head(3), given.tail(3), doubted, lang)
    assert narrate.ranking_doubts(given.tail(2), given.iloc[:0], doubted, lang) == []
    # What a rate is not made of makes it no doubtful one.
    carried = pd.DataFrame([{**row, "reason": "applications.carry_over", "severity": "warning"}])
    assert (
        narrate.ranking_doubts(given, given.iloc[:0], replace(summary, doubtful=carried), lang)
        == []
    )


@pytest.mark.parametrize("lang", LANGS)
def test_pages_that_compare_say_doubt_among_their_main_points(
    sample_store: Store, lang: Lang
) -> None:
    for store, low in ((sample_store, False), (DamagedStore(sample_store.root), True)):
        for compare, points in (
            (compare_agencies, narrate.agencies_points),
            (compare_years, narrate.years_points),
        ):
            found = " ".join(points(compare(store), lang))
            assert (LOW_TRUST[lang] in found) == low


def only(store: Store, **wanted: str) -> NarrowStore:
    """A store of those reports of one year of the sample that have these values."""
    rows = store.frame("reports", 2023)
    for column, value in wanted.items():
        rows = rows[rows[column] == value]
    return NarrowStore(store.root, tuple(rows["report_id"]))


@pytest.fixture
def regions(sample_store: Store) -> YearSummary:
    """A year with reports that gather regions, and none of an organ's own."""
    return summarise(only(sample_store, scope="region"), 2023)


@pytest.mark.parametrize("lang", LANGS)
def test_what_reports_of_regions_give_is_not_denied(regions: YearSummary, lang: Lang) -> None:
    """They give figures and problems; it is the organs' own reports that are not there."""
    own = {"zh": "机关本身的报告", "en": "organ's own report"}[lang]
    denied = [
        narrate.disclosure_words(regions, lang)[0],
        narrate.application_words(regions, lang)[0],
        narrate.review_words(regions, lang)[0],
        narrate.problem_words(regions, lang)[0],
    ]
    assert all(own in sentence for sentence in denied)
    assert narrate.status_words(regions, lang)[0] == say(
        "year.status_none", lang, year=2023, reports=2
    )


@pytest.mark.parametrize("lang", LANGS)
def test_outcomes_that_do_not_add_up_are_said_to_be_left_out(
    sample_store: Store, lang: Lang
) -> None:
    summary = summarise(sample_store, 2023)
    none = summary.outcomes.copy()
    none.attrs = {"reports": 0, "left_out": 6, "closed": 0}
    bare = replace(summary, outcomes=none)
    assert say("applications.outcomes_unknown", lang) in narrate.application_words(bare, lang)
    shown = [f for f in narrate.headline_figures(bare, lang) if f[1] == say("key.open", lang)]
    assert shown == [(MISSING, say("key.open", lang), say("key.open_none", lang))]


def test_outcomes_without_a_case_are_named_as_they_are_called(sample_store: Store) -> None:
    town = summarise(only(sample_store, agency="苇渡镇人民政府"), 2023)
    said = " ".join(narrate.application_words(town, "en"))
    assert "under “" in said
    assert "None were" not in said


@pytest.mark.parametrize("lang", LANGS)
def test_one_organ_is_compared_with_nobody(sample_store: Store, lang: Lang) -> None:
    compared = compare_agencies(only(sample_store, agency="苇渡镇人民政府"))
    (said,) = agencies.who_words(compared, lang)
    assert {"zh": "比较", "en": "compares"}[lang] not in said
    (organs, always) = agencies.who_words(compare_agencies(sample_store, years=[2023]), lang)
    assert organs.count("6") == 2
    assert always == say("agencies.always_all", lang)


@pytest.mark.parametrize("lang", LANGS)
def test_of_applications_that_are_as_many_nothing_went_from_one_number_to_it(
    sample_store: Store, lang: Lang
) -> None:
    summary = summarise(sample_store, 2023)
    trend = summary.trend.assign(received=123)
    trend.attrs = summary.trend.attrs
    title = narrate.trend_finding(replace(summary, trend=trend), lang)
    assert title.count("123") == 1


@pytest.mark.parametrize("lang", LANGS)
def test_no_rest_is_spoken_of_where_there_is_none(sample_store: Store, lang: Lang) -> None:
    quality = data_quality(DamagedStore(sample_store.root), 2023)
    failed = quality.checks["outcome"] == "fail"
    rest = {"zh": "其余", "en": "the rest"}[lang]
    for severity, told in (("error", False), ("warning", False)):
        checks = quality.checks.assign(severity=quality.checks["severity"].mask(failed, severity))
        (said,) = narrate.check_words(replace(quality, checks=checks), lang)
        assert (rest in said) == told


@pytest.mark.parametrize("lang", LANGS)
def test_lawsuits_none_of_which_corrected_the_organ(sample_store: Store, lang: Lang) -> None:
    summary = summarise(sample_store, 2023)
    cases = summary.reviews.assign(corrected=0)
    cases.attrs = summary.reviews.attrs
    said = narrate.review_words(replace(summary, reviews=cases), lang)[0]
    assert {"zh": "结果纠正0件", "en": "of which 0"}[lang] not in said
    assert said.count({"zh": "没有结果纠正", "en": "none of which"}[lang]) == 2


@pytest.mark.parametrize("lang", LANGS)
def test_a_title_is_no_sentence_with_a_full_stop(sample_store: Store, lang: Lang) -> None:
    summary = summarise(only(sample_store, agency="砚桥街道办事处"), 2023)
    assert not narrate.problem_finding(summary, lang).endswith(("。", "."))


def test_the_main_rate_is_what_these_tests_alter(alike: AgencyComparison) -> None:
    assert set(alike.rate(MAIN_RATE)["value"]) == {0.5}
