"""Pinyin glosses go; every other parenthesis stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend.glosses import has_glosses, strip_glosses


def test_glosses_with_and_without_tones_go() -> None:
    glossed = "我鎮(zhèn)認真執(zhí)行條(tiáo)例，辦(ban)公(gong)室(shi)負責"
    assert has_glosses(glossed)
    assert strip_glosses(glossed) == "我鎮認真執行條例，辦公室負責"


@pytest.mark.parametrize(
    "kept", ["信(xx@yy.cn)", "局(OA)", "表(一)", "号(2021)", "网(www)", "微信(app)"]
)
def test_what_is_no_syllable_stays(kept: str) -> None:
    assert strip_glosses(kept) == kept


def test_clean_text_is_not_taken_for_glossed() -> None:
    assert not has_glosses("联系人(an)和(he)，办公室(shi)，微信(app)")


@given(st.text(alphabet="政府信息公开(zhèngfǔaboe)（）12。", max_size=60))
def test_stripping_twice_is_stripping_once(text: str) -> None:
    once = strip_glosses(text)
    assert len(once) <= len(text)
    if "()" not in once:
        assert strip_glosses(strip_glosses(once)) == strip_glosses(once)
