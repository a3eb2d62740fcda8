"""Which organ has a report on which year, and why where there is none, or one without its tables."""

import pandas as pd

from gxdata.analyse.basis import counted
from gxdata.analyse.failed_inputs import placed_failures
from gxdata.catalogue.coverage import coverage_states, tables_due, years_of_name
from gxdata.store import Store

ORGAN = ["agency_id", "scope"]
ABOUT = ["agency", "agency_type", "level", "province", "city", "county"]
COLUMNS = [
    *ORGAN, *ABOUT, "year", "state", "missing", "between", "report_id", "copies", "reason", "source",
]  # fmt: skip


def coverage(store: Store) -> pd.DataFrame:
    """The grid of organs and years: where there is a report, and the reason for each gap.

    Parameters
    ----------
    store
        The store. The grid spans its first year to its last.

    Returns
    -------
    pandas.DataFrame
        One row an organ (of one scope) and year, in their order: `agency_id`, `scope`, `agency` and where it stands (as
        its latest report has them), `year`, `state` (see `coverage_states` of the catalogue), `missing` (the tables due
        that are not there, as a tuple), `between` (whether the organ has reports on years before and after),
        `report_id` (of the report that counts), `copies` (other reports on the year that do not count: copies, and
        worse ones of the same organ), and of a failure its `reason` and `source`. A report whose organ is not known has
        a row of its own without `agency_id`; a failure that cannot be placed has one without organ and year. So each
        report and each failure that may have been one is accounted for.
    """
    stored = store.frame("reports")
    held = _held(stored)
    failures = placed_failures(store.frame("failures"), stored)
    known = held["agency_id"].notna()
    grid = _grid(held[known])
    grid = _with_failures(grid, failures)
    rows = [grid, held[~known], _unplaced(failures)]
    whole = pd.concat([r.reindex(columns=COLUMNS) for r in rows if len(r)] or [grid[COLUMNS]])
    whole = whole.sort_values([*ORGAN, "year", "report_id", "source"], kind="stable")
    types = {"year": "Int16", "copies": "Int64", "between": "boolean"}
    return whole.reset_index(drop=True).astype(types)


def coverage_counts(grid: pd.DataFrame) -> pd.DataFrame:
    """How many organs are in each state, one row a year and one column a state.

    Parameters
    ----------
    grid
        What `coverage` gives, or some of its rows.

    Returns
    -------
    pandas.DataFrame
        `year`, ascending, and every state of the catalogue in its order. The attribute ``unplaced`` counts the failures
        without a year.
    """
    dated = grid[grid["year"].notna()]
    counts = pd.crosstab(dated["year"].astype("int64"), dated["state"])
    counts = counts.reindex(columns=list(coverage_states()), fill_value=0)
    counts = counts.rename_axis(columns=None).reset_index()
    counts.attrs = {"unplaced": int(grid["year"].isna().sum())}
    return counts


def _held(stored: pd.DataFrame) -> pd.DataFrame:
    """The report that counts of each organ and year, with its state."""
    rank = counted(stored).sort_values(
        ["trust", "report_id"], ascending=[False, True], kind="stable"
    )
    # A report whose organ is not known stands for itself.
    who = [rank["agency_id"].fillna(rank["report_id"]), rank["scope"], rank["year"]]
    winner = rank.groupby(who)["report_id"].transform("first")
    best = rank[rank["report_id"] == winner].copy()
    best["copies"] = _copies(stored, dict(zip(rank["report_id"], winner, strict=True)), best)
    due = [tables_due(*key) for key in zip(best["form"], best["year"], strict=True)]
    best["missing"] = [
        tuple(table for table in wanted if table not in found)
        for wanted, found in zip(due, best["tables"], strict=True)
    ]
    incomplete = best["missing"].map(len) > 0
    best["state"] = "reported"
    best.loc[incomplete, "state"] = "table_absent"
    best.loc[incomplete & best["tables_attached"], "state"] = "attachment_only"
    # Reports of one organ whose scope differs are organs of their own here, as in every total.
    best["between"] = pd.NA
    best["reason"] = None
    return best


def _copies(stored: pd.DataFrame, winner: dict[str, str], best: pd.DataFrame) -> pd.Series:
    """How many other reports each of the best stands for: its copies, and worse ones of its organ and year."""
    stands_for = stored["duplicate_of"].fillna(stored["report_id"]).map(winner)
    others = stands_for[stands_for != stored["report_id"]].value_counts()
    return best["report_id"].map(others).fillna(0).astype("int64")


def _grid(held: pd.DataFrame) -> pd.DataFrame:
    """Every organ in every year of the store."""
    latest = held.sort_values("year", kind="stable").drop_duplicates(ORGAN, keep="last")
    span = held.groupby(ORGAN)["year"].agg(first="min", last="max").reset_index()
    organs = latest[[*ORGAN, *ABOUT]].merge(span, on=ORGAN)
    first, last = (int(held["year"].min()), int(held["year"].max())) if len(held) else (1, 0)
    years = pd.DataFrame({"year": pd.array(range(first, last + 1), dtype="Int16")})
    of_year = ["year", "state", "missing", "report_id", "copies", "source", "reason"]
    grid = organs.merge(years, how="cross").merge(
        held[[*ORGAN, *of_year]], on=[*ORGAN, "year"], how="left"
    )
    empty = grid["state"].isna()
    grid["between"] = (grid["first"] < grid["year"]) & (grid["year"] < grid["last"])
    grid["state"] = grid["state"].fillna("not_collected")
    renamed = ~name_in_use(grid["agency"], grid["year"])
    grid.loc[empty & renamed, "state"] = "renamed"
    grid["missing"] = grid["missing"].map(
        lambda tables: tables if isinstance(tables, tuple) else ()
    )
    grid["copies"] = grid["copies"].fillna(0)
    return grid


def name_in_use(names: pd.Series, years: pd.Series) -> pd.Series:
    """Whether, by the reforms of the catalogue, organs went by these names in these years."""
    spans = {name: years_of_name(name) for name in names.dropna().unique()}
    first = names.map({name: span[0] for name, span in spans.items()}).astype("Float64")
    last = names.map({name: span[1] for name, span in spans.items()}).astype("Float64")
    return ~((years < first).fillna(False) | (years > last).fillna(False))


def _with_failures(grid: pd.DataFrame, failures: pd.DataFrame) -> pd.DataFrame:
    """The grid with the failures that are of one of its organs and years, where no report is."""
    placed = failures[failures["agency_id"].notna()].drop_duplicates([*ORGAN, "year"])
    grid = grid.merge(placed, on=[*ORGAN, "year"], how="left", suffixes=("", "_failed"))
    failed = grid["source_failed"].notna() & grid["report_id"].isna()
    grid.loc[failed, "state"] = "failed"
    for column in ("reason", "source"):
        grid[column] = grid[column].where(~failed, grid[f"{column}_failed"])
    return grid


def _unplaced(failures: pd.DataFrame) -> pd.DataFrame:
    unplaced = failures[failures["agency_id"].isna()]
    return unplaced.assign(
        state="failed", missing=[()] * len(unplaced), copies=0, between=pd.NA, year=pd.NA
    )
