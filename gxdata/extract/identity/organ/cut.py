"""Names whose place lost its first characters, 岭市某局 for 铁岭市某局, and what the page tells of the whole."""

import re

from gxdata.extract.identity.organ.name_parts import TOWNS, Organ
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.place.divisions import is_township
from gxdata.extract.identity.place.known import is_known
from gxdata.read.unreadable import UNREADABLE

# No city and no county that the gazetteer lacks has a name of one character. 某 and 甲 stand for any.
ONE = re.compile("(?![某甲乙丙丁])[一-龥][市县]")
# What a page shows where characters were lost.
MARKS = f"{UNREADABLE}□"
# What the names of many districts end with is the name of some.
DISTRICT = re.compile("[一-龥]区")
# How a government is named short and long.
OFFICE = re.compile("(?:人民)?政府$")


def is_cut(organ: Organ, titled: str, page: Page) -> bool:
    """Whether the place with which a title's organ begins lost its first characters.

    A town behind such a mark may be the rest of another town's name, and 城区 that of many a district's, so that the
    gazetteer has it says nothing; a longer name that it has above the townships is whole.

    Parameters
    ----------
    organ, titled
        The organ, and its name as the title has it.
    page
        The page.
    """
    first = organ.divisions[0] if organ.divisions else ""
    if not first or not titled.startswith(first):
        return False
    marked = any(mark + titled in page.head for mark in MARKS)
    if is_known(first) and not is_township(first):
        return marked and DISTRICT.fullmatch(first) is not None
    if ONE.fullmatch(first):
        return not is_known(first + "区")  # 沙市 is short for 沙市区
    return marked


def may_be(organ: Organ, titled: str) -> bool:
    """Whether an organ may be the one of whose name in the title characters could not be read.

    Parameters
    ----------
    organ
        An organ that the page names elsewhere.
    titled
        What stands where the title has its organ's name.
    """
    if UNREADABLE not in titled or (organ.kind in TOWNS and organ.place in titled):
        return True  # a town has one office, whatever is left of its name
    left = [OFFICE.sub("", part) for part in titled.split(UNREADABLE)]
    return next((part for part in reversed(left) if part), "") in organ.full
