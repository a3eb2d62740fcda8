"""Pages saved on one line: a sign between all pieces parts them, unless it leaves blank cells between figures."""

import pytest

from gxdata.read.document import Line
from gxdata.read.text.one_line import with_lines_apart, with_rows_apart
from gxdata.read.text.reader import with_barred_rows

PIECES = [piece for n in range(20) for piece in (f"{n}.重复申请", "3", "1,204件", "/")]


@pytest.mark.parametrize("sign", ["|", " | ", "\t"])
def test_each_piece_has_a_line(sign: str) -> None:
    assert with_lines_apart(sign.join(PIECES)).split("\n") == PIECES


@pytest.mark.parametrize(
    "text",
    [
        "|".join([*PIECES, "1", "", "0"]),
        "|".join(["总体情况"] * 80),
        "|".join(["本年新收", *["3", ""] * 30]),
        "|".join(["本年新收", *["3"] * 60]),
    ],
    ids=["a blank cell between figures", "no figures", "blank cells in one row", "one row"],
)
def test_others_stay_as_they_are(text: str) -> None:
    assert with_lines_apart(text) == text


@pytest.mark.parametrize("sign", ["|", " | "])
def test_blanks_that_spans_leave_beside_labels_have_none(sign: str) -> None:
    spanned = [cell for piece in PIECES for cell in ([piece, ""] if "." in piece else [piece])]
    assert with_lines_apart(sign.join(["", *spanned, ""])).split("\n") == PIECES


def test_a_table_on_one_line_is_parted_and_the_lines_around_it_are_not() -> None:
    text = "\n".join(["三、收到和处理情况 | 说明", "|".join(PIECES), "四、其他 | 0"])
    assert with_lines_apart(text).split("\n")[1:-1] == PIECES


def test_rows_of_a_table_on_one_line_are_parted_and_sentences_are_not() -> None:
    rows = [f"{n}.重复申请 3 0 0 3" for n in range(9)]
    prose = "一是更新慢；二是人员少；三是培训少；四是渠道单一。"
    parted = with_rows_apart(f"{'；'.join(rows)}。\n规章 3；许可；处罚 5；强制\n{prose}").split(
        "\n"
    )
    assert parted == [*rows, "规章 3", "许可", "处罚 5", "强制", prose]
    assert with_rows_apart("；".join([prose] * 9)) == "；".join([prose] * 9)


def test_so_is_a_table_on_one_line_of_a_web_page() -> None:
    found = with_barred_rows([Line("三、收到和处理情况"), Line(" | ".join(PIECES))])
    assert [block.text for block in found[1:] if isinstance(block, Line)] == PIECES


def test_the_last_figure_of_a_row_is_apart_from_the_next_row_s_label() -> None:
    rows = [f"重复申请{n} | 3 | 1,204件 | 0" for n in range(20)]
    wanted = [cell for row in rows for cell in row.split(" | ")]
    assert with_lines_apart(" ".join(rows)).split("\n") == wanted
