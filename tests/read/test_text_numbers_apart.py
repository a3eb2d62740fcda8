"""Numbers of sentences that stand on lines of their own come back into them; cells that stand so stay."""

import pytest

from gxdata.read.text.numbers_apart import with_numbers_in_line


def test_a_number_comes_back_into_its_sentence() -> None:
    apart = "全年公开信息\n1273\n条，其中网站\n426\n条；办结率\n99.5\n%，培训\n3\n人次。\n共3条。"
    assert with_numbers_in_line(apart) == (
        "全年公开信息1273条，其中网站426条；办结率99.5%，培训3人次。\n共3条。"
    )


@pytest.mark.parametrize(
    "text",
    [
        "行政许可\n12\n行政处罚\n3\n人大建议办理，共2件。",
        "总计\n0\n条例规定的其他情形，无。",
        "（七）总计\n4\n四、结转下年度继续办理\n1",
        "全年公开信息12条。\n3\n，另有2件。",
    ],
)
def test_cells_and_pages_numbers_stay(text: str) -> None:
    assert with_numbers_in_line(text) == text
