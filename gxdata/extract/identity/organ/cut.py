"""Names whose place lost its first characters, 岭市某局 for 铁岭市某局, and what the page tells of the whole."""

import re

from gxdata.extract.identity.organ.name_parts import TOWNS, Organ, organ_of
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.place.chains import chain_before, places_of
from gxdata.extract.identity.place.divisions import is_township
from gxdata.extract.identity.place.known import is_known
from gxdata.read.unreadable import UNREADABLE

# No city and no county that the gazetteer lacks has a name of one character. 某 and 甲 stand for any.
ONE = re.compile("(?![某甲乙丙丁])[一-龥][市县]")
# What a page shows where characters were lost.
MARKS = "\ufffd□"
HAN_OR_MARK = re.compile(f"[一-龥{MARKS}]")
# How a government is named short and long.
OFFICE = re.compile("(?:人民)?政府$")
# So many characters a name may have lost.
MOST_LOST = 4


def is_cut(organ: Organ, titled: str, page: Page) -> bool:
    """Whether the place with which a title's organ begins lost its first characters.

    A town behind such a mark may be the rest of another town's name, so that the gazetteer has it says nothing; a
    place that it has above the townships is whole.

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
    if is_known(first) and not is_township(first):
        return False
    if ONE.fullmatch(first):
        return not is_known(first + "区")  # 沙市 is short for 沙市区
    marked = any(mark + titled in page.head for mark in MARKS)
    return marked and not _stands_whole(first, page.running)


def _stands_whole(place: str, text: str) -> bool:
    """Whether a place's name stands elsewhere behind a stop or another place: then the mark is an ornament."""
    return any(
        at == 0 or not HAN_OR_MARK.match(text, at - 1) or chain_before(text, at)
        for at in places_of(text, place)
    )


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


def completed(organ: Organ, page: Page) -> Organ | None:
    """The organ under the whole name of its place, where the page has one known name that ends so and no other.

    Parameters
    ----------
    organ
        An organ whose place lost its first characters.
    page
        The page.
    """
    first, *below = organ.divisions
    whole = {
        name
        for at in places_of(page.running, first)
        for name in _known_till(page.running, at, first)
    }
    return organ_of((whole.pop(), *below), organ.own) if len(whole) == 1 else None


def _known_till(text: str, at: int, rest: str) -> list[str]:
    """The shortest known name that ends with the rest of one at a place in a text, if there is any."""
    names = (text[at - n : at] + rest for n in range(1, min(MOST_LOST, at) + 1))
    return [name for name in names if is_known(name)][:1]
