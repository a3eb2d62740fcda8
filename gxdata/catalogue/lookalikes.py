"""Pages that look like an annual report and are none."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from gxdata.catalogue.loader import load

# What no line fits.
NEVER = r"(?!)"
# The entry that is no kind.
PAPERS = "papers"


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A kind of page that is no report.

    Attributes
    ----------
    reason
        A code of the catalogue's list ``reason``.
    title
        What a line says that makes the page one of the kind.
    cues
        Expressions of which `least` must be found in the text; the first of them `times` times.
    hints
        Plain words: without any of them the cues need not be looked for.
    sure
        Finds the plain words of which one is enough: there are many, and one search tells.
    behind
        What makes a page one of the kind where it stands right behind a report's title.
    unless
        Plain words of which any in the text makes the page a report, whatever its title and its cues.
    yields
        Whether a report's own title, with its year and organ, says more than the cues; of a bare kind, whether a text
        that mostly deals with disclosure does.
    firm
        Whether no report has so many of the cues, whatever its title and its text.
    bare
        Whether no report has so many of the cues whose text is not divided into a report's parts.
    voiceless
        Whether a page is none of the kind where an organ speaks of itself: 我局, 本镇.
    names
        Whether the cues only say what a page is that was found to be no report.
    """

    reason: str
    title: re.Pattern[str]
    cues: tuple[re.Pattern[str], ...] = ()
    least: int = 0
    times: int = 1
    hints: tuple[str, ...] = ()
    sure: re.Pattern[str] | None = None
    behind: re.Pattern[str] | None = None
    unless: tuple[str, ...] = ()
    yields: bool = False
    firm: bool = False
    bare: bool = False
    voiceless: bool = False
    names: bool = False

    def shows_in(self, text: str) -> bool:
        """Whether the text has so many of the cues that it is one of the kind."""
        if self.sure and self.sure.search(text):
            return True
        if not self.cues or not _holds_any(text, self.hints) or _holds_any(text, self.unless):
            return False
        if self.times > 1:
            found = self.cues[0].finditer(text)
            return sum(1 for _ in zip(range(self.times), found, strict=False)) == self.times
        return sum(1 for cue in self.cues if cue.search(text)) >= self.least


@cache
def lookalikes() -> tuple[Lookalike, ...]:
    """All kinds, in the order in which they are looked for."""
    return tuple(
        Lookalike(
            entry.get("reason", key),
            re.compile(entry.get("title", NEVER)),
            tuple(re.compile(cue) for cue in entry.get("cues", ())),
            entry.get("least", 0),
            entry.get("times", 1),
            tuple(entry.get("hints", ())),
            re.compile("|".join(map(re.escape, entry["sure"]))) if "sure" in entry else None,
            re.compile(entry["behind"]) if "behind" in entry else None,
            _unless(entry),
            entry.get("yields", False),
            entry.get("firm", False),
            entry.get("bare", False),
            entry.get("voiceless", False),
            entry.get("names", False),
        )
        for key, entry in load("lookalikes").items()
        if key != PAPERS
    )


def _holds_any(text: str, words: tuple[str, ...]) -> bool:
    """Whether a text holds one of some words; a character is looked for many times faster than a word."""
    return any(word[0] in text and word[-1] in text and word in text for word in words)


def _unless(entry: dict[str, Any]) -> tuple[str, ...]:
    """The words that make a report of a page of a kind all the same: its own, or those of the kind it names."""
    words = entry.get("unless", ())
    return _unless(load("lookalikes")[words]) if isinstance(words, str) else tuple(words)


@cache
def any_title() -> re.Pattern[str]:
    """What fits in a line wherever the title of some kind does: hardly any line, which one search tells."""
    return re.compile("|".join(f"(?:{kind.title.pattern})" for kind in lookalikes()))


@cache
def other_papers() -> re.Pattern[str]:
    """How the titles of other papers end: with ``any`` found, of such as may be one on disclosure too."""
    papers = load("lookalikes")[PAPERS]
    return re.compile(f"(?:(?P<any>{'|'.join(papers['any'])})|{'|'.join(papers['other'])})")
