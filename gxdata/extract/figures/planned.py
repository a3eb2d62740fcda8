"""Paragraphs below a heading that tells of the year to come."""

import re

# The marks of headings, the widest first: 六、 over （一） over 1. over 一是.
LEVELS = (
    re.compile(r"\s*[一二三四五六七八九十]{1,3}[、.．]"),
    re.compile(r"\s*[（(][一二三四五六七八九十\d]{1,3}[)）]"),
    re.compile(r"\s*\d{1,2}[.、．]"),
)
# 六、2014年打算; not 2014年工作任务完成情况.
PLANS = re.compile(
    r"(?:(?P<year>20\d\d)年度?|明年|来年|下一?年度?|下一步|下一阶段|下阶段|下步|今后)的?"
    r"[^，；。：\d]{0,10}?(?:打算|计划|安排|思路|要点|设想|目标|任务|重点|方向|举措|措施)\s*[：:]?\s*$"
)


class Plans:
    """Follows the headings of a report, and tells which lines stand below one of plans."""

    def __init__(self, year: int) -> None:
        self._year = year
        self._level: int | None = None

    def hold(self, line: str) -> bool:
        """Whether a line, read after those before it, stands below a heading of plans."""
        level = next((n for n, mark in enumerate(LEVELS) if mark.match(line)), None)
        if level is None:
            return self._level is not None
        if self._level is not None and level > self._level:
            return True
        self._level = level if self._opens(line) else None
        return self._level is not None

    def _opens(self, heading: str) -> bool:
        match = PLANS.search(heading)
        return match is not None and int(match["year"] or self._year + 1) == self._year + 1
