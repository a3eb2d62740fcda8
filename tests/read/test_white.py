"""What nobody sees goes, what is blank parts words, and what was a character leaves a sign."""

import pytest

from gxdata.read.white import clean, seen


@pytest.mark.parametrize("mark", ["\u2066", "\u2069", "\u180b", "\u1160", "\U000e0100", "\ufff9"])
def test_marks_without_width_part_nothing(mark: str) -> None:
    assert seen(f"公{mark}开1{mark}2条") == "公开12条"


@pytest.mark.parametrize("filler", ["\u2800", "\u3164", "\uffa0"])
def test_fillers_are_white_space(filler: str) -> None:
    assert clean(f"{filler}规章{filler}12") == "规章 12"


def test_bytes_read_wrongly_are_lost_characters() -> None:
    assert seen("公开1\x96\x972条，办结4\x850件") == "公开1\ufffd2条，办结4\ufffd0件"
