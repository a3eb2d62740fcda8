"""Which district or county a report's own site is named after, where nothing else tells: 霁川门户网站, 霁川政务网."""

import re

from gxdata.extract.identity.place.known import is_county, is_known
from gxdata.extract.identity.place.stems import begins_province

SITE = re.compile(
    '(?:门户网|政府(?:门户|信息公开)?网|政务(?:服务|信息|公开)?网|党政网|信息公开网|政务[”"]?微信)'
)
STEMS = (3, 2)
# Whose sites are named so short: a city's may stand for a district of like name elsewhere.
KINDS = frozenset("区县旗")
CITY = "市"
HEAD = 12_000
# What the sites of cities and counties were called: “中国泰安”网站.
OF_CHINA = re.compile('[“"]中国[·•‧・]?(?P<stem>[一-龥]{2,4}?)(?:政府|门户)?网?站?[”"]')


def home_of_site(kind: str, text: str) -> tuple[str, ...]:
    """The one known county of a kind after which the sites that a text names are called, empty where there is none.

    Parameters
    ----------
    kind
        The kind of place of which the report speaks without its name: the 区 of 区教育局.
    text
        The report's text.
    """
    if kind not in KINDS:
        return ()
    found = {
        stem + kind
        for site in SITE.finditer(text, 0, HEAD)
        for n in STEMS
        for stem in [text[max(0, site.start() - n) : site.start()]]
        if is_county(stem + kind) and not is_known(stem + CITY) and not begins_province(stem)
    }
    return (found.pop(),) if len(found) == 1 else ()


def city_of_site(text: str) -> tuple[str, ...]:
    """The one place that the sites of a text are called after in their names: “中国泰安”. Empty where there is none."""
    found = {
        (stem["stem"] + kind,)
        for stem in OF_CHINA.finditer(text, 0, HEAD)
        for kind in (CITY, *sorted(KINDS))
        if is_known(stem["stem"] + kind)
    }
    return found.pop() if len(found) == 1 else ()
