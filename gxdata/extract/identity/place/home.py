"""Which place of a kind a report speaks of: the 县 of 县教育局, where no name of an organ says it."""

import re
from collections import Counter

from gxdata.extract.identity.place.chains import chain_before
from gxdata.extract.identity.place.known import is_known

# A government of the kind of place that is quoted is that of the organ's own place: 根据《某县人民政府办公室关于……》.
RULES = re.compile(r"\s?(?:人民)?政府|政务公开|党政网|门户网|电视台|信息公开|委员会?办|委、")
KINDS = frozenset("县区旗市州盟省")
# A text may name a city in passing, as it does the city above its own.
SEEN_TWICE = 2
MOST = 80
UNCERTAIN = frozenset("市州")
# Whose wishes come after the province's is above the organ: 根据省、某市政府的要求.
ABOVE = ("省、", "自治区、", "省和", "自治区和")


def home(kind: str, text: str) -> tuple[str, ...]:
    """The chain of the one known place of a kind that a text names, empty where it names none or several.

    Parameters
    ----------
    kind
        The last character of the place's name.
    text
        The report's text.
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
        above = chain and text.endswith(ABOVE, 0, at + 1 - len("".join(chain)))
        if not above and chain and _is_of_kind(chain[-1], kind):
            named[chain] += 1
            ruling[chain] += bool(RULES.match(text, at + 1))
        at = text.find(kind, at + 1)
    for found, least in ((+ruling, 1), (named, SEEN_TWICE if kind in UNCERTAIN else 1)):
        last = Counter[str]()
        for chain, n in found.items():
            last[chain[-1]] += n
        if len(last) == 1 and last.total() >= least and len({c[-1] for c in named}) <= 2:
            return max(found, key=len)
        if len(last) > 1:
            return ()
    return ()


def _is_of_kind(place: str, kind: str) -> bool:
    """Whether a name is that of a known place of a kind, and not of the kind alone."""
    return place.endswith(kind) and len(place) > 2 and is_known(place)
