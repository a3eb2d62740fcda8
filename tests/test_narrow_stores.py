"""Pages of stores with next to nothing in them: none fails, and none contradicts itself."""

from typing import get_args

import pytest

from gxdata import Store
from gxdata.catalogue import Lang
from tests.notebooks import Show, words_of
from tests.stores import NarrowStore

LANGS = get_args(Lang)
OF_A_YEAR = ("yearly_summary", "data_quality", "explore")
OVER_YEARS = ("compare_agencies", "compare_years", "problems", "agency_profile")
YEAR = 2022
BROKEN = ("nan", "None", "<NA>", "{", "}")


def some(store: Store, *, scope: str, tables: bool = True, most: int = 100) -> NarrowStore:
    """The sample's reports on one year of one scope."""
    reports = store.frame("reports", YEAR)
    ids = reports.loc[reports["scope"] == scope, "report_id"].head(most)
    return NarrowStore(store.root, tuple(ids), tables)


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", [*OF_A_YEAR, *OVER_YEARS])
def test_one_report_alone_has_every_page(
    shown: Show, sample_store: Store, name: str, lang: Lang
) -> None:
    alone = some(sample_store, scope="organ", most=1)
    year = {"year": YEAR} if name in OF_A_YEAR else {}
    said = words_of(shown(name, alone, lang=lang, **year))
    assert not [sign for sign in BROKEN if sign in said and name != "explore"]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", OF_A_YEAR)
def test_a_year_of_prose_has_its_pages(
    shown: Show, sample_store: Store, name: str, lang: Lang
) -> None:
    prose = some(sample_store, scope="organ", tables=False)
    said = words_of(shown(name, prose, lang=lang, year=YEAR))
    if name == "yearly_summary":
        none = {
            "zh": "没有一份机关本身的报告在申请情况表（表三）里给出",
            "en": "No organ's own report gives a usable number in its table",
        }
        assert none[lang] in said


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", OF_A_YEAR)
def test_a_year_of_regions_alone_has_its_pages(
    shown: Show, sample_store: Store, name: str, lang: Lang
) -> None:
    regions = some(sample_store, scope="region")
    said = words_of(shown(name, regions, lang=lang, year=YEAR))
    if name == "yearly_summary":
        assert {"zh": "没有机关报告本机关", "en": "No organ reported on its own"}[lang] in said


@pytest.mark.parametrize("lang", LANGS)
def test_a_table_without_rows_is_a_line_that_says_so(
    shown: Show, sample_store: Store, lang: Lang
) -> None:
    html = shown("compare_years", some(sample_store, scope="organ", most=1), lang=lang)
    assert "<tbody></tbody>" not in html
    assert {"zh": "没有可以列出的内容。", "en": "There is nothing to list under"}[lang] in words_of(
        html
    )
