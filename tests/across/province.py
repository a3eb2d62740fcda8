"""An invented province in a folder, with faults that only comparing reports shows."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from gxdata import ingest
from gxdata.catalogue import check_rules
from gxdata.sample.figures import sheets
from gxdata.sample.organs import CITY, COUNTY, ORGANS, Organ
from gxdata.sample.prose import write_prose
from gxdata.sample.sheet import Sheet
from tests.gate.check_faults import text_of

Key = tuple[str, int]
ACROSS = [rule.rule for rule in check_rules().values() if rule.basis != "report"]
BUREAUS = (
    "教育局 民政局 财政局 水利局 审计局 统计局 交通运输局 农业农村局 应急管理局 医疗保障局 "
    "住房和城乡建设局 文化和旅游局 人力资源和社会保障局 退役军人事务局"
).split()


def province(seed: int) -> dict[Key, Sheet]:
    """The faultless sheets of every organ of the sample, by organ and year."""
    return {
        (organ.slug, year): sheet for organ in ORGANS for year, sheet in sheets(organ, seed).items()
    }


def bureaus(seed: int, year: int = 2023, caseload: int = 400) -> dict[Key, Sheet]:
    """One year's sheets of many bureaus of one county."""
    organs = [
        Organ(
            f"ju-{n}", COUNTY + name, "department", "county", "我局", 9, caseload, 300, CITY, COUNTY
        )
        for n, name in enumerate(BUREAUS)
    ]
    return {(organ.slug, year): sheets(organ, seed)[year] for organ in organs}


def with_cells(sheet: Sheet, frame: str, cells: Mapping[str, float]) -> Sheet:
    """A sheet with other numbers in one table."""
    return replace(sheet, **{frame: {**sheet.cells(frame), **cells}})


def store_of(folder: Path, reports: Mapping[Key, Sheet], seed: int) -> Path:
    """Ingest the reports into a store below `folder`."""
    for (slug, year), sheet in reports.items():
        path = folder / "raw" / str(year) / f"{slug}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text_of(sheet, write_prose(sheet, seed)), encoding="utf-8")
    ingest([folder / "raw"], folder / "store")
    return folder / "store"


def across(store: Path) -> pd.DataFrame:
    """The results of the rules across reports, each with the `key` of its report."""
    checks, reports = (pd.read_parquet(store / name) for name in ("checks", "reports"))
    checks = checks[checks["rule"].isin(ACROSS)]
    both = checks.merge(reports[["report_id", "source"]], on="report_id")
    parts = both["source"].str.extract(r"(\d{4})/(.+)\.txt$")
    return both.assign(key=list(zip(parts[1], parts[0].astype(int), strict=True)))


def failing(store: Path) -> set[tuple[Key, str, str]]:
    """Key, rule and subject of everything that fails across reports."""
    found = across(store)
    failed = found[found["outcome"] == "fail"]
    return set(zip(failed["key"], failed["rule"], failed["subject"], strict=True))
