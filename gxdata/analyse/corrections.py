"""The corrections behind the figures of some reports."""

import pandas as pd

from gxdata.analyse.basis import of_reports

COLUMNS = [
    "report_id", "agency", "frame", "cell", "outcome", "value_read", "status_read", "value", "why_zh", "why_en",
    "decided_by", "decided_on", "source", "entry",
]  # fmt: skip


def corrections_of(corrections: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The corrections that concern some reports, made or not.

    Parameters
    ----------
    corrections
        The frame `corrections`.
    reports
        The reports wanted.

    Returns
    -------
    pandas.DataFrame
        One row a correction: `report_id`, `agency`, `frame`, `cell`, `outcome`, `value_read`, `status_read`, `value`,
        `why_zh`, `why_en`, `decided_by`, `decided_on`, `source` and `entry`, by agency, frame and cell.
    """
    found = of_reports(corrections, reports).merge(
        reports[["report_id", "agency"]], on="report_id", how="left"
    )
    order = ["agency", "report_id", "frame", "cell"]
    return found[COLUMNS].sort_values(order, kind="stable", ignore_index=True)
