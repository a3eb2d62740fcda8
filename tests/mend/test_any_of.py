"""One expression for many words finds what the words one after the other find."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gxdata.mend.any_of import any_of

WORDS = st.lists(st.text("联系人.(", min_size=1, max_size=3), min_size=1, max_size=6)


@given(WORDS, st.text("联系人.( ", max_size=20))
def test_the_same_words_are_found_in_the_same_places(words: list[str], text: str) -> None:
    one_by_one = re.compile("|".join(map(re.escape, words)))
    assert re.findall(any_of(words), text) == one_by_one.findall(text)


@pytest.mark.parametrize("text", ["联系人", "联 系　人"])
def test_words_may_be_spread_out(text: str) -> None:
    assert re.fullmatch(any_of(["联络人", "联系人"], between="[ \u3000]?"), text)
