"""What must be said of how far figures can be trusted has its words in both languages."""

from dataclasses import replace

import pandas as pd
import pytest

from gxdata.analyse import Caveats
from gxdata.catalogue import Lang, code_list
from gxdata.catalogue.coverage import coverage_states
from gxdata.catalogue.usage_warnings import usage_warnings
from gxdata.narrate import caveat_words, say
from gxdata.narrate.caveats import SAID_ABOVE, covered_words
from gxdata.read.carriers import READERS

LANGS: tuple[Lang, ...] = ("zh", "en")
EMPTY = pd.DataFrame(
    columns=["agency", "agency_id", "scope", "year", "state", "report_id", "outcome"]
)


@pytest.mark.parametrize("lang", LANGS)
def test_every_usage_warning_and_state_has_its_sentence(lang: Lang) -> None:
    for code in usage_warnings().keys() - SAID_ABOVE:
        one, many = (say(f"caveats.{code}", lang, reports=count) for count in (1, 12))
        assert one
        assert "{" not in many
    assert all(say(f"dataquality.state_{code}", lang) for code in coverage_states())


def test_every_carrier_that_is_read_has_a_label() -> None:
    assert set(READERS) == set(code_list("carrier"))


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_without_anything_to_tell_says_so(lang: Lang) -> None:
    nothing = Caveats((2021,), EMPTY, pd.DataFrame(columns=["code", "reports"]), EMPTY)
    assert caveat_words(nothing, lang) == [say("caveats.nothing", lang)]


@pytest.mark.parametrize("lang", LANGS)
def test_a_long_list_of_gaps_is_cut_and_another_name_is_no_gap(lang: Lang) -> None:
    rows = [(f"某{n}局", str(n), "organ", 2021, "not_collected", None) for n in range(8)]
    rows += [
        ("甲局", "a", "organ", 2021, "reported", "r"),
        ("乙局", "b", "organ", 2021, "renamed", None),
    ]
    grid = pd.DataFrame(
        rows, columns=["agency", "agency_id", "scope", "year", "state", "report_id"]
    )
    found = Caveats((2021,), grid, pd.DataFrame(columns=["code", "reports"]), EMPTY)
    (words,) = caveat_words(found, lang)
    assert "乙局" not in words
    assert "某0局" in words
    assert "某7局" not in words
    if lang == "zh":
        assert "曾有报告的9个机关中，2021年有报告的1个；没有的8个" in words
    else:
        assert "Of 9 organs that ever reported, 1 has a report on 2021 here; 8 have not" in words
    # So that whoever adds up all organs finds out where the tenth is.
    assert words.endswith(say("caveats.other_name", lang, renamed=1))
    (words,) = caveat_words(replace(found, grid=grid.iloc[:-1]), lang)
    assert say("caveats.other_name", lang, renamed=1) not in words


@pytest.mark.parametrize("lang", LANGS)
def test_reports_of_no_certain_organ_are_not_passed_over_in_the_number_of_organs(
    lang: Lang,
) -> None:
    columns = ["agency", "agency_id", "scope", "year", "state", "report_id"]
    rows = [
        ("甲局", "a", "organ", 2021, "reported", "r"),
        ("某镇", None, "organ", 2021, "reported", "s"),
        (None, None, None, 2021, "failed", None),
    ]
    grid = pd.DataFrame(rows, columns=columns)
    certain = say("caveats.certain", lang).strip()
    assert certain in covered_words(grid, [2021], lang)[0]
    # An input that gave no report is none.
    assert certain not in covered_words(grid.drop(index=1), [2021], lang)[0]
