"""How much of the reports is last year's text, and who shares a text."""

import pandas as pd

from gxdata.analyse.basis import of_reports

# A part of which at least half is last year's counts as copied.
COPIED = 0.5


def copied_by_organ(reuse: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """How much of each organ's report is last year's text.

    Parameters
    ----------
    reuse
        The frame `reuse`.
    reports
        The reports wanted, as `basis` gives them.

    Returns
    -------
    pandas.DataFrame
        Columns `report_id`, `agency`, `year`, `share` (0 to 1, of the whole report) and `problems` (of section five; NA
        where it cannot be told), most first. ``attrs``: `reports` asked for, `compared` (those with a row).
    """
    own = _shares(reuse, reports)
    whole = own[own["section"].isna()][["report_id", "share_of_previous"]]
    five = own[own["section"] == "problems"].set_index("report_id")["share_of_previous"]
    found = reports[["report_id", "agency", "year"]].merge(whole, on="report_id")
    found = found.rename(columns={"share_of_previous": "share"})
    found = found.assign(problems=found["report_id"].map(five))
    result = found.sort_values(["share", "report_id"], ascending=[False, True], ignore_index=True)
    result.attrs = {"reports": len(reports), "compared": len(result)}
    return result


def copied_by_section(reuse: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """How much of each part of the reports is last year's text.

    Returns
    -------
    pandas.DataFrame
        Columns `section` (null for the whole report, which comes first), `compared` (reports whose part could be held
        against last year's), `median` share, `copied` (how many of them took over at least half) and `copied_share` (of
        those compared). ``attrs``: `reports` asked for.
    """
    own = _shares(reuse, reports)
    groups = own.groupby("section", dropna=False, sort=False)["share_of_previous"]
    result = groups.agg(
        compared="size", median="median", copied=lambda shares: int((shares >= COPIED).sum())
    ).reset_index()
    result["copied_share"] = result["copied"] / result["compared"]
    result = result.sort_values("section", na_position="first", ignore_index=True)
    result.attrs = {"reports": len(reports)}
    return result


def text_families(reuse: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The texts that several organs share in a year.

    Returns
    -------
    pandas.DataFrame
        Columns `year`, `section` (null for the whole report), `family`, `organs` (in the family, of all reports in the
        store), `agencies` (names of those among the reports wanted, sorted), the largest first. ``attrs``: `reports`
        asked for.
    """
    own = of_reports(reuse, reports)
    own = own[own["family"].notna()].merge(reports[["report_id", "agency"]], on="report_id")
    keys = ["year", "section", "family"]
    groups = own.groupby(keys, dropna=False, sort=False)
    result = groups.agg(
        organs=("family_size", "first"),
        agencies=("agency", lambda names: tuple(sorted(set(names.dropna())))),
    ).reset_index()
    order = ["organs", "year", "family"]
    result = result.sort_values(order, ascending=[False, True, True], ignore_index=True)
    result.attrs = {"reports": len(reports)}
    return result


def _shares(reuse: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    own = of_reports(reuse, reports)
    return own[own["share_of_previous"].notna()]
