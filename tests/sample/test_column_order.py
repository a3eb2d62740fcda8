"""Columns in another order: values stay below their headings, whatever else befalls the table."""

import pytest

from gxdata.catalogue import table
from gxdata.sample import corpus

CODES = {column.label: column.code for column in table("applications").blocks[0].columns}
GROUP = "法人或其他组织"


def cells_of_line(text: str, holding: str, behind: int = 0) -> list[str]:
    lines = text.split("\n")
    at = next(n for n, line in enumerate(lines) if holding in line and "|" in line)
    return [cell.strip() for cell in lines[at + behind].split("|") if cell.strip()]


@pytest.mark.parametrize(
    "damages", ["columns_swapped", "totals_first+columns_swapped", "column_lost+columns_swapped"]
)
def test_values_stand_below_their_headings(damages: str) -> None:
    for report in corpus(5, [damages], ["pipe"], count=4):
        text = report.content.decode()
        outer = cells_of_line(text, GROUP)
        at = outer.index(GROUP)
        heads = [*outer[:at], *cells_of_line(text, GROUP, behind=1), *outer[at + 1 :]]
        truth = [report.truth["applications"][f"received.{CODES[head]}"][0] for head in heads]
        values = cells_of_line(text, "一、本年新收政府信息公开申请数量")[1:]
        assert [float(value) for value in values] == truth
