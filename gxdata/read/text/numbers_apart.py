"""Numbers of sentences that stand on lines of their own, as copies of pages leave them that set numbers apart."""

import re

# What a number counts, with the mark behind it that no label of a table begins with.
COUNTED = "(?:余?(?:条|件|次|篇|期|场|人次|人|个|份|起|项|名|万元|元)|[%％])?[，。；、]"
APART = re.compile(
    rf"(?<=[\u4e00-\u9fff，、：；])[ ]?\n[ ]?(\d(?:[\d,.]{{0,9}}\d)?)[ ]?\n[ ]?(?={COUNTED})"
)


def with_numbers_in_line(text: str) -> str:
    """`text` with each number in its sentence: a word stands before it, and what follows says what it counts."""
    return APART.sub(r"\1", text)
