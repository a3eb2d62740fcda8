"""The lines of a report that look like headings of its parts."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from gxdata.catalogue import section_specs
from gxdata.mend.numerals import NUMERALS
from gxdata.read.document import Document, Line

# How the top headings are numbered, most usual first. The first style that parts a report in three or more is its own.
STYLES = (
    re.compile(
        r"^\s*(?:第?[一二三四五六七八九十]{1,2}|[—－⼀-⼆])\s*(?:[、.．,，:：]|部分|(?=\s))\s*"
    ),
    re.compile(r"^\s*[（(][一二三四五六七八九十]{1,2}[)）]\s*[、.．]?\s*"),
    re.compile(r"^\s*\d{1,2}\s*[、.．]\s*"),
    re.compile(r"^\s*"),
)
# A heading is short; a numbered line that runs on is one with its text behind it.
MAX_HEADING = 45
MAX_BARE_HEADING = 30
# A heading that names no known part is shorter still, and has no sentence in it.
UNKNOWN = re.compile(r"[^\s，。；：！？、\d“”]{2,14}(?:[（(][^（()）]{1,8}[）)])?")
# A numbered heading may end in a full stop, where it is no sentence.
STOPPED = ("情况。", "问题。", "措施。", "事项。")
# What parts the names of a page's place on its site, unless it closes a name: 印发<报告格式>的通知.
PATH = re.compile("[^<＜«]*[>＞»]")
# A heading in the middle of a line, with its text behind it.
INLINE = re.compile(
    rf"(?P<number>[{NUMERALS}](?<=[。；！\s|].)[{NUMERALS}]?、|第(?<=[。；！\s|].)[{NUMERALS}]{{1,2}}部分[、:：]?)"
    r"\s?(?=[^\s。，；：]{2})"
)
NOUNS = "情况|事项|措施|问题|概述|概况|打算|思路|计划|安排|不足|建议|方向|附表"
INLINE_HEAD = re.compile(
    rf"[^\s。；：:|]{{0,34}}?(?:{NOUNS})"
    r"(?=[\s。：:|—①]|20\d\d|\d{1,2}[.．、]|我|本|无|一是|（[一1]|存在|$)"
)
# One at the start of a line that runs into its first sentence with nothing between.
GLUED = re.compile(
    rf"[^\s，。；：:|\d]{{0,30}}?(?:{NOUNS})(?:(?:以及|[及和与、])[^\s，。；：:|\d]{{0,14}}?(?:{NOUNS}))*"
    r"(?=[^\s，。；：:、的及和与中不较尚仍还][^。]{6})"
)
# One that white space sets apart may end in any word.
SET_APART = re.compile(r"[^\s，。；：:|]{2,30}(?=\s)")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found: which part it opens, its words, its number, and where in the normalised text it stands.

    One that is `joined` has its text behind it on the line: 六、其他需要报告的事项：无。
    """

    section: str
    text: str
    start: int
    end: int
    number: int | None = None
    joined: bool = False


def candidates(document: Document, style: re.Pattern[str]) -> Iterator[Heading]:
    """The lines numbered in one style that may be headings; one that names no known part has no section."""
    _, starts = document.normalised
    for block, start in zip(document.blocks, starts, strict=True):
        if not isinstance(block, Line):
            continue
        found = _at_line_start(block.text, start, style)
        if found:
            yield found
        if style is STYLES[0] and len(block.text) > MAX_HEADING:
            yield from _inside(block.text, start)


def _at_line_start(line: str, start: int, style: re.Pattern[str]) -> Heading | None:
    number = style.match(line)
    if not number:
        return None
    bare = number.end() == 0 or not number[0].strip()
    if bare and PATH.match(line):
        return None
    rest = line[number.end() :]
    head = _head(rest, bare)
    section = section_of(head) if head else None
    if not section and not bare and UNKNOWN.fullmatch(rest.strip()):
        head, section = rest.rstrip(), ""
    if not head or section is None:
        return None
    end = start + number.end() + len(head)
    words = (number[0] + head).strip().rstrip("：:")
    joined = len(head) < len(rest.rstrip()) and not rest[len(head)].isspace()
    return Heading(section, words, start, end, _number(number[0]), joined)


def _inside(line: str, start: int) -> Iterator[Heading]:
    """Headings in a line that holds more than one part of the report."""
    for match in INLINE.finditer(line):
        for style in (INLINE_HEAD, SET_APART):
            head = style.match(line, match.end(), match.end() + MAX_HEADING)
            section = section_of(head[0]) if head else None
            if head and section:
                words, end = match["number"] + head[0], start + head.end()
                yield Heading(section, words, start + match.start(), end, _number(words))
                break


def _number(mark: str) -> int | None:
    plain = unicodedata.normalize("NFKC", mark)
    digits = re.search(r"\d+", plain)
    if digits:
        return int(digits[0])
    numerals = re.search(rf"[{NUMERALS}]+", plain)
    if not numerals:
        return None
    values = [NUMERALS.index(c) + 1 for c in numerals[0]]
    return values[0] if len(values) == 1 else 10 + values[-1]


def _head(rest: str, bare: bool) -> str | None:
    """The heading at the start of a numbered line: all of it, or what stands before white space and a body."""
    behind = None if bare else INLINE_HEAD.match(rest)
    if behind and section_of(behind[0]) and rest[behind.end() :].strip(" \u3000：:。"):
        return behind[0] + (rest[behind.end()] if rest[behind.end()] in "：:。" else "")
    glued = None if bare else GLUED.match(rest)
    if glued and section_of(glued[0]) and is_pure(glued[0]):
        return glued[0]
    if len(rest) <= (MAX_BARE_HEADING if bare else MAX_HEADING):
        stopped = not bare and rest.rstrip().endswith(STOPPED)
        return rest if stopped or not rest.rstrip().endswith(("。", "；", ";")) else None
    first = re.match(r"(\S{2,30})\s+\S", rest)
    return first[1] if first and not bare else None


@cache
def cues() -> tuple[tuple[str, str], ...]:
    """Every cue with its section, the longest first."""
    pairs = [(cue, spec.code) for spec in section_specs() for cue in spec.cues]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _whole() -> dict[str, str]:
    """The headings of one word that open a part."""
    return {word: spec.code for spec in section_specs() for word in spec.whole}


@lru_cache(maxsize=1 << 10)
def section_of(heading: str) -> str | None:
    """The part that a heading opens, or None: the one whose longest cue it holds."""
    plain = "".join(unicodedata.normalize("NFKC", heading).split())
    word = plain.rstrip("：:。")
    if word in _whole():
        return _whole()[word]
    return next((code for cue, code in cues() if cue in plain), None)


def is_pure(heading: str) -> bool:
    """Whether a heading says hardly more than the words that name its part."""
    whole = "".join(heading.split())
    plain = re.sub(rf"[\d{NUMERALS}（()）、.．：:]|政府信息公开|工作", "", whole)
    code = section_of(heading)
    known = max((len(cue) for cue, of in cues() if of == code and cue in whole), default=0)
    return len(plain) <= 1.8 * known
