"""What identity looks at: the beginning and the end of a document, plain and bounded."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from gxdata.extract.report import Section
from gxdata.mend.intruders import MISSING
from gxdata.mend.menu import of_column
from gxdata.read.document import Document, PageFacts

# A page's own chrome may fill thousands of characters before the report's title.
HEAD = 12_000
# So much of it before the first heading is looked at.
CHROME = 8_000
# The preamble and the first part stand in so many characters behind the title.
OPENING = 4_000
TAIL = 1_600
# Tables may follow the signature: their rows are left out of the end, and so much is looked through for it.
ANNEX = 24_000
# Chains, long names and places are looked for in so much of the text: enough for any report.
BODY = 60_000
# A row of a table: a label, and at least two cells that hold numbers or nothing.
ROW = re.compile(r"[^|\n]*(?:\|[\s\d.,/%—–-]*){2,}")
CELLS_OF_ROW = 2
NUMBERED = re.compile(r"\s*(?:第?[一二三四五六七八九十\d]|[(（][一二三四五六七八九十]|[—－⼀-⼆])")
# With so many of the parts that the law asks for a page is divided as a report, with so many it has nearly all.
MIN_PARTS, MOST_PARTS = 3, 5
# Parts that only a report on disclosure has; other accounts have an overview and problems too.
ON_DISCLOSURE = frozenset({"disclosure", "applications"})
# Wide digits and letters, and what only looks like a space.
_SPACES = "\u00a0\u202f\u3000\ufeff" + "".join(map(chr, range(0x2000, 0x2010)))
_LETTERS = "０１２３４５６７８９（）［］：／．－" + "".join(
    map(chr, [*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B)])
)
_NARROW = dict.fromkeys(_SPACES, " ") | {c: unicodedata.normalize("NFKC", c) for c in _LETTERS}
_WIDE = re.compile(f"[{''.join(_NARROW)}]")
# A year with letters for figures, as a scan is read: 2O21年, 2Ol6年.
LETTERED = re.compile("2(?:[Oo][0-9Ool]{2}|0(?:[Ool][0-9Ool]|[0-9][Ool]))(?=年)")
# A line that was broken for want of room: it is long, no path to the page, and neither it nor the next has a mark at
# the break.
WRAP = re.compile(r"\n(?<=[^\n>]{24}[一-龥、”]\n)(?<![告报]\n)(?=[一-龥《][^、\n]{4}|[)》”])")
# A name in a citation's marks, and a blank behind a year.
QUOTED = re.compile(r"《[^《》]{1,120}》")
BEHIND_YEAR = re.compile(r"[ \u00a0\u3000](?<=20\d\d年.)(?=[一-龥])")
# A name that is masked before the kind of its place, or at its end: **市某局, 某县住房和城乡****2023年.
STARS = ("**", "××", "□□")
STARRED = re.compile(
    r"(?<!\*)\*{2,}(?=[省市县区旗州镇乡街局])|(?<=[一-龥])(?<![局委厅府室处会心])[*×□]{2,}(?=20\d\d年|[\n，。根联]|\Z)"
)
# Such a name in letters, and a number or a year that a form leaves open: a text without any is filled in.
LETTERS = ("XX", "xx", "××", "ＸＸ")
NAME_IN_LETTERS = re.compile(r"(?<![a-zA-Z\d])(?:[xX×Ｘ]\s?){2,6}(?=[省市县区旗州镇乡街局])")
OPEN_NUMBER = re.compile(
    r"(?<![a-zA-Z])(?:[xX×Ｘ]{1,8}|[_＿]{2,20})\s?(?:[年月日]|余?[条件次篇期]|人次|万?元|%)"
)
YEAR, COUNTED = re.compile(r"20\d\d年"), re.compile(r"\d\s?余?[条件]")
DIGITS = str.maketrans("Ool", "001")


@dataclass(frozen=True)
class Page:
    """A document as its identity is read from it.

    Attributes
    ----------
    text
        The text, as far as it is looked at, behind what was taken off the page around it.
    head, tail
        Its beginning and its end, with digits, brackets and colons of ordinary width.
    carrier_title
        What the carrier calls the page, or an empty string.
    body_start
        Where the first part of the report begins in the head; the head's end where it has none.
    parts
        The codes of the different parts found.
    around
        The lines that were taken off the page around the report, as `head` is.
    facts
        What the page around the report says of it.
    """

    text: str
    head: str
    tail: str
    carrier_title: str
    body_start: int
    parts: frozenset[str]
    around: str = ""
    facts: PageFacts = field(default_factory=PageFacts)

    @classmethod
    def of(cls, document: Document, sections: tuple[Section, ...]) -> "Page":
        """The page of a mended document."""
        text = document.normalised[0]
        if any(stars in text for stars in STARS):
            text = STARRED.sub(lambda stars: MISSING * len(stars[0]), text)
        if len({section.section for section in sections}) >= MIN_PARTS and _is_filled(text):
            text = NAME_IN_LETTERS.sub(lambda letters: MISSING * len(letters[0]), text)
        if LETTERED.search(text, 0, HEAD):
            text = LETTERED.sub(lambda year: year[0].translate(DIGITS), text)
        at = _body_start(text, sections)
        above = closed_up(text[:at])
        text, body_start = above + closed_up(text[at:]), len(above)
        facts = document.facts or PageFacts()
        skipped = max(0, body_start - CHROME) if sections else 0
        return cls(
            text=_around(facts.lines) + text[:BODY],
            head=narrow(text[skipped : skipped + HEAD]),
            tail=narrow(_end(text)),
            carrier_title=narrow(document.title or ""),
            body_start=min(body_start - skipped, HEAD),
            parts=frozenset(section.section for section in sections),
            around=narrow("\n".join(facts.lines)[:CHROME]),
            facts=facts,
        )

    @property
    def own_title(self) -> str:
        """What the carrier calls the page; nothing where that is only the column of the site in which it stands."""
        return "" if of_column(self.carrier_title) else self.carrier_title

    @property
    def below_trail(self) -> str:
        """The line right below the page's place on its site, as `lines` hold it."""
        return narrow(self.facts.below_trail)

    def told(self) -> "Page":
        """The page by what it tells itself: without the lines that were taken off around the report."""
        around = self.facts.lines
        own = self.text.removeprefix(_around(around))
        return replace(self, text=own) if around else self

    @property
    def tells_of_disclosure(self) -> bool:
        """Whether the page has a part that only a report on disclosure has."""
        return not self.parts.isdisjoint(ON_DISCLOSURE)

    @property
    def has_parts(self) -> bool:
        """Whether the page has so many of a report's parts that it is divided as one."""
        return len(self.parts) >= MIN_PARTS

    @property
    def has_most_parts(self) -> bool:
        """Whether the page has nearly all parts that the law asks of a report."""
        return len(self.parts) >= MOST_PARTS

    @property
    def is_divided(self) -> bool:
        """Whether the page is divided as a report on disclosure is."""
        return self.has_parts and self.tells_of_disclosure

    @cached_property
    def running(self) -> str:
        """The text without the breaks of lines within its sentences: a name may go on behind one."""
        return unwrapped(self.text)

    @cached_property
    def lines(self) -> list[tuple[int, str]]:
        """The lines of the head that hold anything, each with where it starts."""
        found, at = [], 0
        for line in self.head.split("\n"):
            plain = line.strip()
            if plain:
                found.append((at, plain))
            at += len(line) + 1
        return found

    @cached_property
    def going_on(self) -> frozenset[int]:
        """Where those lines of the head start that go on with the sentence of the line above."""
        return frozenset(wrap.end() for wrap in WRAP.finditer(self.head))

    @cached_property
    def tail_lines(self) -> list[str]:
        """The lines of the end that hold anything."""
        return [plain for line in self.tail.split("\n") if (plain := line.strip(" |\t\r"))]


def _around(lines: tuple[str, ...]) -> str:
    """The lines taken off around a text, parted from it by an empty one: none goes on in its first."""
    return "\n".join((*lines, "", "")) if lines else ""


def _is_filled(text: str) -> bool:
    """Whether a text has names in letters, tells a year and counts something, and leaves no number open."""
    named = any(letters in text for letters in LETTERS)
    told = named and YEAR.search(text) and COUNTED.search(text)
    return bool(told) and OPEN_NUMBER.search(text) is None


def _body_start(text: str, sections: tuple[Section, ...]) -> int:
    """Where the first part's heading begins. Lines of the navigation may look like headings, but bear no number."""
    numbered = [part for part in sections if NUMBERED.match(part.heading)]
    if not numbered and len(sections) < MIN_PARTS:
        return len(text)
    first = (numbered or sections)[0]
    heading = text.rfind(first.heading[-6:], 0, first.start)
    return text.rfind("\n", 0, max(heading, 0)) + 1 if heading >= 0 else first.start


def _end(text: str) -> str:
    """The end of a text, without the rows of the tables in it: a report may be signed above them."""
    lines = text[-ANNEX:].split("\n")
    rows = (line.count("|") >= CELLS_OF_ROW and ROW.fullmatch(line) for line in lines)
    return "\n".join([line for line, row in zip(lines, rows, strict=True) if not row])[-TAIL:]


def closed_up(text: str) -> str:
    """A text without what parts a quoted name or a year from its word: 《关于|做好2021年……的通知》, 2021年 度."""
    text = QUOTED.sub(lambda name: name[0].replace("\n", ""), text) if "《" in text else text
    return BEHIND_YEAR.sub("", text)


def unwrapped(text: str) -> str:
    """A text whose lines were broken within sentences, with these breaks taken out; a title keeps its own line."""
    return WRAP.sub("", text)


def without_lines(head: str, lines: Mapping[int, str]) -> str:
    """A head in which blanks stand in the place of some lines, each known by where it starts; all else stays there."""
    for start, line in lines.items():
        at = head.find(line, start)
        if at >= 0:
            head = head[:at] + " " * len(line) + head[at + len(line) :]
    return head


def narrow(text: str) -> str:
    """Digits, letters, brackets and colons in ordinary width, one character for one."""
    if not _WIDE.search(text):
        return text
    return _WIDE.sub(lambda m: _NARROW[m[0]], text)
