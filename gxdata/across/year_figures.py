"""The figures of one year that reports are held against one another by."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.store.paths import part_path

REPORTS = [
    "report_id", "agency", "agency_id", "agency_type", "level", "scope", "province", "city", "county", "duplicate_of",
]  # fmt: skip
APPLICATIONS = pc.field("outcome").isin(["received", "carried_in", "carried_out"])
REVIEWS = (pc.field("channel") == "review") & (pc.field("result") == "total")
DISCLOSED = (pc.field("metric") == "disclosed") & ~pc.field("approx")
CELLS = ["report_id", "row", "column", "value", "status"]


@dataclass(frozen=True, slots=True)
class YearFigures:
    """One year's reports, copies left out, and their figures.

    Attributes
    ----------
    year
        The year reported on.
    reports
        One row a report: its id, organ, place and scope; `sole` says that no other report of the organ on the year has
        the same scope, so that it can be held against other years.
    cells
        One row a figure: `report_id`, `series` (``frame:row.column``), `value` and `status`.
    """

    year: int
    reports: pd.DataFrame
    cells: pd.DataFrame

    def series(self, names: Collection[str]) -> pd.DataFrame:
        """The figures of some series, with `subject`, the series, and a row for every report that has its cell."""
        return self.cells[self.cells["series"].isin(names)].rename(columns={"series": "subject"})

    def rows(self, frame: str, row: str) -> pd.DataFrame:
        """The figures of one row of a table, with `subject`, the column."""
        start = f"{frame}:{row}."
        found = self.cells[self.cells["series"].str.startswith(start)]
        return found.assign(subject=found["series"].str.slice(len(start)))


def year_figures(root: Path, year: int) -> YearFigures:
    """Read the figures of one year from a store.

    Parameters
    ----------
    root
        Folder of the store.
    year
        The year reported on.
    """
    reports = _reports(root, year)
    cells = pd.concat(
        [
            _cells(root, year, "applications", ("outcome", "applicant", "count"), APPLICATIONS),
            _cells(root, year, "disclosure", ("item", "measure", "value"), None),
            _cells(root, year, "reviews", ("channel", "result", "count"), REVIEWS),
            _disclosed(root, year),
        ],
        ignore_index=True,
    )
    return YearFigures(year, reports, cells[cells["report_id"].isin(reports["report_id"])])


def _reports(root: Path, year: int) -> pd.DataFrame:
    reports = _read(root, "reports", year, REPORTS, None)
    reports = reports[reports["duplicate_of"].isna()].drop(columns="duplicate_of")
    known = reports["agency_id"].notna()
    sole = known & ~reports.duplicated(["agency_id", "scope"], keep=False)
    return reports.assign(sole=sole)


def _cells(
    root: Path,
    year: int,
    frame: str,
    names: tuple[str, str, str],
    wanted: pc.Expression | None,
) -> pd.DataFrame:
    row, column, value = names
    found = _read(root, frame, year, ["report_id", row, column, value, "status"], wanted)
    found = found.set_axis(CELLS, axis="columns")
    series = frame + ":" + found["row"] + "." + found["column"]
    value_as_float = found["value"].astype("float64")
    return found[["report_id", "status"]].assign(series=series, value=value_as_float)


def _disclosed(root: Path, year: int) -> pd.DataFrame:
    """All that was disclosed, of several statements the greatest: the others count a part."""
    columns = ["report_id", "channel", "value", "year_ref"]
    found = _read(root, "figures", year, columns, DISCLOSED)
    whole = found["channel"].isna() & (found["year_ref"].isna() | (found["year_ref"] == year))
    most = found[whole].groupby("report_id", as_index=False)["value"].max()
    return most.assign(series="figures:disclosed", status="reported")


def _read(
    root: Path, frame: str, year: int, columns: Sequence[str], wanted: pc.Expression | None
) -> pd.DataFrame:
    path = part_path(root, frame, year)
    if not path.exists():
        return pd.DataFrame(columns=list(columns), dtype="object")
    rows = pq.read_table(path, columns=list(columns), filters=wanted, partitioning=None)
    return rows.to_pandas()
