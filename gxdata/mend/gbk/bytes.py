"""The bytes of GBK: which pairs are characters, and which are none."""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

from gxdata.mend.script import to_simplified

# Marks that running text of reports holds; of rows A1 and A3 nothing else is believed.
MARKS = "、。《》“”（），：；！？"
LEADS = (0xA1, 0xA3, *range(0x81, 0xA1), *range(0xAA, 0xFE))
TRAILS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


class Coded(NamedTuple):
    """A character, its simplified form, and its two bytes."""

    character: str
    plain: str
    lead: int
    trail: int


def pair_of(character: str) -> bytes | None:
    """The two bytes of a character; those of a private one too, as which some converters show an undefined pair."""
    try:
        code = character.encode("gb18030")
    except UnicodeEncodeError:
        return None
    return code if len(code) == 2 else None


@cache
def coded() -> dict[bytes, Coded]:
    """Every pair that is a Chinese character or a mark of running text."""
    found = {}
    for lead in LEADS:
        for trail in TRAILS:
            code = bytes((lead, trail))
            character = code.decode("gbk", errors="ignore")
            if character and (lead not in (0xA1, 0xA3) or character in MARKS):
                found[code] = character
    plain = to_simplified("\n".join(found.values())).split("\n")
    return {
        code: Coded(character, simple, code[0], code[1])
        for (code, character), simple in zip(found.items(), plain, strict=True)
    }


@cache
def variants() -> dict[str, tuple[Coded, ...]]:
    """For each simplified form the characters that have it."""
    found: dict[str, list[Coded]] = defaultdict(list)
    for entry in coded().values():
        found[entry.plain].append(entry)
    return {plain: tuple(entries) for plain, entries in found.items()}


@cache
def ending_in(trail: int) -> tuple[Coded, ...]:
    """The characters of plain texts whose second byte is `trail`."""
    return tuple(c for code, c in coded().items() if code[1] == trail and code[0] >= 0xB0)


@cache
def undefined_after(lead: int) -> frozenset[int]:
    """The second bytes with which `lead` makes no character."""
    if lead < 0x81:
        return frozenset()
    return frozenset(
        trail for trail in TRAILS if not bytes((lead, trail)).decode("gbk", errors="ignore")
    )
