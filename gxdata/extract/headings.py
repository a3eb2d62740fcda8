"""Which lines are the headings of a report's parts."""

import re
from dataclasses import replace
from itertools import pairwise

from gxdata.catalogue import section_five
from gxdata.extract.heading_lines import STYLES, Heading, candidates, cues, is_pure
from gxdata.mend.numerals import NUMERALS
from gxdata.read.document import Document

MIN_SECTIONS = 3
# What stands between the entries of a table of contents: leaders and the number of a page.
LEADERS = re.compile(r"[\s.．…·•—\-_\d（()）|]*")
# An entry that no style takes for a heading: 四、人员、经费与收支情况……3.
ENTRY = re.compile(rf"\s*[{NUMERALS}]{{1,2}}、[^\s，。；：]{{2,24}}?{LEADERS.pattern}")
MIN_ENTRIES = 4


def report_headings(document: Document) -> list[Heading]:
    """The headings of a report's parts, in reading order."""
    return _with_strays(document, _in_one_style(document))


def _in_one_style(document: Document) -> list[Heading]:
    """The headings in the style that parts the report; answers in a list (1.申请数量：无) only for want of others."""
    by_style: list[list[Heading]] = []
    for style in STYLES:
        found = _headings(document, style)
        if len({h.section for h in found if not h.joined}) >= MIN_SECTIONS:
            return _around(document, found, STYLES[len(by_style) + 1 :])
        by_style.append(found)
    enough = (f for f in by_style if len({h.section for h in f}) >= MIN_SECTIONS)
    return next(enough, by_style[-1])


def _around(
    document: Document, found: list[Heading], others: tuple[re.Pattern[str], ...]
) -> list[Heading]:
    """The headings found, or those of another style where these are but the rows of a table behind the text.

    The table of statistics numbers its groups 一、主动公开情况 … 四、行政复议数量, whatever style the text has.
    """
    if any(h.section in ("overview", "problems", "other") for h in found):
        return found
    for style in others[:2]:
        whole = _headings(document, style)
        parts = {h.section for h in whole if h.start < found[0].start}
        if len(parts) >= MIN_SECTIONS and "problems" in parts:
            return whole
    return found


def _headings(document: Document, style: re.Pattern[str]) -> list[Heading]:
    """The headings numbered in one style, each part once; measures may have a heading of their own."""
    found: list[Heading] = []
    seen: set[str] = set()
    # Whether a part has a list of its own, numbered in the style of the headings.
    listed = False
    text, _ = document.normalised
    for candidate in _without_contents(text, list(candidates(document, style))):
        if not candidate.section:
            listed = listed or (bool(found) and (candidate.number or 0) <= (found[-1].number or 0))
            if found and not listed and _closes(candidate, found[-1]):
                found.append(replace(candidate, section=_closing(candidate.text)))
            continue
        listed = False
        first = candidate.section not in seen
        other = candidate.section == "other" and all(h.text != candidate.text for h in found)
        if first or other or _goes_on(candidate, found):
            found.append(candidate)
            seen.add(candidate.section)
    return found


def _without_contents(text: str, candidates: list[Heading]) -> list[Heading]:
    """The headings behind a table of contents: one after the other with no text between, and all of them once more.

    An entry that names no known part is one too, and need not come again.
    """
    first = next((n for n, c in enumerate(candidates) if c.section), len(candidates))
    run = candidates[first : first + 1]
    for before, heading in pairwise(candidates[first:]):
        if not _only_entries(text[before.end : heading.start]) or heading.section == run[0].section:
            break
        run.append(heading)
    listed = [entry.section for entry in run if entry.section]
    behind = {c.section for c in candidates[first + len(run) :]}
    if len(listed) < MIN_ENTRIES or not behind.issuperset(listed):
        return candidates
    return [c for c in candidates if c.start > run[-1].start]


def _only_entries(between: str) -> bool:
    """Whether nothing but entries of a table of contents stands between two of them."""
    return all(LEADERS.fullmatch(line) or ENTRY.fullmatch(line) for line in between.split("\n"))


def _closes(candidate: Heading, last: Heading) -> bool:
    """Whether a heading that names no known part ends the one on problems: 五、存在的问题 六、名词解释."""
    return (
        last.section == "problems"
        and last.number is not None
        and candidate.number == last.number + 1
    )


def _closing(heading: str) -> str:
    """The part behind the one on problems: what is to be done about them, or something else."""
    return "problems" if any(noun in heading for noun in section_five().measure_nouns) else "other"


def _goes_on(candidate: Heading, found: list[Heading]) -> bool:
    """Whether a second heading on problems counts on from the last one: 六、存在问题 七、改进措施."""
    last = found[-1].number
    return (
        candidate.section == "problems"
        and candidate.number is not None
        and last is not None
        and candidate.number > last
    )


def _with_strays(document: Document, found: list[Heading]) -> list[Heading]:
    """Add the two last parts where the document numbers their headings otherwise than the rest."""
    for section in ("problems", "other"):
        if any(h.section == section for h in found) or not _mentions(document, section):
            continue
        strays = (
            h
            for style in STYLES
            for h in candidates(document, style)
            if h.section == section and is_pure(h.text) and (not found or h.start > found[0].end)
        )
        stray = next(strays, None)
        if stray:
            found = sorted([*found, stray], key=lambda h: h.start)
    return found


def _mentions(document: Document, section: str) -> bool:
    """Whether a cue of the section stands anywhere in the report: most that lack the part never name it."""
    text, _ = document.normalised
    return any(cue in text for cue, code in cues() if code == section)
