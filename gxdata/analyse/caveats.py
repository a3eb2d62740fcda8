"""What touches the figures of one page: gaps, usage warnings, corrections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pandas as pd

from gxdata.analyse.basis import basis, real
from gxdata.analyse.corrections import corrections_of
from gxdata.analyse.coverage import ORGAN, coverage
from gxdata.analyse.summary import PAGE_MEASURES
from gxdata.analyse.usage_warnings import warnings_for
from gxdata.store import Store


@dataclass(frozen=True, slots=True)
class Caveats:
    """What a reader of a page has to know.

    Attributes
    ----------
    years
        The years of the page, ascending.
    grid
        The rows of `coverage` of these years, and of the organs that the page is about.
    warnings
        As `warnings_for` gives them.
    corrections
        As `corrections_of` gives them.
    """

    years: tuple[int, ...]
    grid: pd.DataFrame
    warnings: pd.DataFrame
    corrections: pd.DataFrame

    @property
    def corrected(self) -> pd.DataFrame:
        """The corrections that were made."""
        return self.corrections[self.corrections["outcome"] == "applied"]


def caveats(
    store: Store,
    reports: pd.DataFrame,
    measures: Iterable[str] = PAGE_MEASURES,
    *,
    years: Sequence[int] = (),
    everyone: bool = False,
) -> Caveats:
    """What touches the figures made of some reports.

    Parameters
    ----------
    store
        The store they are of.
    reports
        The reports, of one scope.
    measures
        What is used of them, as in `warnings_for`.
    years
        The years chosen for the page; if none were, every year from the first of the reports to the last.
    everyone
        Whether every organ of the store with reports of that scope is expected; else those of `reports` alone.
    """
    told = reports["year"]
    span = years or (range(int(told.min()), int(told.max()) + 1) if len(told) else ())
    expected = reports
    if everyone and len(reports):
        expected = basis(real(store.frame("reports")), str(reports["scope"].iloc[0]))
    organs = pd.MultiIndex.from_frame(expected.dropna(subset=["agency_id"])[ORGAN])
    grid = coverage(store)
    own = pd.MultiIndex.from_frame(grid[ORGAN]).isin(organs) & grid["agency_id"].notna()
    return Caveats(
        years=tuple(sorted(set(span))),
        grid=grid[own & grid["year"].isin(span)].reset_index(drop=True),
        warnings=warnings_for(reports, measures=measures),
        corrections=corrections_of(store.frame("corrections"), reports),
    )
