"""Copies of one report are linked, and nothing else is."""

from dataclasses import replace
from pathlib import Path

import pytest

from gxdata import ingest, open_store
from gxdata.across.organs import names_differ
from gxdata.analyse import basis, summarise
from gxdata.catalogue import code_list
from gxdata.catalogue.copies import damage_codes, name_unsure_codes
from gxdata.narrate.coverage import coverage_words
from gxdata.sample.damage.text_forms import mirrored
from tests.across.pages import (
    COUNTY,
    HEALTH,
    TOWN,
    TWIN,
    copies,
    files_of,
    named,
    nameless,
    page,
    put,
    retold,
    sheet,
    stored,
)


@pytest.mark.parametrize(
    ("carrier", "damage"),
    [
        ("pipe", "text_mirror"),
        ("lines", "tables_missing"),
        ("html", "text_brand"),
        ("pipe", "text_masked"),
        ("html", "text_spam"),
        ("html", "text_gbk_shift"),
        ("pipe", "section_missing"),
        ("space", "none"),
    ],
)
def test_a_worse_copy_points_to_the_clean_page(tmp_path: Path, carrier: str, damage: str) -> None:
    pages = {
        "clean.html": page(sheet(HEALTH, 2021), "html"),
        "worse": page(sheet(HEALTH, 2021), carrier, damage),
        "last-year.html": page(sheet(HEALTH, 2020), "html"),
        "other-organ.html": page(sheet(TOWN, 2021), "html"),
    }
    assert copies(stored(tmp_path, pages)) == {"worse": "clean.html"}


def test_a_mirror_that_lost_the_name_is_linked_to_the_one_report_it_fits(tmp_path: Path) -> None:
    text = page(sheet(HEALTH, 2021))
    mirror = mirrored(nameless(HEALTH, text).decode()).encode()
    pages = {"clean.txt": text, "mirror.txt": mirror, "town.txt": page(sheet(TOWN, 2021))}
    store = stored(tmp_path, pages)
    reports = named(store, "reports").set_index("name")
    assert reports["agency_id"].isna().to_dict()["mirror.txt"]  # else nothing is tested here
    assert copies(store) == {"mirror.txt": "clean.txt"}


def test_a_page_that_names_fewer_places_is_linked_to_the_one_that_names_all(tmp_path: Path) -> None:
    text = page(sheet(HEALTH, 2021))
    pages = {"all.txt": text, "few.txt": retold(text, ("霁川省", ""), ("砚汀市", ""))}
    store = stored(tmp_path, pages)
    assert copies(store) == {"few.txt": "all.txt"}


def test_a_mirror_with_other_words_for_the_place_is_linked(tmp_path: Path) -> None:
    text = page(sheet(HEALTH, 2021))
    pages = {
        "a.txt": text,
        "b.txt": retold(text, ("澜屿县", "好运来")),
        "c.txt": nameless(HEALTH, text),
    }
    store = stored(tmp_path, pages)
    assert "好运来" in named(store, "reports").set_index("name")["agency"]["b.txt"]
    assert copies(store) == {"b.txt": "a.txt", "c.txt": "a.txt"}


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("澜屿县水利局", "桐泮区水利局", True),
        ("澜屿县水利局", "澜屿县教育局", True),
        ("澜屿县人民政府", "澜屿县人民政府办公室", True),
        ("苇渡镇人民政府", "雾栖镇人民政府", True),
        ("澜屿县水利局", "好运来水利局", False),
        ("苇渡镇人民政府", "好运来苇渡镇人民政府", False),
    ],
)
def test_names_are_those_of_two_organs_only_if_both_have_a_place(
    one: str, other: str, differ: bool
) -> None:
    assert names_differ(one, other) is names_differ(other, one) is differ


def test_a_page_cut_short_or_put_right_later_is_not_the_one_to_prefer(tmp_path: Path) -> None:
    text = page(sheet(HEALTH, 2021), "lines", "tables_missing")
    cut = text.decode()[: len(text.decode()) * 7 // 10].encode()
    pages = {"whole.txt": text, "cut.txt": cut}
    assert copies(stored(tmp_path / "two", pages)) == {"cut.txt": "whole.txt"}
    pages["z-right.txt"] = retold(text, ("年度报告\n", "年度报告（更正版）\n"))
    assert copies(stored(tmp_path, pages)) == dict.fromkeys(("cut.txt", "whole.txt"), "z-right.txt")


def test_a_page_that_two_organs_reports_fit_is_linked_to_neither(tmp_path: Path) -> None:
    text = page(sheet(TOWN, 2022))
    pages = {
        "town.txt": text,
        "twin.txt": page(replace(sheet(TOWN, 2022), organ=TWIN)),
        "nameless.txt": nameless(TOWN, text),
    }
    assert copies(stored(tmp_path, pages)) == {}


def test_two_towns_that_copied_each_other_are_two(tmp_path: Path) -> None:
    pages = {
        "town.txt": page(sheet(TOWN, 2022)),
        "twin.txt": page(replace(sheet(TOWN, 2022), organ=TWIN)),
    }
    store = stored(tmp_path, pages)
    assert copies(store) == {}
    assert len(basis(store.frame("reports"))) == 2


def test_last_years_text_filled_in_anew_is_no_copy(tmp_path: Path) -> None:
    text = page(sheet(HEALTH, 2021))
    moved = retold(text, ("2022", "2023"), ("2021", "2022"), ("2020", "2021"))
    assert copies(stored(tmp_path, {"a.txt": text, "b.txt": moved})) == {}


def test_another_years_figures_under_this_years_title_are_no_copy(tmp_path: Path) -> None:
    wrong = retold(page(sheet(HEALTH, 2020)), ("2021", "2022"), ("2020", "2021"))
    pages = {"right.txt": page(sheet(HEALTH, 2021)), "wrong.txt": wrong}
    assert copies(stored(tmp_path, pages)) == {}


def test_a_regions_report_and_its_offices_are_two(tmp_path: Path) -> None:
    region = sheet(COUNTY, 2021)
    office = replace(COUNTY, agency="澜屿县人民政府办公室", agency_type="gov_office", scope="organ")
    pages = {"region.txt": page(region), "office.txt": page(replace(region, organ=office))}
    assert copies(stored(tmp_path, pages)) == {}


def test_the_same_bytes_are_one_report_though_no_organ_is_known(tmp_path: Path) -> None:
    lost = nameless(HEALTH, page(sheet(HEALTH, 2021)))
    assert copies(stored(tmp_path, {"b.txt": lost, "a.txt": lost})) == {"b.txt": "a.txt"}


def test_the_order_of_ingest_changes_no_byte(tmp_path: Path) -> None:
    text = page(sheet(HEALTH, 2021))
    pages = {
        "a.html": page(sheet(HEALTH, 2021), "html"),
        "b.txt": nameless(HEALTH, text),
        "c.txt": page(sheet(HEALTH, 2021), "pipe", "text_mirror"),
        "d.txt": page(sheet(HEALTH, 2020)),
        "e.txt": page(replace(sheet(TOWN, 2021), organ=TWIN)),
        "f.txt": page(sheet(TOWN, 2021)),
    }
    raw = put(tmp_path, pages)
    ingest([raw / name for name in pages], tmp_path / "at-once")
    for name in reversed(pages):
        ingest([raw / name], tmp_path / "backwards")
    for name in sorted(pages, key=lambda name: name in ("c.txt", "a.html")):
        ingest([raw / name], tmp_path / "best-last")
    assert len(copies(open_store(tmp_path / "at-once"))) == 2
    frames = ("reports", "reuse", "problem_threads")
    at_once = files_of(tmp_path / "at-once", frames)
    assert files_of(tmp_path / "backwards", frames) == at_once
    assert files_of(tmp_path / "best-last", frames) == at_once


def test_only_the_preferred_copy_is_counted(tmp_path: Path) -> None:
    pages = {
        "clean.html": page(sheet(HEALTH, 2021), "html"),
        "bad.txt": page(sheet(HEALTH, 2021), "pipe", "column_lost"),
        "town.html": page(sheet(TOWN, 2021), "html"),
    }
    store = stored(tmp_path, pages)
    worse = set(copies(store))
    assert worse == {"bad.txt"}
    summary = summarise(store, 2021)
    ids = named(store, "reports").set_index("name")["report_id"]
    assert set(summary.everything["report_id"]) == set(ids[["clean.html", "town.html"]])
    assert list(summary.copies["report_id"]) == [ids["bad.txt"]]
    assert ids["bad.txt"] not in set(summary.doubtful["report_id"])
    assert ids["bad.txt"] not in set(summary.by_report["report_id"])
    assert any("1" in words and "copy" in words for words in coverage_words(summary, "en"))


def test_the_codes_that_speak_against_a_copy_are_codes_of_repairs() -> None:
    assert damage_codes() | name_unsure_codes() <= set(code_list("repair"))


TERSE = (
    "砚汀县水利局2021年政府信息公开工作年度报告\n一、概述\n2021年，砚汀县水利局公开信息150条，其中网站16条，公示栏55期。\n"
    "二、依申请公开\n收到申请9件，全部答复。\n三、收费\n未收费。\n四、复议诉讼\n未发生。\n五、问题\n人员不足，更新不及时，今后加强培训。\n"
)


def test_of_a_few_words_a_copy_is_what_has_them_all_and_their_numbers(tmp_path: Path) -> None:
    pages = {
        "a.txt": TERSE.encode(),
        "b.txt": f"首页 > 政务公开 > 年报\n{TERSE}打印 关闭\n".encode(),
        "other-numbers.txt": TERSE.replace("150", "87").replace("16条", "9条").encode(),
        "other-organ.txt": TERSE.replace("水利局", "林业局").encode(),
    }
    found = copies(stored(tmp_path, pages))
    assert len(found) == 1
    assert {*found, *found.values()} == {"a.txt", "b.txt"}
