"""Years side by side: the same organs, and only what the forms count alike."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from gxdata.analyse.applications import GROUPS, outcomes_add_up
from gxdata.analyse.basis import of_reports
from gxdata.analyse.indicators import indicator_terms, rates
from gxdata.analyse.intervals import wilson
from gxdata.analyse.panel import Panel, same_organs
from gxdata.analyse.problems import problem_categories
from gxdata.analyse.selection import selected
from gxdata.analyse.series import KEYS, growth, series
from gxdata.catalogue.indicators import indicators
from gxdata.catalogue.series import series_catalogue
from gxdata.store import Store


@dataclass(frozen=True, slots=True)
class YearsComparison:
    """Years compared.

    Attributes
    ----------
    years
        The years that have reports, ascending.
    reports
        The organs' own reports, one a organ and year.
    series
        Every series of the catalogue over the same organs, stretch by stretch: what `levels` gives, with `series`.
    growth
        The change from the year before, over the organs that gave the number in both: what `growth_by_year` gives,
        with `series`.
    rates
        The shares of the catalogue by year, over the same organs: what `rates` gives, with `organs` (how many).
    outcomes
        What became of applications by year, over the same organs: `year`, `outcome`, `count`, `share`.
    problems
        Kinds of problem by year: `year`, `category`, `reports`, `share`, `asked` (reports that state any).
    fictional
        Whether any of the reports says of itself that it is invented.
    """

    years: tuple[int, ...]
    reports: pd.DataFrame
    series: pd.DataFrame
    growth: pd.DataFrame
    rates: pd.DataFrame
    outcomes: pd.DataFrame
    problems: pd.DataFrame
    fictional: bool


def compare_years(store: Store, region: str = "", years: Sequence[int] = ()) -> YearsComparison:
    """Compare years of a region, or of the whole store.

    Parameters
    ----------
    store, region, years
        As in `selected`; the reports are those of organs, never of regions.

    Raises
    ------
    YearError, InputError
        As `selected` does.
    """
    reports = selected(store, region=region, years=years)
    frames = {name: store.frame(name) for name in KEYS}
    found = {name: series(name, frames, reports) for name in series_catalogue()}
    terms = indicator_terms(frames["applications"], frames["reviews"], reports).merge(
        reports[["report_id", "agency_id"]], on="report_id"
    )
    return YearsComparison(
        years=tuple(sorted(int(year) for year in reports["year"].unique())),
        reports=reports,
        series=_each(found, levels),
        growth=_each(found, growth_by_year),
        rates=rates_by_year(terms),
        outcomes=outcomes_by_year(terms),
        problems=problems_by_year(store.frame("problems"), reports),
        fictional=bool(reports["fictional"].any()),
    )


def _each(found: Mapping[str, pd.DataFrame], measure: object) -> pd.DataFrame:
    parts = [measure(frame).assign(series=name) for name, frame in found.items()]  # type: ignore[operator]
    return pd.concat(parts, ignore_index=True)


def levels(of_series: pd.DataFrame) -> pd.DataFrame:
    """A quantity by year: in each stretch of comparable forms, over the organs that give it in every year.

    Parameters
    ----------
    of_series
        What `series` gives.

    Returns
    -------
    pandas.DataFrame
        Columns `year`, `value` (the sum over the organs), `index` (the stretch's first year being 100; missing where
        that is 0), `stretch`, `form` (the one that most of the reports have) and `organs`.
    """
    parts = []
    for stretch, rows in of_series.groupby("stretch"):
        panel = same_organs(rows)
        own = in_panel(rows, panel)
        by_year = own.groupby("year").agg(value=("value", "sum"), form=("form", _most))
        first = by_year["value"].iloc[0] if len(by_year) else 0
        by_year["index"] = by_year["value"] / first * 100 if first else pd.NA
        parts.append(by_year.reset_index().assign(stretch=stretch, organs=len(panel.organs)))
    columns = ["year", "value", "index", "stretch", "form", "organs"]
    whole = pd.concat(parts) if parts else pd.DataFrame(columns=columns)
    whole = whole.astype({"value": "Float64", "index": "Float64"})
    return whole.sort_values("year", ignore_index=True)[columns]


def in_panel(rows: pd.DataFrame, panel: Panel) -> pd.DataFrame:
    """The rows (with `agency_id` and `year`) that belong to a panel."""
    return rows[rows["agency_id"].isin(panel.organs) & rows["year"].isin(panel.years)]


def _most(forms: pd.Series) -> str:
    return str(forms.mode().iloc[-1])


def growth_by_year(of_series: pd.DataFrame) -> pd.DataFrame:
    """The change from the year before, over the organs that gave the quantity in both years.

    Returns
    -------
    pandas.DataFrame
        Columns `year`, `organs`, `previous`, `value`, `change` and `growth` (missing where `previous` is 0). No pair of
        years on either side of a break of form.
    """
    pairs = growth(of_series)
    sums = pairs.groupby("year").agg(
        organs=("agency_id", "nunique"), previous=("previous", "sum"), value=("value", "sum")
    )
    sums["change"] = sums["value"] - sums["previous"]
    sums["growth"] = sums["change"] / sums["previous"].mask(sums["previous"] == 0)
    return sums.reset_index()


def rates_by_year(terms: pd.DataFrame) -> pd.DataFrame:
    """Every share of the catalogue by year, each over the organs that give its counts in every year.

    Parameters
    ----------
    terms
        What `indicator_terms` gives, with `agency_id`.

    Returns
    -------
    pandas.DataFrame
        What `rates` gives by year, with `organs`.
    """
    parts = []
    for code, indicator in indicators().items():
        if indicator.kind == "share":
            counts = list({*indicator.numerator, *indicator.denominator})
            given = terms.dropna(subset=counts)
            panel = same_organs(given)
            found = rates(in_panel(given, panel), by=("year",), only=[code])
            parts.append(found.assign(organs=len(panel.organs)))
    return pd.concat(parts, ignore_index=True)


def outcomes_by_year(terms: pd.DataFrame) -> pd.DataFrame:
    """What became of the applications closed, by year, over the organs whose outcomes add up in every year.

    Returns
    -------
    pandas.DataFrame
        Columns `year`, `outcome`, `count`, `share` (of the year's; missing where nothing was closed) and its 95 %
        interval `low`, `high`. ``attrs``: `organs`, `closed` (by year).
    """
    given = terms[outcomes_add_up(terms)]
    panel = same_organs(given)
    sums = in_panel(given, panel).groupby("year")[list(GROUPS)].sum()
    closed = sums.sum(axis=1)
    tidy = sums.rename_axis(columns="outcome").stack().rename("count").reset_index()
    of_year = tidy["year"].map(closed).astype("Float64")
    tidy["share"] = tidy["count"].astype("Float64") / of_year.mask(of_year == 0)
    tidy[["low", "high"]] = wilson(tidy["count"], of_year)
    tidy.attrs = {
        "organs": len(panel.organs),
        "closed": {int(y): int(n) for y, n in closed.items()},
    }
    return tidy


def problems_by_year(problems: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """Kinds of problem by year: the share of the reports on the year that state any.

    Returns
    -------
    pandas.DataFrame
        Columns `year`, `category`, `reports`, `share` and `asked`; a kind that no report of a year names has a row
        with 0. The kind that most reports name comes first.
    """
    own = of_reports(problems, reports)
    parts = []
    for year, rows in reports.groupby("year"):
        found = problem_categories(own, rows)
        parts.append(found.assign(year=year, asked=found.attrs["reports"]))
    tidy = pd.concat(parts, ignore_index=True)
    asked = tidy.groupby("year")["asked"].first()
    wide = tidy.pivot(index="category", columns="year", values="reports").fillna(0)
    wide = wide.loc[wide.sum(axis=1).sort_values(ascending=False, kind="stable").index]
    whole = wide.reset_index().melt("category", var_name="year", value_name="reports")
    order = {category: n for n, category in enumerate(wide.index)}
    whole = whole.sort_values(
        ["category", "year"], key=lambda c: c.map(order) if c.name == "category" else c
    )
    whole["asked"] = whole["year"].map(asked).astype("int64")
    whole = whole.astype({"reports": "int64", "year": "int64"})
    whole["share"] = whole["reports"] / whole["asked"]
    columns = ["year", "category", "reports", "share", "asked"]
    return whole.reset_index(drop=True)[columns]
