"""Tables of which running text keeps no white space: labels, values, and the cells of a row in one word."""

import re
from collections.abc import Callable
from itertools import count

import pytest

from gxdata import parse
from gxdata.catalogue import table
from gxdata.extract.tables.layouts.run_together import count_rows
from tests.extract.test_damaged_tables import Cells, cells_of, truth_of
from tests.extract.test_statistics import figures, page
from tests.pages import DISCLOSURE_HEADS, REVIEW_HEADS, applications_text, consistent_table, report

STATISTICS = table("statistics-2014").blocks[0].rows


def bare(text: str, sep: str = "") -> str:
    """A table without what parts its cells, and its rows as well unless `sep` does."""
    return sep.join("".join(line.split(" | ")) for line in text.split("\n"))


def statuses(cells: Cells, code: str) -> set[str]:
    return {status for (row, _), (_, status) in cells.items() if row == code}


@pytest.mark.parametrize("sep", ["", "\n"])
def test_digits_that_run_together_are_told_apart_by_rows_and_columns(sep: str) -> None:
    text = bare(applications_text(consistent_table()), sep)
    assert "数量92010012" in text
    assert cells_of(parse(report(text))) == truth_of(consistent_table())


def test_a_row_that_can_be_parted_in_two_ways_is_read_where_its_columns_tell() -> None:
    cells = consistent_table()
    cells["received"] = [18, 1, 0, 1, 0, 0, 20]  # 1 8 1 0 1 0 ... keeps no sum
    cells["denied.third_party"] = [11, 0, 0, 0, 0, 0, 11]
    cells["unavailable.not_held"] = [3, 0, 0, 0, 0, 0, 3]
    cells["closed_total"] = [18, 1, 0, 1, 0, 0, 20]
    assert cells_of(parse(report(bare(applications_text(cells))))) == truth_of(cells)


def test_without_its_sums_a_parted_row_is_in_doubt() -> None:
    cells = consistent_table()
    cells["closed_total"] = [10, 2, 0, 1, 0, 0, 13]  # the columns no longer add up
    found = cells_of(parse(report(bare(applications_text(cells), "\n"))))
    assert found["received", "natural_person"] == (9, "ambiguous")
    assert found["denied.admin_query", "total"] == (0, "reported")


def test_a_run_that_has_lost_a_cell_is_not_read() -> None:
    text = bare(applications_text(consistent_table()), "\n").replace("92010012", "9210012")
    assert "reported" not in statuses(cells_of(parse(report(text))), "received")


def test_zeros_that_run_together_in_a_row_are_as_many_cells() -> None:
    text = (
        applications_text(consistent_table())
        .replace(" | ", " ")
        .replace("0 0 0 0 0 0 0", "00 0 000 0")
    )
    assert cells_of(parse(report(text))) == truth_of(consistent_table())


@pytest.mark.parametrize(
    ("row", "status"), [("000", "reported"), ("0012", "reported"), ("512", "ambiguous")]
)
def test_cells_that_no_sum_binds_are_sure_only_where_zeros_part_them(row: str, status: str) -> None:
    values = {"000": [0, 0, 0], "0012": [0, 0, 12], "512": [5, 1, 2]}[row]
    text = f"{bare(DISCLOSURE_HEADS)}规章{row}行政规范性文件000行政许可12行政处罚30行政强制0"
    found = cells_of(parse(report("", disclosure=text)), "disclosure")
    columns = ("issued", "repealed", "in_force")
    assert [found["rules", column] for column in columns] == [(n, status) for n in values]
    assert found["licensing", "decisions"] == (12, "reported")


def test_an_amount_keeps_its_unit() -> None:
    heads = "信息内容本年新制作数量本年新公开数量对外公开总数量"
    text = (
        f"{heads}规章000规范性文件000行政许可000其他对外管理服务事项0+30行政处罚000行政强制000"
        "行政事业性收费00信息内容采购项目数量采购总金额政府集中采购0251000元"
    )
    found = cells_of(parse(report("", disclosure=text)), "disclosure")
    assert found["procurement", "amount"][0] == pytest.approx(25.1)
    assert [found["other_services", c][0] for c in ("prior_items", "change", "decisions")] == [
        0,
        3,
        0,
    ]


def reviewed(row: str) -> Cells:
    heads = "".join(REVIEW_HEADS.replace("\n", "").split(" | "))
    text = bare(applications_text(consistent_table()), "\n")
    return cells_of(parse(report(text, reviews=f"{heads}\n{row}")), "reviews")


def test_the_digits_of_table_four_are_told_apart() -> None:
    found = reviewed("300141200300000")
    assert [found["review", c] for c in ("upheld", "pending", "total")] == [
        (3, "reported"),
        (1, "reported"),
        (4, "reported"),
    ]
    assert {status for _, status in found.values()} == {"reported"}


def test_where_numbers_of_several_digits_are_among_them_they_are_in_doubt() -> None:
    assert "reported" not in {status for _, status in reviewed("1200012000000000000").values()}


@pytest.mark.parametrize("sep", ["", "\n"])
def test_the_number_of_the_next_label_is_no_digit_of_a_figure(sep: str) -> None:
    wanted = {row.code: n * 7 % 40 for n, row in enumerate(STATISTICS, 1)}
    lines = [f"{row.label}{row.unit}{wanted[row.code]}" for row in STATISTICS]
    found = figures(page(2016, [sep.join(["统计指标单位统计数", *lines])]))
    assert {code: number for code, (number, _) in found.items()} == wanted
    assert found["trainings"][1] == "reported"


def test_where_zeros_tell_of_two_columns_only_zeros_are_read() -> None:
    lines = [f"{row.label}{row.unit}{n % 3}{n % 3 and n % 9}" for n, row in enumerate(STATISTICS)]
    found = figures(page(2016, ["".join(["统计指标单位上年统计数本年统计数", *lines])]))
    assert not {number for number, status in found.values() if status == "reported"} - {0}


def test_with_serial_numbers_nothing_is_read() -> None:
    lines = [f"{n}{row.label}{row.unit}{n % 4}" for n, row in enumerate(STATISTICS, 1)]
    parsed = page(2016, ["".join(["序号统计指标单位统计数", *lines])])
    found = parsed.report.table("statistics")
    assert found is None or all(cell.status != "reported" for _, cell in found.cells())


def glued(heads: str, value: Callable[[str], str], sep: str = "") -> list[str]:
    """Lines of a statistics table without white space."""
    lines = [f"{row.label}{row.unit}{value(row.code)}" for row in STATISTICS]
    return sep.join([heads, *lines]).split("\n")


@pytest.mark.parametrize(
    "heads", ["单位本年历年累计", "单位2015年2016年", "单位代码2015年2016年备注"]
)
def test_where_headings_tell_of_two_columns_no_number_is_one_cell(heads: str) -> None:
    coded = count(1)

    def value(_: str) -> str:
        return f"{next(coded):02}1912" if "代码" in heads else "1912"

    lines = glued(f"统计指标{heads}一、主动公开情况", value)
    found = figures(page(2016, lines))
    assert "reported" not in {status for _, status in found.values()}


def test_the_digits_of_table_four_are_told_apart_where_the_other_tables_keep_their_cells() -> None:
    heads = "".join(REVIEW_HEADS.replace("\n", "").split(" | "))
    text = applications_text(consistent_table())
    page = report(text, reviews=f"{heads}\n300141200300000")
    found = cells_of(parse(page), "reviews")
    assert found["review", "total"] == (4, "reported")


def test_where_zeros_tell_of_two_columns_other_digits_are_no_number() -> None:
    lines = glued("统计指标单位统计数", lambda code: "17" if code == "complaints" else "00")
    assert figures(page(2016, lines))["complaints"][0] is None


@pytest.mark.parametrize("mark", ["，", "%", "年"])
def test_numbers_behind_labels_that_sentences_go_on_from_are_no_cells(mark: str) -> None:
    text = mark.join(f"{row.label}{n}" for n, row in enumerate(STATISTICS, 31))
    assert page(2016, ["统计指标单位统计数", text]).report.table("statistics") is None


def test_numbers_that_the_form_does_not_give_the_next_labels_are_no_digits_of_figures() -> None:
    wanted = {row.code: n for n, row in enumerate(STATISTICS, 31)}
    labels = [re.sub(r"^\d(?=[.．、])", "9", row.label) for row in STATISTICS]
    lines = [
        f"{label}{row.unit}{n}"
        for label, row, n in zip(labels, STATISTICS, wanted.values(), strict=True)
    ]
    found = figures(page(2016, ["".join(["统计指标单位统计数", *lines])]))
    said = {code: value for code, (value, status) in found.items() if status == "reported"}
    assert said
    assert said.items() <= wanted.items()


def test_a_dash_before_a_zero_is_another_cell() -> None:
    text = bare(applications_text(consistent_table()), "\n").replace("92010012", "9201-012")
    found = cells_of(parse(report(text)))
    assert found["received", "legal_service"] == (None, "not_applicable")
    assert found["received", "other_org"] == (0, "reported")


@pytest.mark.parametrize("rest", ["864", ",864", "，864"])
def test_a_number_that_goes_on_below_its_line_is_not_read(rest: str) -> None:
    lines = glued(
        "统计指标单位统计数", lambda code: "6\n" if code == "complaints" else "2", sep="\n"
    )
    at = lines.index("六、举报投诉数量件6")
    lines[at + 1 : at + 3] = [rest + lines[at + 2]]
    assert figures(page(2016, lines))["complaints"][1] != "reported"


def test_the_number_of_a_label_whose_dot_stands_below_is_no_value() -> None:
    lines = glued("统计指标单位统计数", lambda _: "2", sep="\n")
    at = lines.index("1.按时办结数件2")
    lines[at + 1] = lines[at + 1].removeprefix("2")
    assert lines[at + 1].startswith(".")
    assert figures(page(2016, lines))["closed_ontime"][1] != "reported"


def test_what_may_be_a_cell_printed_twice_is_in_doubt() -> None:
    numbers = {
        "complaints": "1212",
        "review_total": "5",
        "review_corrected": "55",
        "lit_total": "12",
    }
    numbers |= {"lit_other": "12"}
    found = figures(page(2016, glued("统计指标单位统计数", lambda code: numbers.get(code, "0"))))
    assert found["complaints"] == (1212, "ambiguous")
    assert found["review_corrected"] == (55, "ambiguous")  # its sum fails
    assert found["lit_other"] == (12, "reported")


def test_where_the_next_label_s_number_has_no_dot_the_last_digit_may_be_that_number() -> None:
    wanted = {row.code: n for n, row in enumerate(STATISTICS, 31)}
    lines = [f"{row.label}{row.unit}{wanted[row.code]}" for row in STATISTICS]
    text = re.sub(r"(?<=\d)[.．、](?=\D)", "", "".join(["统计指标单位统计数", *lines]))
    found = figures(page(2016, [text]))
    said = {code: value for code, (value, status) in found.items() if status == "reported"}
    assert said
    assert said.items() <= wanted.items()


def test_codes_run_into_labels_count_the_rows_though_some_are_lost() -> None:
    rows = table("statistics-2008").blocks[0].rows
    kept = {n: row for n, row in enumerate(rows, 1) if n % 9}
    lines = [f"{row.label}{row.unit}{n:02} {n * 7 % 40}" for n, row in kept.items()]
    found = figures(page(2010, ["指标名称 计量单位 代码 本年累计", *lines]))
    wanted = {row.code: (n * 7 % 40, "reported") for n, row in kept.items()}
    assert {code: found.get(code) for code in wanted} == wanted


def test_codes_that_leave_out_many_count_no_rows() -> None:
    assert count_rows([f"{n:02}" for n in range(1, 20)])
    assert not count_rows([f"{3 * n:02}" for n in range(1, 20)])


def test_rows_whose_ways_may_be_exchanged_are_not_read() -> None:
    cells = {code: [0] * 7 for code in consistent_table()}
    cells["denied.third_party"] = [1, 11, 0, 0, 0, 0, 12]
    cells["unavailable.not_held"] = [11, 1, 0, 0, 0, 0, 12]
    cells["received"] = cells["closed_total"] = [12, 12, 0, 0, 0, 0, 24]
    found = cells_of(parse(report(bare(applications_text(cells)))))
    assert found["denied.internal_affairs", "natural_person"] == (0, "reported")
    for code in ("denied.third_party", "unavailable.not_held"):
        assert "reported" not in statuses(found, code)
