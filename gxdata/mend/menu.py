"""The menus of a site around a report: names of its columns, and nothing of the report."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from gxdata.catalogue.repairs import repair_data
from gxdata.read.document import Block, Line, block_text

# So many columns make a menu, below one another or on one line; fewer where they are parted and the line holds no more.
LEAST, LEAST_PARTED = 4, 3
# So long may a menu on one line be, an entry of one, and what is left of a line that is no column known by name.
LONGEST, LONGEST_ENTRY, LONGEST_REST = 200, 14, 12
# What stands in no menu.
TOLD = re.compile(r"[。，,；;：:、《\d]|关于|通知")
PARTED = re.compile(r"[\s|｜·•_-]+")


def _names_columns(line: str) -> bool:
    """Whether a line holds names of a site's columns, with or without blanks between them, and little else."""
    if len(line) > LONGEST or TOLD.search(line):
        return False
    parts = [part for part in PARTED.split(line) if part]
    if len(parts) >= LEAST_PARTED and all(map(is_column, parts)):
        return True
    rest, columns = _columns().subn("", PARTED.sub("", line))
    return columns >= LEAST and len(rest) <= LONGEST_REST


def is_column(line: str) -> bool:
    """Whether a line is the name of a column of a site and nothing more."""
    return _columns().fullmatch(line.strip()) is not None


def of_column(title: str) -> bool:
    """Whether a page's title only names the column of the site in which it stands: alone, or before the site's name."""
    return TOLD.search(title) is None and is_column(PARTED.split(title.strip(), maxsplit=1)[0])


def menus_of(blocks: Sequence[Block]) -> Iterator[int]:
    """Which of the blocks above or below a report are menus: a line of columns, or columns on lines of their own."""
    for is_entry, run in groupby(enumerate(blocks), key=lambda block: _may_be_entry(block[1])):
        lines = [(n, block_text(block).strip()) for n, block in run]
        if is_entry:
            columns = [n for n, text in lines if is_column(text)]
            if len(columns) >= LEAST:
                yield from columns
        else:
            yield from (n for n, text in lines if _names_columns(text))


def _may_be_entry(block: Block) -> bool:
    """Whether a block is a line as short as a column's name, or empty."""
    if not isinstance(block, Line):
        return False
    text = block.text.strip()
    return len(text) <= LONGEST_ENTRY and not TOLD.search(text) and not PARTED.search(text)


@cache
def _columns() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{name})" for name in repair_data("chrome")["columns"]))
