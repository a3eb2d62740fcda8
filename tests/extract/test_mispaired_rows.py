"""Rows that may have one another's values: where only order pairs them with labels, columns must bear them out."""

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of
from tests.pages import applications_text, consistent_table, report

SEPARATORS = [" ", "\n"]


def statuses(table: dict[str, list[int]], sep: str) -> set[str]:
    cells = cells_of(parse(report(applications_text(table, sep))))
    return {status for _, status in cells.values()}


def moved_down(by: int = 1) -> dict[str, list[int]]:
    """Each row with the values of the one so far above it, the first with the last one's."""
    table = consistent_table()
    rows = list(table.values())
    return dict(zip(table, [*rows[-by:], *rows[:-by]], strict=True))


@pytest.mark.parametrize("sep", SEPARATORS)
def test_rows_that_all_have_their_neighbours_values_are_doubtful(sep: str) -> None:
    assert statuses(moved_down(), sep) == {"ambiguous"}


@pytest.mark.parametrize("sep", SEPARATORS)
def test_columns_that_contradict_themselves_in_several_rows_leave_nothing_reported(
    sep: str,
) -> None:
    """However far the values moved: no one wrong number breaks all that its column must keep."""
    assert statuses(moved_down(2), sep) == {"ambiguous"}


@pytest.mark.parametrize("sep", SEPARATORS)
@pytest.mark.parametrize("code", ["received", "granted", "closed_total", "carried_out"])
def test_one_wrong_row_is_an_error_of_the_report(code: str, sep: str) -> None:
    table = consistent_table()
    first, *others, total = table[code]
    table[code] = [first + 2, *others, total + 2]
    assert statuses(table, sep) == {"reported"}


def test_where_label_and_values_share_a_line_of_a_grid_the_report_is_believed() -> None:
    assert "reported" in statuses(moved_down(), " | ")


@pytest.mark.parametrize("sep", SEPARATORS)
def test_a_total_that_was_left_out_doubts_nothing(sep: str) -> None:
    table = {code: [0] * 7 for code in consistent_table()}
    for code in ("received", "granted"):
        table[code] = [5, 0, 0, 0, 0, 0, 5]
    assert statuses(table, sep) == {"reported"}
