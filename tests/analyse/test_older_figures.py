"""Reports without the tables of 2019: what they give is told, by form, and what is not certain is not added up."""

from pathlib import Path
from typing import get_args

import pandas as pd
import pytest

from gxdata import Store, ingest, open_store
from gxdata.analyse import basis, doubtful_figures, older_figures, summarise
from gxdata.catalogue import Lang, table
from gxdata.narrate import application_words, disclosure_words, older_table, older_words

HEAD = "{organ}{year}年政府信息公开工作年度报告\n一、概述\n{first}\n三、依申请公开政府信息情况\n{second}\n{organ}\n"
TEXTS = {
    "澜屿县水利局": ("2016年，我局主动公开政府信息40条。", "2016年共收到政府信息公开申请3件。"),
    "澜屿县教育局": ("2016年，我局主动公开政府信息约300条。", "2016年未收到政府信息公开申请。"),
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Two reports of 2016 in prose, and one with the statistics table of that time."""
    root = tmp_path_factory.mktemp("older")
    raw = root / "raw"
    raw.mkdir()
    for number, (organ, (first, second)) in enumerate(TEXTS.items()):
        text = HEAD.format(organ=organ, year=2016, first=first, second=second)
        (raw / f"{number}.txt").write_text(text, encoding="utf-8")
    _with_table(raw / "table.txt")
    ingest([raw], root / "tidy")
    return open_store(root / "tidy")


def _with_table(path: Path) -> None:
    rows = table("statistics-2014").blocks[0].rows
    given = {"proactive_total": 70, "app_received": 2, "app_online": 2}
    lines = [f"{row.label} | {row.unit} | {given.get(row.code, 0)}" for row in rows]
    head = HEAD.format(
        organ="澜屿县民政局", year=2016, first="我局依法公开信息。", second="见附表。"
    )
    path.write_text("\n".join([head, "统计指标 | 单位 | 统计数", *lines]), encoding="utf-8")


def figure(older: pd.DataFrame, form: str, code: str) -> tuple[object, int, int]:
    row = older[(older["form"] == form) & (older["code"] == code)].iloc[0]
    return row["value"], int(row["reports"]), int(row["unsure"])


def test_each_form_has_its_own_totals_of_what_is_certain(store: Store) -> None:
    older = summarise(store, 2016).older
    assert older.attrs["reports"] == {"prose": 2, "table-2014": 1}
    assert figure(older, "table-2014", "proactive_total") == (70, 1, 0)
    assert figure(older, "table-2014", "app_received") == (2, 1, 0)
    assert figure(older, "prose", "applications_received") == (3, 2, 0)
    assert figure(older, "prose", "disclosed") == (40, 1, 1)  # about 300 is not added


def test_two_ways_of_stating_one_figure_are_no_figure(store: Store) -> None:
    reports = basis(store.frame("reports"))
    figures, statistics = store.frame("figures"), store.frame("statistics").iloc[:0]
    twice = pd.concat([figures, figures.assign(value=figures["value"] + 1)])
    older = older_figures(statistics, twice, reports)
    assert (older["reports"] == 0).all()
    assert older["value"].isna().all()
    other_year = figures.assign(year_ref=2015)
    assert older_figures(statistics, other_year, reports).empty


def test_reports_with_the_tables_of_2019_are_not_told_of_twice(sample_store: Store) -> None:
    older = summarise(sample_store, 2022).older
    assert older.empty
    assert older.attrs["reports"] == {}


@pytest.mark.parametrize("lang", get_args(Lang))
def test_the_page_leads_to_them(store: Store, lang: Lang) -> None:
    summary = summarise(store, 2016)
    section = {
        "zh": "以前的统计表和正文里的数字",
        "en": "Figures of earlier tables and of the text",
    }[lang]
    for words in (application_words, disclosure_words):
        assert section in "".join(words(summary, lang))
    assert "3" in older_words(summary, lang)[0]
    shown = older_table(summary, lang)
    assert len(shown) == len(summary.older)
    assert not shown.iloc[:, [0, 1, 3]].isna().any().any()
    if lang == "en":
        assert shown.iloc[:, 3].str.isascii().all()


def test_a_doubtful_cell_of_an_earlier_table_is_told_of(store: Store) -> None:
    cells = store.frame("statistics")
    doubted = cells.assign(
        status=cells["status"].where(cells["item"] != "app_received", "ambiguous")
    )
    reports = basis(store.frame("reports"))
    checks = store.frame("checks").iloc[:0]
    assert doubtful_figures({"statistics": cells}, checks, reports).empty
    found = doubtful_figures({"statistics": doubted}, checks, reports)
    assert found["reason"].tolist() == ["statistics.ambiguous"]
