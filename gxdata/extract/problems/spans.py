"""Part a stretch of text at its signs: into sentences, clauses, and what a conjunction joins."""

import re
from collections.abc import Iterator

from gxdata.extract.problems import wording

Span = tuple[int, int]
SENTENCE = re.compile(r"(?:[^。！!\n]|(?<=；)\n)+[。！!]?")
# 政策解读方面: the theme of the sentence behind it.
THEME = re.compile(r"(?:在)?[^，。；：、\n]{2,14}方面")
# What stands in quotation marks or brackets is not cut.
CLOSED = re.compile(
    r"“[^”\n]{0,60}”|（[^）\n]{0,60}）|\([^)\n]{0,60}\)|《[^》\n]{0,60}》|\"[^\"\n]{0,60}\""
)
# What joins the last of several; 和谐, 及时 and 与会 do not, nor what stands in 群众了解和监督.
AND = re.compile(
    "(?<!了解|理解|支持|参与|获取|查阅|掌握)(?:以及|和(?!谐|睦|解|平)|及(?!时|其|至|格)|与(?!会|否|时))"
)
# A part of several is no shorter, and a clause that holds several no longer.
MIN_JOINED, LONGEST_CLAUSE = 4, 120


def sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a stretch; a theme before one, as 决策公开方面。, goes with it."""
    theme: int | None = None
    for match in SENTENCE.finditer(text, start, end):
        first = match.start() if theme is None else theme
        theme = first if THEME.fullmatch(match[0].strip(wording.END)) else None
        if theme is None:
            yield first, match.end()


def split(text: str, start: int, end: int, signs: str) -> Iterator[Span]:
    """The parts between signs, none inside quotation marks or brackets."""
    closed = CLOSED.finditer(text, start, end)
    inside = next(closed, None)
    at = start
    for match in re.finditer(f"[{signs}]", text[start:end]):
        here = start + match.start()
        while inside and inside.end() <= here:
            inside = next(closed, None)
        if inside and inside.start() <= here:
            continue
        if text[at:here].strip(wording.END):
            yield at, here
        at = here + 1
    if text[at:end].strip(wording.END):
        yield at, end


def joined(text: str, start: int, end: int) -> Iterator[Span]:
    """A clause cut at 和 or 以及 where what stands on either side states a problem by itself, else whole."""
    if end - start <= LONGEST_CLAUSE:
        for match in AND.finditer(text, start, end):
            one, other = text[start : match.start()], text[match.end() : end]
            if min(len(one), len(other)) >= MIN_JOINED and all(
                map(wording.finds_wanting, (one, other))
            ):
                yield start, match.start()
                start = match.end()
    yield start, end
