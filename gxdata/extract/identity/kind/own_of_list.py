"""Titles that make a list, and which of them is the report's own: the text below it tells, or none is."""

import re
from dataclasses import replace
from datetime import date

from gxdata.catalogue.organs import full_names
from gxdata.catalogue.successions import predecessors, successors
from gxdata.extract.identity.kind.links import blanked
from gxdata.extract.identity.kind.listed import is_list
from gxdata.extract.identity.kind.years_told import years_told
from gxdata.extract.identity.organ.heard import SPEAKERS, SPEAKING, organ_heard
from gxdata.extract.identity.organ.name_parts import TOWNS, Organ, parse_organ
from gxdata.extract.identity.organ.naming import name_organ
from gxdata.extract.identity.organ.others import is_another
from gxdata.extract.identity.organ.speakers import ANSWERING
from gxdata.extract.identity.organ.witnesses import Witness, witnesses
from gxdata.extract.identity.page import OPENING, Page
from gxdata.extract.identity.place.placing import same_own
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import speaks_as, voices
from gxdata.extract.identity.year import Days, decide_year

# What ends the name of a place, or says that it is the country's organ: 省林业局 is none of a county.
OF_ANOTHER = "[省市州盟县区旗家]"
# What the names of organs share that have nothing to do with one another.
OF_ALL_NAMES = "局委员会办公室厅署中心管理服务事务发展监督业和与处站所支大队分省市县区"


def without_years(page: Page, own: list[Title]) -> tuple[Page, list[Title]]:
    """A page without the list of years among its titles, and those that are none of these.

    So is the carrier's own, and the last where no other names its organ, or the text behind it tells of its year.
    """
    last = max(own, key=lambda title: title.start)
    organs = {title.organ for title in own if title is not last}
    told = last.year in years_told(page.head[last.start + len(last.text) :])
    alone = bool(last.organ) and last.organ not in organs
    kept = [t for t in own if t.start < 0 or (t is last and (told or alone))]
    starts = {title.start for title in own} - {title.start for title in kept}
    return blanked(page, {start: line for start, line in page.lines if start in starts}), kept


def without_foreign(
    titles: list[Title], page: Page, covers: tuple[date, date] | None
) -> tuple[list[Title], Page]:
    """The titles but for other reports', and the page without those: it tells of another year and another organ.

    Parameters
    ----------
    titles
        The titles of the page.
    page
        The page.
    covers
        The period that the preamble states.
    """
    starts = {title.start for title in titles}
    below = blanked(page, {start: line for start, line in page.lines if start in starts})
    text = below.head[max(0, min(starts, default=0)) :][: 2 * OPENING]
    told = years_told(text) | {day.year for day in covers or ()}
    own = [
        title
        for title in titles
        if title.start < 0
        or not _is_foreign(title, below, text, of_year=not told or title.year in told)
    ]
    if any(title.start >= 0 and title.year and told and title.year not in told for title in own):
        return titles, page
    foreign = starts - {title.start for title in own}
    return own, blanked(page, {start: line for start, line in page.lines if start in foreign})


def _is_foreign(title: Title, page: Page, text: str, *, of_year: bool) -> bool:
    """Whether a text never names a title's organ and names another, to which no renaming links it, as who reports.

    Where the title's year or the text's voice speaks against it too, the other may be named anywhere; where both do,
    none need be.
    """
    organ = _organ_of(title) if title.year else None
    if organ is None or _times_named(organ, text, []):
        return False
    at = max(0, title.start)
    heard = [(w.source, other) for w in witnesses(page, at) for other in [organ_heard(w)] if other]
    if any(same_own(organ, other) for _, other in heard):
        return False
    speaks = speaks_as(organ, voices(text[:OPENING]))
    if not of_year and not speaks:
        return True
    other, source = name_organ(page, None, at)
    if other is None or _may_be_renamed(organ, other):
        return False
    prepared = any(by == "prepared" for by, _ in heard)
    if not of_year and (prepared or source in SPEAKERS):
        return prepared or other.is_name
    # Every report cites its government, and many tell to ask its office.
    cited = other.kind in ANSWERING or (other.kind == "gov_people" and source != "prepared")
    return other.is_name and not cited and (source in SPEAKERS or not (of_year and speaks))


def _may_be_renamed(organ: Organ, other: Organ) -> bool:
    """Whether two names may be those of one organ, before and after it was renamed: never a town's and a bureau's."""
    if (organ.kind in TOWNS) != (other.kind in TOWNS):
        return False
    own, others = (full_names().get(name, name) for name in (organ.own, other.own))
    links = (*successors(own), *predecessors(own))
    linked = any(others in (link.old, link.new) for link in links)
    return linked or bool(set(own) & set(others) - set(OF_ALL_NAMES))


def out_of_list(
    title: Title | None, titles: list[Title], page: Page, opens: int, days: Days
) -> tuple[Title | None, int | None, int]:
    """The title of a list that the text below bears out by organ and year, that year, and where the report begins.

    Where it bears out none, or of several organs' one that is on another year than the text, the report begins behind
    the list, and where it tells no year, that of all of them is its.
    A title that stands in no list is the page's, which then begins where it did.

    Parameters
    ----------
    title
        The title that says most.
    titles
        All titles of the page.
    page
        The page.
    opens
        Where its first title or its text begins.
    days
        What tells of the year besides.
    """
    listed = _listed_with(title, titles, page) if title else []
    if title is None or not listed:
        return title, None, opens
    end = _end_of(titles, page)
    own = _own_among(title, listed, page, end)
    years = {other.year for other in listed}
    year = decide_year(page, None, end, days) or (years.pop() if len(years) == 1 else None)
    if own is None or (year not in (None, own.year) and not _all_of_one(listed)):
        return None, year, end
    # Which of several years it is on no title tells where the text does not.
    return (_of_year(own, titles, year) if year else replace(own, year=None)), year, opens


def _listed_with(title: Title, titles: list[Title], page: Page) -> list[Title]:
    """The titles that make a list with one: of years of its organ, or of several organs on lines below one another."""
    run = _run_with(title, titles, page)
    if not _all_of_one(run):
        return run
    of_organ = [other for other in titles if other.organ == title.organ]
    years = {other.year for other in run if other.organ == title.organ}
    return of_organ if is_list(of_organ) or len(years) > 1 else []


def _end_of(titles: list[Title], page: Page) -> int:
    """Where the line of the last title ends in the head."""
    last = max(title.start for title in titles)
    end = page.head.find("\n", max(last, 0))
    return len(page.head) if end < 0 else end


def _of_year(title: Title, titles: list[Title], year: int) -> Title | None:
    """The title of the report on a year; where the list holds none, the title keeps its organ and loses its year."""
    if title.year == year:
        return title
    fitting = [t for t in titles if t.year == year and t.organ in ("", title.organ)]
    if fitting:
        return fitting[-1]
    return replace(title, year=None) if title.organ else None


def _own_among(title: Title, listed: list[Title], page: Page, end: int) -> Title | None:
    """The title of a list whose organ the text behind it names, else the last where it alone fits; None without either.

    Of those that are named the one that the text names most is its own, of equals the last.
    """
    if _all_of_one(listed):
        return title
    text = page.head[end : end + 2 * OPENING]
    spoken = voices(text[:OPENING])
    heard = [organ for w in witnesses(page, end) for organ in [_heard_below(w)] if organ]
    named = [
        (times, other.start, other)
        for other in listed
        for organ in [_organ_of(other)]
        if organ and speaks_as(organ, spoken)
        for times in [_times_named(organ, text, heard)]
        if times
    ]
    if named or heard:
        return max(named, key=lambda found: found[:2])[2] if named else None
    last, told = max(listed, key=lambda title: title.start), years_told(text)
    fitting = {(t.organ, t.year) for t in listed if _fits(t, told, spoken)}
    return last if told and fitting == {(last.organ, last.year)} else None


def _fits(title: Title, told: frozenset[int], spoken: frozenset[str]) -> bool:
    """Whether a text that tells of some years, and in a voice, may be that of a title."""
    organ = _organ_of(title)
    return title.year in told and (organ is None or speaks_as(organ, spoken))


def _run_with(title: Title, titles: list[Title], page: Page) -> list[Title]:
    """The whole titles on lines right above and below that of one, itself among them."""
    places = {start: n for n, (start, _) in enumerate(page.lines)}
    at = {places[t.start]: t for t in titles if t.start in places and t.strong and t.year}
    first = last = places.get(title.start, -1)
    if first < 0:
        return [title]
    while first - 1 in at:
        first -= 1
    while last + 1 in at:
        last += 1
    return [at[n] for n in range(first, last + 1) if n in at]


def _all_of_one(titles: list[Title]) -> bool:
    """Whether titles may all name one organ, some of them for short, or none at all."""
    organs = [organ for title in titles for organ in [_organ_of(title)] if organ]
    return all(_may_be_one(organ, organs[0]) for organ in organs[1:])


def _organ_of(title: Title) -> Organ | None:
    """The organ that a title names, None where that is no name."""
    if SPEAKING.search(title.organ):
        return None
    organ = parse_organ(title.organ, titled=True) if title.organ else None
    return organ if organ and organ.is_name else None


def _may_be_one(organ: Organ, other: Organ) -> bool:
    """Whether two names may be those of one organ: a government's and its office's too."""
    same_place = not organ.place or not other.place or organ.place == other.place
    both = (organ.own, other.own)
    return same_place and (same_own(organ, other) or all("政府" in own for own in both))


def _heard_below(witness: Witness) -> Organ | None:
    """The organ that a sentence, a signature or a label names; a page's path is none of these."""
    return None if witness.source == "breadcrumb" else organ_heard(witness)


def _times_named(organ: Organ, text: str, heard: list[Organ]) -> int:
    """How often a text names an organ: by its name, or that of its place where it is the place's government."""
    if organ.own.endswith(("人民政府", "街道办事处")):
        times = text.count(organ.place or organ.agency)
    else:
        own, kind = re.escape(organ.own), organ.place[-1:] or "本"
        found = re.finditer(rf"(?<!{OF_ANOTHER}){own}|{kind}{own}", text)
        times = sum(not is_another(text, at.start(), at.end()) for at in found)
    return times + sum(same_own(organ, other) and _may_be_one(organ, other) for other in heard)
