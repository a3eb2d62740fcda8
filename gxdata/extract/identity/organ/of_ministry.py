"""The ministry that a report means which calls itself as every province's office is called: 国资委."""

import re

from gxdata.catalogue.organs import ministries_unplaced
from gxdata.extract.identity.organ.name_parts import Organ, parse_organ

# Who stands below one: 区国资委, 在省委的领导下.
LOCAL = "(?<!自治)[省市区县旗州盟](?:{own}|委[、，和])"


def ministry_meant(organ: Organ, text: str) -> Organ | None:
    """The ministry that a name without a place means; None where the text speaks of a place's own.

    Parameters
    ----------
    organ
        An organ that is named without a place.
    text
        The report's text.
    """
    name, work = ministries_unplaced().get(organ.own, ("", ""))
    if not name or organ.bare or organ.divisions or work not in text:
        return None
    if re.search(LOCAL.format(own=re.escape(organ.own)), text):
        return None
    return parse_organ(name)
