"""Table 三 with columns that the form has not, where zeros are left blank: only headings tell which cells are whose."""

import pytest

from gxdata import parse
from gxdata.catalogue import table
from tests.extract.test_damaged_tables import Cells, cells_of
from tests.extract.test_tables_laid_out_anew import CELLS, COLUMNS, page
from tests.pages import rows_of

CODES = [column.code for column in table("applications").blocks[0].columns]


def lines(heading: str, at: int) -> list[list[str]]:
    """The table with zeros left blank and a column of nines of its own."""
    heads = ["申请人情况", *COLUMNS]
    found = [[*heads[: at + 1], heading, *heads[at + 1 :]]]
    for code, numbers in CELLS.items():
        cells = [str(n) if n else "" for n in numbers]
        found.append([rows_of()[code], *cells[:at], "9", *cells[at:]])
    return found


def claimed(rows: list[list[str]]) -> Cells:
    found = cells_of(parse(page("applications", rows)), "applications")
    return {place: (n, status) for place, (n, status) in found.items() if status == "reported"}


@pytest.mark.parametrize("heading", ["小计", "上年总计", "占比（%）"])
@pytest.mark.parametrize("at", [6, 7])
def test_a_column_under_a_heading_of_its_own_is_left_out(heading: str, at: int) -> None:
    assert claimed(lines(heading, at)) == {
        (row, code): (n, "reported")
        for row, numbers in CELLS.items()
        for code, n in zip(CODES, numbers, strict=True)
        if n
    }


def test_a_row_that_lost_a_cell_claims_nothing() -> None:
    rows = lines("上年总计", 7)
    lost = next(n for n, row in enumerate(rows) if "" in row[1:7] and n)
    del rows[lost][rows[lost].index("", 1)]
    code = list(CELLS)[lost - 1]
    assert not [place for place in claimed(rows) if place[0] == code]


def test_a_row_that_lost_a_cell_and_ends_in_a_blank_claims_nothing() -> None:
    rows = lines("上年总计", 7)
    code, lost = next((c, n) for n, c in enumerate(CELLS, 1) if sum(map(bool, CELLS[c])) > 2)
    rows[lost] = [*rows[lost][:1], *rows[lost][2:], ""]
    assert not [place for place in claimed(rows) if place[0] == code]


def test_a_row_that_is_pushed_past_the_headings_claims_nothing() -> None:
    rows = lines("上年总计", 7)
    rows[1].insert(1, "")
    assert not [place for place in claimed(rows) if place[0] == next(iter(CELLS))]


def test_a_heading_without_cells_costs_nothing() -> None:
    rows = [[*row[:-1]] if n else row for n, row in enumerate(lines("备注", 7))]
    whole = [[cell or "0" for cell in row] for row in rows]
    assert len(claimed(whole)) == len(CELLS) * len(COLUMNS)


def test_the_one_row_that_has_its_forms_cells_where_no_other_has_claims_nothing() -> None:
    rows = [["申请人情况", *("",) * 8]]
    rows += [
        [rows_of()[code], *map(str, [*n[:6], sum(n[1:6]) + 1, n[6]])] for code, n in CELLS.items()
    ]
    rows[-3] = [rows[-3][0], *("",) * 6, "0", ""]  # of the organ's subtotals alone
    assert not claimed(rows)
