"""Running text whose rows end in the label of the next one, where white space is left between some of the values."""

import re
from collections.abc import Callable

import pytest

from gxdata import parse
from gxdata.catalogue import table
from gxdata.extract.tables.values import parse_value
from tests.extract.test_damaged_tables import cells_of, truth_of
from tests.extract.test_statistics import figures, page
from tests.pages import DISCLOSURE_HEADS, applications_text, consistent_table, report

STATISTICS = table("statistics-2014").blocks[0].rows
OF_2008 = table("statistics-2008").blocks[0].rows
DISCLOSURE = f"{DISCLOSURE_HEADS}\n规章 | 3 | 0 | 40\n行政规范性文件 | 5 | 11 | 9\n行政许可 | 70\n行政处罚 | 2"


def led(text: str) -> str:
    """A table whose values keep what stands before them: 规章 3 0 40行政规范性文件 5 11 9."""
    return re.sub(r" \| (?=\d)", " ", text).replace(" | ", "").replace("\n", "")


def between(text: str) -> str:
    """A table that keeps what stands between values: 规章3 0 40行政规范性文件5 11 9."""
    return re.sub(r"(?<=\D) (?=\d)", "", led(text))


@pytest.mark.parametrize("way", [led, between])
def test_the_last_value_of_a_row_is_told_from_the_next_label(way: Callable[[str], str]) -> None:
    found = cells_of(parse(report(way(applications_text(consistent_table())))))
    assert found == truth_of(consistent_table())


@pytest.mark.parametrize("way", [led, between])
def test_so_it_is_where_no_sum_binds_the_cells(way: Callable[[str], str]) -> None:
    text = applications_text(consistent_table())
    parsed = parse(report(way(text), disclosure=way(DISCLOSURE)))
    found = cells_of(parsed, "disclosure")
    assert found["rules", "in_force"] == (40, "reported")
    assert found["normative_documents", "repealed"] == (11, "reported")
    assert found["licensing", "decisions"] == (70, "reported")


def test_the_number_before_a_label_without_a_value_is_its_own() -> None:
    text = applications_text(consistent_table()).replace(" | ", " ").replace("\n", " ")
    assert " 2.其他法律" in text
    assert cells_of(parse(report(text))) == truth_of(consistent_table())


def test_numbers_that_count_the_rows_are_no_values() -> None:
    lines = [f"{n}{row.label}{row.unit}{n % 4}" for n, row in enumerate(STATISTICS, 1)]
    found = figures(page(2016, ["统计指标单位统计数", *lines]))
    assert not {
        f
        for n, row in enumerate(STATISTICS, 1)
        if (f := found[row.code])[1] == "reported" and f[0] != n % 4
    }


def test_codes_run_into_labels_are_no_values_where_white_space_parts_them_from_these() -> None:
    lines = [f"{row.label}{row.unit}{n:02}  {n * 7 % 40}" for n, row in enumerate(OF_2008, 1)]
    found = figures(page(2010, ["".join(["指标名称计量单位代码本年度", *lines])]))
    wanted = {row.code: n * 7 % 40 for n, row in enumerate(OF_2008, 1)}
    said = {code: value for code, (value, status) in found.items() if status == "reported"}
    assert said.items() <= wanted.items()
    assert len(said) > len(wanted) / 2


def test_a_number_behind_its_unit_that_begins_with_zero_may_be_a_code() -> None:
    assert parse_value("条01").doubtful
    assert parse_value("05").doubtful
    assert not parse_value("00").doubtful
    assert not parse_value("0.5").doubtful
    assert not parse_value("条0").doubtful


def test_a_label_is_not_read_by_the_value_behind_the_next_one() -> None:
    lines = [f"{row.label} {row.unit} {n + 60}" for n, row in enumerate(OF_2008)]
    at = next(n for n, row in enumerate(OF_2008) if row.code == "proactive_fulltext")
    lines[at : at + 2] = [re.sub(r" (?=\d)", "", lines[at]) + lines[at + 1]]
    found = figures(page(2010, ["指标名称 计量单位 本年度", *lines]))
    assert found.get("proactive_fulltext") != (at + 61, "reported")


def test_a_page_s_number_between_dashes_is_no_value() -> None:
    lines = [f"{row.label}{row.unit}  {n % 4}" for n, row in enumerate(STATISTICS)]
    at = next(n for n, row in enumerate(STATISTICS) if row.code == "review_total")
    lines[at] += "- 8 -"
    found = figures(page(2016, ["".join(["统计指标单位统计数", *lines])]))
    assert found["review_total"][1] != "reported"
    assert found["trainings"][1] == "reported"


def test_a_number_cut_at_its_point_is_one_and_in_doubt() -> None:
    text = applications_text(consistent_table()).replace(" | ", "\n")
    heads = DISCLOSURE_HEADS.replace(" | ", "\n")
    rows = "规章\n3\n0\n40\n行政规范性文件\n5\n11\n9\n行政许可\n7"
    cut = f"{heads}\n{rows}\n本年收费金额（单位：万元）\n行政事业性收费\n17\n.4757"
    found = cells_of(parse(report(text, disclosure=cut)), "disclosure")
    assert found["fees", "amount"] == (17.4757, "ambiguous")


def test_a_long_run_of_digits_is_looked_through_once() -> None:
    text = led(applications_text(consistent_table()))
    parsed = parse(report(text.replace(" 12二、", f" {'1' * 60}，12二、", 1)))
    assert cells_of(parsed)["received", "total"] != (12, "reported")


def test_so_it_is_where_only_labels_with_a_number_of_their_own_stand_apart() -> None:
    rows = {code: [n + 1 for n in row] for code, row in consistent_table().items()}
    lines = [re.sub(r" \| (?=\d)", " ", line) for line in applications_text(rows).split("\n")]
    text = re.sub(r"(?<=\d)\n(?=\d)", " ", "\n".join(lines)).replace("\n", "").replace(" | ", "")
    assert " 2.其他法律" in text
    found = cells_of(parse(report(text)))
    assert {cell: number for cell, (number, _) in found.items()} == {
        cell: number for cell, (number, _) in truth_of(rows).items()
    }
