"""Undo readings of GBK that are one byte off: ``?。ǘ┙⒔∪贫?。`` is （二）建立健全制度。

A site that cut its pages at every pair of bytes A1 A3 (the full stop) also cut between a character that ends in A1,
mostly the space before a heading, and one that begins with A3, such as a bracket. What stood behind such a cut was read
one byte off until a byte of ASCII, the next full stop or the line's end; pairs of bytes that are no character are gone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from gxdata.mend.gbk.bytes import MARKS, coded, ending_in, pair_of
from gxdata.mend.gbk.headings import known_headings, left_of
from gxdata.mend.gbk.search import readings
from gxdata.mend.gbk.whole import LONGEST_WORD, NUMBER, is_of_words, whole_heading
from gxdata.mend.pairs import BOUNDARY, Pairs, vocabulary
from gxdata.mend.script import to_simplified
from gxdata.read.unreadable import UNREADABLE

# Pinyin letters, bopomofo and box drawing behind a full stop: rows A8 and A9, where A3 A8 （ and A3 A9 ） left a half.
HALVES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêɑńňǹɡ" + "".join(
    map(chr, (*range(0x3105, 0x312A), *range(0x2500, 0x254C)))
)
HALF = f"?？{UNREADABLE}"
# A line that begins with a half and a full stop is cut so too: both bytes of what stood there may be gone.
START = re.compile(f"[{HALF}]?。(?=[{HALVES}])|(?<!\\S)[{HALF}]。(?=.)")
# The same as is found fast.
CUT = re.compile(f"。(?:(?=[{HALVES}])|(?<=[{HALF}]。)(?<!\\S[{HALF}]。)(?=.))")
SIGNS = frozenset(HALVES + HALF)
# By how much the best reading must be likelier than the next one.
MARGIN = 4.0
# The same where one of the two only goes on longer: how much is lost at the end, no byte tells.
TAIL_MARGIN = 4.5
# The same where the other reading needs fewer characters of which no byte is left.
SPARE_MARGIN = 6.0
# So many characters, the number of the heading among them, make a beginning worth having.
SHARED = 5
# No more characters than these may be given up at the end of one.
UNSURE = 3
COMMONEST = "公开"
# What a character of it may cost on average, and what it may where the reading is made of words from end to end.
DEAREST, DEAREST_OF_WORDS = 2.4, 3.6
LONGEST = 60


def has_shifted(text: str) -> bool:
    """Whether `text` holds a piece that was read one byte off."""
    return CUT.search(text) is not None


def shift_back(text: str, model: Pairs | None = None, most: int = 30) -> str:
    """`text` with the pieces set right whose reading is certain; the others stay as they are.

    Parameters
    ----------
    text
        One line.
    model
        Which characters go together; by the field's vocabulary if left out.
    most
        So many pieces are tried: a line with more is no line of a report.
    """
    model = model or general_model()
    said, at = "", 0
    while (found := START.search(text, at)) and most > 0:
        most -= 1
        piece = _piece(text, found.end())
        before = said + text[at : found.start()]
        right = _read(piece, before, model)
        if right is None:
            said, at = before + found[0], found.end()
        else:
            said, at = before + right, piece.end
    return said + text[at:]


@cache
def general_model() -> Pairs:
    """What the field's vocabulary says, for a text of which nothing else is known."""
    return Pairs(vocabulary())


def model_of(own_words: str, *, traditional: bool) -> Pairs:
    """The field's vocabulary together with the words that a document itself uses, in simplified characters."""
    return Pairs((own_words,), traditional=traditional, beside=general_model())


@dataclass(frozen=True, slots=True)
class Piece:
    """A damaged piece.

    Attributes
    ----------
    pairs
        The bytes of its characters; the last is single where it ends a character and is read as ASCII.
    half
        Whether the last character lost its second byte.
    end
        Where sound text goes on.
    following
        The Chinese character there, simplified, or a boundary.
    behind
        The sound text there.
    """

    pairs: tuple[bytes, ...]
    half: bool
    end: int
    following: str
    behind: str


def _piece(text: str, start: int) -> Piece:
    pairs: list[bytes] = []
    at, half = start, True
    while at < min(len(text), start + LONGEST):
        character = text[at]
        code = pair_of(character)
        if character in HALF or "@" <= character <= "~":
            half = character in HALF
            pairs += [] if half else [character.encode()]
            at += 1
            break
        if character == "。" or code is None:
            break
        pairs.append(code)
        at += 1
    sound = coded().get(pair_of(text[at : at + 1]) or b"")
    following = sound.plain if sound and sound.character not in MARKS else BOUNDARY
    return Piece(tuple(pairs), half, at, following, "" if half else text[at : at + LONGEST])


def _read(piece: Piece, before: str, model: Pairs) -> str | None:
    """The certain reading of a piece with the character before it, or None."""
    if len(piece.pairs) < 2:
        return None
    known = known_headings(piece.pairs, piece.behind)
    if len(known) > 1:
        return None
    text = next(iter(known), None) or _likeliest(piece, model) or _of_words(piece)
    first = _character_before(before, text or "", model)
    return None if text is None or first is None else first + text


def _of_words(piece: Piece) -> str | None:
    """The heading that the bytes of a piece spell; where the last one is a half, more may be gone behind it."""
    heading = whole_heading(piece.pairs, to_simplified(piece.behind[: LONGEST_WORD - 1]))
    if heading is None or _hides_a_word(heading):
        return None
    return f"{heading}?" if piece.half else heading


def _likeliest(piece: Piece, model: Pairs) -> str | None:
    """The reading that neighbours make much likelier than all others, or what is certain of it."""
    found = readings(piece.pairs, piece.half, piece.following, model)
    found = {text: cost for text, cost in found.items() if NUMBER.match(text)} or found
    if not found:
        return None
    cost, best = min((cost, text) for text, cost in found.items())
    if NUMBER.match(best) and _hides_a_word(best):
        return None
    dearest = DEAREST if cost <= DEAREST * len(best) or not is_of_words(best) else DEAREST_OF_WORDS
    if cost > dearest * len(best):
        return None
    return _certain(best, found, piece.half)


def _hides_a_word(heading: str) -> bool:
    """Whether with the field's commonest word more, or without it, the same would be left of a heading."""
    shown = left_of(heading)
    others = [heading[:at] + COMMONEST + heading[at:] for at in range(3, len(heading))]
    others.append(heading.replace(COMMONEST, "", 1))
    return any(left_of(other) == shown for other in others if other != heading)


def _certain(best: str, found: Mapping[str, float], half: bool) -> str | None:
    """What all likely readings share: the whole, or the beginning where the rest lost a half and perhaps more."""
    near = {text: cost - found[best] for text, cost in found.items() if text != best}
    rivals = [
        text
        for text, more in near.items()
        if more < MARGIN
        or (more < TAIL_MARGIN and _goes_on(best, text))
        or (more < SPARE_MARGIN and _does_without(text, best))
    ]
    if not rivals:
        return best
    same = takewhile(lambda characters: len(set(characters)) == 1, zip(best, *rivals, strict=False))
    shared = "".join(characters[0] for characters in same)
    worth = len(shared) >= SHARED and len(best) - len(shared) <= UNSURE
    return f"{shared}?" if half and worth else None


def _does_without(text: str, longer: str) -> bool:
    """Whether `text` is `longer` without some of its characters."""
    rest = iter(longer)
    return len(text) < len(longer) and all(character in rest for character in text)


def _goes_on(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _character_before(before: str, text: str, model: Pairs) -> str | None:
    """The character that ended in A1 before the piece; none where it was the space before a heading."""
    if not before.strip() or before.rstrip()[-1:] in "。；：":
        return ""
    pair = before[-2:]
    plain = "".join(c.plain for b in pair for c in [coded().get(pair_of(b) or b"")] if c)
    options = [
        (model.cost(plain, c.plain) + model.cost(plain + c.plain, text[:1]), c.character)
        for c in ending_in(0xA1)
        if model.seen(plain[-1:], c.plain)
    ]
    options.sort()
    if not options or (len(options) > 1 and options[1][0] - options[0][0] < MARGIN):
        return None
    return options[0][1]
