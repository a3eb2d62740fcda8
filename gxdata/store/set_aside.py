"""Reports whose rows cannot be right are set aside, so that one hostile page does not cost the others."""

from collections.abc import Mapping

import pyarrow as pa
import pyarrow.compute as pc

from gxdata.catalogue import frames
from gxdata.store.rows import failure_rows
from gxdata.store.schema import schema
from gxdata.store.validate_store import faulty_reports


def set_aside(tables: Mapping[str, pa.Table]) -> dict[str, pa.Table]:
    """Rows without those of reports that have a fault; these stand in `failures` instead.

    Parameters
    ----------
    tables
        Frame name to rows, before they are written.
    """
    faulty = faulty_reports(tables)
    if not faulty:
        return dict(tables)
    ids = pa.array(sorted(faulty), pa.string())
    kept = {
        name: rows.filter(pc.invert(pc.is_in(rows["report_id"], value_set=ids)))
        for name, rows in tables.items()
    }
    reports = tables["reports"].filter(pc.is_in(tables["reports"]["report_id"], value_set=ids))
    failures = [
        row
        for report in reports.select(["report_id", "source", "sha256"]).to_pylist()
        for row in failure_rows(
            report["source"],
            report["sha256"],
            "extract",
            "invalid",
            f"{faulty[report['report_id']]}. Please report this page.",
        )["failures"]
    ]
    added = pa.Table.from_pylist(failures, schema=schema("failures"))
    kept["failures"] = pa.concat_tables([kept["failures"], added])
    return {name: kept[name] for name in frames()}
