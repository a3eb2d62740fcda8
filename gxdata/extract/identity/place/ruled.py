"""Whose rules on disclosure a report is drawn up by: 《某省政府信息公开规定》, 《某县2022年政务公开工作要点》."""

import re

from gxdata.catalogue.organs import provinces
from gxdata.extract.identity.place.divisions import split_divisions
from gxdata.extract.identity.place.known import Division, candidates
from gxdata.extract.identity.place.numbered import quoted_province

# What a province makes of the law: 《某省实施〈……条例〉办法》.
OF_PROVINCE = re.compile(
    rf"《(?P<place>{'|'.join(provinces())})(?:人民政府)?(?:贯彻|实施|施行|贯彻实施|执行)[^》\n]{{0,6}}[<〈《]"
)
ON_DISCLOSURE = re.compile(
    r"(?:《|印发)\s?(?:20\d\d\s?年度?)?(?P<place>(?:(?!关于|印发)[一-龥]){2,24}?)(?:人民政府)?(?:20\d\d年度?)?(?:政府信息|政务)公开[^》\n]{0,16}?(?:规定|办法|条例|暂行|制度|要点|方案)"
)
WITHIN = 4000


def ruler(text: str, year: int) -> Division | None:
    """The division whose rules a report is drawn up by, None where it cites those of two places.

    A county's report cites its city's and its province's too: the lowest of them is its own.

    Parameters
    ----------
    text
        The report's text.
    year
        The year of the report: divisions are renamed and moved.
    """
    cited = _cited(text, year)
    lowest = max(cited, key=lambda division: len(division.chain), default=None)
    nested = lowest and all(set(division.chain) <= set(lowest.chain) for division in cited)
    return lowest if nested else None


def ruling_province(text: str, year: int) -> str | None:
    """The province by whose rules on disclosure, or else whose papers, a report is drawn up, if that is one."""
    ruling = {division.province for division in _cited(text, year)}
    return ruling.pop() if len(ruling) == 1 else (quoted_province(text) if not ruling else None)


def _cited(text: str, year: int) -> set[Division]:
    """The divisions whose rules a text cites, of those that only one bears the name of."""
    forms = (form.finditer(text[:WITHIN]) for form in (OF_PROVINCE, ON_DISCLOSURE))
    named = (split_divisions(match["place"]) for found in forms for match in found)
    meant = (candidates(chain, year) for chain, rest in named if chain and not rest)
    return {found[0] for found in meant if len(found) == 1 and found[0].township is None}
