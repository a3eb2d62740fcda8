"""Governments in whose names a character is lost that nothing else can be: 大方县人政府, 宜春市靖安人民政府."""

import re

from gxdata.extract.identity.place.known import is_below

LOST_ONE = re.compile("^(?:人民府|人政府|民政府|人民政)(?=办公|$)")
OF_STEM = re.compile("^(?P<stem>[一-龥]{2,5})(?P<own>人民政府(?:办公[室厅])?)$")
KINDS = ("区", "县", "市", "旗", "镇", "乡")


def governed(divisions: tuple[str, ...], own: str) -> tuple[tuple[str, ...], str]:
    """The jurisdictions and the own name of an organ, with what a government's name lost given back.

    A government governs a division: of 宜春市|靖安人民政府 that is the one below the city whose name begins so.
    """
    if not divisions:
        return divisions, own
    own = LOST_ONE.sub("人民政府", own)
    of_stem = OF_STEM.match(own)
    if of_stem is None:
        return divisions, own
    chains = [(*divisions, of_stem["stem"] + kind) for kind in KINDS]
    below = [chain for chain in chains if is_below(chain)]
    return (below[0], of_stem["own"]) if len(below) == 1 else (divisions, own)
