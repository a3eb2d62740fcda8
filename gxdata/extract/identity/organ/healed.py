"""Names that lost a character and show no mark for it, 荔城区计局 for 荔城区统计局, and what the page tells of them."""

from collections.abc import Iterable

from gxdata.catalogue.organs import GOVERNMENTS, known_names
from gxdata.extract.identity.organ.name_parts import TOWNS, Organ
from gxdata.extract.identity.place.known import is_known
from gxdata.extract.identity.place.placing import holds_in_order
from gxdata.mend.intruders import MISSING

# What a town's own name may leave out.
OFFICES = ("人民政府", "办事处")
# How much of a name a title may leave out: 牡市 for 牡丹江市.
MOST_LOST = 2


def healed(organ: Organ, others: Iterable[Organ]) -> Organ:
    """The organ that a page names elsewhere, where a title's name for it is that one without a character or two.

    A name of known places and offices is none that lost anything, and only such a one is taken for it.

    Parameters
    ----------
    organ
        The organ that the title names.
    others
        The organs that the page names elsewhere.
    """
    if _is_sound(organ):
        return organ
    whole = {
        other.agency: other
        for other in others
        if _lacks(organ.agency, other.agency) and _is_sound(other)
    }
    return next(iter(whole.values())) if len(whole) == 1 else organ


def fitting(marked: str, others: Iterable[Organ]) -> Organ | None:
    """The one organ that a page names elsewhere and a title too, whose marks stand for one character each.

    Parameters
    ----------
    marked
        What stands where the title has its organ's name, with marks of what is missing.
    others
        The organs that the page names elsewhere.
    """
    whole = {o.agency: o for o in others if _is_sound(o) and _ends_so(marked, o)}
    return next(iter(whole.values())) if len(whole) == 1 else None


def _ends_so(marked: str, organ: Organ) -> bool:
    names = {organ.agency, *(organ.agency.removesuffix(office) for office in OFFICES)}
    ends = ((marked[-len(name) :], name) for name in names)
    return any(
        len(end) == len(name) and all(a in (b, MISSING) for a, b in zip(end, name, strict=True))
        for end, name in ends
    )


def _is_sound(organ: Organ) -> bool:
    """Whether a name is one of known places and of an office that every place has."""
    office = organ.kind in (*GOVERNMENTS, *TOWNS) or organ.own in known_names()
    return bool(organ.divisions) and all(map(is_known, organ.divisions)) and office


def _lacks(short: str, long: str) -> bool:
    """Whether one name is another without one or two of its characters."""
    return 0 < len(long) - len(short) <= MOST_LOST and holds_in_order(long, short)
