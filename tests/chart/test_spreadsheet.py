import csv
import io
from datetime import date

import pandas as pd
import pytest

from gxdata.chart.spreadsheet import csv_text


def read(frame: pd.DataFrame) -> list[list[str]]:
    text = csv_text(frame)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize(
    "text",
    [
        "=cmd()|' /C calc'!A0",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "  =1",
        "\u200b=1",
        "＝1+1",
        '=HYPERLINK("http://a.example","甲")',
    ],
)
def test_no_text_is_a_formula(text: str) -> None:
    rows = read(pd.DataFrame({text: [text]}))
    assert all(row[0].startswith("'") for row in rows)


@pytest.mark.parametrize("text", ["-", "—", "--", "-5", "+3.5%", "双浦镇，人民政府", "a=b"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert read(pd.DataFrame({"a": [text]}))[1] == [text]


def test_values_are_written_plainly() -> None:
    frame = pd.DataFrame(
        {
            "n": pd.array([1, None], "Int64"),
            "x": [-2.0, 0.5],
            "on": [pd.Timestamp("2022-01-31"), None],
            "day": [date(2022, 1, 31), None],
            "ok": [True, False],
            "list": [["甲", "=乙"], []],
            "text": ["a\nb", "x,y"],
        }
    )
    assert read(frame)[1:] == [
        ["1", "-2", "2022-01-31", "2022-01-31", "True", "甲、=乙", "a b"],
        ["", "0.5", "", "", "False", "", "x,y"],
    ]
