"""Rows that begin with their values and end in their labels: what follows a label is the next row's."""

import pytest

from gxdata import parse
from tests.extract.test_damaged_tables import cells_of
from tests.pages import COLUMNS, consistent_table, report, rows_of

TABLE = consistent_table()
LABELS = rows_of()


def found(sep: str, *, first: bool) -> dict[tuple[str, str], tuple[float | None, str]]:
    rows = [
        sep.join([*map(str, row), LABELS[code]] if first else [LABELS[code], *map(str, row)])
        for code, row in TABLE.items()
    ]
    return cells_of(parse(report("\n".join([COLUMNS, *rows]))))


@pytest.mark.parametrize("sep", [" ", "\n", " | "])
def test_no_row_has_the_values_of_the_next(sep: str) -> None:
    assert "reported" not in {status for _, status in found(sep, first=True).values()}


@pytest.mark.parametrize("sep", [" ", "\n", " | "])
def test_rows_that_begin_with_their_labels_are_read(sep: str) -> None:
    assert found(sep, first=False)["received", "total"] == (12, "reported")
