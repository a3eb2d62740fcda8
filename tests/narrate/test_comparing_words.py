"""What the comparing pages say: the same numbers in both languages, parts that add up, nothing beyond the cases."""

import re
import string
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import pandas as pd
import pytest

import gxdata
from gxdata import Store, narrate
from gxdata.analyse import (
    apart,
    compare_agencies,
    compare_years,
    profile,
    rate_changes,
    stated_problems,
)
from gxdata.analyse.compared_years import YearsComparison
from gxdata.catalogue import Lang, code_list
from gxdata.chart.pages import years as charts
from gxdata.narrate import agencies, stated, years
from gxdata.narrate.common import foremost
from gxdata.narrate.profile import received_words
from gxdata.narrate.sentences import MISSING, _templates, say
from tests.stores import CrowdedStore

LANGS: tuple[Lang, ...] = get_args(Lang)
ROOT = Path(gxdata.__file__).parent

PAGES: list[tuple[Callable[..., Any], Callable[..., list[str]]]] = [
    (compare_agencies, narrate.agencies_points),
    (compare_years, narrate.years_points),
    (stated_problems, narrate.stated_points),
    (profile, narrate.profile_points),
]


def numbers(sentences: list[str]) -> list[str]:
    return sorted(re.findall(r"\d[\d,.]*\d|\d", " ".join(sentences)))


@pytest.fixture(scope="module", params=["sample", "crowded"])
def store(request: pytest.FixtureRequest, sample_store: Store) -> Store:
    return sample_store if request.param == "sample" else CrowdedStore(sample_store.root)


@pytest.mark.parametrize(("compare", "points"), PAGES)
def test_both_languages_say_the_same_numbers(
    store: Store, compare: Callable[..., Any], points: Callable[..., list[str]]
) -> None:
    found = compare(store)
    zh, en = (points(found, lang) for lang in LANGS)
    # English says how many more there are where Chinese says how many in all.
    cut = [re.sub(r"等\d+个|and \d+ more", "", " ".join(said)) for said in (zh, en)]
    assert numbers(cut[:1]) == numbers(cut[1:])
    assert len(zh) == len(en) >= 3
    for sentence in [*zh, *en]:
        assert not re.search(r"[{}]|nan|None|<NA>", sentence), sentence


@pytest.mark.parametrize("lang", LANGS)
def test_the_organs_of_a_comparison_add_up(store: Store, lang: Lang) -> None:
    compared = compare_agencies(store)
    assert sum(agencies.sides(apart(compared)).values()) == len(apart(compared))
    changed = rate_changes(compared)
    counts = agencies.directions(changed)
    assert counts["up"] + counts["down"] + counts["same"] == len(changed)
    said = " ".join(agencies.change_words(compared, lang))
    assert f"{len(changed)}" in said


@pytest.mark.parametrize("lang", get_args(Lang))
def test_many_comparisons_come_with_what_chance_alone_would_show(
    sample_store: Store, lang: Lang
) -> None:
    few = compare_agencies(sample_store)
    chance = say("agencies.by_chance", lang, expected=2)
    rows = few.rates[few.rates["year"] == few.last]
    top = rows[rows["enough"]].iloc[[0]]
    copies = [top.assign(name=f"{n}", agency_id=f"{n}", low=0.9, high=0.95) for n in range(40)]
    many = replace(few, rates=pd.concat([rows, *copies], ignore_index=True))
    assert chance in agencies.rate_words(many, lang)
    assert chance not in agencies.rate_words(few, lang)


@pytest.mark.parametrize("lang", LANGS)
def test_a_count_that_is_missing_is_no_dash_in_a_sentence(sample_store: Store, lang: Lang) -> None:
    organ = profile(sample_store)
    blank = replace(organ, by_report=organ.by_report.assign(closed_total=pd.NA))
    assert not any(MISSING in sentence for sentence in received_words(blank, lang))
    assert received_words(blank, lang)[1:] == received_words(organ, lang)[1:]


def test_regions_are_said_to_be_never_added(sample_store: Store) -> None:
    said = " ".join(narrate.agencies_points(compare_agencies(sample_store, scope="region"), "zh"))
    assert "从不相加" in said
    assert "共收到" not in said
    assert "合计" not in said


def test_a_change_that_may_be_chance_is_said_to_be(sample_store: Store) -> None:
    compared = compare_years(sample_store)
    rows = years.main_rate(compared)
    first, last = rows.iloc[0], rows.iloc[-1]
    overlap = first["low"] <= last["high"] and last["low"] <= first["high"]
    said = " ".join(years.rate_words(compared, "zh"))
    assert ("偶然" in said and "但" in said) == overlap
    shares = compared.outcomes["share"]
    for low, high, word in ((0.0, 1.0, "但可能出于偶然"), (shares, shares, "超出偶然")):
        known = replace(compared, outcomes=compared.outcomes.assign(low=low, high=high))
        assert word in " ".join(years.outcome_words(known, "zh"))


@pytest.mark.parametrize("lang", LANGS)
def test_growth_from_few_cases_is_not_given(sample_store: Store, lang: Lang) -> None:
    compared = compare_years(sample_store)
    table = narrate.years_growth_table(compared, lang, received=False)
    previous, growth = table.iloc[:, 3], table.iloc[:, 6]
    assert (growth[previous < 30] == "—").all()
    assert (growth[previous >= 30] != "—").all()


def test_one_year_alone_is_compared_with_nothing(sample_store: Store) -> None:
    said = " ".join(narrate.years_points(compare_years(sample_store, years=[2023]), "zh"))
    assert "没有可比较的年份" in said
    assert narrate.agencies_points(compare_agencies(sample_store, years=[2023]), "en")
    assert narrate.stated_points(stated_problems(sample_store, years=[2023]), "en")


def test_a_year_behind_a_break_of_form_is_no_change(sample_store: Store) -> None:
    compared = compare_years(sample_store)
    received = compared.series[compared.series["series"] == "received"]
    broken = received.assign(stretch=received["year"].eq(received["year"].max()).astype(int))
    one = years.received_finding(replace(compared, series=broken), "en")
    last = received.iloc[-1]
    assert (
        one
        == f"{last['value']:,.0f} applications received in {last['year']} ({last['organs']} organs)"
    )
    assert years.received_finding(compared, "en") != one


def test_no_line_is_drawn_where_no_two_years_count_alike(sample_store: Store) -> None:
    compared = compare_years(sample_store)
    received = compared.series[compared.series["series"] == "received"]

    def with_stretches(stretch: list[int]) -> YearsComparison:
        return replace(compared, series=received.assign(stretch=stretch))

    whole, broken, alone = (
        with_stretches(places) for places in ([0] * 5, [0, 0, 1, 1, 1], [*range(5)])
    )
    organs = int(received["organs"].iloc[-1])
    assert f"the {organs} organs that give" in years.received_subtitle(whole, "en")
    assert "each stretch" in years.received_subtitle(broken, "en")
    assert charts.received(whole, "en")
    assert charts.received(broken, "en")
    assert charts.received(alone, "en") is None


def test_kinds_that_are_named_alike_are_named_together() -> None:
    import pandas as pd

    counts = pd.Series({"staffing": 3, "timeliness": 3, "channels": 1})
    zh, each, most = foremost(counts, "category", "zh")
    assert zh.count("“") == 2
    assert (each, most) == ("各", 3)
    assert foremost(counts.drop("staffing"), "category", "zh")[1:] == ("", 3)


def test_a_page_on_one_kind_never_says_that_nothing_is_named(sample_store: Store) -> None:
    """Other kinds may be: what it says is of its own kind alone."""
    last = stated_problems(sample_store).categories
    unnamed = set(code_list("category")) - set(last["category"]) - {"none_stated"}
    one = stated_problems(sample_store, category=min(unnamed))
    often, running = stated.often_words(one, "en")[0], stated.running_words(one, "en")[0]
    asked = last.attrs["reports"]
    assert often.startswith(f"Of {asked} reports")
    assert "none names" in often
    assert "one kind" not in running


@pytest.mark.parametrize("lang", LANGS)
def test_problems_named_again_are_no_more_than_those_compared(store: Store, lang: Lang) -> None:
    found = stated_problems(store)
    assert (found.again["again"] <= found.again["compared"]).all()
    assert (found.again["same_text"] <= found.again["again"]).all()
    assert found.running.attrs["running"] <= found.running.attrs["organs"]
    said = " ".join(stated.again_words(found, lang))
    assert f"{int(found.again['compared'].sum()):,}" in said


@pytest.mark.parametrize("lang", LANGS)
def test_a_year_is_never_written_with_a_separator(store: Store, lang: Lang) -> None:
    tables = (
        narrate.years_who_table(compare_years(store), lang),
        narrate.profile_reports_table(profile(store), lang),
        narrate.agencies_who_table(compare_agencies(store), lang),
    )
    for table in tables:
        assert not table.select_dtypes("number").isin(range(2000, 2100)).any().any()


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_every_template_takes_the_same_values_in_both_languages() -> None:
    for topic, sentences in _templates().items():
        for name, words in sentences.items():
            assert set(words) == {"zh", "en"}, f"{topic}.{name}"
            differ = placeholders(words["zh"]) ^ placeholders(words["en"])
            assert differ <= {"amount", "yuan", "all", "rest", "kinds"}, f"{topic}.{name}"


def test_every_template_of_the_comparing_pages_is_said_somewhere() -> None:
    files = [*ROOT.rglob("*.py"), *(ROOT.parent / "notebooks").glob("*.ipynb")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in files)
    whole = {
        f"{t}.{n}" for t in ("agencies", "years", "stated", "profile") for n in _templates()[t]
    }
    # Names made of a part that varies, such as f"years.rate_{kind}".
    varying = re.findall(r'f"(\w+\.\w*)\{', code)
    unsaid = {
        name
        for name in whole
        if name not in code
        and not any(name.startswith(start) for start in varying if not start.endswith("."))
    }
    plain = {name for name in unsaid if not re.search(rf'"{name.partition(".")[2]}"', code)}
    assert plain == set()
