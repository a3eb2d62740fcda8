"""Where lines on paper end."""

from collections.abc import Iterator

from gxdata.sample.pdf import HALF, text_width


def broken(text: str, room: float) -> Iterator[str]:
    """The lines of a text, none wider than `room` sizes of its type. Numbers and words stay whole."""
    line, taken = "", 0.0
    for word in _words(text):
        needs = text_width(word)
        if line and taken + needs > room:
            yield line
            line, taken = "", 0.0
        line, taken = line + word, taken + needs
    yield line


def _words(text: str) -> Iterator[str]:
    """Characters, but letters and digits that stand together as one."""
    word = ""
    for char in text:
        if text_width(char) == HALF and char != " ":
            word += char
            continue
        if word:
            yield word
        word = ""
        yield char
    if word:
        yield word
