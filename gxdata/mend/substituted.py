"""Brands that no list knows, told by where they stand: in the name of the regulations, or where 关于 stands.

Whoever sells such pages puts one brand for several words of a page. Where every report has the same words it shows
itself, and is then known wherever it stands.
"""

import re
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import longest_of
from gxdata.mend.intruders import MISSING

# Between these every report has 信息公开, 关于, and 关于 again: the regulations, the notice on reports, other notices.
REGULATIONS = re.compile(r"人民共和国政府(?!信息)(?P<said>[^，。、；：:《》〈〉\s]{3,20}?)条例")
NOTICE = re.compile(
    r"政务公开办公室(?!关于)(?P<said>[^，。、；：:《》〈〉\s]{3,20}?)[:：]?(?=政府信息公开工作年度报告有关)"
)
ORDERS = re.compile(
    r"(?<=[室厅府])(?P<said>[^，。、；：:《》〈〉\s室厅府]{3,20})(?<![科处股组会站部心])[:：](?=做好|进一步|加强|印发|开展|推进|全面)"
)
LATIN = re.compile("[A-Za-z]{3}")


def has_substitutes(text: str) -> bool:
    """Whether a brand stands in `text` where every report has the same words."""
    return substitute(text) is not None


def substitute(text: str) -> str | None:
    """The brand that a page's text shows in such a place, None where there is none."""
    for place, sure in ((REGULATIONS, True), (NOTICE, True), (ORDERS, False)):
        for found in place.finditer(text):
            if _is_brand(found["said"], sure=sure):
                return found["said"]
    return None


def without_substitute(text: str, brand: str) -> str:
    """`text` with missing characters for each one of the brand."""
    return text.replace(brand, MISSING * len(brand))


def _is_brand(said: str, *, sure: bool) -> bool:
    """Whether words are a brand's: keywords of betting are among them; less tells it in a place that is `sure`."""
    strong, any_word = _keywords()
    if strong.search(said):
        return True
    rest = any_word.sub("", said)
    return sure and bool(rest) and (rest != said or LATIN.search(said) is not None)


@cache
def _keywords() -> tuple[re.Pattern[str], re.Pattern[str]]:
    chains = repair_data("chains")
    return longest_of(chains["strong"]), longest_of(chains["strong"] + chains["weak"])
