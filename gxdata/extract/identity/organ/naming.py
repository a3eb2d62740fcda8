"""Decide which organ reports: title before preamble before contact before signature before the rest of the page."""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from gxdata.catalogue.organs import GOVERNMENTS, organ_words
from gxdata.extract.identity.organ.cleaned import begins_with_known
from gxdata.extract.identity.organ.cut import is_cut, may_be
from gxdata.extract.identity.organ.healed import fitting, healed
from gxdata.extract.identity.organ.heard import (
    CONFIRMING,
    SPEAKING,
    SURE,
    from_place,
    organ_heard,
)
from gxdata.extract.identity.organ.in_full import in_full
from gxdata.extract.identity.organ.name_parts import (
    TOWNS,
    Organ,
    governing,
    organ_of,
    parse_organ,
)
from gxdata.extract.identity.organ.site_line import is_site_line, is_town_alone
from gxdata.extract.identity.organ.speakers import answers_for_others, is_above, speakers
from gxdata.extract.identity.organ.unnamed import (
    government_of_text,
    government_that_speaks,
    organ_of_text,
)
from gxdata.extract.identity.organ.witnesses import Witness, witnesses
from gxdata.extract.identity.page import OPENING, Page
from gxdata.extract.identity.place.placing import placed, same_own, zone_of_text
from gxdata.extract.identity.title import Title
from gxdata.extract.identity.voice import JURISDICTIONS, TOWNSHIPS, speaks_as, voices
from gxdata.mend.intruders import MISSING

# Where a text says whom to ask.
ASKED = frozenset({"contact", "mention"})
# Where it says who put it out, or drew it up.
PUT_OUT = frozenset({"publisher", "signature", "prepared"})
# So often at least a report names its own town.
THROUGHOUT = 3

# A site's letters and a paper's number may run into a title: 支持IPv6|某市某局, 某政发[2013]05|某乡人民政府.
RUN_INTO = re.compile(r"^.*[A-Za-z\d\]](?=[一-龥]{4,}$)")


class Naming(NamedTuple):
    """The organ that reports, and which kind of place named it; None and an empty string where nothing does."""

    organ: Organ | None
    source: str


def name_organ(page: Page, title: Title | None, opens: int) -> Naming:
    """The organ that reports, under its long name and with the longest chain that the text gives."""
    titled = title.organ if title and not SPEAKING.search(title.organ) else ""
    behind = RUN_INTO.sub("", titled)
    titled = behind if begins_with_known(behind) else titled
    organ = parse_organ(from_place(titled) or titled, titled=True) if titled else None
    spoken = voices(page.head[opens : opens + OPENING])
    told = cache(lambda: list(witnesses(page, opens)))  # most titles need none
    cut = organ is not None and title is not None and is_cut(organ, title.organ, page)
    mended = _mended(organ, titled, told)
    if cut and mended is organ:
        return Naming(None, "")
    organ = mended
    of_site = bool(title and organ and is_site_line(title, organ, page, spoken, told))
    named = title is not None and _names_organ(title) and not of_site
    if organ and organ.is_whole and title and not of_site and (named or speaks_as(organ, spoken)):
        return Naming(in_full(organ, page, titled=named), "title")
    heard = told()
    if title and MISSING in title.organ:
        heard = _confirming(title.organ.replace(MISSING, ""), heard)
    if organ is None:
        found = _government(_from_witnesses(page, opens, heard, spoken), heard, spoken)
        if found.organ and not may_be(found.organ, titled):
            return Naming(None, "")
        found = Naming(_mended(found.organ, titled, told), found.source)
    elif organ.is_whole:
        other = _from_witnesses(page, opens, heard, spoken)
        found = other if _is_instead(other, organ, of_site=of_site) else Naming(organ, "title")
    else:
        placed_organ = placed(organ, page, heard) or zone_of_text(organ, page.running)
        found = Naming(placed_organ or _with_kind(organ, heard), "title")
    printed = found.source == "title" and named and organ is not None and organ.is_whole
    return Naming(found.organ and in_full(found.organ, page, titled=printed), found.source)


def _mended(organ: Organ | None, titled: str, told: Callable[[], list[Witness]]) -> Organ | None:
    """An organ that was found, under the name the page has elsewhere, where that found lost a character."""
    elsewhere = _organs_of(told)
    if MISSING in titled:
        return fitting(titled, elsewhere) or organ
    return healed(organ, elsewhere) if organ and organ.divisions else organ


def _organs_of(told: Callable[[], list[Witness]]) -> Iterator[Organ]:
    """The organs that witnesses name; these are asked only where somebody wants to know."""
    yield from (other for w in told() for other in [organ_heard(w)] if other)


def _confirming(left: str, heard: list[Witness]) -> list[Witness]:
    """The witnesses that may name an organ of whose name a title has only the rest: a brand stands for the other part.

    The sentences of the report do not count, for they name superiors too.
    """
    rest = parse_organ(left)
    kept = []
    for witness in heard:
        other = organ_heard(witness) if witness.source in CONFIRMING else None
        if other and (rest is None or same_own(rest, other)):
            kept.append(witness)
    return kept


def _names_organ(title: Title) -> bool:
    """Whether a title names an organ, and not only the place of one."""
    return bool(organ_words().organ.search(title.organ))


def _is_instead(other: Naming, organ: Organ, *, of_site: bool) -> bool:
    """Whether another organ of a place reports than the one that a title's name of the place, or a site's line, means.

    Of a place that a title names only a sure witness speaks.
    """
    if other.organ is None:
        return False
    in_place = organ.place in other.organ.divisions
    return (of_site and is_town_alone(other.organ)) or (
        in_place and (of_site or other.source in SURE)
    )


def _government(found: Naming, heard: list[Witness], spoken: frozenset[str]) -> Naming:
    """Where the office that answers or writes speaks of its place and never of itself: the government of the place.

    A government's report is drawn up by its office, or by the bureau in charge of disclosure.
    """
    organ = found.organ
    asked = organ and organ.kind == "gov_people" and found.source in ASKED
    office = _office_that_speaks(heard) if asked else None
    if organ and office:
        return Naming(organ_of(organ.divisions, office.own), found.source)
    if organ and spoken and spoken <= JURISDICTIONS and organ_words().coordinates.match(organ.own):
        return Naming(governing(organ.divisions), found.source)
    if organ is None or not answers_for_others(organ) or not spoken <= JURISDICTIONS:
        return found
    of_place = any(w.source == "subject" and _is_place_of(w.name, organ) for w in heard)
    speaks = _is_subject(organ, heard)
    if found.source in PUT_OUT:
        of_place = (of_place or bool(spoken)) and organ.kind == "gov_office" and not speaks
    elif found.source in ASKED:
        of_place = of_place or (bool(spoken) and not speaks)
    else:
        return found
    if not of_place:
        return found
    return Naming(governing(organ.divisions), found.source)


def _office_that_speaks(heard: list[Witness]) -> Organ | None:
    """The government's office, where it is the first of whom a sentence speaks, and none speaks of its place."""
    subjects = [
        organ for w in heard if w.source == "subject" for organ in [organ_heard(w)] if organ
    ]
    return subjects[0] if {organ.kind for organ in subjects} == {"gov_office"} else None


def _is_place_of(name: str, organ: Organ) -> bool:
    """Whether a name is that of an organ's place, or of the place's government."""
    return name == organ.place or name.endswith((f"{organ.place}人民政府", f"{organ.place}政府"))


def _from_witnesses(page: Page, opens: int, heard: list[Witness], spoken: frozenset[str]) -> Naming:
    """The first witness who names an organ that may speak as this report does, else what the text speaks of."""
    body = page.head[page.body_start :] + page.tail
    briefly, named = speakers(page.head[opens:], body, heard, spoken)
    found = _whole_name(named, spoken)
    if found:
        return _town_instead(found, named, page.running) if not spoken else found
    first: Naming | None = None
    for witness, organ in named:
        if speaks_as(organ, spoken):
            found = Naming(placed(organ, page, heard) or organ, witness.source)
            if found.organ and found.organ.is_name:
                return found
            first = found if first is None or _tells_more(found, first) else first
    organ_named = organ_of_text(page, opens, spoken)
    if organ_named and is_above(organ_named, briefly):
        organ_named = None
    speaking = government_that_speaks(heard, spoken)
    if organ_named and speaking and not _is_subject(organ_named, heard):
        return Naming(speaking, "subject")
    if organ_named:
        return Naming(organ_named, "mention")
    government = government_of_text(page, heard, spoken)
    of_office = first and first.organ and first.organ.kind in GOVERNMENTS
    if first and not (of_office and spoken and government):
        zone = first.organ and zone_of_text(first.organ, page.running)
        return Naming(zone or first.organ, first.source)  # it tells at least what kind of organ
    return Naming(government, "mention" if government else "")


def _town_instead(found: Naming, named: list[tuple[Witness, Organ]], text: str) -> Naming:
    """The town of which a report speaks throughout, where one sentence is copied from its county's government."""
    government = found.organ
    if government is None or found.source != "subject" or government.kind not in GOVERNMENTS:
        return found
    least = max(THROUGHOUT, 2 * text.count(government.agency) + 1)
    towns = (o for w, o in named if w.source == "subject" and o.kind in TOWNS)
    town = next((o for o in towns if text.count(o.place) >= least), None)
    return Naming(town, "subject") if town else found


def _tells_more(found: Naming, first: Naming) -> bool:
    """Whether a second name is that of the same organ with the kind of its place: 县民政局 after 民政局."""
    one, other = first.organ, found.organ
    return bool(one and other and other.bare and not one.bare and same_own(one, other))


def _with_kind(organ: Organ, heard: list[Witness]) -> Organ:
    """An organ under the name that tells the kind of its place, where a sure witness has that: 民政局, 县民政局."""
    sure = (organ_heard(w) for w in heard if w.source in SURE)
    others = (o for o in sure if o and o.bare and not organ.bare and same_own(organ, o))
    return next(others, organ)


def _is_subject(organ: Organ, heard: list[Witness]) -> bool:
    """Whether an organ is the subject of a sentence too."""
    subjects = (organ_heard(w) for w in heard if w.source == "subject")
    return any(subject and same_own(organ, subject) for subject in subjects)


def _whole_name(named: list[tuple[Witness, Organ]], spoken: frozenset[str]) -> Naming | None:
    """The first whole name of an organ that may speak so, else that of a sure witness, else the only one there is."""
    branches = [
        o
        for w, o in named
        if w.source in SURE and not o.bare and (not o.is_whole or _is_prepared_branch(w, o))
    ]
    whole = [(w, o) for w, o in named if o.is_whole and not _has_branch(o, branches)]
    fitting = [(w, organ) for w, organ in whole if speaks_as(organ, spoken)]
    # A town's report may say to ask its county's government: that never speaks of 我镇.
    of_town = spoken and spoken <= TOWNSHIPS
    sure = [
        (w, o) for w, o in whole if w.source in SURE and not (of_town and o.kind in GOVERNMENTS)
    ]
    for witness, organ in (*fitting, *sure):
        return Naming(organ, witness.source)
    others = {w.source for w, _ in whole} - {"publisher"}  # who puts out what he does not speak in
    if len({organ.full for _, organ in whole}) == 1 < len(whole) and others:
        witness, organ = whole[0]
        return Naming(organ, witness.source) if organ.kind not in GOVERNMENTS else None
    return None


def _is_prepared_branch(witness: Witness, organ: Organ) -> bool:
    """Whether a report says that it was drawn up for a branch, whose name is whole: 某市公安局某区分局."""
    return witness.source == "prepared" and organ.own.endswith("分局")


def _has_branch(organ: Organ, named: list[Organ]) -> bool:
    """Whether one of those named is an organ's branch, named after it: 国家统计局某调查队."""
    return any(o.agency != organ.agency and o.agency.startswith(organ.agency) for o in named)
