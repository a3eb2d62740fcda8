"""Text in other characters than it was written in: mirrors in traditional script, radicals, full-width forms."""

from functools import cache
from random import Random

from opencc_pyo3 import OpenCC

from gxdata.sample.damage.markup import edit_text
from gxdata.sample.damage.model import Damage, Draft, Family
from gxdata.sample.damage.texts import change_texts, page_or_text

_GLOSSES = dict(
    pair.split(":")
    for pair in (
        "務:wù 報:bào 關:guān 動:dòng 請:qǐng 審:shěn 條:tiáo 發:fā 會:huì 處:chǔ 計:jì 總:zǒng 機:jī 繼:jì "
        "續:xù 復:fù 議:yì 訴:sù 訟:sòng 結:jié 轉:zhuǎn 縣:xiàn 鎮:zhèn 個:gè 業:yè 織:zhī 經:jīng"
    ).split()
)
# What converters of one way only make of 咨.
_OVERCONVERTED = {"諮": "谘"}
_RADICALS = str.maketrans(
    "一二八十人工行大日月民长门文见页方自无金用止立又力女子小山",
    "⼀⼆⼋⼗⼈⼯⾏⼤⽇⽉⺠⻓⻔⽂⻅⻚⽅⾃⽆⾦⽤⽌⽴⼜⼒⼥⼦⼩⼭",
)
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def mirrored(text: str) -> str:
    """Text as a mirror shows it: in traditional script, some characters glossed."""
    traditional = str(_converter().convert(text))
    for right, wrong in _OVERCONVERTED.items():
        traditional = traditional.replace(right, wrong)
    return "".join(f"{c}({_GLOSSES[c]})" if c in _GLOSSES else c for c in traditional)


def in_radicals(text: str) -> str:
    """Text with radicals for characters, as some PDF fonts give it."""
    return text.translate(_RADICALS)


def in_full_width(text: str) -> str:
    """Text with its digits in full width."""
    return text.translate(_FULL_WIDTH)


@cache
def _converter() -> OpenCC:
    return OpenCC("s2t")


def _radicals(draft: Draft, _: Random) -> Draft:
    return change_texts(draft, in_radicals)


def _full_width(draft: Draft, _: Random) -> Draft:
    return change_texts(draft, in_full_width)


TEXT_FORMS: Family = {
    "text_mirror": Damage(
        "繁体镜像加注拼音", "a mirror in traditional script with glosses", ("D52", "D53"),
        on_content=edit_text(mirrored), carriers=page_or_text,
    ),
    "text_radicals": Damage("汉字成部首", "radicals for characters", ("D51",), on_draft=_radicals),
    "text_full_width": Damage("数字全角", "digits in full width", ("D34",), on_draft=_full_width),
}  # fmt: skip
