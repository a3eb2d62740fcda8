"""Which place of a kind a report speaks of: the 县 of 县教育局, where no name of an organ says it."""

import re
from collections import Counter

from gxdata.extract.identity.place.chains import chain_before, is_parted
from gxdata.extract.identity.place.known import is_county, is_known

# A government of the kind of place that is quoted is that of the organ's own place: 根据《某县人民政府办公室关于……》.
RULES = re.compile(
    r"\s?(?:20\d\d\s?年度?)?(?:(?:人民)?政府|政务公开)|党政网|门户网|电视台|信息公开|委员会?办|委、"
)
# Under whose lead an organ works tells on which level it stands: 在区委、区政府的领导下.
LED = re.compile(
    r"在(?:[^，。,]{0,12})?(?P<kind>[省市县区旗州盟])委[、和，,]?(?P=kind)?(?:人民)?政府"
)
# Whose wishes it works by does so too, but for those that it tells of: 督促各县委、县政府.
ABOVE_COUNTY = re.compile(r"(?<!各)(?P<kind>[县旗区])委[、和，,]?(?P=kind)(?:人民)?政府")
# A report of a county's organ may quote its city, as one of a city's does: only a county's paper says whose it is.
OF_COUNTIES = frozenset("县区旗市")
KINDS = frozenset("县区旗市州盟省")
# Where an organ goes to learn, or to help, is not where it stands: 赴某县考察, 接待某区财政局来我局交流.
VISITING = re.compile(
    "(?:赴|前往|借鉴|学习|考察|接待|来自|参观|协作的?|(?:支援|帮扶|援助|合作|结对)的?)了?$"
)
VISITED = re.compile(
    "[一-龥]{0,12}?(?:考察|参观|取经|交流学习|学习交流|学习借鉴|来[我本](?:局|委|办|院|中心|单位|镇|乡|街)|先进经验|挂职|结对|对口)"
)
LEAD = 6
# A text may name a city in passing, as it does the city above its own.
SEEN_TWICE = 2
MOST = 80
UNCERTAIN = frozenset("市州")
# Whose wishes come after the province's is above the organ: 根据省、某市政府的要求.
ABOVE = ("省、", "自治区、", "省和", "自治区和")


def home_of_led(text: str) -> tuple[str, ...]:
    """The chain of the county whose lead a report says that its organ follows and whose government it quotes.

    Parameters
    ----------
    text
        The report's text: 在县委、县政府的领导下, 根据《某县人民政府办公室关于……》.
    """
    led = LED.search(text)
    if led is None or led["kind"] not in OF_COUNTIES:
        return ()
    chain = home(led["kind"], text, ruling_only=True)
    return chain if chain and is_county(chain[-1]) else ()


def level_of_led(text: str) -> str:
    """The level of a department that its report never places, by whose wishes it works: 根据县委、县政府的要求."""
    return "county" if ABOVE_COUNTY.search(text) else "unknown"


def county_of_text(text: str) -> tuple[str, ...]:
    """The chain of the one county whose government or whose papers a text names."""
    found = {home(kind, text, ruling_only=True) for kind in sorted(OF_COUNTIES)}
    found = {chain for chain in found if chain and is_county(chain[-1])}
    return found.pop() if len(found) == 1 else ()


def home(kind: str, text: str, *, ruling_only: bool = False) -> tuple[str, ...]:
    """The chain of the one known place of a kind that a text names, empty where it names none or several.

    Parameters
    ----------
    kind
        The last character of the place's name.
    text
        The report's text.
    ruling_only
        Whether only a place counts whose government the text quotes.
    """
    if kind not in KINDS:
        return ()
    ruling: Counter[tuple[str, ...]] = Counter()
    named: Counter[tuple[str, ...]] = Counter()
    at = text.find(kind)
    for _ in range(MOST):
        if at < 0:
            break
        chain = chain_before(text, at + 1)
        if chain and _is_of_kind(chain[-1], kind) and not _is_elsewhere(chain, text, at + 1):
            named[chain] += 1
            ruling[chain] += bool(RULES.match(text, at + 1))
        at = text.find(kind, at + 1)
    by_name = Counter[tuple[str, ...]]() if ruling_only else named
    for found, least in ((+ruling, 1), (by_name, SEEN_TWICE if kind in UNCERTAIN else 1)):
        last = Counter[str]()
        for chain, n in found.items():
            last[chain[-1]] += n
        if len(last) == 1 and last.total() >= least and len({c[-1] for c in named}) <= 2:
            return max(found, key=len)
        if len(last) > 1:
            return ()
    return ()


def _is_elsewhere(chain: tuple[str, ...], text: str, end: int) -> bool:
    """Whether a chain of places in a text is none, stands above the organ, or is one that it visits."""
    start = end - len("".join(chain))
    lead = text[max(0, start - LEAD) : start]
    if len(chain) == 1 and not is_parted(chain[0], lead):
        return True
    return lead.endswith(ABOVE) or bool(VISITING.search(lead) or VISITED.match(text, end))


def _is_of_kind(place: str, kind: str) -> bool:
    """Whether a name is that of a known place of a kind, and not of the kind alone."""
    return place.endswith(kind) and len(place) > 2 and is_known(place)
