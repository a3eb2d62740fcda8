"""Where branches stand: in the place that they are named after, below that of the body whose branch each is."""

import re

from gxdata.catalogue.organs import provinces
from gxdata.extract.identity.organ.name_parts import Organ
from gxdata.extract.identity.place.divisions import split_divisions
from gxdata.extract.identity.place.known import candidates, is_below, named
from gxdata.extract.identity.place.stems import UPPER_KINDS

COUNTY = re.compile(r"(?:县|区|旗)$")
# A branch of a bureau in a district or county, and what it is called.
BRANCH = re.compile(
    r"(?:局|委员会|厅)(?:[一-龥]{2,8}支队)?(?P<place>[一-龥]{1,8}?)(?P<kind>新区|区|县|市)?(?:分局|[支大]队)$"
)
# A branch in a zone: 某市公安局高新分局. A new area may be a district too.
BRANCH_OF_ZONE = re.compile(
    "(?:局|委员会|厅)[一-龥]{0,12}?(?:开发区|高新区?|经开区?|园区|保税区|示范区|度假区|经济区|新区)分局$"
)
# A city's bureau or centre has an office in each of its counties: 某市市场监督管理局|某监管局, 公积金中心|某管理部.
# A city's bureau bears its county's name in front: 某市|某生态环境局.
OFFICES = (
    re.compile(r"[局厅](?P<stem>[一-龥]{2,4}?)[区县市]?(?:监督)?(?:管理|监管)局$"),
    re.compile(r"中心(?P<stem>[一-龥]{2,4}?)[区县市]?(?:分中心|管理部|办事处)$"),
    re.compile(
        r"^(?P<stem>[一-龥]{2,3}?)(?:生态环境|自然资源|国土资源|环境保护|城乡规划)[一-龥]{0,4}局$"
    ),
)

# A branch of a company or bank: 某集团公司|某县|分公司, 国网某省电力公司|某县|供电公司, 某省烟草公司|某市|公司.
OF_COMPANY = re.compile(
    r"(?:公司|集团|银行)(?!公司|有限|股份)(?P<place>(?:(?!公司)[一-龥]){2,14}?)(?:分公司|支公司|分行|(?:中心)?支行|营业部|供电(?:分?公司|局)|(?<=市)公司|(?<=县)公司)$"
)


def of_company(organ: Organ, year: int) -> tuple[str, ...]:
    """The chain of a company's branch with the place that it is named after; empty where that may be several.

    Parameters
    ----------
    organ
        A branch, whose company's own name may begin with a province.
    year
        The year of the report.
    """
    branch = OF_COMPANY.search(organ.agency)
    place = branch["place"] if branch else ""
    divisions, stem = split_divisions(place)
    chains = [divisions] if divisions and not stem else _of_stem(place)
    above = next((d for d in organ.divisions if d in provinces()), "")
    found = {
        division.chain
        for chain in chains
        for division in candidates(chain, year)
        if division.township is None and division.name == chain[-1]
        if above in ("", division.province)
    }
    return found.pop() if len(found) == 1 else ()


def _of_stem(place: str) -> list[tuple[str, ...]]:
    """The chains that places may mean which leave their kinds out: 佛山|顺德, 金寨."""
    whole: list[tuple[str, ...]] = [(place + kind,) for kind in UPPER_KINDS if named(place + kind)]
    cities = ((place[:n] + "市", place[n:] + kind) for n in (2, 3) for kind in UPPER_KINDS)
    return whole or [chain for chain in cities if is_below(chain)]


def of_branch(organ: Organ, text: str, year: int) -> tuple[str, ...]:
    """The chain of a branch with its own place at the end; empty where an organ is none, or its place not certain.

    Parameters
    ----------
    organ
        An organ whose name begins with jurisdictions.
    text
        The report's text.
    year
        The year of the report.
    """
    return _of_bureau(organ, text) or _of_office(organ, text, year)


def _of_bureau(organ: Organ, text: str) -> tuple[str, ...]:
    """The chain of a branch of a bureau: 某市公安局|某分局."""
    branch = BRANCH.search(organ.agency)
    stem = branch["place"] if branch else ""
    said = stem + (branch["kind"] or "") if branch else ""
    whole = [said] if COUNTY.search(said) else [stem + kind for kind in ("区", "县", "市", "新区")]
    for name in whole if stem else ():
        known = candidates((*organ.divisions, name))
        if any(division.name == name for division in known) or name in text:
            return (*organ.divisions, name)
    return ()


def _of_office(organ: Organ, text: str, year: int) -> tuple[str, ...]:
    """The chain of an office in one county: 某公积金中心|某管理部, 某市|某生态环境局."""
    office = next((found for form in OFFICES if (found := form.search(organ.own))), None)
    chains = [(*organ.divisions, office["stem"] + kind) for kind in UPPER_KINDS] if office else []
    below = [chain for chain in chains if is_below(chain, year)]
    said = [chain for chain in below if chain[-1] in text] or below
    return said[0] if len(said) == 1 else ()
