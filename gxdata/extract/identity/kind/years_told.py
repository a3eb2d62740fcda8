"""The years that a text tells of."""

import re
from collections import Counter

from gxdata.extract.identity.voice import QUOTED

# A year that is told of: no day's, none that the report's is held against, nor one since or before which something is.
SPOKEN_YEAR = re.compile(
    r"(20\d\d)年(?<![比较与].{5})(?!\s?\d|[至到](?:今|目前|现在)|[以之]前|起|成立)"
)


def years_told(text: str) -> frozenset[int]:
    """The years of which a text tells, but for those of papers it quotes and such as it names half as often or less."""
    counted = Counter(SPOKEN_YEAR.findall(QUOTED.sub("", text)))
    most = max(counted.values(), default=0)
    return frozenset(int(year) for year, times in counted.items() if 2 * times > most)
