"""Lines that a page broke to its own width, inside a sentence."""

import re
from itertools import pairwise

# A line that is broken is about as wide as its widest neighbours, and no shorter than this.
MIN_WIDTH, TOLERANCE = 14, 5
# What begins a line of its own, whatever stands before it.
OPENS = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}(?:[)）、.．，,是]|要|方面)|第[一二三四五六七八九十]|其[一二三四五六次]|首先|再次|最后|[①-⑳●■◆▲★►•—-]"
    # 改进措施：, the label of what follows
    r"|[^，。；：:]{0,4}(?:改进|整改|措施|对策|办法|打算|问题|不足|短板)[^，。；：:]{0,4}[：:])"
)
# A sign that no line begins with.
LEFT_OVER = re.compile("[，。；、：）”》！？]")
# Where no line ends a sentence, each is one.
STOPS = re.compile(r"[。；;！!][”」]?\s*$")
# What stands for a broken line's end: no space, so that nothing begins there.
JOINT = "\u200b"


def joined(text: str) -> str:
    """The text with each line's end inside a sentence made a joint, as long as before.

    Parameters
    ----------
    text
        Text whose sentences may run over lines.
    """
    lines = text.split("\n")
    widest = max(map(len, lines))
    if len(lines) < 2 or widest < MIN_WIDTH or not any(map(STOPS.search, lines)):
        return text
    parts = [lines[0]]
    for before, line in pairwise(lines):
        goes_on = LEFT_OVER.match(line) or (
            widest - TOLERANCE <= len(before) <= 60
            and re.search(r"[一-鿿，、]$", before)
            and re.match(r"[一-鿿“《]", line)
            and not OPENS.match(line)
        )
        parts += [JOINT if goes_on else "\n", line]
    return "".join(parts)


def mended(text: str) -> str:
    """The text with its joints closed."""
    return text.replace(JOINT, "")
