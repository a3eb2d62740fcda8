"""Tell the bureau of a zone from that of a district, where only the report's text says that a committee governs it."""

import re
from dataclasses import replace

from gxdata.extract.identity.organ.name_parts import PLACED, Organ
from gxdata.extract.identity.place.known import is_known

# Whose lead the organs of a zone follow, and whose those of a district do.
OF_ZONE = re.compile("(?:党工委|区工委)[、和与及]?(?:区)?(?:管委会|管理委员会)")
OF_DISTRICT = re.compile("区委[、和与及]?区?(?:人民)?政府|区人民政府")


def under_committee(organ: Organ, text: str) -> Organ:
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
