"""Damage that earlier parsers read wrong without noticing: here it is read right, or said to be doubtful."""

import pytest

from gxdata import Parsed, parse
from tests.pages import DISCLOSURE_HEADS, applications_text, consistent_table, report, rows_of

Cells = dict[tuple[str, str], tuple[float | None, str]]


def cells_of(parsed: Parsed, frame: str = "applications") -> Cells:
    table = parsed.report.table(frame)
    assert table is not None
    return {(row.code, c.column): (c.number, c.status) for row, c in table.cells()}


APPLICANTS = (
    "natural_person",
    "business",
    "research",
    "nonprofit",
    "legal_service",
    "other_org",
    "total",
)


def without_blanks(row: list[int]) -> list[int]:
    """The numbers of a row that are no zeros."""
    return [number for number in row if number]


def truth_of(table: dict[str, list[int]]) -> Cells:
    return {
        (code, column): (number, "reported")
        for code, row in table.items()
        for column, number in zip(APPLICANTS, row, strict=True)
    }


def test_an_undamaged_table_is_read_whole() -> None:
    table = consistent_table()
    assert cells_of(parse(report(applications_text(table)))) == truth_of(table)


@pytest.mark.parametrize("sep", [" | ", " ", "\n", "\n|\n", " |\n"])
def test_the_layout_does_not_matter(sep: str) -> None:
    table = consistent_table()
    assert cells_of(parse(report(applications_text(table, sep)))) == truth_of(table)


@pytest.mark.parametrize("end", ["", "\n|"])
def test_a_bar_before_each_cell_of_a_row_or_behind_it_as_well(end: str) -> None:
    rows = ["规章 | 3 | 0 | 40", "行政规范性文件 | 5 | 11 | 9", "行政许可 | 70", "行政处罚 | 2"]
    lines = [*DISCLOSURE_HEADS.split("\n"), *rows]
    disclosure = "\n".join(line.replace(" | ", "\n|\n") + end for line in lines)
    parsed = parse(report(applications_text(consistent_table()), disclosure=disclosure))
    found = cells_of(parsed, "disclosure")
    assert found["rules", "in_force"] == (40, "reported")
    assert found["normative_documents", "repealed"] == (11, "reported")


def test_a_thousands_comma_costs_nothing() -> None:
    table = consistent_table()
    printed = {**table, "received": ["1,009", 2, 0, 1, 0, 0, "1,012"]}
    cells = cells_of(parse(report(applications_text(printed))))
    assert cells["received", "natural_person"] == (1009, "reported")
    assert cells["granted", "total"] == (6, "reported")


def test_a_space_within_a_number_of_running_text_costs_its_row_the_certainty_alone() -> None:
    table = consistent_table()
    printed = {**table, "received": [9, 2, 0, 1, 0, 0, "1 2"]}
    cells = cells_of(parse(report(applications_text(printed, " "))))
    doubtful = {
        k: (n, "ambiguous" if k[0] == "received" else s) for k, (n, s) in truth_of(table).items()
    }
    assert cells == doubtful


def test_a_missing_row_is_absent_and_moves_no_other() -> None:
    table = consistent_table()
    truth = truth_of(table)
    del table["denied.third_party"]
    cells = cells_of(parse(report(applications_text(table))))
    for key, (number, _) in truth.items():
        expected = (None, "absent") if key[0] == "denied.third_party" else (number, "reported")
        assert cells[key] == expected


def test_marks_for_zeros_are_no_numbers_and_move_nothing() -> None:
    table = consistent_table()
    printed = {**table, "partial": ["-"] * 7}
    cells = cells_of(parse(report(applications_text(printed))))
    assert cells["partial", "total"] == (None, "not_applicable")
    assert cells["closed_total", "total"] == (12, "reported")


def test_blank_cells_are_inferred_where_the_identities_leave_one_value() -> None:
    table = consistent_table()
    printed = {**table, "granted": [4, "", 0, 1, 0, 0, 6], "carried_in": ["", 0, 0, "", 0, 0, 1]}
    cells = cells_of(parse(report(applications_text(printed))))
    assert cells["granted", "business"] == (1, "inferred")
    # Two blanks in the row, but each is the only one of its column's balance.
    assert cells["carried_in", "natural_person"] == (1, "inferred")
    assert cells["carried_in", "nonprofit"] == (0, "inferred")


def test_blank_cells_stay_blank_where_more_than_one_value_is_left() -> None:
    table = consistent_table()
    printed = {
        **table,
        "granted": ["", "", 0, 1, 0, 0, 6],
        "unavailable.not_held": ["", "", 0, 0, 0, 0, 4],
    }
    cells = cells_of(parse(report(applications_text(printed))))
    for row in ("granted", "unavailable.not_held"):
        for column in ("natural_person", "business"):
            assert cells[row, column] == (None, "blank")


def test_a_blank_to_which_identities_give_different_values_stays_blank() -> None:
    table = consistent_table()
    printed = {**table, "granted": ["", 1, 0, 1, 0, 0, 8]}  # the row leaves 6, the column 4
    cells = cells_of(parse(report(applications_text(printed))))
    assert cells["granted", "natural_person"] == (None, "blank")


@pytest.mark.parametrize("sep", [" | ", "\n"])
def test_a_row_that_lost_a_cell_is_never_reported(sep: str) -> None:
    table = consistent_table()
    printed = {**table, "granted": [4, 1, 1, 0, 0, 6]}  # the zero of 科研机构 is gone
    parsed = parse(report(applications_text(printed, sep)))
    damaged = {k: v for k, v in cells_of(parsed).items() if k[0] == "granted"}
    assert damaged["granted", "total"] == (6, "inferred")  # the columns leave one place for each
    assert damaged["granted", "nonprofit"] == (1, "inferred")
    assert damaged["granted", "research"] == (None, "ambiguous")
    assert "applications.shape" in {c.rule for c in parsed.checks if c.outcome == "fail"}


def test_lost_cells_of_one_row_leave_the_others_alone() -> None:
    table = consistent_table()
    truth = truth_of(table)
    printed = {**table, "granted": [4, 6]}
    cells = cells_of(parse(report(applications_text(printed, "\n"))))
    for key, value in truth.items():
        if key[0] != "granted":
            assert cells[key] == value


def test_a_lost_total_column_is_found_out() -> None:
    printed = {code: row[:6] for code, row in consistent_table().items()}
    cells = cells_of(parse(report(applications_text(printed, "\n"))))
    assert cells["granted", "natural_person"] == (4, "ambiguous")
    assert cells["denied.state_secret", "business"] == (0, "ambiguous")
    assert cells["granted", "total"] == (None, "ambiguous")


def test_a_row_whose_last_part_might_be_its_total_is_not_decided() -> None:
    table = {**consistent_table(), "partial": [1, 0, 0, 0, 0, 1]}
    table["received"] = table["closed_total"] = [10, 2, 0, 1, 0, 1]
    printed = {code: row[:6] for code, row in table.items()}
    cells = cells_of(parse(report(applications_text(printed, "\n"))))
    assert cells["partial", "other_org"] == (None, "ambiguous")


@pytest.mark.parametrize(("people", "read"), [(9, 1), (10, None)])
def test_rows_that_lost_their_blanks_stand_where_the_columns_want_them(
    people: int, read: int | None
) -> None:
    table = consistent_table()
    blanked = ("granted", "denied.third_party", "unavailable.not_held")
    printed = {**table, **{code: without_blanks(table[code]) for code in blanked}}
    printed["received"], printed["carried_out"] = [9, 2, 1, 1, 1, 0, 14], [1, 0, 1, 0, 1, 0, 3]
    printed["closed_total"] = [people, 2, 0, 1, 0, 0, people + 3]
    cells = cells_of(parse(report(applications_text(printed, "\n"))))
    assert cells["granted", "nonprofit"] == (read, "inferred" if read else "ambiguous")
    assert cells["granted", "research"] == (None, "ambiguous")


def test_a_row_of_one_number_twice_that_the_columns_place_is_so_read() -> None:
    table = consistent_table()
    printed = {**table, "denied.third_party": without_blanks(table["denied.third_party"])}
    cells = cells_of(parse(report(applications_text(printed, " "))))
    assert cells["denied.third_party", "natural_person"] == (2, "inferred")
    assert cells["denied.third_party", "total"] == (2, "inferred")


def test_a_page_without_a_whole_row_may_have_lost_its_last_columns() -> None:
    printed = {code: without_blanks(row) or [0] for code, row in consistent_table().items()}
    cells = cells_of(parse(report(applications_text(printed, "\n"))))
    assert cells["granted", "total"] == (6, "ambiguous")
    assert "inferred" not in {status for _, status in cells.values()}


def test_no_cell_is_inferred_beside_a_whole_row_that_does_not_add_up() -> None:
    table = consistent_table()
    printed = {**table, "denied.third_party": [n for n in table["denied.third_party"] if n]}
    printed["denied.admin_query"] = [0, 1, 0, 0, 0, 0, 0]
    cells = cells_of(parse(report(applications_text(printed, " "))))
    assert "inferred" not in {status for _, status in cells.values()}


# What came in and what was closed, and the rows that lost cells: the columns leave one place for each number.
WHOLE = [9, 4, 0, 2, 0, 0, 15]
PLACED = {"granted": [4, 4], "unavailable.not_held": [9, 2, 11]}


def with_rows(printed: dict[str, list[int]], whole: list[int] = WHOLE) -> Cells:
    """The cells of a table in which these rows lost cells, and all others but what was closed are zeros."""
    rows = {**{code: [0] * 7 for code in rows_of()}, "received": WHOLE, "closed_total": whole}
    return cells_of(parse(report(applications_text(rows | printed, "\n"))))


def test_numbers_that_sums_leave_one_place_are_inferred() -> None:
    cells = with_rows(PLACED)
    assert cells["granted", "business"] == (4, "inferred")
    assert cells["unavailable.not_held", "nonprofit"] == (2, "inferred")


def test_a_row_that_lost_a_number_infers_none() -> None:
    cells = with_rows({**PLACED, "unavailable.not_held": [2, 11]})
    assert "inferred" not in {cells["unavailable.not_held", name][1] for name in APPLICANTS}


def test_of_a_row_of_zeros_that_lost_cells_none_is_inferred() -> None:
    cells = with_rows({**PLACED, "denied.law_forbids": [0, 0]})
    assert cells["denied.law_forbids", "total"] == (0, "ambiguous")


def test_a_column_that_contradicts_its_total_infers_nothing() -> None:
    rows = {"denied.state_secret": [9, 5, 14], "rejected.petition": [1, 7, 8]}
    rows["rejected.reconfirm"] = [1, 1]
    wrong, right = [2, 0, 9, 1, 12, 0, 23], [1, 0, 9, 1, 12, 0, 23]
    cells = with_rows({**rows, "received": right}, whole=wrong)
    assert "inferred" not in {status for _, status in cells.values()}


def test_a_place_that_leaves_another_row_none_is_no_place_of_a_number() -> None:
    rows = {"denied.admin_query": [4, 7, 11], "unavailable.needs_creation": [6, 7, 13]}
    rows |= {"rejected.petition": [9, 9], "other.fee_unpaid": [1, 1]}
    whole = [4, 0, 6, 0, 8, 16, 34]
    cells = with_rows({**rows, "received": whole}, whole=whole)
    assert cells["other.fee_unpaid", "legal_service"][0] == 1


def test_one_sum_of_a_column_does_not_place_a_row_where_another_is_open() -> None:
    table = {code: [0] * 7 for code in consistent_table()}
    table["received"], table["unavailable.unclear"] = [1, 1, 2], [1, 1]
    table["partial"], table["denied.security_stability"] = [1, 0, 0, 0, 0, 0, 1], []
    table["closed_total"] = [1, 0, 0, 0, 1, 0, 2]
    cells = cells_of(parse(report(applications_text(table))))
    assert cells["received", "legal_service"] == (1, "ambiguous")


def test_rows_without_blanks_that_contradict_each_other_stay_ambiguous() -> None:
    rows = {
        "received": [1, 3, 4, 5, 1, 14],
        "carried_in": [2, 2],
        "granted": [2, 4, 1, 7],
        "partial": [1, 3, 2, 6],
        "denied.third_party": [1, 1],
        "other.no_correction": [1, 1],
        "other.fee_unpaid": [1, 1],
        "closed_total": [5, 3, 7, 1, 16],
    }
    table = {code: [] for code in consistent_table()} | rows
    cells = cells_of(parse(report(applications_text(table))))
    assert not {"reported", "inferred"} & {status for _, status in cells.values()}


def test_what_sums_have_placed_does_not_prove_them() -> None:
    table = consistent_table()
    printed = {**table, "granted": without_blanks(table["granted"])}
    parsed = parse(report(applications_text(printed, "\n")))
    outcomes = {
        check.subject: check.outcome
        for check in parsed.checks
        if check.rule == "applications.column_total"
    }
    assert outcomes["natural_person"] == outcomes["total"] == "uncertain"


def test_a_misspelt_label_is_still_its_row() -> None:
    text = applications_text(consistent_table()).replace(
        "要求提供公开出版物", "要求提供公开岀版物品"
    )
    assert cells_of(parse(report(text)))["rejected.publication", "total"] == (0, "reported")


def test_the_2019_form_is_told_by_its_labels_whatever_the_year() -> None:
    labels = rows_of()
    text = applications_text(consistent_table())
    for code in ("other.no_correction", "other.fee_unpaid", "other.other"):
        text = "\n".join(line for line in text.split("\n") if not line.startswith(labels[code]))
    text = text.replace("（七）总计", "（六）其他处理 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n（七）总计")
    disclosure = (
        "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量\n规章 | 0 | 0 | 0\n"
        "规范性文件 | 5 | 3 | 40\n行政许可 | 9 | +2 | 70"
    )
    parsed = parse(report(text, disclosure=disclosure))
    assert parsed.report.form == "form-2019"
    assert cells_of(parsed)["other", "total"] == (1, "reported")
    assert cells_of(parsed)["closed_total", "total"] == (12, "reported")
    assert cells_of(parsed, "disclosure")["licensing", "change"] == (2, "reported")
    assert {key[1] for key in cells_of(parsed, "disclosure")}.isdisjoint({"issued", "in_force"})


def test_one_row_of_other_handling_under_2021_headings() -> None:
    labels = rows_of()
    text = applications_text(consistent_table())
    for code in ("other.no_correction", "other.fee_unpaid", "other.other"):
        text = "\n".join(line for line in text.split("\n") if not line.startswith(labels[code]))
    text = text.replace("（七）总计", "（六）其他处理 | 2 | 0 | 0 | 0 | 0 | 0 | 2\n（七）总计")
    disclosure = DISCLOSURE_HEADS + "\n规章 | 0 | 0 | 0\n行政规范性文件 | 5 | 3 | 40\n行政许可 | 70"
    parsed = parse(report(text, disclosure=disclosure))
    cells = cells_of(parsed)
    assert parsed.report.form == "form-2021"
    assert cells["other", "total"] == (2, "reported")
    assert ("other.other", "total") not in cells


def test_headings_without_tables_give_prose() -> None:
    parsed = parse(report())
    assert parsed.report.form == "prose"
    assert parsed.report.tables == ()


@pytest.mark.parametrize(
    ("printed", "amount", "unit"),
    [
        ("251000元", 25.1, "万元"),
        ("25.1 万", 25.1, "万元"),
        ("88.5432万元", 88.5432, "万元"),
        ("36", 36, "万元"),
        ("0", 0, "万元"),
    ],
)
def test_money_is_turned_into_the_unit_of_its_heading(
    printed: str, amount: float, unit: str
) -> None:
    disclosure = (
        DISCLOSURE_HEADS + "\n规章 | 0 | 0 | 0\n行政规范性文件 | 5 | 3 | 40\n"
        f"信息内容 | 本年收费金额（单位：万元）\n行政事业性收费 | {printed}"
    )
    table = parse(
        report(applications_text(consistent_table()), disclosure=disclosure)
    ).report.table("disclosure")
    assert table is not None
    fees = next(cell for row, cell in table.cells() if row.code == "fees")
    assert (fees.number, fees.unit, fees.evidence) == (amount, unit, printed)


@pytest.mark.parametrize(
    ("heading", "printed", "amount"),
    [
        ("本年收费金额（单位：元）", "30000", 3),
        ("本年收费金额（元）", "3.5万元", 3.5),
        ("本年收费金额（亿元）", "0.02", 200),
        ("本年收费金额（单位：百万元）", "2.47", 247),
        ("本年收费金额（元人民币）", "251000", 25.1),
        ("本年收费金额/元", "251000", 25.1),
        ("本年收费金额（万元）", "3", 3),
        ("本年收费金额", "元 | 30000", 3),
    ],
)
@pytest.mark.parametrize("behind", ["", " | |"])
def test_the_heading_says_what_unit_of_money_it_is(
    heading: str, printed: str, amount: float, behind: str
) -> None:
    disclosure = (
        DISCLOSURE_HEADS + "\n规章 | 0 | 0 | 0\n行政规范性文件 | 5 | 3 | 40\n"
        f"信息内容 | {heading}{behind}\n行政事业性收费 | {printed}{behind}"
    )
    cells = cells_of(
        parse(report(applications_text(consistent_table()), disclosure=disclosure)), "disclosure"
    )
    assert cells["fees", "amount"] == (amount, "reported")


def test_every_number_can_be_traced_to_its_place() -> None:
    content = report(applications_text(consistent_table(), "\n"))
    parsed = parse(content)
    table = parsed.report.table("applications")
    assert table is not None
    for _, cell in table.cells():
        assert cell.locator is not None
        first, last = map(int, cell.locator.removeprefix("chars ").split("-"))
        assert parsed.report.text[first:last] == cell.evidence


@pytest.mark.parametrize("unit", ["（万美元）", "（单位：USD）", "（港币）", "\n单位：件、元"])
def test_money_in_a_unit_that_is_none_of_account_is_doubtful(unit: str) -> None:
    disclosure = (
        DISCLOSURE_HEADS + "\n规章 | 0 | 0 | 0\n行政规范性文件 | 5 | 3 | 40\n"
        f"信息内容 | 本年收费金额{unit}\n行政事业性收费 | 2.47"
    )
    cells = cells_of(
        parse(report(applications_text(consistent_table()), disclosure=disclosure)), "disclosure"
    )
    assert cells["fees", "amount"][1] == "ambiguous"


@pytest.mark.parametrize("unit", [" 元", "\n元"])
def test_the_unit_of_money_may_stand_apart_from_its_number(unit: str) -> None:
    disclosure = (
        f"{DISCLOSURE_HEADS}\n规章 0 0 0\n行政规范性文件 5 3 40\n行政事业性收费 25100{unit}"
    )
    cells = cells_of(parse(report(disclosure=disclosure)), "disclosure")
    assert cells["fees", "amount"] == (2.51, "reported")


@pytest.mark.parametrize("number", [0, 2])
def test_of_one_number_twice_in_a_row_the_ends_are_the_likeliest_cells(number: int) -> None:
    printed = {**consistent_table(), "denied.third_party": [number, number]}
    cells = cells_of(parse(report(applications_text(printed, " "))))
    row = [
        cells["denied.third_party", column] for column in ("natural_person", "business", "total")
    ]
    status = "inferred" if number else "ambiguous"  # where the columns say so
    assert row == [(number, status), (None, "ambiguous"), (number, status)]
    printed["granted"] = [4, 1, 1, 6]  # a page that drops its blank cells
    printed["closed_total"] = [8, 2, 0, 1, 1, 0, 12]  # and columns that decide nothing
    cells = cells_of(parse(report(applications_text(printed, " "))))
    assert cells["denied.third_party", "natural_person"] == (None, "ambiguous")


def test_a_number_with_a_line_of_its_own_behind_a_whole_row_is_the_page_s() -> None:
    printed = consistent_table()
    text = applications_text(printed, " ").replace("4 1 0 1 0 0 6", "4 1 0 1 0 0 6\n3")
    assert cells_of(parse(report(text))) == truth_of(printed)
    text = text.replace("4 1 0 1 0 0 6", "4 1 0 1 0 0 5")
    assert cells_of(parse(report(text)))["granted", "total"][1] == "ambiguous"
