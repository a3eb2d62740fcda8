"""Table three: applications that hold every identity, year after year."""

from collections.abc import Iterable, Mapping
from random import Random

from gxdata.catalogue import table
from gxdata.sample.organs import Organ
from gxdata.sample.plan import form_of
from gxdata.sample.seeding import deal, seeded

APPLICANT_WEIGHTS = {
    "natural_person": 70.0,
    "business": 19.0,
    "research": 1.0,
    "nonprofit": 2.0,
    "legal_service": 5.0,
    "other_org": 3.0,
}

OUTCOME_WEIGHTS = {
    "granted": 40.0,
    "partial": 8.0,
    "denied.state_secret": 0.4,
    "denied.law_forbids": 1.0,
    "denied.security_stability": 0.5,
    "denied.third_party": 2.5,
    "denied.internal_affairs": 1.5,
    "denied.process_info": 2.5,
    "denied.enforcement_file": 1.5,
    "denied.admin_query": 2.0,
    "unavailable.not_held": 22.0,
    "unavailable.needs_creation": 4.0,
    "unavailable.unclear": 2.0,
    "rejected.petition": 4.0,
    "rejected.repeat": 2.5,
    "rejected.publication": 0.4,
    "rejected.excessive": 0.5,
    "rejected.reconfirm": 0.6,
    "other": 4.0,
    "other.no_correction": 2.0,
    "other.fee_unpaid": 0.3,
    "other.other": 1.7,
}

_NOT_OUTCOMES = ("received", "carried_in", "closed_total", "carried_out")
_TREND = {2019: 0.8, 2020: 0.85, 2021: 1.0, 2022: 1.1, 2023: 1.3}
_STILL_OPEN = 0.08  # The share of cases that the year's end finds undecided.
_CHANCE_OF_NONE = 0.3
_SMALL = 5


def outcome_rows(form: str) -> tuple[str, ...]:
    """The codes of the rows that add up to （七）总计."""
    rows = (row.code for row, _ in table("applications").rows(form))
    return tuple(code for code in rows if code not in _NOT_OUTCOMES)


def simulate_applications(
    organ: Organ, years: Iterable[int], seed: int
) -> dict[int, dict[str, int]]:
    """The cells of table three for each year.

    What a year carries out the next carries in, for each kind of applicant. Years must ascend.
    """
    start = seeded(seed, organ.slug, "carried")
    carried = deal(start, int(organ.size * _STILL_OPEN), APPLICANT_WEIGHTS)
    result = {}
    for year in years:
        rng = seeded(seed, organ.slug, year, "applications")
        received = deal(rng, _volume(rng, organ, year), APPLICANT_WEIGHTS)
        result[year] = _year(rng, form_of(year), received, carried)
        carried = {who: result[year][f"carried_out.{who}"] for who in APPLICANT_WEIGHTS}
    return result


def _volume(rng: Random, organ: Organ, year: int) -> int:
    if organ.size < _SMALL and rng.random() < _CHANCE_OF_NONE:
        return 0
    return round(organ.size * _TREND.get(year, 1.0) * rng.uniform(0.8, 1.25))


def _year(
    rng: Random, form: str, received: Mapping[str, int], carried_in: Mapping[str, int]
) -> dict[str, int]:
    cells: dict[str, int] = {}
    weights = {code: OUTCOME_WEIGHTS[code] for code in outcome_rows(form)}
    for who in APPLICANT_WEIGHTS:
        at_hand = received[who] + carried_in[who]
        left = sum(rng.random() < _STILL_OPEN for _ in range(at_hand))
        column = {"received": received[who], "carried_in": carried_in[who], "carried_out": left}
        column |= deal(rng, at_hand - left, weights)
        column["closed_total"] = at_hand - left
        cells |= {f"{code}.{who}": number for code, number in column.items()}
    for row, _ in table("applications").rows(form):
        cells[f"{row.code}.total"] = sum(cells[f"{row.code}.{who}"] for who in APPLICANT_WEIGHTS)
    return cells
