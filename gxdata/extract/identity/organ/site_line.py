"""A site's own name right above a title that names no organ: it is no part of the title where a department speaks."""

from gxdata.extract.identity.organ.name_parts import Organ
from gxdata.extract.identity.page import Page
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import speaks_as


def is_site_line(title: Title, organ: Organ, page: Page, spoken: frozenset[str]) -> bool:
    """Whether a title has its organ from a line of a government's name alone, and the report speaks as another organ.

    Parameters
    ----------
    title, organ
        The title, and the organ that it names.
    page
        Its page.
    spoken
        As what the report speaks of itself.
    """
    if organ.kind != "gov_people" or title.start < 0 or not spoken or speaks_as(organ, spoken):
        return False
    return "公开" not in page.head[title.start :].lstrip().partition("\n")[0]
