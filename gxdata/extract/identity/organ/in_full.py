"""The official name of an organ that was found: long where the page has it short, with all that stands above it."""

import re
from dataclasses import replace

from gxdata.catalogue.organs import full_names, ministries_in_full, type_of
from gxdata.extract.identity.organ.name_parts import PLACED, TOWNS, ZONES, Organ, organ_of
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.place.chains import (
    long_form,
    long_place,
    official_place,
    placed_in_text,
    with_chain,
)
from gxdata.extract.identity.place.known import candidates, is_known
from gxdata.extract.identity.place.placing import town_on_site

# The only short name that stands for one long one whatever the office: that of a zone's committee.
COMMITTEE = "管委会"
# Whose lead the organs of a zone follow, and whose those of a district do.
OF_ZONE = re.compile("(?:党工委|区工委)[、和与及]?(?:区)?(?:管委会|管理委员会)")
OF_DISTRICT = re.compile("区委[、和与及]?区?(?:人民)?政府|区人民政府")
KINDS = "区县市"
STEMS = (2, 3)
# What a town's name has at least beside its kind.
SHORTEST = 2


def in_full(organ: Organ, page: Page, *, titled: bool) -> Organ:
    """The organ under its long name, with all jurisdictions that the text puts before it.

    What a title prints whole is official, what a sentence says may be short for it: 大理州, 卫生健康委.

    Parameters
    ----------
    organ
        The organ that reports.
    page
        Its page.
    titled
        Whether a title prints its whole name.
    """
    ministry = ministries_in_full().get(organ.agency)
    if ministry:
        return organ_of((), ministry)
    if organ.kind in ZONES and not organ.divisions:
        organ = placed_in_text(organ, page.running) or organ
    organ = _behind_stem(organ, page.running)
    organ = organ if titled else official_place(organ, page.running)
    organ = long_form(long_place(organ, page.running), page.running)
    organ = _under_committee(organ, page.running)
    organ = town_on_site(with_chain(organ, f"{page.carrier_title}\n{page.running}"), page)
    short = COMMITTEE if organ.own.endswith(COMMITTEE) else organ.own
    if short != COMMITTEE and (titled or short not in full_names() or not organ.divisions):
        return organ
    agency, full, own = (
        name.removesuffix(short) + full_names()[short]
        for name in (organ.agency, organ.full, organ.own)
    )
    kind = type_of(own) if organ.kind == "department" else organ.kind
    return replace(organ, agency=agency, full=full, own=own, kind=kind)


def _under_committee(organ: Organ, text: str) -> Organ:
    """An organ of what nobody knows as a district, as one of a zone if its report follows a committee's lead.

    Parameters
    ----------
    organ
        The organ.
    text
        The report's text: 按照区工委、管委会的要求.
    """
    if organ.kind not in PLACED or not organ.place.endswith("区") or is_known(organ.place):
        return organ
    if not OF_ZONE.search(text) or OF_DISTRICT.search(text):
        return organ
    return replace(organ, kind="devzone_dept")


def _behind_stem(organ: Organ, text: str) -> Organ:
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
