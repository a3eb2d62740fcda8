"""Where a zone stands whose name says it not: the address at which it answers, or the city whose wishes it names."""

import re

from gxdata.extract.identity.place.chains import chain_before, places_of
from gxdata.extract.identity.place.divisions import TOWNSHIP, is_township, split_divisions
from gxdata.extract.identity.place.known import candidates, named
from gxdata.extract.identity.place.numbered import quoted_province

ADDRESS = re.compile(
    r"(?:办公|通讯|联系|通信)?地址\s*(?:为|是|位于|在|[:：])\s*(?P<place>[一-龥]{5,40})"
)
# Whom a zone obeys tells how far down its address counts: a city's zone has its office in some district too.
ABOVE = re.compile(r"(?P<kind>[区县旗])委(?:、|和)?(?P=kind)(?:人民)?政府")
BEHIND_PROVINCE = re.compile("(?:省|自治区)[、和](?P<city>[一-龥]{2,6}?市)(?![区县])")
RUN, LONGEST_STEM = re.compile("[一-龥]{2,4}$"), 4
HEAD = 6000
COUNTY_KINDS = ("市", "县", "区")
# A zone's name in that of its committee or of an office in it: 南湖新区|管委会办公室.
NAME = re.compile("[一-龥]{3,16}?[区园城](?=管委会|管理委员会|党工委|$)")


def named_behind(own: str, text: str) -> tuple[str, ...]:
    """The chain of known divisions that a text puts before a zone's name, empty where it puts none or several.

    Parameters
    ----------
    own
        The own name of a zone's organ.
    text
        The report's text.
    """
    zone = NAME.match(own)
    places = list(places_of(text, zone[0])) if zone else []
    chains = [chain_before(text, at) or _city_before(text, at) for at in places]
    found = {known for chain in chains if chain for known in [_last_known(chain)]} - {()}
    longest = max(found, key=len, default=())
    return longest if all(set(chain) <= set(longest) for chain in found) else ()


def _city_before(text: str, at: int) -> tuple[str, ...]:
    """The city that a text puts before a zone's name without its kind, and behind no other word: 盘锦|某开发区."""
    run = RUN.search(text[max(0, at - LONGEST_STEM - 1) : at])
    city = f"{run[0]}市" if run else ""
    return (city,) if city and named(city, level="prefecture") else ()


def _last_known(chain: tuple[str, ...]) -> tuple[str, ...]:
    upper = tuple(name for name in chain if not is_township(name))
    return upper if len(candidates(upper)) == 1 else ()


def at_address(text: str) -> tuple[str, ...]:
    """The chain of known divisions of the one address that a report gives, empty where it gives none or several.

    The county of an address counts only where the report speaks of a county's wishes.
    """
    head = text[:HEAD]
    found = {_known(split_divisions(match["place"])[0]) for match in ADDRESS.finditer(head)} - {()}
    if len(found) != 1:
        return ()
    (chain,) = found
    above = ABOVE.search(head)
    if above and chain[-1].endswith(above["kind"]):
        return chain
    return tuple(
        name for name in chain if name not in {division.county for division in candidates(chain)}
    )


def under_city(text: str) -> tuple[str, ...]:
    """The one prefecture whose wishes a report names behind its province's: 按照自治区和银川市的部署."""
    cities = {
        match["city"]
        for match in BEHIND_PROVINCE.finditer(text[:HEAD])
        if named(match["city"], level="prefecture")
    }
    return (cities.pop(),) if len(cities) == 1 else ()


def only_so_called(stem: str, text: str, year: int) -> tuple[str, ...]:
    """The county a zone is named after, where its stem can be no other's: 番禺|经济技术开发区 stands in 番禺区.

    A zone may be named after a lake, a hill or a town as a county elsewhere is: where any town bears the name too, the
    county counts only if the text quotes the papers of its province.

    Parameters
    ----------
    stem
        What the zone's name begins with.
    text
        The report's text.
    year
        The year of the report.
    """
    counties = [
        division
        for kind in COUNTY_KINDS
        for division in named(stem + kind, level="county")
        if division.stood_at_end_of(year)
    ]
    if len(counties) != 1:
        return ()
    (county,) = counties
    of_towns = any(town.county != county.county for kind in TOWNSHIP for town in named(stem + kind))
    quoted = county.province == quoted_province(text)
    return (county.county,) if county.county and (quoted or not of_towns) else ()


def _known(chain: tuple[str, ...]) -> tuple[str, ...]:
    """A chain of jurisdictions above the townships, if it means one division: 昆明市|五华区."""
    upper = tuple(name for name in chain if not is_township(name))
    means = candidates(upper) if len(upper) > 1 else ()
    return upper if len(means) == 1 else ()
