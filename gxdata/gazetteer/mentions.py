"""Full names of divisions in running text."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from gxdata.gazetteer.division import Division, within
from gxdata.gazetteer.names import named
from gxdata.gazetteer.stems import stem
from gxdata.gazetteer.table import DATA, counties, townships

UPPER_ENDS = re.compile(r"[省市区县旗州盟]")
ALL_ENDS = re.compile(r"[省市区县旗州盟镇乡道木]")


@dataclass(frozen=True, slots=True)
class Mention:
    """A full name at ``text[start:end]``."""

    start: int
    end: int
    name: str

    @property
    def divisions(self) -> tuple[Division, ...]:
        """All divisions of that name."""
        return named(self.name)


def mentions(text: str, *, with_townships: bool = False) -> tuple[Mention, ...]:
    """Every full name of a division in a text, in order; of overlapping names the longest.

    Names that are also common words (``城区``, ``市中区``) and names of two characters (``礼县``) count only straight
    behind the name of what they belong to, those of two characters also where no Chinese character stands before.

    Parameters
    ----------
    text
        Any text.
    with_townships
        Whether townships are looked for too, and not only provinces, prefectures and counties.
    """
    found: list[Mention] = []
    ends, tails = (ALL_ENDS, _all_tails()) if with_townships else (UPPER_ENDS, _upper_tails())
    for match in ends.finditer(text):
        end = match.end()
        for length in tails.get(text[end - 2 : end], ()) if end > 1 else ():
            start = end - length
            if start >= 0 and _is_name(name := text[start:end], with_townships):
                mention = Mention(start, end, name)
                if _stands(mention, text, found[-1] if found else None):
                    while found and found[-1].start >= start:
                        found.pop()
                    found.append(mention)
                    break
    return tuple(found)


def _is_name(name: str, with_townships: bool) -> bool:
    return bool(counties().rows(name) or (with_townships and townships().rows(name)))


def _stands(mention: Mention, text: str, before: Mention | None) -> bool:
    """Whether what stands around a name leaves it one."""
    rules = _rules()
    start, end, name = mention.start, mention.end, mention.name
    previous, following = text[start - 1 : start], text[end : end + 1]
    if following and following in rules.not_before.get(name[-1], ""):
        return False
    if previous and previous in rules.not_after.get(name, ""):
        return False
    if before and before.end == start and _belongs(mention, before):
        return True
    if name in rules.common:
        return False
    if len(name) == 2:
        return not _is_chinese(previous)
    return not _cuts_a_place(text, start, end)


def _belongs(inner: Mention, outer: Mention) -> bool:
    return any(within(one, other) for one in inner.divisions for other in outer.divisions)


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def _cuts_a_place(text: str, start: int, end: int) -> bool:
    """Whether a place's short form begins before the name and ends inside it: 河南山区 does not name 南山区."""
    places = _rules().places
    if any(text[start - length : start] in places for length in (2, 3, 4) if start >= length):
        return False
    return any(
        text[begin:stop] in places
        for begin in range(max(0, start - 2), start)
        for stop in range(start + 1, min(start + 3, end))
    )


@dataclass(frozen=True, slots=True)
class _Rules:
    common: frozenset[str]
    places: frozenset[str]
    not_after: dict[str, str]
    not_before: dict[str, str]


@cache
def _rules() -> _Rules:
    data = tomllib.loads((DATA / "mentions.toml").read_text("utf-8"))
    upper = (one.name for one in counties().divisions if one.level != "county")
    places = {short for short in map(stem, upper) if len(short) > 1}
    return _Rules(
        frozenset(data["common"].split()),
        frozenset(places.union(data["directions"].split())),
        data["not_after"],
        data["not_before"],
    )


def _tails(names: Iterable[str]) -> dict[str, list[int]]:
    """Lengths of names by their last two characters, longest first."""
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[-2:], set()).add(len(name))
    return {tail: sorted(found, reverse=True) for tail, found in lengths.items()}


@cache
def _upper_tails() -> dict[str, list[int]]:
    return _tails(counties().names())


@cache
def _all_tails() -> dict[str, list[int]]:
    return _tails(_every_name())


def _every_name() -> Iterator[str]:
    yield from counties().names()
    yield from townships().names
