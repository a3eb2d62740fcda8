"""Which organ took over from which: renamed and merged organs are linked, never made one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load

# What a place's name ends with, if no word of an organ's name does: 城乡建设, 城市规划.
_PLACE = re.compile(r"(?:^|[省市县区旗州盟镇乡道团场师]|人民政府)(?<!城乡)(?<![市县区旗州盟]城市)$")


@dataclass(frozen=True, slots=True)
class Succession:
    """One organ's name that another's took the place of.

    Attributes
    ----------
    old, new
        Own names of the two organs, without their place, or with it where they were asked for with it.
    valid_to
        The last year in which the old name was in use somewhere.
    valid_from
        The first year in which the new name was in use somewhere.
    """

    old: str
    new: str
    valid_to: int
    valid_from: int


@cache
def successions() -> tuple[Succession, ...]:
    """All successions of the catalogue."""
    return tuple(
        Succession(old, change["new"], reform.get("until", reform["year"]), reform["year"])
        for reform in load("successions")["reform"]
        for change in reform["changes"]
        for old in change["old"]
    )


def successors(agency: str) -> tuple[Succession, ...]:
    """The organs that may have taken over from this one.

    Parameters
    ----------
    agency
        An organ's name with its place or without, such as ``"澜屿县扶贫开发办公室"``.

    Returns
    -------
    tuple of Succession
        Named with the same place. Several where the reform had several outcomes; which of them a place chose, the data
        must say.
    """
    return tuple(_matching(agency, "old"))


def predecessors(agency: str) -> tuple[Succession, ...]:
    """The organs this one may have taken over from, named with the same place."""
    return tuple(_matching(agency, "new"))


def _matching(agency: str, side: str) -> Iterator[Succession]:
    core = own_name(agency)
    place = agency.removesuffix(core)
    for link in successions():
        if getattr(link, side) == core:
            yield Succession(place + link.old, place + link.new, link.valid_to, link.valid_from)


def own_name(agency: str) -> str:
    """The longest name of the catalogue that stands right behind the organ's place; empty where none does.

    住房和城乡建设局 is no 建设局, 文化体育和旅游局 no 旅游局, 人民政府法制办公室 no 法制办公室.
    """
    names = {name for link in successions() for name in (link.old, link.new)}
    behind = (n for n in names if agency.endswith(n) and _PLACE.search(agency.removesuffix(n)))
    return max(behind, key=len, default="")


def kept_somewhere() -> frozenset[str]:
    """Names that were in use in some places before or after the years of their reform."""
    return frozenset(load("successions")["kept"])
