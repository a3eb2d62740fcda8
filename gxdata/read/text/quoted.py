"""What a copy sets before each line of a text: signs of quotation (>) and the numbers of its lines."""

import re
from itertools import pairwise

# So many lines, and nearly all of them.
MIN_LINES, NEARLY_ALL = 8, 0.9
QUOTED = re.compile(r"[ \t]*(?:[>＞][ \t]?)+")
NUMBERED = re.compile(r"[ \t]*(\d{1,5})(?:[\t|:：→]|[ ]{2,})[ ]?")


def unquoted(text: str) -> str:
    """`text` without signs of quotation before its lines, and without the numbers of its lines."""
    head = text[:4_000]
    if ">" in head or "＞" in head:
        text = _without_quotes(text)
    return _without_numbers(text) if NUMBERED.match(text) else text


def _without_quotes(text: str) -> str:
    lines = text.split("\n")
    written = [line for line in lines if line.strip()]
    quoted = sum(QUOTED.match(line) is not None for line in written)
    if quoted < max(MIN_LINES, NEARLY_ALL * len(written)):
        return text
    return "\n".join(QUOTED.sub("", line, count=1) for line in lines)


def _without_numbers(text: str) -> str:
    """Lines numbered one after the other, blank ones too or left out, without their numbers."""
    lines = text.split("\n")
    found = [NUMBERED.match(line) for line in lines]
    written = [n for n, line in enumerate(lines) if line.strip()]
    numbers = [int(match[1]) for match in found if match]
    if len(numbers) < max(MIN_LINES, NEARLY_ALL * len(written)) or numbers[0] > 1:
        return text
    if any(later - number not in (1, 2) for number, later in pairwise(numbers)):
        return text
    return "\n".join(
        line[match.end() :] if match else line for line, match in zip(lines, found, strict=True)
    )
