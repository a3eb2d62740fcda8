"""Headings of a report's parts behind the last cell of a table: the page lost the end of that row's line.

A line that holds sentences before them lost more than that: the page, or a part of it, lost all its breaks.
"""

import re

BARS = "|｜"
SENTENCE_END = "。"
# Those of the two latest forms; no row of a table is called so.
PARTS = (
    r"三、(?:收到和处理|依申请公开政府信息)",
    r"四、(?:因)?政府信息公开(?:工作)?(?:被申请)?行政复议",
    r"五、(?:政府信息公开工作)?存在的",
    r"六、其他需要报告",
)
HEADING = re.compile(rf"(?<=[{BARS}])[ \t]?(?={'|'.join(PARTS)})")


def with_headings_apart(text: str) -> str:
    """`text` with a line begun before each such heading; one that is all of its row stays where it is."""
    if not any(bar in text for bar in BARS):
        return text
    return "\n".join(map(_apart, text.split("\n")))


def _apart(line: str) -> str:
    begin = len(line) - len(line.lstrip(f"{BARS} \t"))
    first = HEADING.search(line, begin)
    if first is None or SENTENCE_END in line[: first.start()]:
        return line
    return line[:begin] + HEADING.sub("\n", line[begin:])
