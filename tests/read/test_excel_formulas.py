"""XLSX: formulas that nobody computed."""

from typing import Any

from gxdata.read import Grid, read
from gxdata.read.excel.sums import Cells, Sums, moved
from tests.read.makers import xlsx


def texts(*rows: list[Any], styles: str = "") -> list[str]:
    (grid,) = read(xlsx(list(rows), styles=styles)).blocks
    assert isinstance(grid, Grid)
    return [cell.text for cell in grid.cells]


def formula(text: str, value: str = "", kind: str = "") -> str:
    return f"formula:<f{kind}>{text}</f>" + (f"<v>{value}</v>" if value else "")


def test_a_sum_that_was_computed_is_a_number_and_one_that_was_not_is_none() -> None:
    row = ["规章", 3, 4]
    assert texts([*row, formula("SUM(B1:C1)", "7")])[-1] == "7"
    assert texts([*row, formula("SUM($B$1:C1)", "0"), 1])[-2] == ""
    assert texts([*row, formula("B1+C1", "0"), 1])[-2] == ""
    assert texts([*row, formula("C1-B1-D2", "0")], [0, 0, 0, 1])[3] == "0"


def test_a_zero_stands_where_the_sum_is_zero() -> None:
    assert texts(["规章", 0, 0, formula("SUM(B1:C1)", "0")])[-1] == "0"
    # Words in an area count nothing: the sheet itself shows 0.
    assert texts(["规章", "3", "4", formula("SUM(B1:C1)", "0")])[-1] == "0"


def test_a_zero_of_another_formula_counts_where_formulas_were_computed() -> None:
    other = formula("[1]表!B2", "0")
    assert texts(["规章", 3, other, 1])[2] == ""
    assert texts(["规章", 3, other, formula("B1*2", "6")])[2] == "0"


def test_formulas_that_cells_share_are_each_its_own() -> None:
    first = formula("SUM(B1:C1)", "0", ' t="shared" si="0"')
    second = formula("", "0", ' t="shared" si="0"')
    rows = [["规章", 0, 0, first, 1], ["许可", 2, 0, second, 1]]
    assert texts(*rows) == ["规章", "0", "0", "0", "1", "许可", "2", "0", "", "1"]


def test_sums_of_sums_end_where_they_go_in_a_circle() -> None:
    cells = Cells({(0, 0): 2.0}, set(), {(1, 0): "A1+A1", (2, 0): "SUM(A1:A2)", (3, 0): "A4"})
    sums = Sums({"表": cells})
    assert sums.total("表", (2, 0)) == 6
    assert sums.total("表", (3, 0)) is None


def test_a_shared_formula_moves_with_its_cell_but_for_what_is_locked() -> None:
    assert moved("SUM(B2:$G2)+$A$1", (1, 7), (3, 8)) == "SUM(C4:$G4)+$A$1".replace("$", "")
