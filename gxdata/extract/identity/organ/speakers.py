"""Which of the organs that a page names may be who speaks in its report."""

import re

from gxdata.catalogue.organs import GOVERNMENTS, organ_words
from gxdata.extract.identity.organ.heard import SPEAKERS, organ_heard
from gxdata.extract.identity.organ.name_parts import Organ, same_kind_of_place
from gxdata.extract.identity.organ.others import is_another_anywhere
from gxdata.extract.identity.organ.witnesses import Witness
from gxdata.extract.identity.place.known import is_known_in_short
from gxdata.extract.identity.place.placing import same_own
from gxdata.extract.identity.voice import JURISDICTIONS, speaks_as

# Organs that answer questions on the report of their place's government.
ANSWERING = frozenset({"gov_office", "admin_service"})
# Sources that name other organs too.
WEAK = frozenset({"subject", "mention"})
CITATION = re.compile("《[^《》\n]{1,120}》")
# Who keeps the sites on which others report.
KEEPS_SITE = re.compile("(?:融媒体|电子政务|政务信息|网络信息)[一-龥]{0,6}中心$|广播电视台$")


def speakers(
    text: str, body: str, heard: list[Witness], spoken: frozenset[str]
) -> tuple[list[Organ], list[tuple[Witness, Organ]]]:
    """The organs that are named for short, and the witnesses with their organs that may be who speaks.

    Parameters
    ----------
    text, body
        The page from its title on, and the report without what stands above its first part.
    heard
        The witnesses.
    spoken
        As what the report speaks of itself.
    """
    told = [(w, organ) for w in heard for organ in [organ_heard(w)] if organ]
    bare = [o for _, o in told if o.bare]
    named = [
        (w, o) for w, o in told if w.source not in WEAK or not is_another_anywhere(text, o.agency)
    ]
    if any(_speaks_for_department(w, organ) for w, organ in named):
        # A department in the place: who put its report on the site of the government is not who speaks.
        named = [(w, o) for w, o in named if w.source in SPEAKERS or o.kind not in GOVERNMENTS]
    named = [
        (w, o)
        for w, o in named
        if w.source != "publisher"
        or not (_put_out_by_another(o, named, body, spoken) or _place_speaks(o, heard, body))
    ]
    if not spoken and _first_subject_is_department(named):
        # The government whose office answers for all its departments is not who speaks.
        named = [(w, o) for w, o in named if w.source != "contact" or o.kind not in GOVERNMENTS]
    if not spoken - JURISDICTIONS:  # a government's report speaks of its bureaus' work: 县教育局
        named = [(w, o) for w, o in named if w.source != "mention" or not o.bare]
    briefly = [o for w, o in named if w.source == "subject" and o.bare]
    named = [
        (w, o)
        for w, o in named
        if w.source not in WEAK or not (is_above(o, briefly) or _is_behind_word(o, bare))
    ]
    return briefly, named


def _is_behind_word(named: Organ, bare: list[Organ]) -> bool:
    """Whether a name is one that a page has without its place too, behind a word of the sentence: 打造|县水利局."""
    if not named.divisions or is_known_in_short(named.place):
        return False
    return any(o.own == named.own and named.place.endswith(o.bare) for o in bare)


def is_above(named: Organ, briefly: list[Organ]) -> bool:
    """Whether an organ is the superior of like name of one that a report calls by its kind of place: 区邮管局."""
    return bool(named.divisions) and any(
        same_own(named, organ) and not same_kind_of_place(organ.bare, named.place)
        for organ in briefly
    )


def _speaks_for_department(witness: Witness, organ: Organ) -> bool:
    """Whether a witness who speaks names a department, and not the office that answers for its government."""
    return witness.source in SPEAKERS and organ.kind not in (*GOVERNMENTS, *ANSWERING)


def answers_for_others(organ: Organ) -> bool:
    """Whether an organ answers for its government, or keeps the site on which others report."""
    return organ.kind in ANSWERING or KEEPS_SITE.search(organ.own) is not None


def _put_out_by_another(
    publisher: Organ, named: list[tuple[Witness, Organ]], text: str, spoken: frozenset[str]
) -> bool:
    """Whether who put a report out is not who reports: the text never names him, and says first what another did.

    The office in charge of disclosure puts out the reports of others, who name themselves somewhere, and so does the
    bureau that an office became. Who keeps the site reports only where the text names him.
    """
    first = next((o for w, o in named if w.source == "subject" and speaks_as(o, spoken)), None)
    # Every report cites the papers of its government.
    text = CITATION.sub("", text) if publisher.kind in GOVERNMENTS else text
    if publisher.own in text or (first and same_own(publisher, first)):
        of_department = first and first.kind not in (*GOVERNMENTS, *ANSWERING)
        return bool(of_department and publisher.kind in ANSWERING)
    if KEEPS_SITE.search(publisher.own):
        return True
    if first is None:
        return publisher.kind in ANSWERING and any(
            _names_itself(w, o, spoken) and not same_own(publisher, o) for w, o in named
        )
    return first.kind not in GOVERNMENTS or publisher.kind == "admin_service"


def _place_speaks(publisher: Organ, heard: list[Witness], text: str) -> bool:
    """Whether the office in charge put out what its place is the subject of, and is not named: 某市坚持……."""
    if publisher.kind != "admin_service" or publisher.own in text:
        return False
    return any(w.source == "subject" and w.name == publisher.place for w in heard)


def _names_itself(witness: Witness, organ: Organ, spoken: frozenset[str]) -> bool:
    """Whether a department is named whole in passing by a report that speaks as it does: 我局 and 某县财政局网站."""
    of_department = organ.is_whole and organ.kind not in (*GOVERNMENTS, *ANSWERING)
    speaks = bool(spoken - JURISDICTIONS) and speaks_as(organ, spoken)
    return witness.source == "mention" and of_department and speaks


def _first_subject_is_department(named: list[tuple[Witness, Organ]]) -> bool:
    """Whether the first organ of which a sentence speaks is a department named without its place: 县残联."""
    first = next((organ for w, organ in named if w.source == "subject"), None)
    if first is None or not first.bare or organ_words().coordinates.match(first.own):
        return False
    return first.kind not in (*GOVERNMENTS, *ANSWERING)
