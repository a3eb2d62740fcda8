"""What all figures of a report settle together: statements made twice, and years that are slips of the pen."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from gxdata.catalogue.prose_checks import elsewhere
from gxdata.extract.figures.record import LONGEST_EVIDENCE
from gxdata.extract.report import Figure

# 区政府及区政府办公室收到申请96件
OWN_OFFICE = re.compile(
    r"(?:政府|[省市县区州旗])(?:本级|办公[室厅]|办)(?=[^，；。\d]{0,8}(?:收到|受理|办结|答复|被))"
)
COUNTED_BY_ORGAN = ("applications", "reviews", "litigations")
# 2022年公开信息120条; not 2022年的复议案件2件已审结
BEGINS = re.compile(r"20\d\d年(?!度?的)")


def years_settled(found: list[Figure], year: int) -> Iterator[Figure]:
    """Take the year before for a slip of the pen where nothing else tells that metric of this year.

    Last year's text with its year left standing is more often seen than a report that tells of last year alone.
    """
    told: dict[tuple[str, str | None], set[float]] = defaultdict(set)
    for figure in found:
        if figure.year_ref in (None, year):
            told[figure.metric, figure.channel].add(figure.value)
    # A sentence one number of which the report tells otherwise for its own year does speak of the year before.
    meant = {
        figure.evidence
        for figure in found
        if figure.year_ref == year - 1
        and figure.value not in told.get((figure.metric, figure.channel), {figure.value})
    }
    for figure in found:
        alone = figure.year_ref == year - 1 and not _names_both(figure.evidence, year)
        slip = alone and (figure.metric, figure.channel) not in told
        slip = slip and figure.evidence not in meant
        yield replace(figure, year_ref=None) if slip and BEGINS.match(figure.evidence) else figure


def without_the_region(found: list[Figure]) -> Iterator[Figure]:
    """Leave out what is said of all organs behind an organ's own: 收到59宗。全市各级行政机关收到1923宗."""
    own: dict[tuple[str, str | None], float] = {}
    for figure in found:
        counted = (figure.metric, figure.channel)
        of_others = elsewhere("organ").search(figure.evidence) is not None
        if of_others and figure.value > own.get(counted, figure.value):
            continue
        if not of_others:
            own[counted] = max(figure.value, own.get(counted, 0.0))
        yield figure


def without_its_organs(found: list[Figure]) -> Iterator[Figure]:
    """Leave out what is said of the government's own office beside all organs': 全区收到428件. 区政府办公室收到96件."""
    of_all: dict[str, float] = {}
    for figure in found:
        if not OWN_OFFICE.search(figure.evidence):
            of_all[figure.metric] = max(figure.value, of_all.get(figure.metric, 0.0))
    for figure in found:
        of_one = figure.metric.startswith(COUNTED_BY_ORGAN) and OWN_OFFICE.search(figure.evidence)
        if not of_one or figure.value >= of_all.get(figure.metric, 0.0):
            yield figure


def _names_both(evidence: str, year: int) -> bool:
    """Whether a clause that speaks of last year speaks of the report's own as well."""
    return any(said in evidence for said in (f"{year}年", "今年", "本年"))


def once(found: list[Figure]) -> Iterator[Figure]:
    """Leave out statements made before; two numbers in one clause that are equal are two statements."""
    seen: dict[tuple[object, ...], Figure] = {}
    places: set[tuple[object, ...]] = set()
    for figure in found:
        place = (figure.metric, figure.channel, figure.start)
        if place in places:
            continue
        places.add(place)
        key = (figure.metric, figure.channel, figure.value, figure.year_ref)
        first = seen.setdefault(key, figure)
        near = figure.start - first.start < LONGEST_EVIDENCE
        if first is figure or (near and first.evidence == figure.evidence):
            yield figure
