"""The official name of an organ that was found: long where the page has it short, with all that stands above it."""

from dataclasses import replace

from gxdata.catalogue.organs import full_names, ministries_in_full
from gxdata.extract.identity.organ.name_parts import ZONES, Organ, organ_of
from gxdata.extract.identity.organ.under_committee import under_committee
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.place.chains import (
    long_form,
    long_place,
    official_place,
    placed_in_text,
    with_chain,
)
from gxdata.extract.identity.place.placing import town_on_site
from gxdata.extract.identity.place.towns import behind_stem

# The only short name that stands for one long one whatever the office: that of a zone's committee.
COMMITTEE = "管委会"


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
    organ = behind_stem(organ, page.running)
    organ = organ if titled else official_place(organ, page.running)
    organ = long_form(long_place(organ, page.running), page.running)
    organ = under_committee(organ, page.running)
    organ = town_on_site(with_chain(organ, f"{page.carrier_title}\n{page.running}"), page)
    short = COMMITTEE if organ.own.endswith(COMMITTEE) else organ.own
    if short != COMMITTEE and (titled or short not in full_names() or not organ.divisions):
        return organ
    agency, full, own = (
        name.removesuffix(short) + full_names()[short]
        for name in (organ.agency, organ.full, organ.own)
    )
    return replace(organ, agency=agency, full=full, own=own)
