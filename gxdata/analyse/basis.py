"""Which reports a total may be made of."""

from collections.abc import Sequence

import pandas as pd

from gxdata.catalogue.statuses import certain
from gxdata.store import Store

# Numbers that stand for themselves. `ambiguous` ones are shown, and never added up.
SURE = certain()


def basis(reports: pd.DataFrame, scope: str = "organ") -> pd.DataFrame:
    """The reports that a total may be made of: one a organ and year, all of one scope.

    A region's report holds what its organs reported already, so the two are never added together; copies of a report
    are left out.

    Parameters
    ----------
    reports
        The frame `reports`.
    scope
        ``organ``, ``region`` or ``system``.

    Returns
    -------
    pandas.DataFrame
        Rows of `reports`, in their order.
    """
    own = counted(reports)
    own = own[own["scope"] == scope]
    # Two reports of one organ on one year that are not linked as copies: the one that can be relied on more counts.
    named = own["agency_id"].fillna(own["report_id"])
    ranked = own.assign(_who=named).sort_values("trust", ascending=False, kind="stable")
    return own.loc[ranked.drop_duplicates(["_who", "year"]).index.sort_values()]


def counted(reports: pd.DataFrame) -> pd.DataFrame:
    """The reports without the worse copies of any: what may be counted, listed or found doubtful, each once.

    Every measure starts from these.
    """
    return reports[reports["duplicate_of"].isna()]


def real(reports: pd.DataFrame) -> pd.DataFrame:
    """The reports without those that call themselves fictional, unless there are no others.

    A store that began with the sample and went on with real reports must never add the two.
    """
    known = reports[~reports["fictional"]]
    return known if len(known) else reports


def real_years(store: Store) -> list[int]:
    """The years that `real` reports of a store are on, ascending: those that a page may be about."""
    reports = real(store.frame("reports"))
    return sorted(int(year) for year in reports["year"].unique())


def require_one_scope(reports: pd.DataFrame, by: Sequence[str] = ()) -> None:
    """Make sure that what is to be added up is all of one scope.

    An aggregate holds its organs' figures already: no measure adds it to theirs.

    Parameters
    ----------
    reports
        Reports, or rows made of them; those without a column `scope` are taken as they are.
    by
        Columns that group them; each group for itself is of one scope.

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    if "scope" not in reports:
        return
    groups = reports.groupby(list(by), dropna=False)["scope"] if by else reports["scope"]
    scopes = groups.nunique().max() if by else groups.nunique()
    if len(reports) and scopes > 1:
        named = ", ".join(sorted(reports["scope"].unique()))
        raise ValueError(
            f"reports of several scopes ({named}) would be added, and figures counted twice. Take "
            "basis(reports) first."
        )


def of_reports(frame: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The rows of `frame` that belong to `reports`."""
    return frame[frame["report_id"].isin(reports["report_id"])]


def sure(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows whose number stands in its own cell, or was left by arithmetic as the only one."""
    return frame[frame["status"].isin(SURE) & frame[column].notna()]
