"""Cut a report into its parts at their headings."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue import section_specs
from gxdata.extract.report import Section
from gxdata.extract.section_end import without_end
from gxdata.read.document import Document, Line

NUMERALS = "一二三四五六七八九十"
# How the top headings are numbered, most usual first. The first style that parts a report in three or more is its own.
STYLES = (
    re.compile(
        r"^\s*(?:第?[一二三四五六七八九十]{1,2}|[—－⼀-⼆])\s*(?:[、.．,，:：]|部分|(?=\s))\s*"
    ),
    re.compile(r"^\s*[（(][一二三四五六七八九十]{1,2}[)）]\s*[、.．]?\s*"),
    re.compile(r"^\s*\d{1,2}\s*[、.．]\s*"),
    re.compile(r"^\s*"),
)
MIN_SECTIONS = 3
# A heading is short; a numbered line that runs on is one with its text behind it.
MAX_HEADING = 45
MAX_BARE_HEADING = 30
# A numbered heading may end in a full stop, where it is no sentence.
STOPPED = ("情况。", "问题。", "措施。", "事项。")
# A heading in the middle of a line, with its text behind it.
INLINE = re.compile(
    rf"(?P<number>[{NUMERALS}](?<=[。；！\s|].)[{NUMERALS}]?、)\s?(?=[^\s。，；：]{{2}})"
)
INLINE_HEAD = re.compile(
    r"[^\s。；：:|]{2,34}?(?:情况|事项|措施|问题|概述|打算|思路|计划|不足|建议|方向|附表)"
    r"(?=[\s。：:|]|20\d\d|我|本|无|一是|（一|存在|$)"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found: which part it opens, its words, its number, and where in the normalised text it stands."""

    section: str
    text: str
    start: int
    end: int
    number: int | None = None


def sections(document: Document) -> tuple[Section, ...]:
    """The parts of a report, in reading order.

    Text before the first heading (title, preamble, page chrome) belongs to no part, nor does what follows the last
    words of the last one. A table drawn as a grid is left out of the text.

    Parameters
    ----------
    document
        A mended document.
    """
    found: list[Heading] = []
    for style in STYLES:
        found = _headings(document, style)
        if len({h.section for h in found}) >= MIN_SECTIONS:
            break
    found = _with_strays(document, found)
    if not found:
        return ()
    text, _ = document.normalised
    parts = []
    stops = [h.start for h in found[1:]] + [len(text)]
    for n, (heading, stop) in enumerate(zip(found, stops, strict=True), 1):
        body = text[heading.end : stop]
        start = heading.end + len(body) - len(body.lstrip())
        prose = _prose(body)
        if n == len(found) or heading.section in ("problems", "other"):
            prose = without_end(prose)
        parts.append(Section(heading.section, n, heading.text, prose, start))
    return tuple(parts)


def _prose(body: str) -> str:
    """The text of a part without the rows of its tables."""
    return "\n".join(line for line in body.strip().split("\n") if " | " not in line)


def _headings(document: Document, style: re.Pattern[str]) -> list[Heading]:
    """The headings numbered in one style, each part once; measures may have a heading of their own."""
    found: list[Heading] = []
    seen: set[str] = set()
    for candidate in _candidates(document, style):
        first = candidate.section not in seen
        if first or candidate.section == "other" or _goes_on(candidate, found):
            found.append(candidate)
            seen.add(candidate.section)
    return found


def _goes_on(candidate: Heading, found: list[Heading]) -> bool:
    """Whether a second heading on problems counts on from the last one: 六、存在问题 七、改进措施."""
    last = found[-1].number
    return (
        candidate.section == "problems"
        and candidate.number is not None
        and last is not None
        and candidate.number > last
    )


def _candidates(document: Document, style: re.Pattern[str]) -> Iterator[Heading]:
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
    rest = line[number.end() :]
    head = _head(rest, bare)
    section = section_of(head) if head else None
    if not head or not section:
        return None
    end = start + number.end() + len(head)
    return Heading(section, (number[0] + head).strip(), start, end, _number(number[0]))


def _inside(line: str, start: int) -> Iterator[Heading]:
    """Headings in a line that holds more than one part of the report."""
    for match in INLINE.finditer(line):
        head = INLINE_HEAD.match(line, match.end(), match.end() + 44)
        section = section_of(head[0]) if head else None
        if head and section:
            words = match["number"] + head[0]
            yield Heading(section, words, start + match.start(), start + head.end(), _number(words))


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


def _with_strays(document: Document, found: list[Heading]) -> list[Heading]:
    """Add the two last parts where the document numbers their headings otherwise than the rest."""
    for section in ("problems", "other"):
        if any(h.section == section for h in found) or not _mentions(document, section):
            continue
        strays = (
            h
            for style in STYLES
            for h in _candidates(document, style)
            if h.section == section and _is_pure(h) and (not found or h.start > found[0].end)
        )
        stray = next(strays, None)
        if stray:
            found = sorted([*found, stray], key=lambda h: h.start)
    return found


def _mentions(document: Document, section: str) -> bool:
    """Whether a cue of the section stands anywhere in the report: most that lack the part never name it."""
    text, _ = document.normalised
    return any(cue in text for cue, code in _cues() if code == section)


def _is_pure(heading: Heading) -> bool:
    """Whether a heading says hardly more than the words that name its part."""
    plain = re.sub(rf"[\s\d{NUMERALS}（()）、.．：:]|政府信息公开|工作", "", heading.text)
    return len(plain) <= 1.8 * _longest_cue(heading.section, plain)


def _longest_cue(section: str, plain: str) -> int:
    spec = next(s for s in section_specs() if s.code == section)
    return max((len(cue) for cue in spec.cues if cue in plain), default=0)


def _head(rest: str, bare: bool) -> str | None:
    """The heading at the start of a numbered line: all of it, or what stands before white space and a body."""
    if len(rest) <= (MAX_BARE_HEADING if bare else MAX_HEADING):
        stopped = not bare and rest.rstrip().endswith(STOPPED)
        return rest if stopped or not rest.rstrip().endswith(("。", "；", ";")) else None
    first = re.match(r"(\S{2,30})\s+\S", rest)
    return first[1] if first and not bare else None


@cache
def _cues() -> tuple[tuple[str, str], ...]:
    """Every cue with its section, the longest first."""
    pairs = [(cue, spec.code) for spec in section_specs() for cue in spec.cues]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def section_of(heading: str) -> str | None:
    """The part that a heading opens, or None: the one whose longest cue it holds."""
    plain = "".join(unicodedata.normalize("NFKC", heading).split())
    return next((code for cue, code in _cues() if cue in plain), None)
