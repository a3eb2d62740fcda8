"""Divisions by their name, and what followed them."""

import re
from functools import cache

from gxdata.gazetteer.division import Division
from gxdata.gazetteer.stems import OF_PEOPLES, short_forms, stem
from gxdata.gazetteer.table import counties, division, row_successors, rows_named, townships

COUNTY_KINDS = "省 市 区 县 旗 州 盟 地区 林区 特区 新区 自治区 特别行政区".split()
TOWNSHIP_KINDS = "镇 乡 街道 苏木".split()
BANNER = "旗"
# What no rule shortens: prefectures that are called by one character (巴州 may be the beginning of 巴州区 too), and
# counties by one of each part of their names.
STATES_IN_SHORT = {
    "博州": "博尔塔拉蒙古自治州",
    "巴州": "巴音郭楞蒙古自治州",
    "克州": "克孜勒苏柯尔克孜自治州",
    "锡盟": "锡林郭勒盟",
}
COUNTIES_IN_SHORT = {
    "喀左县": "喀喇沁左翼蒙古族自治县",
    "前郭县": "前郭尔罗斯蒙古族自治县",
    "和丰县": "和布克赛尔蒙古自治县",
    "阜蒙县": "阜新蒙古族自治县",
    "杜蒙县": "杜尔伯特蒙古族自治县",
    "塔县": "塔什库尔干塔吉克自治县",
    "察县": "察布查尔锡伯自治县",
}


def named(
    name: str, *, year: int | None = None, level: str | None = None, short: bool = False
) -> tuple[Division, ...]:
    """All divisions that bear a name.

    Parameters
    ----------
    name
        The full name (``西湖区``).
    year
        The year a text reports on: those that stood in it or the year after, or if none did, all of any time.
    level
        Only divisions of this level.
    short
        Also those of which ``name`` is the common short form (``广东``, ``西湖``, ``恩施州``).
    """
    rows = [*rows_named(name), *(rows_short(name) if short else ())]
    found = [one for one in map(division, dict.fromkeys(rows)) if level in (None, one.level)]
    if year is not None:
        found = [one for one in found if one.stood_in(year)] or found
    return tuple(found)


def successors(division_: Division) -> tuple[Division, ...]:
    """What followed a division that was renamed, raised, merged or split: one step on; empty while it stands.

    Of townships sources do not always tell: empty is then unknown.
    """
    row = next((row for row in rows_named(division_.name) if division(row) == division_), None)
    return () if row is None else tuple(map(division, row_successors(row)))


def levels(name: str, *, year: int | None = None) -> frozenset[str]:
    """The levels on which a full name is borne: ``prefecture`` for 佛山市, ``county`` for 陆丰市, none if unknown."""
    return frozenset(one.level for one in named(name, year=year))


def rows_short(name: str) -> list[int]:
    """Row numbers of all divisions of which ``name`` is a short form."""
    rows = rows_short_above_townships(name)
    if len(name) > 1:
        rows += [row for kind in TOWNSHIP_KINDS for row in townships().rows(name + kind)]
        rows += rows_short_of_peoples(name)
    return rows


def rows_short_above_townships(name: str) -> list[int]:
    """The same without townships: the forms in which a text names what stands above one."""
    if len(name) < 2:
        return []
    whole = STATES_IN_SHORT.get(name) or COUNTIES_IN_SHORT.get(name)
    if whole:
        return list(counties().rows(whole))
    rows = [row for kind in COUNTY_KINDS for row in counties().rows(name + kind)]
    return rows + rows_short_of_peoples_counties(name) + _rows_of_banner(name)


def rows_short_of_peoples_counties(name: str) -> list[int]:
    """Row numbers of what ``name`` names above the townships without its peoples: 东乡县 for 东乡族自治县."""
    return _county_forms().get(name, [])


def _rows_of_banner(name: str) -> list[int]:
    """The banner that ``name`` shortens to some of its characters, if it can be no other: 科右前旗, 西乌旗, 莫旗."""
    if not name.endswith(BANNER):
        return []
    pattern = re.compile(".*".join(map(re.escape, name)))
    rows = [row for banner, row in _banners() if banner != name and pattern.fullmatch(banner)]
    return rows if len(rows) == 1 else []


@cache
def _banners() -> tuple[tuple[str, int], ...]:
    """The names of all banners, with their row numbers."""
    named = ((one.name, row) for row, one in enumerate(counties().divisions))
    return tuple((name, row) for name, row in named if name.endswith(BANNER))


def rows_short_of_peoples(name: str) -> list[int]:
    """Row numbers of the townships that ``name`` names without their peoples: 箭竹乡 for 箭竹苗族乡."""
    return _township_forms().get(name, [])


@cache
def _county_forms() -> dict[str, list[int]]:
    """Short forms that leave out peoples: 恩施州, 恩施自治州, 景宁县, 广西."""
    forms: dict[str, list[int]] = {}
    for row, one in enumerate(counties().divisions):
        if OF_PEOPLES.search(one.name):
            ruled = (stem(one.name) + one.name[-3:],) if one.name[-3:-1] == "自治" else ()
            for form in dict.fromkeys((*short_forms(one.name), *ruled)):
                forms.setdefault(form, []).append(row)
    return forms


@cache
def _township_forms() -> dict[str, list[int]]:
    forms: dict[str, list[int]] = {}
    for name in dict.fromkeys(townships().names):
        if OF_PEOPLES.search(name):
            for form in short_forms(name):
                forms.setdefault(form, []).extend(townships().rows(name))
    return forms
