"""Statistics tables that print other years' figures beside the year's own: which column is the year's."""

import re
from collections.abc import Collection
from functools import cache
from itertools import chain, pairwise
from typing import NamedTuple

from gxdata.catalogue import Table
from gxdata.extract.tables.labels import is_unit
from gxdata.extract.tables.serials import is_ordinal
from gxdata.extract.tables.tokens import Token, label_key

# Headings stand within so many tokens before the first row.
REACH = 16
# The first heading, over the labels: what stands before it heads no column. It may be shorter where it stands alone.
FIRST = ("指标名称", "统计指标", "统计项目")
OVER_LABELS = frozenset((*FIRST, "指标", "项目"))
NAMES = re.compile("|".join(FIRST))
OVER = re.compile(r"统计项目|指\s*标(?:\s*名\s*称)?|(?<!\S)项\s*目(?!\S)")
OF_FIGURES = "(?:统计)?(?:数量|数据|数)?"
OF_YEAR = re.compile(rf"(20\d\d)年度?{OF_FIGURES}")
OF_UNITS = ("计量单位", "单位", "代码")
# The year's figures beside those of all years: in so many rows one must be less than the other, and in no row more.
WIDTH, MIN_TELLING = 2, 5
# One of so many rows may have a number more, such as a page's.
STRAY = 10
# A heading that is broken over lines begins in so many characters: 历年.
BEGUN = 2


class YearColumn(NamedTuple):
    """The place of the year's own column among the columns of figures, and how many these are."""

    place: int
    width: int


def year_column(stream: list[Token], first: int, table: Table, year: int) -> YearColumn | None:
    """Which column is the year's by the headings before the first row; None where there is one, or they do not say.

    They do where exactly one of them speaks of the year, and every other of another one.
    """
    places = _places(stream, first, table, year)
    if len(places) < 2 or places.count(True) != 1:
        return None
    return YearColumn(places.index(True), len(places))


def heads_several_years(stream: list[Token], first: int, table: Table) -> bool:
    """Whether the headings before the first row are those of several columns of figures."""
    return len(_places(stream, first, table, 0)) > 1


def _places(stream: list[Token], first: int, table: Table, year: int) -> list[bool]:
    """Of each heading of years before the first row whether it speaks of the year."""
    own = set(map(label_key, table.this_year))
    others = tuple(map(label_key, table.other_years))
    places: list[bool] = []
    serial = 0
    # Of a page that is one line the first row's token holds them.
    for token, behind in pairwise([*stream[max(0, first - REACH) : first + 1], stream[first]]):
        if token.number is not None and not is_ordinal(token):
            if _counts_rows(token, behind, serial):
                serial += 1
            else:
                places, serial = [], 0  # of what stands before the table
        *title, text = OVER.split(token.text)
        if title:
            places = []
        for key in chain.from_iterable(_heads(word, table) for word in text.split()):
            named = OF_YEAR.fullmatch(key)
            if key in own or (named and named[1] == str(year)):
                places.append(True)
            elif key.startswith(others) or named:
                places.append(False)
    return places


def _heads(word: str, table: Table) -> list[str]:
    """The headings of a word, of which a page without spaces has several, and others behind: 单位上年数本年数备注."""
    key = label_key(word)
    found = _known(table.this_year, table.other_years).findall(key)
    while found and not key.startswith("".join(found)):
        found.pop()
    return found if len(found) > 1 or found == [key] else [key]


@cache
def _known(this_year: tuple[str, ...], other_years: tuple[str, ...]) -> re.Pattern[str]:
    words = (*OF_UNITS, *map(label_key, this_year))
    either = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    others = "|".join(map(re.escape, map(label_key, other_years)))
    return re.compile(f"20\\d\\d年度?{OF_FIGURES}|(?:{others})+{OF_FIGURES}|{either}")


def _counts_rows(token: Token, behind: Token, serial: int) -> bool:
    """Whether a number is that of its row, the next behind `serial` or in a grid: a label stands behind it."""
    if behind.value and not is_ordinal(behind):
        return False
    if not behind.value and is_unit(behind.key):
        return False
    if token.row is None:
        return token.number == serial + 1
    return token.row == behind.row


def figures_stand_first(stream: list[Token], first: int, table: Table) -> bool:
    """Whether the heading over the figures stands before that of the labels."""
    before = "".join([token.key for token in stream[max(0, first - REACH) : first]])
    names = NAMES.search(before)
    heads = map(label_key, (*table.this_year, *table.annual, *table.cumulative))
    above = before[: names.start()] if names else ""
    # Behind a number it is the year of a title.
    return any(
        above.endswith(head) and not above.removesuffix(head)[-1:].isdigit() for head in heads
    )


def year_beside_all_years(
    stream: list[Token], first: int, rows: Collection[tuple[Token, ...]], table: Table
) -> YearColumn | None:
    """Which of two columns is the year's, where the headings say that the other sums up all years, not which it is.

    Readers of PDF set the lines of headings in another order than the columns'. A year's figure is part of that of all
    years, so that one column is nowhere above the other. A few rows may have a page's number behind them.
    """
    before = "".join([token.key for token in stream[max(0, first - REACH) : first]])
    if not any(label_key(heading)[:BEGUN] in before for heading in table.cumulative[:1]):
        return None
    if STRAY * sum(len(cells) > WIDTH for cells in rows) > len(rows):
        return None
    pairs = [(cells[0].number, cells[-1].number) for cells in rows if len(cells) == WIDTH]
    apart = [one - other for one, other in pairs if one is not None and other is not None]
    signs = {difference > 0 for difference in apart if difference}
    if len(signs) != 1 or sum(map(bool, apart)) < MIN_TELLING:
        return None
    return YearColumn(int(signs.pop()), WIDTH)
