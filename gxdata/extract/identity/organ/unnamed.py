"""Which organ reports where no place of the page names one: what the text speaks of throughout."""

import re

from gxdata.catalogue.organs import GOVERNMENTS
from gxdata.extract.identity.organ.heard import CITED
from gxdata.extract.identity.organ.most_named import most_named
from gxdata.extract.identity.organ.name_parts import Organ, governing, parse_organ
from gxdata.extract.identity.organ.witnesses import Witness
from gxdata.extract.identity.page import OPENING, Page
from gxdata.extract.identity.place.divisions import is_township, split_divisions
from gxdata.extract.identity.place.home import home
from gxdata.extract.identity.place.known import is_known
from gxdata.extract.identity.voice import JURISDICTIONS, speaks_as

# What only a government says of its place.
OF_PLACE = re.compile(
    r"[全我](?P<kind>[市县区旗州])(?:各(?:级|部门|地|镇|乡|街道|单位)|政府信息|政务公开|主动公开|共|累计|上下)"
)

# What a government does not say of itself: 2023年，本机关认真……. A table's row may say what 本机关 does not hold.
ONE_ORGAN = re.compile(r"20\d\d年度?[,，]?本(?:机关|单位|部门)")
# Departments speak of their province as often as its government does.
PROVINCE = "省"


def organ_of_text(page: Page, opens: int, spoken: frozenset[str]) -> Organ | None:
    """The organ that the text names most, if it may speak as the text does."""
    text = page.head[opens : opens + 2 * OPENING]
    name = most_named(
        f"{text}\n{page.tail}" if len(page.head) < len(page.running) else text, spoken
    )
    organ = parse_organ(name) if name and not CITED.search(name) else None
    if organ is None or not organ.is_name or organ.kind in GOVERNMENTS:
        return None
    return organ if speaks_as(organ, spoken) else None


def government_that_speaks(heard: list[Witness], spoken: frozenset[str]) -> Organ | None:
    """The government of the place that is the subject of a sentence: 某县坚持……."""
    if not spoken <= JURISDICTIONS:
        return None
    for witness in heard:
        divisions, rest = split_divisions(witness.name)
        of_place = divisions and not rest and not is_township(divisions[-1])
        if witness.source == "subject" and of_place and is_known(divisions[-1]):
            return parse_organ(witness.name)
    return None


def government_of_text(page: Page, heard: list[Witness], spoken: frozenset[str]) -> Organ | None:
    """The government of the place that a report speaks of which speaks as no organ in it.

    The place is the subject of a sentence, or the one that a text names which says 全县.
    """
    if not spoken <= JURISDICTIONS or ONE_ORGAN.search(page.head):
        return None
    speaking = government_that_speaks(heard, spoken)
    if speaking:
        return speaking
    said = OF_PLACE.search(page.head)
    kind = next(iter(spoken), "") or (said["kind"] if said else "")
    chain = home(kind, page.running) if kind != PROVINCE else ()
    return governing(chain) if chain else None
