"""Who wrote a report and on which year: title before preamble before signature."""

from collections import Counter
from datetime import date
from itertools import chain

from gxdata.errors import ReadError
from gxdata.extract.identity.dates import late, period, plausible, printed_on, signed_in, signed_on
from gxdata.extract.identity.kind.foreign import without_foreign
from gxdata.extract.identity.kind.judge import report_titles
from gxdata.extract.identity.kind.links import without_links
from gxdata.extract.identity.kind.listed import without_listed
from gxdata.extract.identity.kind.own_of_list import out_of_list
from gxdata.extract.identity.organ.agency_id import agency_id, full_name
from gxdata.extract.identity.organ.name_parts import PLACED, Organ, parse_organ
from gxdata.extract.identity.organ.naming import name_organ
from gxdata.extract.identity.page import OPENING, Page
from gxdata.extract.identity.place.chain_place import Place
from gxdata.extract.identity.place.home import level_of_led
from gxdata.extract.identity.place.jurisdiction import place_of, place_unnamed
from gxdata.extract.identity.scope import scope_of
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import spoken_kind, spoken_level
from gxdata.extract.identity.year import Days, decide_year
from gxdata.extract.report import Identity, Section
from gxdata.read.document import Document


def identify(document: Document, parts: tuple[Section, ...]) -> Identity:
    """Identify a report.

    Parameters
    ----------
    document
        A mended document.
    parts
        Its sections: a page without a title counts as a report only if it has a report's parts.

    Returns
    -------
    Identity
        What the text does not decide is None, or ``unknown``.

    Raises
    ------
    ReadError
        If the document is no annual report (the reason says what it is), or names no year.
    """
    page = without_links(Page.of(document, parts))
    titles, opens = report_titles(page)
    page = without_listed(page, titles)
    text = page.head[opens:]
    covers = period(text[: 2 * OPENING])
    titles, page = without_foreign(titles, page, covers)
    title = best_title(titles)
    days, signed = printed_on(page, opens), signed_on(page)
    printed = next(days, None)
    told = Days(covers, printed or signed or signed_in(page), signed)
    title, listed_year, opens = out_of_list(title, titles, page, opens, told)
    year = listed_year or decide_year(page, title, opens, told)
    if year is None:
        raise ReadError("extract", "no_year", "the report names no year that it is on.")
    organ, named_by = name_organ(page, title, opens)
    place = _place(organ, page, text, year)
    published = plausible(
        chain((printed,), days, (signed,)), year, of_school=_of_school_year(covers, text)
    )
    return Identity(
        year=year,
        title=_printed(title, titles) if title else None,
        agency=organ.agency if organ and organ.is_name else None,
        agency_full=full_name(organ, place) if organ and organ.is_name else None,
        agency_id=agency_id(organ, place, year) if organ else None,
        agency_type=organ.kind if organ else spoken_kind(text),
        level=place.level,
        scope=scope_of(organ, title.organ if title else "", place.level, text),
        province=place.province,
        city=place.city,
        county=place.county,
        township=place.township,
        division_code=place.division_code,
        published_on=published or (late(page, year) if printed else None),
        period_start=covers[0] if covers else None,
        period_end=covers[1] if covers else None,
        named_by=named_by or None,
    )


def _place(organ: Organ | None, page: Page, text: str, year: int) -> Place:
    if organ is None:
        return place_unnamed(page.running, spoken_level(text), year)
    place = place_of(organ, page.running, year)
    if organ.is_name or organ.kind not in PLACED or place.level != "unknown":
        return place
    return place_unnamed(page.running, level_of_led(page.running), year)


def _of_school_year(covers: tuple[date, date] | None, text: str) -> bool:
    return "学年" in text or (covers is not None and covers[0].year < covers[1].year)


def _printed(title: Title, titles: list[Title]) -> str:
    """A title with what says, there or where the page has it again, that the report was corrected."""
    return title.text + next((t.mark for t in titles if t.mark and t.year == title.year), "")


def best_title(titles: list[Title]) -> Title | None:
    """The title that says most: of those with an organ and a year the one the page repeats most, of equals the last.

    A list of reports may stand before the report; its own title stands right above its text.
    """
    if not titles:
        return None

    def worth(title: Title) -> tuple[bool, bool, bool, bool]:
        organ = parse_organ(title.organ, titled=True) if title.organ else None
        return (
            title.strong,
            title.year is not None,
            organ is not None,
            bool(organ and organ.is_whole),
        )

    most = max(map(worth, titles))
    best = [title for title in titles if worth(title) == most]
    counts = Counter((title.year, title.organ) for title in titles)
    return max(best, key=lambda title: (counts[title.year, title.organ], title.start))
