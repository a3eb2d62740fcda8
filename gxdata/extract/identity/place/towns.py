"""A town or subdistrict whose title puts the stem of its county's name before its own: 张店公园街道."""

from gxdata.extract.identity.organ.name_parts import TOWNS, Organ, organ_of
from gxdata.extract.identity.place.known import candidates, is_known

KINDS = "区县市"
STEMS = (2, 3)
# What a town's name has at least beside its kind.
SHORTEST = 2


def behind_stem(organ: Organ, text: str) -> Organ:
    """The organ of a town under the town's own name, its county before it.

    Parameters
    ----------
    organ
        An organ; one that is no town's, or of a town that is known under its whole name, stays as it is.
    text
        The report's text: the county's full name before the town's in it, or a town of that name in that county in the
        gazetteer, says that the name begins with the county's.
    """
    town = organ.place
    if organ.kind not in TOWNS or not town or is_known(town):
        return organ
    above = organ.divisions[:-1]
    found = {
        (county, own)
        for n in STEMS
        for kind in KINDS
        for county, own in [(town[:n] + kind, town[n:])]
        if len(own) > SHORTEST and is_known(county) and _is_town_of(county, own, text)
    }
    said = {(county, own) for county, own in found if county + own in text}
    found = said or found
    if len(found) != 1:
        return organ
    county, own = found.pop()
    return organ_of((*(place for place in above if place != county), county, own), organ.own)


def _is_town_of(county: str, own: str, text: str) -> bool:
    if county + own in text:
        return True
    return any(division.township == own for division in candidates((county, own)))
