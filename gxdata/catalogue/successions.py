"""Which organ took over from which: renamed and merged organs are linked, never made one."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load


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
        if old != change["new"]
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
    known = [s for s in successions() if agency.endswith(getattr(s, side))]
    longest = max((len(getattr(s, side)) for s in known), default=0)
    for link in known:
        core = getattr(link, side)
        if len(core) < longest:  # 人民政府法制办公室 is no 法制办公室
            continue
        place = agency.removesuffix(core)
        yield Succession(place + link.old, place + link.new, link.valid_to, link.valid_from)
