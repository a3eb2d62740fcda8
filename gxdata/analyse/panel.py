"""The same organs in every year: who comes and goes must not look like a change."""

from dataclasses import dataclass

import pandas as pd

# An early year is left out where holding on to it would leave less than this share of the last year's organs.
LEAST_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Panel:
    """Organs that are there in every one of the years.

    Attributes
    ----------
    organs
        Their ids.
    years
        The years, ascending.
    left_out
        Years before these, in which too few of them are there.
    """

    organs: frozenset[str]
    years: tuple[int, ...]
    left_out: tuple[int, ...]


def same_organs(given: pd.DataFrame, least_share: float = LEAST_SHARE) -> Panel:
    """The longest run of years up to the last that keeps at least half of the last year's organs.

    Parameters
    ----------
    given
        Columns `agency_id` and `year`: who gives the figure when. Rows without an organ are passed over.
    least_share
        Share of the last year's organs that must be there in every year.
    """
    known = given.dropna(subset=["agency_id"])[["agency_id", "year"]].drop_duplicates()
    years = sorted(int(year) for year in known["year"].unique())
    if not years:
        return Panel(frozenset(), (), ())
    by_year = {year: frozenset(known.loc[known["year"] == year, "agency_id"]) for year in years}
    common, first = by_year[years[-1]], len(years) - 1
    least = max(least_share * len(common), 1)
    for place in range(len(years) - 2, -1, -1):
        kept = common & by_year[years[place]]
        if len(kept) < least:
            break
        common, first = kept, place
    return Panel(common, tuple(years[first:]), tuple(years[:first]))
