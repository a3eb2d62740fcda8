"""Coverage: each report and each failure in its place, and every gap with its reason."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from gxdata import Store, ingest, open_store
from gxdata.analyse import coverage, coverage_counts
from gxdata.analyse.failed_inputs import placed_failures
from gxdata.catalogue.coverage import (
    coverage_states,
    points_to_attachment,
    tables_due,
    unread_reasons,
    years_of_name,
)
from gxdata.catalogue.loader import load

HEAD = "澜屿县水利局{year}年政府信息公开工作年度报告\n一、总体情况\n本局按要求公开。\n"
BROKEN = b"%PDF-1.4 cut"


def page(year: int, more: str = "") -> str:
    return HEAD.format(year=year) + more


def stored(folder: Path, pages: dict[str, str | bytes]) -> Store:
    raw = folder / "raw"
    for name, content in pages.items():
        path = raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    ingest([raw], folder / "tidy")
    return open_store(folder / "tidy")


def states(grid: pd.DataFrame) -> dict[int, str]:
    return dict(zip(grid["year"], grid["state"], strict=True))


def test_each_gap_has_its_reason(tmp_path: Path) -> None:
    attached = "二、主动公开政府信息情况\n附件：2018年霁川县政府信息公开情况统计表.xls\n"
    store = stored(
        tmp_path,
        {
            "slj/2012.txt": page(2012),
            "slj/2014.pdf": BROKEN,
            "elsewhere.pdf": BROKEN,
            "slj/2016.txt": page(2016),
            "slj/2018.txt": page(2018, attached),
        },
    )
    grid = coverage(store)
    placed = grid[grid["agency_id"].notna()]
    assert states(placed) == {
        2012: "reported",
        2013: "not_collected",
        2014: "failed",
        2015: "not_collected",
        2016: "table_absent",
        2017: "not_collected",
        2018: "attachment_only",
    }
    # What no path places does not vanish.
    assert grid[grid["agency_id"].isna()]["source"].str.endswith("elsewhere.pdf").tolist() == [True]
    assert coverage_counts(grid).attrs == {"unplaced": 1}


def test_a_failure_is_placed_by_the_paths_of_the_same_organ(tmp_path: Path) -> None:
    store = stored(
        tmp_path,
        {"slj/2012.txt": page(2011), "slj/2015.txt": page(2014), "slj/2013.txt": BROKEN},
    )
    grid = coverage(store)
    assert states(grid) == {
        2011: "reported",
        2012: "failed",
        2013: "not_collected",
        2014: "table_absent",
    }
    failed = grid[grid["state"] == "failed"].iloc[0]
    assert (failed["reason"], Path(failed["source"]).name) == ("broken", "2013.txt")


def reports(*rows: tuple[str, str | None, int]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["source", "agency_id", "year"])
    return frame.assign(scope="organ")


def failed(*sources: str, reason: str = "broken") -> pd.DataFrame:
    return pd.DataFrame({"source": sources, "reason": reason})


@pytest.mark.parametrize(
    ("held", "source"),
    [
        ([("a/2019.html", "x", 2019), ("a/2020.html", "y", 2020)], "a/2021.html"),
        ([("a/2019.html", "x", 2019), ("a/2021.html", "x", 2020)], "a/2018.html"),
        ([("a/2019.html", "x", 2019), ("a/2020.html", None, 2020)], "a/2021.html"),
        ([("a/2019.html", "x", 2019)], "b/2021.html"),
        ([("a/2019.html", "x", 2019)], "a/2021/2020.html"),
    ],
    ids=["two organs", "two offsets", "an organ unknown", "another folder", "two years"],
)
def test_a_failure_is_left_unplaced_where_paths_do_not_decide(held: list[Any], source: str) -> None:
    found = placed_failures(failed(source), reports(*held))
    assert found["agency_id"].isna().all()
    assert found["source"].tolist() == [source]


def test_what_is_no_report_is_no_gap() -> None:
    held = reports(("a/2019.html", "x", 2019))
    assert placed_failures(failed("a/2020.html", reason="notice"), held).empty


def test_a_source_that_gave_a_report_before_fails_for_that_report() -> None:
    found = placed_failures(failed("a/b.html"), reports(("a/b.html", "x", 2019)))
    assert found[["agency_id", "year"]].to_numpy().tolist() == [["x", 2019]]


def test_a_page_that_fails_now_takes_no_report_away(tmp_path: Path) -> None:
    stored(tmp_path, {"slj/2012.txt": page(2012)})
    store = stored(tmp_path, {"slj/2012.txt": BROKEN})
    assert states(coverage(store)) == {2012: "reported"}


def test_copies_do_not_count_as_two(sample_store: Store) -> None:
    frame = sample_store.frame("reports")
    grid = coverage(sample_store)
    assert grid["report_id"].notna().sum() + grid["copies"].sum() == len(frame)
    assert grid["report_id"].dropna().is_unique
    assert not grid.duplicated(["agency_id", "scope", "year"]).any()


def test_copies_of_a_report_are_told_of(tmp_path: Path) -> None:
    store = stored(tmp_path, {"a/x.txt": page(2012), "b/x.txt": page(2012)})
    grid = coverage(store)
    assert grid["copies"].tolist() == [1]
    assert len(store.frame("reports")) == 2


def test_scopes_are_apart(sample_store: Store) -> None:
    grid = coverage(sample_store)
    assert set(grid["scope"]) == {"organ", "region"}
    assert grid.groupby("agency_id")["scope"].nunique().max() == 1


def test_a_store_of_failures_alone_has_only_these(tmp_path: Path) -> None:
    store = stored(tmp_path, {"a/2019.pdf": BROKEN})
    grid = coverage(store)
    assert grid["state"].tolist() == ["failed"]
    assert coverage_counts(grid).empty


def test_states_and_reasons_are_those_of_the_catalogue(sample_store: Store) -> None:
    assert set(coverage(sample_store)["state"]) <= set(coverage_states())
    assert unread_reasons() <= set(load("reasons"))


@pytest.mark.parametrize(
    ("form", "year", "due"),
    [
        ("form-2021", 2023, {"disclosure", "applications", "reviews"}),
        ("form-2019", 2023, {"disclosure", "applications", "reviews"}),
        ("table-2014", 2015, {"statistics"}),
        ("prose", 2013, set()),
        ("prose", 2014, {"statistics"}),
        ("prose", 2019, {"disclosure", "applications", "reviews"}),
    ],
)
def test_tables_due_are_those_of_the_form_else_of_the_year(
    form: str, year: int, due: set[str]
) -> None:
    assert set(tables_due(form, year)) == due


@pytest.mark.parametrize(
    "line",
    [
        "附件下载：统计表.xls",
        "附件：2015年霁川县政府信息公开情况统计表.doc",
        "（统计表附后）",
        "具体数据详见附件。",
        "附件1：2016年度报表",
        "澜屿县2014年统计表.xlsx",
        "附表：统计表（点击下载）",
        "数据表见附件2",
    ],
)
def test_a_line_that_points_to_a_file_is_known(line: str) -> None:
    assert points_to_attachment(f"本局按要求公开。\n{line}\n")


@pytest.mark.parametrize(
    "line",
    [
        "本报告电子版可在澜屿县人民政府网站下载。",
        "附件：依申请公开申请表.doc",
        "公民可以下载申请表，也可当面领取。",
        "主动公开文件及其附件30件。",
        "附件12个，均已公开。",
        "附件" * 50_000,
    ],
)
def test_other_files_are_not_the_tables(line: str) -> None:
    assert not points_to_attachment(line)


@pytest.mark.parametrize(
    ("organ", "years"),
    [
        ("扶贫开发办公室", (None, 2021)),
        ("乡村振兴局", (2020, 2024)),
        ("住房和城乡建设局", (2008, None)),  # no 建设局, whose name it ends with
        ("文化和旅游局", (2017, None)),
        ("文化体育和旅游局", (None, None)),
        ("住房城乡建设局", (None, None)),
        ("司法局", (None, None)),
        ("体育局", (None, None)),  # merged in some places, and there in all others
        ("水利局", (None, None)),
    ],
)
def test_a_reform_says_when_a_name_was_in_use(
    organ: str, years: tuple[int | None, int | None]
) -> None:
    assert years_of_name(f"澜屿县{organ}") == years


@pytest.mark.parametrize(
    "end",
    [
        "附件：统计表.doc",
        "澜屿县水利局\n2019年1月10日\n附件下载：2018年情况统计表.xls",
        "（统计表附后）\n澜屿县水利局\n2019年1月10日",
    ],
)
def test_an_attachment_is_seen_below_the_signature_too(tmp_path: Path, end: str) -> None:
    store = stored(tmp_path, {"a.txt": page(2018, f"二、主动公开政府信息情况\n略。\n{end}\n")})
    assert coverage(store)["state"].tolist() == ["attachment_only"]


def test_an_organ_is_not_missed_in_years_of_another_name(tmp_path: Path) -> None:
    renamed = "澜屿县乡村振兴局{year}年政府信息公开工作年度报告\n一、总体情况\n略。\n"
    pages = {"a.txt": page(2017), "b.txt": renamed.format(year=2021)}
    grid = coverage(stored(tmp_path, pages))
    of_new = grid[grid["agency"] == "澜屿县乡村振兴局"]
    assert states(of_new) == {
        2017: "renamed", 2018: "renamed", 2019: "renamed", 2020: "not_collected", 2021: "table_absent",
    }  # fmt: skip
