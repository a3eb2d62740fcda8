"""What is last year's text, and what several organs share."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from gxdata import Store
from gxdata.across.shingles import COPIED, copied_share, runs
from gxdata.sample.corpus import SampleReport
from tests.across.pages import (
    HEALTH,
    TOWN,
    TWIN,
    named,
    nameless,
    page,
    retold,
    sheet,
    stored,
)
from tests.pages import report


def whole(store: Store) -> pd.DataFrame:
    reuse = named(store, "reuse")
    return reuse[reuse["section"].isna()].set_index("name")


def test_last_years_text_with_other_years_and_numbers_is_all_copied(tmp_path: Path) -> None:
    text = page(sheet(HEALTH, 2021))
    moved = retold(text, ("2022", "2023"), ("2021", "2022"), ("2020", "2021"), ("17", "5"))
    store = stored(tmp_path, {"a.txt": text, "b.txt": moved})
    rows = whole(store)
    assert rows.loc["b.txt", "share_of_previous"] > 0.97
    assert rows.loc["b.txt", "previous_report_id"] == rows.loc["a.txt", "report_id"]
    assert pd.isna(rows.loc["a.txt", "share_of_previous"])
    assert pd.isna(rows.loc["a.txt", "previous_report_id"])


def test_only_the_parts_that_were_copied_are(tmp_path: Path) -> None:
    copied = "一是个别栏目更新得慢，群众不易找到需要的内容；二是镇里没有专人，平时由文书兼着做。"
    own = (
        "今年换了一套办法：每月底由各站所自己核一遍，谁漏了谁补，年底再请村民代表来评一回，"
        "评得低的下一年换人来管，评得高的拿出来给大家讲一讲。"
    )
    first = report(problems=copied + "明年要派专人盯住，把栏目理顺，让大家少跑路。")
    second = retold(first, ("2023", "2024"), ("2022", "2023"))
    third = retold(report(problems=own), ("2023", "2025"), ("2022", "2024"))
    rows = named(
        stored(tmp_path, {"1.txt": first, "2.txt": second, "3.txt": third}), "reuse"
    ).set_index(["name", "section"])["share_of_previous"]
    assert rows["2.txt", "problems"] == 1
    assert rows["3.txt", "problems"] < 0.1


def test_a_year_without_a_report_leaves_nothing_to_compare_with(tmp_path: Path) -> None:
    pages = {"a.txt": page(sheet(HEALTH, 2020)), "c.txt": page(sheet(HEALTH, 2022))}
    assert whole(stored(tmp_path, pages))["share_of_previous"].isna().all()


def test_a_report_of_no_known_organ_has_no_last_year(tmp_path: Path) -> None:
    pages = {
        "a.txt": page(sheet(HEALTH, 2020)),
        "b.txt": nameless(HEALTH, page(sheet(HEALTH, 2021))),
    }
    rows = whole(stored(tmp_path, pages))
    assert set(rows.index) == {"a.txt", "b.txt"}
    assert rows["previous_report_id"].isna().all()


def test_a_copy_is_not_last_years_report_and_makes_no_family(tmp_path: Path) -> None:
    pages = {
        "a.html": page(sheet(HEALTH, 2021), "html"),
        "mirror.txt": page(sheet(HEALTH, 2021), "pipe", "text_mirror"),
        "b.html": page(sheet(HEALTH, 2022), "html"),
    }
    rows = whole(stored(tmp_path, pages))
    assert set(rows.index) == {"a.html", "b.html"}
    assert rows.loc["b.html", "previous_report_id"] == rows.loc["a.html", "report_id"]
    assert rows.loc["a.html", "family_size"] == 1
    assert rows["family"].isna().all()


def test_towns_that_share_a_text_are_a_family_and_others_are_not(tmp_path: Path) -> None:
    pages = {
        "town.txt": page(sheet(TOWN, 2022)),
        "twin.txt": page(replace(sheet(TOWN, 2022), organ=TWIN)),
        "health.txt": page(sheet(HEALTH, 2022)),
        "next-year.txt": page(sheet(TOWN, 2023)),
    }
    rows = whole(stored(tmp_path, pages))
    assert (
        rows.loc["town.txt", "family"] == rows.loc["twin.txt", "family"] in set(rows["report_id"])
    )
    assert list(rows.loc[["town.txt", "twin.txt"], "family_size"]) == [2, 2]
    assert rows.loc[["health.txt", "next-year.txt"], "family"].isna().all()


def test_what_is_left_of_tables_is_nobodys_text(sample_store: Store) -> None:
    reuse = sample_store.frame("reuse")
    assert reuse["family"].isna().all()
    tabled = reuse[reuse["section"].isin(["disclosure", "applications", "reviews"])]
    assert len(tabled)
    assert tabled["share_of_previous"].isna().all()


def test_every_report_of_the_sample_has_its_row(
    sample_store: Store, sample_reports: list[SampleReport]
) -> None:
    reuse = sample_store.frame("reuse")
    assert reuse["section"].isna().sum() == len(sample_reports)
    assert reuse["share_of_previous"].dropna().between(0, 1).all()


@pytest.mark.parametrize(
    ("text", "earlier", "share"),
    [
        ("甲乙丙丁戊己庚辛壬癸子丑", "甲乙丙丁戊己庚辛壬癸子丑", 1.0),
        ("甲乙丙丁戊己庚辛壬癸子丑" + "寅" * 12, "甲乙丙丁戊己庚辛壬癸子丑", 0.5),
        ("甲乙丙丁戊己庚辛壬癸子丑", "丑子癸壬辛庚己戊丁丙乙甲", 0.0),
        ("甲乙丙", "甲乙丙", None),
    ],
)
def test_the_share_counts_characters(text: str, earlier: str, share: float | None) -> None:
    assert copied_share(runs(text, COPIED), np.sort(runs(earlier, COPIED)), COPIED) == share


def test_runs_of_hostile_text_are_hashed() -> None:
    assert len(runs("\ud800" + "a" * 9, 5)) == 6
    assert runs("", 5).dtype == np.uint32
