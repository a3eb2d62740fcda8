"""The channels that words name."""

from collections.abc import Iterable

from gxdata.extract.figures.sentence import Word


def channels_in(words: Iterable[Word]) -> set[str]:
    """The channels that words name."""
    return {w.sense.channel for w in words if w.sense.channel}


def opens_whole(word: Word) -> bool:
    """Whether a word names the whole that a list takes apart: 在网站公开的信息中."""
    return "list_openers" in word.sense.marks and word.text.endswith("信息中")
