"""Which organ a title names, and how often a text names that."""

import re

from gxdata.extract.identity.organ.heard import SPEAKING
from gxdata.extract.identity.organ.name_parts import Organ, parse_organ
from gxdata.extract.identity.organ.others import is_another
from gxdata.extract.identity.place.placing import same_own
from gxdata.extract.identity.title import Title

# What ends the name of a place, or says that it is the country's organ: 省林业局 is none of a county.
OF_ANOTHER = "[省市州盟县区旗家]"


def organ_of_title(title: Title) -> Organ | None:
    """The organ that a title names, None where that is no name."""
    if SPEAKING.search(title.organ):
        return None
    organ = parse_organ(title.organ, titled=True) if title.organ else None
    return organ if organ and organ.is_name else None


def may_be_one(organ: Organ, other: Organ) -> bool:
    """Whether two names may be those of one organ: a government's and its office's too."""
    same_place = not organ.place or not other.place or organ.place == other.place
    both = (organ.own, other.own)
    return same_place and (same_own(organ, other) or all("政府" in own for own in both))


def times_named(organ: Organ, text: str, heard: list[Organ]) -> int:
    """How often a text names an organ: by its name, or that of its place where it is the place's government."""
    if organ.own.endswith(("人民政府", "街道办事处")):
        times = text.count(organ.place or organ.agency)
    else:
        own, kind = re.escape(organ.own), organ.place[-1:] or "本"
        found = re.finditer(rf"(?<!{OF_ANOTHER}){own}|{kind}{own}", text)
        times = sum(not is_another(text, at.start(), at.end()) for at in found)
    return times + sum(same_own(organ, other) and may_be_one(organ, other) for other in heard)
