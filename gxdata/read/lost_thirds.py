"""Characters of UTF-8 that a wrong reading left without their third byte: set phrases of the field tell some of them.

Two bytes leave 64 characters. One is taken where the rest of a phrase stands around it and no other phrase fits, or
where it parts the figures of a day; of all others U+FFFD is left.
"""

import codecs
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from gxdata.catalogue import section_specs, tables
from gxdata.catalogue.forms import Table
from gxdata.catalogue.loader import load
from gxdata.read.unreadable import UNREADABLE

LOST_THIRD = "gxdata.lost_third"
# Characters of a private plane stand for two bytes whose third one is lost.
PRIVATE = 0xF0000
MARK = re.compile("[\U000f0000-\U000fffff]")
GAP = 0xFF
# Marks of Chinese texts begin with E3 80, of which GBK cannot read the second; kana begin with E3 too, and stand in no
# report.
WITHOUT_SECOND = re.compile(rb"\xe3\xff?([\x81-\x9f])(?![\x80-\xbf])")
# What titles and signatures are made of.
OF_TITLES = ("政府信息公开", "信息公开", "人民政府", "年度报告")
# Shorter phrases, and those of which less is left, may be others.
SHORTEST, LEAST_LEFT = 4, 3


def decoded(content: bytes) -> str:
    """A text of UTF-8, with U+FFFD for each character that is lost.

    Parameters
    ----------
    content
        The bytes, with `GAP` where one is lost.
    """
    text = WITHOUT_SECOND.sub(b"\xe3\x80\\1", content).decode("utf-8", LOST_THIRD)
    if MARK.search(text):
        text = MARK.sub(UNREADABLE, _with_days(_with_phrases(text)))
    return text


def _lost(error: UnicodeError) -> tuple[str, int]:
    """A mark for two bytes that begin a Chinese character or a mark of its texts."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    found = error.object[error.start : error.end]
    if len(found) == 2 and 0xE3 <= found[0] <= 0xEF:
        gap = error.object[error.end : error.end + 1] == bytes((GAP,))
        return chr(PRIVATE + (found[0] << 8) + found[1]), error.end + gap
    return UNREADABLE, error.end


codecs.register_error(LOST_THIRD, _lost)


def _mark(character: str) -> str:
    """A character without its third byte; what has no three bytes, and a mark, as it is."""
    code = character.encode("utf-8", "replace")
    return chr(PRIVATE + (code[0] << 8) + code[1]) if len(code) == 3 else character


def _with_days(text: str) -> str:
    """`text` with the marks that part the figures of a year, a month and a day as what they can only be."""
    year, month, day = map(_mark, "年月日")
    text = re.sub(rf"(?<!\d)(20\d\d){year}", r"\1年", text)
    text = re.sub(rf"(?<=年)(\d{{1,2}}){month}(?=\d{{1,2}}(?:日|{day}))", r"\1月", text)
    return re.sub(
        rf"(?<=[年至]\d月)(\d{{1,2}}){day}|(?<=[年至]\d\d月)(\d{{1,2}}){day}", r"\1\2日", text
    )


def _with_phrases(text: str) -> str:
    """`text` with set phrases whole again."""
    characters, bare = list(text), "".join(map(_mark, text))
    at = 0
    while at < len(bare):
        whole = _phrase_at(at, bare, characters)
        characters[at : at + len(whole)] = whole
        at += len(whole) or 1
    return "".join(characters)


def _phrase_at(at: int, bare: str, characters: list[str]) -> str:
    """The longest phrase that is certain in a place, an empty string where none is."""
    for known, phrases in _phrases().get(bare[at : at + 2], {}).items():
        if bare.startswith(known, at):
            whole = _only(characters[at : at + len(known)], phrases)
            if whole:
                return whole
    return ""


def _only(piece: list[str], phrases: frozenset[str]) -> str | None:
    """The phrase that a piece of a text is what is left of, if it is one and enough is left of it."""
    left = [n for n, character in enumerate(piece) if not MARK.match(character)]
    if len(left) < max(LEAST_LEFT, len(piece) / 2):
        return None
    fitting = [phrase for phrase in phrases if all(phrase[n] == piece[n] for n in left)]
    return fitting[0] if len(fitting) == 1 else None


@cache
def _phrases() -> dict[str, dict[str, frozenset[str]]]:
    """The phrases by their bare form, the longest first, by its first two characters."""
    by_bare: dict[str, set[str]] = defaultdict(set)
    for phrase in _known():
        if len(phrase) >= SHORTEST:
            by_bare["".join(map(_mark, phrase))].add(phrase)
    found: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
    for bare in sorted(by_bare, key=len, reverse=True):
        found[bare[:2]][bare] = frozenset(by_bare[bare])
    return dict(found)


def _known() -> Iterator[str]:
    for phrases in load("vocabulary").values():
        yield from phrases.split()
    for spec in section_specs():
        yield from spec.cues
    for table in tables():
        yield from _labels(table)
    yield from OF_TITLES


def _labels(table: Table) -> Iterator[str]:
    yield table.label
    for block in table.blocks:
        for row in block.rows:
            yield from row.wordings
        for column in block.columns:
            yield from column.wordings
        yield from {row.parent for row in block.rows if row.parent}
