"""Brands that no list knows, told by where they stand: in the name of the regulations, or where 关于 stands.

Whoever sells such pages puts one brand for several words of a page. Where every report has the same words it shows
itself, and is then known wherever it stands.
"""

import re
from collections.abc import Iterator
from functools import cache

from gxdata.catalogue.repairs import repair_data
from gxdata.mend.any_of import longest_of
from gxdata.mend.intruders import MISSING

# Between these every report has 信息公开, 关于, and 关于 again: the regulations, the notice on reports, other notices.
REGULATIONS = re.compile(r"人民共和国政府(?!信息)(?P<said>[^，。、；：:《》〈〉\s]{3,20}?)条例")
NOTICE = re.compile(
    r"政务公开办公室(?!关于)(?P<said>[^，。、；：:《》〈〉\s]{3,20}?)[:：]?(?=政府信息公开工作年度报告有关)"
)
# Where all of 政府信息公开 is gone from their name, the brand stands before these too, and means the same there.
ALL_OF_IT = "政府信息公开"
NAMED_WHOLLY = re.compile(r"人民共和国(?!政府)(?P<said>[^，。、；：:《》〈〉\s]{3,20}?)条例")
MEANT = "(?=申请|工作年度报告|条例)"
ORDERS = re.compile("[:：](?=做好|进一步|加强|印发|开展|推进|全面)")
OF_OFFICE = re.compile(
    r"[室厅府](?P<said>[^，。、；：:《》〈〉\s室厅府]{3,20})(?<![科处股组会站部心])$"
)
LONGEST = 21
LATIN = re.compile("[A-Za-z]{3}")


def has_substitutes(text: str) -> bool:
    """Whether a brand stands in `text` where every report has the same words."""
    return substitute(text) is not None


def substitute(text: str) -> str | None:
    """The brand that a page's text shows in such a place, None where there is none."""
    for said, sure in _in_place_of_words(text):
        if _is_brand(said, sure=sure):
            return said
    for found in NAMED_WHOLLY.finditer(text):
        said = found["said"]
        if _is_brand(said, sure=False) and re.search(
            f"{re.escape(said)}(?:申请|工作年度报告)", text
        ):
            return said
    return None


def _in_place_of_words(text: str) -> Iterator[tuple[str, bool]]:
    """What stands in such places, and whether nothing else ever does."""
    for place in (REGULATIONS, NOTICE):
        yield from ((found["said"], True) for found in place.finditer(text))
    for orders in ORDERS.finditer(text):
        at = orders.start()
        before = OF_OFFICE.search(text[max(0, at - LONGEST) : at])
        if before:
            yield before["said"], False


def without_substitute(text: str, brand: str) -> str:
    """`text` with missing characters for each one of the brand, or with the words it stands for where they are sure."""
    meant = re.sub(f"(?<!政府){re.escape(brand)}{MEANT}", ALL_OF_IT, text)
    return meant.replace(brand, MISSING * len(brand))


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
