"""Titles of other reports above a report's text: who drew that up, and on which year, tells them from its own."""

import re
from datetime import date
from functools import cache, partial

from gxdata.catalogue.organs import full_names
from gxdata.catalogue.successions import predecessors, successors
from gxdata.extract.identity.kind.links import blanked
from gxdata.extract.identity.kind.listed import is_list
from gxdata.extract.identity.kind.titled_organ import organ_of_title, times_named
from gxdata.extract.identity.kind.years_told import years_told
from gxdata.extract.identity.organ.heard import SPEAKERS, organ_heard
from gxdata.extract.identity.organ.name_parts import TOWNS, Organ
from gxdata.extract.identity.organ.naming import name_organ
from gxdata.extract.identity.organ.speakers import ANSWERING
from gxdata.extract.identity.organ.witnesses import witnesses
from gxdata.extract.identity.page import OPENING, Page, without_lines
from gxdata.extract.identity.place.placing import same_own
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import speaks_as, voices

# What the names of organs share that have nothing to do with one another.
OF_ALL_NAMES = "局委员会办公室厅署中心管理服务事务发展监督业和与处站所支大队分省市县区"
# The letter that 民政, 财政 and 邮政 end in, which have nothing to do with one another either.
SHARED_END = re.compile("(?<=[民财邮])政")

# Of so many kinds of places that name one organ none is by chance.
AGREEING = 2


def without_foreign(
    titles: list[Title], page: Page, covers: tuple[date, date] | None
) -> tuple[list[Title], Page]:
    """The titles but for other organs' reports, and the page without those.

    All stay where one that is left is of another year than the text: then that may be left from another report.

    Parameters
    ----------
    titles
        The titles of the page.
    page
        The page.
    covers
        The period that the preamble states.

    Returns
    -------
    tuple of list of Title and Page
        What is left of both.
    """
    starts = {title.start for title in titles}
    lines = {start: line for start, line in page.lines if start in starts}
    text = without_lines(page.head, lines)[max(0, min(starts, default=0)) :][: 2 * OPENING]
    below = (title for title in titles if title.start >= 0)
    others = {title: organ for title in below if (organ := _unnamed_organ(title, text))}
    listed = {title for title in others if _is_in_list_beside_own(title, titles)}
    if listed:
        titles = [title for title in titles if title not in listed]
        page = blanked(page, {title.start: lines[title.start] for title in listed})
        others = {title: organ for title, organ in others.items() if title not in listed}
    if not others:
        return titles, page
    told = years_told(text) | {day.year for day in covers or ()}
    reporting = _Reporting(blanked(page, lines))
    own = [
        title
        for title in titles
        if title not in others
        or not _is_foreign(
            title,
            others[title],
            text,
            reporting,
            of_year=title.year is None or not told or title.year in told,
        )
    ]
    if any(title.start >= 0 and title.year and told and title.year not in told for title in own):
        return titles, page
    foreign = {title.start for title in titles} - {title.start for title in own}
    return own, blanked(page, {start: line for start, line in page.lines if start in foreign})


class _Reporting:
    """Who reports behind a place of a page, asked once for titles between which nothing is left."""

    def __init__(self, page: Page) -> None:
        self._head = page.head
        self.heard = cache(partial(_heard, page))
        self.named = cache(partial(name_organ, page, None))

    def begin(self, title: Title) -> int:
        """Where something stands from a title's place on."""
        at = max(0, title.start)
        return len(self._head) - len(self._head[at:].lstrip())


def _heard(page: Page, at: int) -> list[tuple[str, Organ]]:
    return [(w.source, other) for w in witnesses(page, at) for other in [organ_heard(w)] if other]


def _unnamed_organ(title: Title, text: str) -> Organ | None:
    """The organ that a title names, if a text never names it."""
    organ = organ_of_title(title)
    return None if organ is None or times_named(organ, text, []) else organ


def _is_in_list_beside_own(title: Title, titles: list[Title]) -> bool:
    """Whether a title is one of a list of its organ's years, below which or in the carrier another organ's stands."""
    of_organ = [other for other in titles if other.organ == title.organ]
    last = max(other.start for other in of_organ)
    beside = (t for t in titles if t.is_whole and not t.organ.startswith(title.organ))
    return is_list(of_organ) and any(t.start < 0 or t.start > last for t in beside)


def _is_foreign(
    title: Title, organ: Organ, text: str, reporting: _Reporting, *, of_year: bool
) -> bool:
    """Whether a text that never names a title's organ was drawn up by another, to which no renaming links it.

    Where the title's year or the text's voice speaks against it too, the other may be named anywhere; where both do,
    none need be. One that may not speak as the text of the title's year does has not drawn it up; one that does has if
    the text tells what it did and names it elsewhere.
    """
    at = reporting.begin(title)
    heard = reporting.heard(at)
    if any(same_own(organ, other) for _, other in heard):
        return False
    spoken = voices(text[:OPENING])
    speaks = speaks_as(organ, spoken)
    if not of_year and not speaks:
        return True
    other, source = reporting.named(at)
    if other is None or _may_be_renamed(organ, other):
        return False
    prepared = any(by == "prepared" for by, _ in heard)
    if not of_year and (prepared or source in SPEAKERS):
        return prepared or other.is_name
    # Every report cites its government, and many tell to ask its office.
    cited = other.kind in ANSWERING or (other.kind == "gov_people" and source != "prepared")
    reports = other.is_name and not cited and speaks_as(other, spoken)
    agreeing = {by for by, one in heard if same_own(one, other)}
    told = "subject" in agreeing and len(agreeing) >= AGREEING
    return reports and (prepared or told or not (of_year and speaks))


def _may_be_renamed(organ: Organ, other: Organ) -> bool:
    """Whether two names may be those of one organ, before and after it was renamed: never a town's and a bureau's."""
    if (organ.kind in TOWNS) != (other.kind in TOWNS):
        return False
    own, others = (full_names().get(name, name) for name in (organ.own, other.own))
    links = (*successors(own), *predecessors(own))
    linked = any(others in (link.old, link.new) for link in links)
    letters, of_other = (set(SHARED_END.sub("", name)) for name in (own, others))
    return linked or bool(letters & of_other - set(OF_ALL_NAMES))
