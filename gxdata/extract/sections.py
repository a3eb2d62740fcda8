"""Cut a report into its parts at their headings."""

import re
import unicodedata
from dataclasses import dataclass

from gxdata.catalogue import section_specs
from gxdata.extract.report import Section
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
MIN_SECTIONS = 3
# A heading is short; a numbered line that runs on is one with its text behind it.
MAX_HEADING = 45
MAX_BARE_HEADING = 30


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading found: which part it opens, its block, and where in the normalised text it starts and ends."""

    section: str
    text: str
    start: int
    end: int


def sections(document: Document) -> tuple[Section, ...]:
    """The parts of a report, in reading order.

    Text before the first heading (title, preamble, page chrome) belongs to no part. A table drawn as a grid is left
    out of the text.

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
    if not found:
        return ()
    text, _ = document.normalised
    parts = []
    stops = [h.start for h in found[1:]] + [len(text)]
    for n, (heading, stop) in enumerate(zip(found, stops, strict=True), 1):
        body = text[heading.end : stop]
        start = heading.end + len(body) - len(body.lstrip())
        parts.append(Section(heading.section, n, heading.text, _prose(body), start))
    return tuple(parts)


def _prose(body: str) -> str:
    """The text of a part without the rows of its tables."""
    return "\n".join(line for line in body.strip().split("\n") if " | " not in line)


def _headings(document: Document, style: re.Pattern[str]) -> list[Heading]:
    found: list[Heading] = []
    _, starts = document.normalised
    for block, start in zip(document.blocks, starts, strict=True):
        if not isinstance(block, Line):
            continue
        number = style.match(block.text)
        if not number:
            continue
        bare = number.end() == 0 or not number[0].strip()
        rest = block.text[number.end() :]
        head = _head(rest, bare)
        section = section_of(head) if head else None
        if head and section and not any(h.section == section and section != "other" for h in found):
            end = start + number.end() + len(head)
            found.append(Heading(section, (number[0] + head).strip(), start, end))
    return found


def _head(rest: str, bare: bool) -> str | None:
    """The heading at the start of a numbered line: all of it, or what stands before white space and a body."""
    if len(rest) <= (MAX_BARE_HEADING if bare else MAX_HEADING):
        return rest if not rest.rstrip().endswith(("。", "；", ";")) else None
    first = re.match(r"(\S{2,30})\s+\S", rest)
    return first[1] if first and not bare else None


def section_of(heading: str) -> str | None:
    """The part that a heading opens, or None: the one whose longest cue it holds."""
    plain = re.sub(r"\s", "", unicodedata.normalize("NFKC", heading))
    best, longest = None, 0
    for spec in section_specs():
        length = max((len(cue) for cue in spec.cues if cue in plain), default=0)
        if length > longest:
            best, longest = spec.code, length
    return best
