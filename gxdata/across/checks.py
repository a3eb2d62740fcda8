"""The rules that hold reports against one another, over a whole store."""

from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.across.carry_over import carry_over
from gxdata.across.changes import CELLS, differs
from gxdata.across.jumps import jumps
from gxdata.across.pairs import paired
from gxdata.across.peers import zeros_among_peers
from gxdata.across.regions import regions
from gxdata.across.stock import stock
from gxdata.across.year_figures import YearFigures, year_figures
from gxdata.catalogue import check_rules
from gxdata.store.paths import part_path, years_of
from gxdata.store.schema import file_schema
from gxdata.store.whole import in_order, save_part

FRAMES = ("reports", "figures", *CELLS)
BETWEEN_YEARS: tuple[Callable[[pd.DataFrame, YearFigures, YearFigures], pd.DataFrame], ...] = (
    carry_over,
    stock,
    jumps,
)
WITHIN_A_YEAR: tuple[Callable[[YearFigures], pd.DataFrame], ...] = (zeros_among_peers, regions)


def check_across(root: Path, before: Path | None = None) -> None:
    """Put the results of every rule across reports into the frame `checks`, in the place of earlier ones.

    Years are taken one at a time, so that memory holds two of them and no more. Copies of a report are left out:
    whoever finds them comes before.

    Parameters
    ----------
    root
        Folder of a store, or of a state that is to become one.
    before
        The state it follows; a year is looked at again where it or the year before it differs.
    """
    last: YearFigures | None = None
    for year in years_of(root, "reports"):
        if not _concerned(root, before, year):
            continue
        if last is None or last.year != year - 1:
            last = year_figures(root, year - 1)
        this = year_figures(root, year)
        found = [rule(this) for rule in WITHIN_A_YEAR]
        pairs = paired(last, this)
        if len(pairs):
            found += [rule(pairs, last, this) for rule in BETWEEN_YEARS]
        _put(root, year, pd.concat(found, ignore_index=True))
        last = this


def _concerned(root: Path, before: Path | None, year: int) -> bool:
    return differs(root, before, year, (*FRAMES, "checks")) or differs(
        root, before, year - 1, FRAMES
    )


def _put(root: Path, year: int, found: pd.DataFrame) -> None:
    rules = check_rules()
    across = pa.array([r.rule for r in rules.values() if r.basis != "report"])
    path, known = part_path(root, "checks", year), file_schema("checks")
    held = pq.ParquetFile(path).read().cast(known) if path.exists() else known.empty_table()
    of_report = held.filter(pc.invert(pc.is_in(held["rule"], value_set=across)))
    plain = found["rule"].map({name: rule.severity for name, rule in rules.items()})
    severity = found["eased"].astype("object").where(found["eased"].notna(), plain)
    rows = found.assign(severity=severity).drop(columns="eased")
    rows = rows.where(rows.notna(), None)
    new = pa.Table.from_pandas(rows, schema=known, preserve_index=False)
    both = pa.concat_tables([of_report, new.replace_schema_metadata(known.metadata)])
    if both.num_rows or path.exists():
        save_part(root, "checks", year, in_order(both))
