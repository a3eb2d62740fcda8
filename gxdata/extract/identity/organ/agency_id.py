"""What an organ is called with its place: its name in full, and an identifier that is the same in every year."""

import hashlib
import re

from gxdata.catalogue.organs import full_names, organ_words
from gxdata.extract.identity.organ.name_parts import Organ
from gxdata.extract.identity.place.chain_place import Place
from gxdata.extract.identity.place.known import candidates, is_known
from gxdata.extract.identity.place.stems import PROVINCE_KIND
from gxdata.gazetteer import Division, successors

ZONE_ALONE, COMMITTEE = re.compile("[区园]$"), "管理委员会"
BRIGADES = ("交警支队", "交警大队")


def agency_id(organ: Organ, place: Place, year: int) -> str | None:
    """The identifier of an organ, None where the text does not decide which of several it is.

    It rests on the organ's name, in full where a report gives it for short, and on where its jurisdiction
    stands. A county that moved to another city, its name unchanged, keeps its organs' identifiers. One that
    was renamed, or that became a district, does not: its organs are new ones with new names, which
    `gazetteer.successors` and the catalogue's successions link to the old.
    """
    where = _where(place, year)
    if where is None or not organ.is_name:
        return None
    agency = _in_full(organ.agency, where[-1] if where else "")
    if organ.kind == "devzone":
        agency = _zone(agency, place.province or "")
    text = "/".join((*where, agency))
    return hashlib.blake2s(text.encode(), digest_size=6).hexdigest()


def _zone(agency: str, province: str) -> str:
    """A zone's name with its committee and without its province: a year has either or not."""
    named = agency.removeprefix(PROVINCE_KIND.sub("", province))
    agency = agency if organ_words().nameless.match(named) else named
    return agency + COMMITTEE if ZONE_ALONE.search(agency) else agency


def _in_full(agency: str, place: str) -> str:
    """An organ's name with its place's name (黔东南州 for the whole of it) and what it is called itself in full."""
    stems = (place[:n] + place[-1:] for n in range(len(place) - 2, 1, -1))
    stem = next((stem for stem in stems if agency.startswith(stem)), "")
    if stem:
        agency = place + agency[len(stem) :]
    for brigade in BRIGADES:  # a branch may stand behind it
        agency = agency.replace(brigade, full_names()[brigade])
    short = next((name for name in full_names() if agency.endswith(name)), None)
    return agency[: -len(short)] + full_names()[short] if short else agency


def _where(place: Place, year: int) -> tuple[str, ...] | None:
    """What sets an organ's place apart from others of its name; None where it is not decided."""
    if place.level == "national":
        return ()
    own = place.county or place.city or place.province
    if own is None or place.level == "unknown" or (place.level == "township" and not place.county):
        return None
    if not is_known(own):
        return (
            own,
        )  # a name that no other place bears says enough, whatever a text puts before it
    chain = tuple(name for name in (place.province, place.city, place.county) if name)
    found = candidates(chain, year)
    return _last_of_name(found[0]).chain if len(found) == 1 else None


def _last_of_name(division: Division) -> Division:
    """What a division is today, as long as it kept its name."""
    while True:
        later = [d for d in successors(division) if d.name == division.name]
        if len(later) != 1:
            return division
        division = later[0]


def full_name(organ: Organ, place: Place) -> str:
    """The organ's name behind the whole chain of its jurisdictions.

    A chain that the place contradicts stays as the text has it.
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
