"""Rows that may have one another's values: where only order pairs them with labels, columns must bear them out."""

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of
from tests.pages import COLUMNS, applications_text, consistent_table, report, rows_of

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


@pytest.mark.parametrize(("slipped", "status"), [(True, "ambiguous"), (False, "reported")])
def test_labels_that_slipped_down_within_their_group_leave_its_rows_doubtful(
    slipped: bool, status: str
) -> None:
    """The group's heading stands alone before the first values, and two labels before the last."""
    table, labels = consistent_table(), rows_of()
    codes = [code for code in table if code.startswith("denied.")]
    names = [labels[code] for code in codes]
    texts = ["", *names[:-2], names[-2] + names[-1]] if slipped else names
    texts[0] = f"（三）不予公开 | {texts[0]}"
    printed = labels | dict(zip(codes, texts, strict=True))
    lines = [" | ".join([printed[code], *map(str, row)]) for code, row in table.items()]
    found = cells_of(parse(report("\n".join([COLUMNS, *lines]))))
    assert found["denied.third_party", "natural_person"][1] == status
    assert found["unavailable.not_held", "natural_person"] == (3, "reported")
