"""An organ's name with all jurisdictions above it, those that the gazetteer alone tells too."""

from gxdata.extract.identity.organ.name_parts import Organ
from gxdata.extract.identity.place.jurisdiction import Place


def full_name(organ: Organ, place: Place) -> str:
    """The organ's name behind the whole chain of its jurisdictions.

    Parameters
    ----------
    organ
        The organ, with the jurisdictions that the text puts before its name.
    place
        Where it stands. A chain that this contradicts stays as the text has it.
    """
    levels = (place.province, place.city, place.county, place.township)
    chain = tuple(name for name in levels if name)
    if not organ.divisions or organ.place not in chain:
        return organ.full
    chain = chain[: chain.index(organ.place) + 1]
    if not set(organ.divisions) <= set(chain):
        return organ.full
    head = organ.full.removesuffix("".join(organ.divisions) + organ.own)
    return head + "".join(chain) + organ.own
