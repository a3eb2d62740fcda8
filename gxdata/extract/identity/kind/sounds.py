"""What a page sounds like, by the cues of the kinds of page that are no report."""

from gxdata.catalogue.lookalikes import Lookalike, lookalikes
from gxdata.extract.identity.kind.listed import text_of
from gxdata.extract.identity.kind.odd import IN_NAVIGATION, OFFERED
from gxdata.extract.identity.kind.subject import strays
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import SPOKEN

# What these say of themselves a report may say too.
SPARED = IN_NAVIGATION | {"self_inspection"}
# The reasons that do not say what a page is instead.
UNNAMED = frozenset({"not_a_report", "title_only"})
# What a page is shows in so much of it.
NAMED_WITHIN = 400


def sounds_like(page: Page, own: list[Title], body: bool) -> str | None:
    """The reason why a page is no report that has enough cues of a kind, else None.

    Parameters
    ----------
    page
        A page.
    own
        The titles of a report that it bears; the cues are not looked for in them.
    body
        Whether its text does what a report does.
    """
    whole = body and any(title.year and title.organ for title in own)
    told = page.head[: page.body_start] + text_of(page) if whole else page.text
    below = _below(own, page.text)
    bare = not page.is_divided
    spoken = SPOKEN.search(below) is not None
    for kind in lookalikes():
        if kind.names or (kind.voiceless and spoken):
            continue
        if kind.bare:
            spared = not bare or (kind.yields and not strays(page, own, half=True))
        else:
            spared = not kind.firm and _is_spared(kind, page, own, body, whole)
        text = told if kind.reason in OFFERED else below if kind.bare or kind.unless else page.text
        if not spared and kind.shows_in(text):
            return kind.reason
    return None


def named(page: Page, reason: str) -> str:
    """What a page is that is no report: where nothing has told it yet, what its first lines sound like."""
    if reason not in UNNAMED:
        return reason
    opening = page.text[:NAMED_WITHIN]
    kinds = (kind.reason for kind in lookalikes() if kind.names and kind.shows_in(opening))
    return next(kinds, reason)


def _is_spared(kind: Lookalike, page: Page, own: list[Title], body: bool, whole: bool) -> bool:
    """Whether a page may have a kind's cues and be a report all the same: with most parts, it only reviews itself."""
    if kind.reason in SPARED and body and (own or page.has_most_parts):
        return True
    if kind.yields and whole and (page.is_divided or _is_on_disclosure(kind, page, own)):
        return True
    return kind.reason == "self_inspection" and any(title.is_whole for title in own)


def _is_on_disclosure(kind: Lookalike, page: Page, own: list[Title]) -> bool:
    """Whether a page of which nothing says what else it is mostly deals with disclosure, as its title says."""
    return kind.reason in UNNAMED and not strays(page, own, half=True)


def _below(titles: list[Title], text: str) -> str:
    """A text behind the first of its titles and without the others: what a title says the text need not say."""
    for title in titles:
        before, found, behind = text.partition(title.text)
        text = behind if found and len(before) < len(behind) else text.replace(title.text, "")
    return text
