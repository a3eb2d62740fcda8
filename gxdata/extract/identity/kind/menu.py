"""Lines of a site's menu: they name the site's columns, and not what the page is."""

import re
from itertools import groupby

# What columns are called, with no year and no organ.
COLUMN = re.compile(
    "首页|政务公开|信息公开|公开(?:指南|制度|目录|年报)|网站(?:工作)?年[报度]|(?:年度|网站)报[告表]|年报|政策(?:法规|文件)?|解读|图解"
    "|互动|政民|办事|服务|新闻|动态|要闻|公告|公示|专栏|专题|领导|机构|法规|规划|财政|预决算|人事|问答|搜索|检索|走进|概况|依申请"
)
# What stands in no menu.
TOLD = re.compile(r"[。，,；;：:《\d]|关于|通知")
LONGEST_MENU, LONGEST_COLUMN = 160, 14
# So many columns make a menu, on one line or on lines of their own; fewer where the line holds nothing else.
LEAST_COLUMNS, LEAST_PARTED = 4, 3
PARTED = re.compile(r"[\s|｜]+")


def menu_lines(lines: list[tuple[int, str]]) -> frozenset[int]:
    """Where the lines start that are a menu, or its columns one below the other."""
    found = {start for start, line in lines if _is_menu(line)}
    for short, run in groupby(lines, key=lambda line: _may_be_column(line[1])):
        starts = [start for start, line in run if COLUMN.search(line)] if short else []
        if len(starts) >= LEAST_COLUMNS:
            found.update(starts)
    return frozenset(found)


def _may_be_column(line: str) -> bool:
    return len(line) <= LONGEST_COLUMN and TOLD.search(line) is None


def _is_menu(line: str) -> bool:
    """Whether a line names columns, one behind the other, with or without blanks between them."""
    if len(line) > LONGEST_MENU or TOLD.search(line):
        return False
    parts = PARTED.split(line.strip("| \t"))
    if len(parts) >= LEAST_PARTED and all(map(COLUMN.search, parts)):
        return True
    return len({column[0] for column in COLUMN.finditer(line)}) >= LEAST_COLUMNS
