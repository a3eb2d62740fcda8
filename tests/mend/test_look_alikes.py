"""Characters that only look right become those they look like, one for one."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend.look_alikes import has_full_width, has_radicals, to_ascii, to_characters

CLEAN = st.text(alphabet="政府信息公开工作年度报告0123456789①②ⅢⅣ㎡（）：，％", max_size=60)


def test_both_blocks_of_radicals_become_characters() -> None:
    assert to_characters("⼯作⼀项⻓期任务，⺠⽣⻚⻅⻔") == "工作一项长期任务，民生页见门"


def test_radicals_of_traditional_form_become_simplified() -> None:
    assert to_characters("⾧⾨⾴⾒⿓") == "长门页见龙"


def test_every_kangxi_radical_has_its_character() -> None:
    for code in range(0x2F00, 0x2FD6):
        mended = to_characters(chr(code))
        assert len(mended) == 1
        assert not has_radicals(mended)


def test_circled_numbers_are_no_digits() -> None:
    assert to_ascii(to_characters("①５件，②㈠")) == "①5件，②㈠"


def test_full_width_digits_letters_and_points_between_digits() -> None:
    assert to_ascii("２０２１年１．５％ＡＰＰ，（一）") == "2021年1.5%APP，（一）"


@given(CLEAN)
def test_clean_text_stays(text: str) -> None:
    assert to_characters(text) == text
    assert to_ascii(text) == text.replace("％", "%")


@given(st.text(max_size=60))
def test_length_stays_and_twice_is_once(text: str) -> None:
    for change in (to_characters, to_ascii):
        once = change(text)
        assert len(once) == len(text)
        assert change(once) == once


@given(st.text(alphabet=st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=40))
def test_characters_proper_are_never_touched(text: str) -> None:
    assert not has_radicals(text)
    assert not has_full_width(text)
    assert unicodedata.normalize("NFC", to_characters(text)) == unicodedata.normalize("NFC", text)
