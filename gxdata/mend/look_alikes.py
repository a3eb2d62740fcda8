"""Characters that only look like the ones they should be: radicals, compatibility ideographs, full-width forms."""

import re
import unicodedata
from functools import cache

from gxdata.catalogue.repairs import repair_data

# Radicals, their supplement, and compatibility ideographs. Circled numbers and the like are not touched: ① is no 1.
RADICALS = re.compile("[\u2e80-\u2fdf\uf900-\ufaff]")
FULL_WIDTH = re.compile("[０-９Ａ-Ｚａ-ｚ％]")
FULL_WIDTH_POINT = re.compile(r"(?<=\d)．(?=\d)")
RADICAL_SIGNS = frozenset(map(chr, (*range(0x2E80, 0x2FE0), *range(0xF900, 0xFB00))))
FULL_WIDTH_SIGNS = frozenset("０１２３４５６７８９％") | frozenset(
    map(chr, (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)))
)
SHIFT = ord("０") - ord("0")


def has_radicals(text: str) -> bool:
    """Whether `text` holds a radical or a compatibility ideograph."""
    return RADICALS.search(text) is not None


def to_characters(text: str) -> str:
    """`text` with radicals and compatibility ideographs as the characters they look like, one for one."""
    return RADICALS.sub(lambda found: _character(found[0]), text)


def has_full_width(text: str) -> bool:
    """Whether `text` holds full-width digits or Latin letters."""
    return FULL_WIDTH.search(text) is not None


def to_ascii(text: str) -> str:
    """`text` with full-width digits, letters and per cent signs, and points between digits, as ASCII, one for one."""
    narrow = FULL_WIDTH.sub(lambda found: chr(ord(found[0]) - SHIFT), text)
    return FULL_WIDTH_POINT.sub(".", narrow)


def _character(radical: str) -> str:
    known = _radicals().get(radical)
    if known:
        return known
    composed = unicodedata.normalize("NFKC", radical)
    return composed if len(composed) == 1 else radical


@cache
def _radicals() -> dict[str, str]:
    data = repair_data("radicals")
    return dict(zip(data["from"], data["to"], strict=True))
