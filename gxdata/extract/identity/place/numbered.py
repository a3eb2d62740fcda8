"""The province whose papers a text quotes by their number: 鄂政办发〔2018〕31号."""

import re
from functools import cache

from gxdata.catalogue.organs import provinces_by_number

HEAD = 8000


@cache
def _number() -> re.Pattern[str]:
    begins = "|".join(provinces_by_number())
    return re.compile(
        rf"(?:(?<![一-龥])|(?<=[据照按和及与]))(?P<begins>{begins})办?[发函字]{{0,2}}\s?[\[〔(（【]?20[0-2]\d"
    )


def quoted_province(text: str) -> str | None:
    """The province whose papers a text quotes, None where it quotes those of none or of several."""
    begins = (match["begins"] for match in _number().finditer(text[:HEAD]))
    quoted = {provinces_by_number()[beginning] for beginning in begins}
    return quoted.pop() if len(quoted) == 1 else None
