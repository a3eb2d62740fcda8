"""Table two: documents in force and items managed, kept as stocks so that the years agree."""

from collections.abc import Iterable
from random import Random

from gxdata.catalogue import form
from gxdata.sample.organs import Organ
from gxdata.sample.plan import form_of
from gxdata.sample.seeding import seeded

# Share of the organ's caseload that each item's decisions come to.
_DECISIONS = {"licensing": 1.0, "other_services": 0.6, "penalties": 0.22, "coercion": 0.01}
_ITEMS = ("licensing", "other_services", "penalties", "coercion", "fees")


def simulate_disclosure(
    organ: Organ, years: Iterable[int], seed: int
) -> dict[int, dict[str, float]]:
    """The cells of table two for each year, as the form of that year has them.

    What is in force at a year's end is what was in force before, plus issued, less repealed; the
    items of a year are the items of the year before plus the change. Years must ascend.
    """
    start = seeded(seed, organ.slug, "stocks")
    documents = {
        "rules": start.randint(20, 60) if _makes_rules(organ) else 0,
        "normative_documents": start.randint(3, 9) * organ.rank,
    }
    items = {item: start.randint(2, 10) * organ.rank if organ.caseload else 0 for item in _ITEMS}
    result = {}
    for year in years:
        rng = seeded(seed, organ.slug, year, "disclosure")
        pool = _documents(rng, documents) | _managed(rng, organ, items) | _money(rng, organ)
        wanted = form(form_of(year)).table("disclosure")
        assert wanted is not None
        keys = (f"{row}.{column}" for row, column in wanted.cells(form_of(year)))
        result[year] = {key: pool[key] for key in keys}
    return result


def _makes_rules(organ: Organ) -> bool:
    """Governments of provinces and cities may make 规章; a county or a town may not (立法法)."""
    return organ.is_government and organ.rank >= 3


def _documents(rng: Random, in_force: dict[str, int]) -> dict[str, float]:
    """This year's documents under the words of both forms; moves the stock `in_force` on."""
    cells: dict[str, float] = {}
    for item, before in in_force.items():
        issued = rng.randint(0, before // 6 + 1) if before else 0
        repealed = rng.randint(0, before // 8)
        in_force[item] = before + issued - repealed
        cells |= {
            f"{item}.issued": issued,
            f"{item}.repealed": repealed,
            f"{item}.in_force": in_force[item],
            f"{item}.made": issued,
            f"{item}.newly_disclosed": issued,
            f"{item}.total_disclosed": in_force[item],
        }
    return cells


def _managed(rng: Random, organ: Organ, items: dict[str, int]) -> dict[str, float]:
    """This year's items and decisions; moves the stock `items` on."""
    cells: dict[str, float] = {}
    for item, before in items.items():
        change = rng.randint(-min(2, before - 1), 3) if organ.caseload else 0
        items[item] = before + change
        decided = organ.caseload * _DECISIONS.get(item, 0) * rng.uniform(0.8, 1.2)
        cells |= {
            f"{item}.prior_items": before,
            f"{item}.change": change,
            f"{item}.decisions": round(decided),
        }
    return cells


def _money(rng: Random, organ: Organ) -> dict[str, float]:
    projects = rng.randint(0, 6) * organ.rank
    return {
        "fees.amount": round(organ.caseload * rng.uniform(0, 0.01), 2),
        "procurement.projects": projects,
        "procurement.amount": round(projects * rng.uniform(4, 90), 2),
    }
