"""Names of which something is left out that nothing else can be: 大方县人政府, 宜春市靖安人民政府, 甘肃林业局."""

import re

from gxdata.catalogue.organs import known_names
from gxdata.extract.identity.place.known import is_below
from gxdata.extract.identity.place.stems import NO_PROVINCE, province_stems

LOST_ONE = re.compile("^(?:人民府|人政府|民政府|人民政)(?=办公|$)")
OF_STEM = re.compile("^(?P<stem>[一-龥]{2,5})(?P<own>人民政府(?:办公[室厅])?)$")
# What stands behind the name of a city or a port, and whose official name has no kind of a place.
OF_NO_PROVINCE = ("海关", "管理委员会", "办事处")
KINDS = ("区", "县", "市", "旗", "镇", "乡")


def governed(divisions: tuple[str, ...], own: str) -> tuple[tuple[str, ...], str]:
    """The jurisdictions and the own name of an organ, with what a government's name lost given back.

    A government governs a division: of 宜春市|靖安人民政府 that is the one below the city whose name begins so.
    """
    if not divisions:
        return _behind_province(own)
    own = LOST_ONE.sub("人民政府", own)
    of_stem = OF_STEM.match(own)
    if of_stem is None:
        return divisions, own
    chains = [(*divisions, of_stem["stem"] + kind) for kind in KINDS]
    below = [chain for chain in chains if is_below(chain)]
    return (below[0], of_stem["own"]) if len(below) == 1 else (divisions, own)


def _behind_province(own: str) -> tuple[tuple[str, ...], str]:
    """The province with which an organ's name begins without its kind, and the rest: 甘肃|林业和草原局."""
    for stem, province in province_stems().items():
        rest = own.removeprefix(stem) if not stem.startswith(NO_PROVINCE) else own
        if rest != own and rest in known_names() and rest not in OF_NO_PROVINCE:
            return (province,), rest
    return (), own
