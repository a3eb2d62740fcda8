"""What an analyst is likely to write first is understood, or refused with what was wrong."""

from pathlib import Path
from typing import Any

import pytest

from gxdata import Store, ingest, parse
from gxdata.analyse import compare_agencies
from gxdata.errors import InputError, ReadError, YearError


@pytest.mark.parametrize("kind", [str, Path])
def test_one_folder_needs_no_list(sample_folder: Path, tmp_path: Path, kind: type) -> None:
    year: Any = kind(sample_folder / "raw" / "2021")
    assert ingest(year, tmp_path / "alone") == ingest([year], tmp_path / "listed")


def test_one_organ_needs_no_list(sample_store: Store) -> None:
    reports = sample_store.frame("reports")
    name = str(reports.loc[reports["scope"] == "organ", "agency"].iloc[0])
    assert compare_agencies(sample_store, name).reports["agency"].unique().tolist() == [name]
    with pytest.raises(InputError, match="某某局: no report"):
        compare_agencies(sample_store, "某某局")


def test_a_year_in_quotes_is_not_said_to_be_missing(sample_store: Store) -> None:
    year: Any = "2022"
    with pytest.raises(YearError, match="without quotes"):
        sample_store.frame("applications", year)


def test_several_years_are_not_said_to_be_missing_either(sample_store: Store) -> None:
    years: Any = [2022, 2023]
    with pytest.raises(YearError, match="one year is a number"):
        sample_store.frame("applications", years)
    one = sample_store.frame("reports", 2022)["year"].iloc[0]
    assert len(sample_store.frame("reports", one)) == len(sample_store.frame("reports", 2022))


def test_a_folder_is_not_parsed_and_what_reads_it_is_named(sample_folder: Path) -> None:
    with pytest.raises(ReadError, match=r"raw: a folder is no report.*gxdata\.ingest"):
        parse(sample_folder / "raw")


def test_a_table_misspelt_is_not_taken_for_one_the_report_has_not(sample_folder: Path) -> None:
    path = next((sample_folder / "raw" / "2021").glob("*.txt"))
    read = parse(path).report
    assert read.table("statistics") is None
    with pytest.raises(InputError, match=r"application: no such table.*applications"):
        read.table("application")
