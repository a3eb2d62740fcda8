"""Telephone numbers written out: 手机一三八〇〇〇〇〇〇〇〇."""

import re
from functools import cache

from gxdata.mend.contacts.cues import phone_cue
from gxdata.mend.contacts.shapes import CUE_GAP, MASK

NUMERAL = "[〇零○一二三四五六七八九壹贰叁肆伍陆柒捌玖]"
# Eleven of them that begin as a mobile telephone's do are nothing else.
SPOKEN_MOBILE = re.compile(
    rf"[一幺壹](?<!{NUMERAL}[一幺壹])[三四五六七八九叁肆伍陆柒捌玖]{NUMERAL}{{9}}(?!{NUMERAL})"
)


@cache
def spoken() -> re.Pattern[str]:
    """电话：八八七七六六五五, 零五七一—八八七七六六五五."""
    return re.compile(
        rf"(?:{phone_cue().pattern}){CUE_GAP}(?P<number>(?:[〇零○]{NUMERAL}{{2,3}}[-—–－]?)?{NUMERAL}{{7,8}})(?!{NUMERAL})"
    )


def mask_spoken(text: str) -> str:
    """`text` with such numbers masked, one character for one."""
    text = SPOKEN_MOBILE.sub(lambda found: MASK * len(found[0]), text)
    return spoken().sub(
        lambda found: (
            found[0][: found.start("number") - found.start()] + MASK * len(found["number"])
        ),
        text,
    )
