"""How lines go on that speak about a report and are not its title."""

import re
from functools import cache

from gxdata.catalogue.loader import load


@cache
def goes_on() -> re.Pattern[str]:
    """What stands right behind the words of a title in a line that speaks about reports."""
    return re.compile(
        "|".join(words for kind in load("titles")["goes_on"].values() for words in kind)
    )
