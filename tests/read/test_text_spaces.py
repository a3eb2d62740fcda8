"""Spaces of every width are spaces in plain text."""

import pytest

from gxdata.read.document import Line
from gxdata.read.text.reader import read_text


@pytest.mark.parametrize("space", ["\xa0", "\u2002", "\u2003", "\u2009", "\u202f", "\u3000"])
def test_a_space_of_any_width_is_one(space: str) -> None:
    document = read_text(f"收到申请{space}14{space}件。", "utf-8")
    assert document.blocks == (Line("收到申请 14 件。"),)
