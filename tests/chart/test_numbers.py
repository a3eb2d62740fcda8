import pandas as pd
import pytest

from gxdata.chart import number, percent


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (1234567, "1,234,567"), (12.0, "12"), (-1234.5, "-1,234.5"), (0.125, "0.13")],
)
def test_numbers_have_thousands_separators(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize("value", [None, float("nan"), pd.NA, pd.NaT, float("inf")])
def test_no_figure_is_a_dash(value: object) -> None:
    assert number(value) == percent(value) == "—"
