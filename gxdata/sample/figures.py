"""Figures for an organ's whole run of years, consistent within a year and across years."""

from collections.abc import Sequence
from datetime import date
from random import Random

from gxdata.catalogue import table
from gxdata.sample.figures_applications import simulate_applications
from gxdata.sample.figures_disclosure import simulate_disclosure
from gxdata.sample.organs import Organ
from gxdata.sample.plan import YEARS, form_of
from gxdata.sample.seeding import deal, seeded
from gxdata.sample.sheet import Sheet

_RESULT_WEIGHTS = {"upheld": 6.0, "corrected": 2.0, "other": 2.0, "pending": 1.0}
_CHANNEL_SHARE = {"review": 0.05, "litigation_direct": 0.015, "litigation_after_review": 0.01}

# Numbers that only prose states: the least rank that states them, and their range, which the
# rank multiplies where `scaled`.
_DRAWN: dict[str, tuple[int, int, int, bool]] = {
    "interpretations": (2, 3, 14, True),
    "opinion_solicitations": (2, 1, 6, False),
    "proposals_handled": (2, 2, 12, True),
    "inspections": (2, 1, 4, False),
    "hotline_cases": (1, 15, 160, True),
    "consultations": (1, 12, 140, True),
    "meetings": (1, 1, 4, False),
    "trainings": (1, 1, 3, False),
    "staff_full_time": (1, 1, 3, False),
    "staff_part_time": (1, 1, 8, False),
    "reading_points": (1, 1, 4, True),
}
_GOVERNMENTS_ONLY: dict[str, tuple[int, int]] = {
    "press_conferences": (1, 12),
    "interviews": (1, 6),
    "hot_topic_responses": (1, 15),
}


def sheets(organ: Organ, seed: int, years: Sequence[int] = YEARS) -> dict[int, Sheet]:
    """One faultless sheet for each year.

    Parameters
    ----------
    organ
        The invented organ.
    seed
        The seed of the sample: the same seed gives the same figures.
    years
        Ascending, so that stocks and open cases can be carried on.
    """
    applications = simulate_applications(organ, years, seed)
    disclosure = simulate_disclosure(organ, years, seed)
    money_in_yuan = seeded(seed, organ.slug, "money").random() < 0.3
    drawn = {y: _drawn(seeded(seed, organ.slug, y, "drawn"), organ) for y in years}
    return {
        year: Sheet(
            organ=organ,
            year=year,
            form=form_of(year),
            published_on=_published_on(seeded(seed, organ.slug, year, "date"), organ, year),
            applications=applications[year],
            reviews=_reviews(seeded(seed, organ.slug, year, "reviews"), organ, form_of(year)),
            disclosure=disclosure[year],
            drawn=drawn[year],
            growth=_growth(drawn.get(year - 1), drawn[year]),
            money_in_yuan=money_in_yuan,
        )
        for year in years
    }


def _published_on(rng: Random, organ: Organ, year: int) -> date:
    """By 31 January for an organ, by 31 March for a region (条例 art. 49)."""
    if organ.scope == "region":
        return date(year + 1, rng.choice((2, 3)), rng.randint(5, 28))
    return date(year + 1, 1, rng.randint(6, 30))


def _reviews(rng: Random, organ: Organ, form: str) -> dict[str, int]:
    cells: dict[str, int] = {}
    for row, _ in table("reviews").rows(form):
        number = round(organ.size * _CHANNEL_SHARE[row.code] * rng.uniform(0.4, 1.6))
        results = deal(rng, number, _RESULT_WEIGHTS) | {"total": number}
        cells |= {f"{row.code}.{result}": count for result, count in results.items()}
    return cells


def _drawn(rng: Random, organ: Organ) -> dict[str, int]:
    drawn = _channels(rng, organ)
    for metric, (least_rank, low, high, scaled) in _DRAWN.items():
        number = rng.randint(low, high) * (organ.rank if scaled else 1)
        if organ.rank >= least_rank:
            drawn[metric] = number
    if organ.is_government:
        drawn |= {m: rng.randint(low, high) for m, (low, high) in _GOVERNMENTS_ONLY.items()}
    drawn["trainees"] = drawn["trainings"] * rng.randint(14, 42)
    drawn["fee_notices"] = rng.randint(1, 6) if organ.size > 300 else 0
    drawn["fees_charged"] = drawn["fee_notices"] * 100 * rng.randint(1, 8)
    return drawn


def _growth(before: dict[str, int] | None, now: dict[str, int]) -> float | None:
    if before is None or before["disclosed"] >= now["disclosed"]:
        return None
    return round(100 * (now["disclosed"] / before["disclosed"] - 1), 1) or None


def _channels(rng: Random, organ: Organ) -> dict[str, int]:
    website = round(organ.reach * rng.uniform(0.45, 0.6))
    wechat = round(organ.reach * rng.uniform(0.25, 0.4))
    channels = {"disclosed.website": website, "disclosed.wechat": wechat}
    if organ.is_government:
        channels["disclosed.weibo"] = round(organ.reach * rng.uniform(0.1, 0.2))
    return channels | {"disclosed": sum(channels.values())}
