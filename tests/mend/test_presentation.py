"""Forms of print become plain characters, and nothing else changes."""

from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend import mend
from gxdata.mend.presentation import has_presentation_forms, to_plain_forms
from gxdata.read import read


def test_enclosed_numerals_vertical_brackets_and_mathematical_digits() -> None:
    assert (
        to_plain_forms("㈠主动公开︵含网站︶𝟑𝟐条，占𝟵﹪﹔㈩其他")
        == "（一）主动公开（含网站）32条，占9%；（十）其他"
    )


def test_marks_of_half_width() -> None:
    assert to_plain_forms("｢条例｣､公开32条｡") == "“条例”、公开32条。"


def test_marks_of_vertical_lines() -> None:
    assert to_plain_forms("公开32条︐其中网站9条︔无收费︒") == "公开32条，其中网站9条；无收费。"


def test_circled_numbers_and_superscripts_are_marks_of_notes() -> None:
    assert not has_presentation_forms("5件①，12²条，⑴公开，⒈概述")


def test_a_mended_page_says_so() -> None:
    mended = mend(read("㈠公开不够及时。".encode()))
    assert mended.lines() == ["（一）公开不够及时。"]
    assert mended.repairs == ("presentation_forms",)


@given(st.text(max_size=60))
def test_twice_is_once(text: str) -> None:
    once = to_plain_forms(text)
    assert to_plain_forms(once) == once
    assert has_presentation_forms(text) or once == text
