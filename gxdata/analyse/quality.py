"""Which figures cannot be relied on, and why."""

import pandas as pd

from gxdata.analyse.basis import of_reports
from gxdata.check.trust import DOUBTFUL, NO_MATTER


def doubtful_figures(
    cells: dict[str, pd.DataFrame], checks: pd.DataFrame, reports: pd.DataFrame
) -> pd.DataFrame:
    """Every reason to doubt a figure, one row a report and reason. That a report is late is none.

    Parameters
    ----------
    cells
        The frames of the statutory tables by name (`disclosure`, `applications`, `reviews`, `statistics`).
    checks
        The frame `checks`.
    reports
        The reports wanted.

    Returns
    -------
    pandas.DataFrame
        Columns `report_id`, `agency`, `reason` (a rule's id, or ``frame.status``), `severity`, `subjects` (how many
        rows, columns or cells) and `detail` (subject, found and expected of the first, each of the two None where the
        rule has none; None for cells). Errors first.
    """
    failed = of_reports(checks, reports)
    failed = failed[(failed["outcome"] == "fail") & ~failed["rule"].isin(NO_MATTER)]
    rows = [
        {
            "report_id": report,
            "reason": rule,
            "severity": group["severity"].iloc[0],
            "subjects": len(group),
            "detail": _detail(group.iloc[0]),
        }
        for (report, rule), group in failed.groupby(["report_id", "rule"], sort=False)
    ]
    for name, frame in cells.items():
        doubtful = of_reports(frame, reports)
        doubtful = doubtful[doubtful["status"].isin(DOUBTFUL)]
        for (report, status), group in doubtful.groupby(["report_id", "status"], sort=False):
            rows.append(
                {
                    "report_id": report,
                    "reason": f"{name}.{status}",
                    "severity": "warning",
                    "subjects": len(group),
                    "detail": None,
                }
            )
    columns = ["report_id", "reason", "severity", "subjects", "detail"]
    found = pd.DataFrame(rows, columns=columns).merge(
        reports[["report_id", "agency"]], on="report_id"
    )
    rank = {"error": 0, "warning": 1, "note": 2}
    found = found.assign(_rank=found["severity"].map(rank)).sort_values(
        ["_rank", "agency", "reason"], kind="stable", ignore_index=True
    )
    return found[["report_id", "agency", *columns[1:]]]


def _detail(row: pd.Series) -> tuple[str, str | None, str | None]:
    """The first subject of a rule that fails, what it has, and what it should have."""
    found, expected = (
        None if pd.isna(row[name]) else str(row[name]) for name in ("found", "expected")
    )
    return str(row["subject"]), found, expected
