"""Take off pinyin glosses that mirror sites put behind characters: 鎮(zhèn) → 鎮."""

import re
import unicodedata
from functools import cache

from gxdata.catalogue.repairs import repair_data

# Characters, and the radicals that PDF text has in their place.
HAN = "\u2e80-\u2fdf\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
WORD = r"[(（\[]\s?((?:[^\W\d_]|[\u0300-\u030c]){1,9})[1-5]?\s?[)）\]]"
# Some mirrors gloss a character twice.
GLOSS = re.compile(rf"(?<=[{HAN}])(?:[ \xa0]?{WORD}){{1,3}}(?:[ \xa0](?=[{HAN}]))?")
SINGLE = re.compile(WORD)
# Others gloss the character that follows: at a cell's beginning or behind a number none stands before.
IN_FRONT = re.compile(rf"(?<![{HAN}]){WORD}(?=[{HAN}])")
# Vowels with tone marks. A page of Chinese without any of them is not glossed.
TONED = frozenset("āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ\u0300\u0301\u0304\u030c")
ANY_TONED = re.compile(f"[{''.join(sorted(TONED))}]")
# Every syllable that pinyin can write, tone marks taken off. What does not fit, such as (app) or (OA), is no gloss.
SYLLABLE = re.compile(
    r"(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|r|y|w)?"
    r"(?:i?a(?:ng|n|i|o)?|i?ong|ou?|ei?|en|eng|er|i(?:n|ng|e|u)?|u(?:ang|an|ai|a|o|i|n|e)?|v(?:e|n|an)?)"
)
# Toneless syllables are glosses only on a page that has toned ones, so that (an) or (he) in clean text stays.
MIN_TONED = 2
# On a page without any tone: so many, of so many different ones.
BARE = re.compile(rf"[(（](?<=[{HAN})）].)([a-z]{{1,6}})[1-5]?[)）]")
MIN_TONELESS, MIN_DIFFERENT = 12, 8
# Of so many, read as the characters are that they stand behind, nearly all must be: then fewer are enough.
IN_BRACKETS = re.compile(r"[(（][a-z]")
READ_BEHIND = re.compile(rf"[(（](?<=([{HAN}]).)([a-z]{{1,6}})[1-5]?[)）]")
MIN_READ, READ_OF = 3, 0.8
# Others set nothing around them: 鎮zhèn. So many with tones on one page are no name of a thing.
UNBRACKETED = re.compile(
    rf"(?<=[{HAN}])(?P<gap>[ \xa0]?)(?P<word>(?:[^\W\d_{HAN}]|[\u0300-\u030c]){{1,9}})(?![A-Za-z])"
    rf"(?:[ \xa0](?=[{HAN}，。；：、）]))?"
)
MIN_UNBRACKETED = 5
IN_NAME = re.compile(
    rf"(?<=[{HAN}])(?P<syllable>(?:[^\W\d_{HAN}]|[\u0300-\u030c]){{1,9}})[1-5]?(?=[{HAN}])"
)
# Between characters white space that stands before a gloss came with it.
IN_TEXT = re.compile(f"[{HAN}，。；：、）]")


def has_glosses(text: str) -> bool:
    """Whether `text` is glossed: at least two syllables with tone marks stand in parentheses behind a character.

    Where a mirror leaves the tones out, so many syllables must stand there, and so many different ones, that they are
    no words, or they must be what the characters before them are read.
    """
    if _has_toned(text) or has_unbracketed(text):
        return True
    return IN_BRACKETS.search(text) is not None and (_has_toneless(text) or _has_read(text))


def has_unbracketed(text: str) -> bool:
    """Whether syllables with tone marks stand behind characters with nothing around them."""
    if not ANY_TONED.search(text):
        return False
    words = (found["word"] for found in UNBRACKETED.finditer(text))
    toned = (word for word in words if ANY_TONED.search(word))
    return sum(map(_is_syllable, toned)) >= MIN_UNBRACKETED


def strip_unbracketed(text: str) -> str:
    """`text` without glosses that have nothing around them. Call it on text of a page that `has_unbracketed`."""
    return UNBRACKETED.sub(_unless_gloss, text)


def strip_in_name(name: str) -> str:
    """An organ's name without syllables between its characters: 质量监jian1督局. Letters that are no reading stay."""
    return IN_NAME.sub(_unless_gloss_in_name, name)


def _unless_gloss_in_name(found: re.Match[str]) -> str:
    word = found["syllable"]
    if ANY_TONED.search(word):
        return "" if _is_syllable(word) else found[0]
    return "" if found.string[found.start() - 1] in _readings().get(word.lower(), "") else found[0]


def _unless_gloss(found: re.Match[str]) -> str:
    """Nothing in the place of a syllable with a tone, or of one without that the character before is read.

    White space around it came with it; behind white space letters without a tone may be anything.
    """
    word = found["word"]
    if ANY_TONED.search(word):
        return "" if _is_syllable(word) else found[0]
    if found["gap"] or found.string[found.end() : found.end() + 1].isdigit():
        return found[0]  # a digit may be its tone
    read = found.string[found.start() - 1] in _readings().get(word.lower(), "")
    return found[0].removeprefix(word) if read else found[0]


def _has_read(text: str) -> bool:
    pairs = READ_BEHIND.findall(text)
    if len(pairs) < MIN_READ:
        return False
    readings = _readings()
    read = sum(character in readings.get(syllable, "") for character, syllable in pairs)
    return read >= max(MIN_READ, READ_OF * len(pairs))


def _has_toneless(text: str) -> bool:
    found = BARE.findall(text)
    return (
        len(found) >= MIN_TONELESS
        and sum(map(_is_syllable, found)) >= MIN_TONELESS
        and len(set(filter(_is_syllable, found))) >= MIN_DIFFERENT
    )


def _has_toned(text: str) -> bool:
    if not ANY_TONED.search(text):
        return False
    toned = 0
    for match in GLOSS.finditer(text):
        toned += _is_syllable(match[1]) and not match[1].isascii()
        if toned >= MIN_TONED:
            return True
    return False


def strip_glosses(text: str) -> str:
    """`text` without its glosses. Call it on text of a page that `has_glosses`."""
    behind = GLOSS.sub(_stripped, text)
    return IN_FRONT.sub(lambda word: _kept(word) if ANY_TONED.search(word[1]) else word[0], behind)


def _stripped(run: re.Match[str]) -> str:
    """What stays of some glosses; white space on both sides of them came with them."""
    left = SINGLE.sub(_kept, run[0])
    before = run[0][0].isspace() and not run[0][-1].isspace()
    within = before and IN_TEXT.match(run.string, run.end()) is not None
    return "" if left.isspace() and (len(left) > 1 or within) else left


def _kept(word: re.Match[str]) -> str:
    return "" if _is_syllable(word[1]) else word[0]


def _is_syllable(word: str) -> bool:
    bare = unicodedata.normalize("NFD", word.replace("ɡ", "g").replace("ü", "v"))
    plain = "".join(c for c in bare if not unicodedata.combining(c)).lower()
    return len(plain) <= 6 and SYLLABLE.fullmatch(plain) is not None


@cache
def _readings() -> dict[str, str]:
    """The characters that a syllable is the reading of, by the syllable."""
    return repair_data("readings")
