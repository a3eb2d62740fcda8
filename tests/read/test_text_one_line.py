"""Pages saved on one line: a sign between all pieces parts them, unless it leaves blank cells."""

import pytest

from gxdata.read.text.one_line import with_lines_apart

PIECES = [piece for n in range(20) for piece in (f"{n}.重复申请", "3", "1,204件", "/")]


@pytest.mark.parametrize("sign", ["|", " | ", "\t"])
def test_each_piece_has_a_line(sign: str) -> None:
    assert with_lines_apart(sign.join(PIECES)).split("\n") == PIECES


@pytest.mark.parametrize(
    "text",
    ["|".join([*PIECES, "", "0"]), "|".join(["总体情况"] * 80), "|".join(PIECES) + "\n规章" * 900],
    ids=["blank cells", "no figures", "other lines"],
)
def test_others_stay_as_they_are(text: str) -> None:
    assert with_lines_apart(text) == text
