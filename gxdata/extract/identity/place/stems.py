"""Places without their kind, as names of organs begin with them: 台州|电业局, 湖南|湘江新区."""

import re
from functools import cache

from gxdata.catalogue.organs import provinces
from gxdata.extract.identity.place.known import is_known

PROVINCE_KIND = re.compile(r"(?:壮族|回族|维吾尔)?自治区$|[省市]$")
# The kinds of places whose stems stand before organs' names, and how long such stems are.
UPPER_KINDS = "市县区"
LENGTHS = (2, 3)
# What else than a province begins with these: 吉林 is a city too, 海南 a district and a prefecture.
NO_PROVINCE = ("吉林", "海南", "台湾")
# 公安县 is not meant by a 公安局.
OF_POLICE = "公安"


@cache
def province_stems() -> dict[str, str]:
    """The full names of the provinces by their stems: 广西."""
    return {PROVINCE_KIND.sub("", name): name for name in provinces()}


def begins_province(stem: str) -> bool:
    """Whether a province's name begins so."""
    return any(province.startswith(stem) for province in provinces())


def with_kind(stem: str, kinds: str = UPPER_KINDS) -> list[str]:
    """The known names that a stem has with the kind of a place behind it."""
    return [stem + kind for kind in kinds if is_known(stem + kind)]


def begins_with_place(own: str) -> bool:
    """Whether an own name begins with a place without its kind, and has an organ behind it."""
    if own.startswith(OF_POLICE) or len(own) <= max(LENGTHS):
        return False
    return begins_province(own[: min(LENGTHS)]) or any(with_kind(own[:n]) for n in LENGTHS)
