"""Find the reports that corrections are of."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.corrections.model import Correction, ReportMeant
from gxdata.store.paths import part_path, years_of
from gxdata.store.rows import report_id

COLUMNS = ["report_id", "source", "agency", "agency_full", "scope", "duplicate_of"]


@dataclass(frozen=True, slots=True)
class Meant:
    """A correction with its report: `year` is 0 and `found` a code where there is not exactly one.

    `found` is ``no_report`` or ``several_reports`` then, and None where the report is known.
    """

    correction: Correction
    report_id: str
    year: int
    found: str | None = None
    detail: str | None = None


def find_reports(root: Path, corrections: Sequence[Correction]) -> list[Meant]:
    """The report of each correction, in their order.

    Parameters
    ----------
    root
        Folder of a store, or of a state that is to become one.
    corrections
        What was decided.
    """
    held = _held(root, {correction.report for correction in corrections})
    return [_meant(correction, held[correction.report]) for correction in corrections]


def _held(root: Path, wanted: set[ReportMeant]) -> dict[ReportMeant, list[tuple[str, int]]]:
    """Ids and years of the reports that each name means."""
    found: dict[ReportMeant, list[tuple[str, int]]] = defaultdict(list)
    sources = {meant.source: meant for meant in wanted if meant.source is not None}
    names = {meant.agency for meant in wanted if meant.agency is not None}
    agencies = pa.array(sorted(names), pa.string())
    where = (
        pc.field("source").isin(pa.array(sorted(sources), pa.string()))
        | pc.field("agency").isin(agencies)
        | pc.field("agency_full").isin(agencies)
    )
    for year in years_of(root, "reports") if wanted else ():
        path = part_path(root, "reports", year)
        rows = pq.read_table(path, columns=COLUMNS, filters=where, partitioning=None)
        for row in rows.to_pylist():
            if row["source"] in sources:
                found[sources[row["source"]]].append((row["report_id"], year))
            # Of copies the one to prefer is meant: no other is counted.
            if row["duplicate_of"] is None:
                for name in {row["agency"], row["agency_full"]} & names:
                    meant = ReportMeant(None, name, year, row["scope"])
                    found[meant].append((row["report_id"], year))
    return found


def _meant(correction: Correction, held: list[tuple[str, int]]) -> Meant:
    if len(held) == 1:
        return Meant(correction, *held[0])
    named = correction.report
    stand_in = report_id(named.source or named.as_toml())
    if held:
        detail = f"{len(held)} reports are called so. Name the source of the one that is meant."
        return Meant(correction, stand_in, 0, "several_reports", detail)
    detail = (
        "The store has no report from this source. Compare the frame reports, column source."
        if named.source is not None
        else "The store has no such report. Compare the frame reports: agency, year and scope."
    )
    return Meant(correction, stand_in, 0, "no_report", detail)
