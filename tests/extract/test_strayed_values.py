"""A figure behind another row's label: sums tell it, where the carrier drops blanks."""

import pytest

from gxdata.catalogue import table
from gxdata.extract.tables.doubts.strayed_values import strayed
from gxdata.extract.tables.reading import CellReading, RowReading
from gxdata.extract.tables.tokens import Token
from gxdata.extract.tables.values import parse_value

FORM = table("statistics-2014")
BLANK = ("app_inperson", "app_fax", "app_mail")


def doubted(held: dict[str, int | None], row: int | None = None) -> set[str]:
    """What is doubted of the rows with these figures; `row` is the grid's row that they stand in, if any."""
    readings = tuple(
        RowReading(code, (CellReading("value", n, None, "reported", None, None),), "kept", 1)
        for code, n in held.items()
    )
    printed = {
        code: () if n is None else (Token(str(n), parse_value(str(n)), row, f"chars {code}"),)
        for code, n in held.items()
    }
    return strayed(readings, printed, FORM.identities)


def figures(total: int, online: int) -> dict[str, int | None]:
    return {"app_received": total, "app_online": online, **dict.fromkeys(BLANK), "meetings": 90}


def test_parts_that_exceed_their_sum_are_doubted_with_it_and_no_other_row() -> None:
    assert doubted(figures(total=4, online=9)) == {"app_received", "app_online", *BLANK}


@pytest.mark.parametrize(
    ("held", "row"),
    [
        (figures(total=9, online=4), None),
        (figures(total=4, online=9), 1),
        ({**figures(total=4, online=9), "app_fax": 0}, None),
    ],
    ids=["a sum that may hold", "blanks leave a trace", "too few rows without a figure"],
)
def test_nothing_is_doubted_without_blanks_that_left_no_trace_and_a_sum_that_fails(
    held: dict[str, int | None], row: int | None
) -> None:
    assert doubted(held, row) == set()
