"""Titles that make a list, and which of them is the report's own: the text below it tells, or none is."""

from dataclasses import replace

from gxdata.extract.identity.kind.links import blanked
from gxdata.extract.identity.kind.listed import is_list
from gxdata.extract.identity.kind.titled_organ import may_be_one, organ_of_title, times_named
from gxdata.extract.identity.kind.years_told import years_told
from gxdata.extract.identity.organ.heard import organ_heard
from gxdata.extract.identity.organ.name_parts import Organ
from gxdata.extract.identity.organ.witnesses import Witness, witnesses
from gxdata.extract.identity.page import OPENING, Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import speaks_as, voices
from gxdata.extract.identity.year import Days, decide_year


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
        for organ in [organ_of_title(other)]
        if organ and speaks_as(organ, spoken)
        for times in [times_named(organ, text, heard)]
        if times
    ]
    if named or heard:
        return max(named, key=lambda found: found[:2])[2] if named else None
    last, told = max(listed, key=lambda title: title.start), years_told(text)
    fitting = {(t.organ, t.year) for t in listed if _fits(t, told, spoken)}
    return last if told and fitting == {(last.organ, last.year)} else None


def _fits(title: Title, told: frozenset[int], spoken: frozenset[str]) -> bool:
    """Whether a text that tells of some years, and in a voice, may be that of a title."""
    organ = organ_of_title(title)
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
    organs = [organ for title in titles for organ in [organ_of_title(title)] if organ]
    return all(may_be_one(organ, organs[0]) for organ in organs[1:])


def _heard_below(witness: Witness) -> Organ | None:
    """The organ that a sentence, a signature or a label names; a page's path is none of these."""
    return None if witness.source == "breadcrumb" else organ_heard(witness)
