"""A character without its third byte comes back where a phrase or a day tells it, and nowhere else."""

import pytest

from gxdata.read.lost_thirds import decoded


def without(character: str, text: str) -> bytes:
    """`text` as bytes, its first `character` without the last one."""
    content = text.encode()
    at = content.index(character.encode()) + 2
    return content[:at] + b"\xff" + content[at + 1 :]


@pytest.mark.parametrize(
    ("character", "text"),
    [
        ("息", "政府信息公开工作"),
        ("一", "一、本年新收政府信息公开申请数量"),
        ("年", "截至2022年底"),
        ("月", "2022年1月13日"),
        ("日", "2022年1月13日"),
    ],
)
def test_what_stands_around_it_tells(character: str, text: str) -> None:
    assert decoded(without(character, text)) == text


@pytest.mark.parametrize(
    ("character", "text"),
    [
        ("条", "公开信息12条"),  # or 束, or 村
        ("万", "访问3万人次"),
        ("请", "申请"),  # or 申诉
        ("屿", "澜屿县水利局"),
        ("月", "培训8月13次"),
    ],
)
def test_what_may_be_another_stays_lost(character: str, text: str) -> None:
    assert decoded(without(character, text)) == text.replace(character, "\ufffd", 1)


def test_marks_that_lost_their_second_byte() -> None:
    content = "一、概述。《条例》".encode()
    assert decoded(content.replace(b"\xe3\x80", b"\xe3\xff")) == content.decode()
