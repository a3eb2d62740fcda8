"""A site's own name right above a title that names no organ: it is no part of the title where a department speaks."""

from collections.abc import Callable

from gxdata.catalogue.organs import GOVERNMENTS
from gxdata.extract.identity.organ.heard import organ_heard
from gxdata.extract.identity.organ.name_parts import TOWNS, Organ, same_kind_of_place
from gxdata.extract.identity.organ.speakers import ANSWERING
from gxdata.extract.identity.organ.unnamed import OF_PLACE
from gxdata.extract.identity.organ.witnesses import Witness
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import speaks_as


def is_site_line(
    title: Title,
    organ: Organ,
    page: Page,
    spoken: frozenset[str],
    told: Callable[[], list[Witness]],
) -> bool:
    """Whether a title has its organ from a line of a government's name alone, and the report speaks as another organ.

    Parameters
    ----------
    title, organ
        The title, and the organ that it names.
    page
        Its page.
    spoken
        As what the report speaks of itself. One that never says 我局 speaks as the one organ of which its sentences do.
    told
        The witnesses, asked only where they are needed.
    """
    if organ.kind != "gov_people" or title.start < 0:
        return False
    if "公开" in page.head[title.start :].lstrip().partition("\n")[0]:
        return False
    if spoken:
        return not speaks_as(organ, spoken)
    return not OF_PLACE.search(page.head) and _speaks_of_another(organ, told())


def _speaks_of_another(government: Organ, told: list[Witness]) -> bool:
    """Whether one department in its place is the organ of which sentences speak, and nobody else nor the place is."""
    subjects = [w for w in told if w.source == "subject"]
    if any(w.name.endswith(government.place) for w in subjects):
        return False
    speaking = [organ for w in subjects for organ in [organ_heard(w)] if organ]
    return len({organ.own for organ in speaking}) == 1 and all(
        organ.kind not in (*GOVERNMENTS, *ANSWERING) and _is_of(government.place, organ)
        for organ in speaking
    )


def _is_of(place: str, organ: Organ) -> bool:
    """Whether an organ is one of a place, of its kind of place, or a town's, whose county is not always named."""
    return (
        is_town_alone(organ)
        or place in organ.divisions
        or bool(organ.bare and same_kind_of_place(organ.bare, place))
    )


def is_town_alone(organ: Organ) -> bool:
    """Whether an organ is a town's that is named without its county."""
    return organ.kind in TOWNS and len(organ.divisions) == 1
