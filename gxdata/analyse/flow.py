"""Applications from what came in to what became of them, over reports whose figures balance."""

import pandas as pd

from gxdata.analyse.applications import GROUPS
from gxdata.analyse.basis import require_one_scope

CAME, WENT = ("received", "carried_in"), (*GROUPS, "carried_out")


def application_flow(by_report: pd.DataFrame) -> pd.DataFrame:
    """What came in and what went out, over the reports that give every part and whose two sides are equal.

    Parameters
    ----------
    by_report
        What `applications_by_report` gives, of reports that may be added up.

    Returns
    -------
    pandas.DataFrame
        Columns `side` (``in`` or ``out``), `code` and `count`: received and carried in, then the outcome groups and
        what was carried out. ``attrs``: `reports` in it, `left_out`, and `total` (of either side).

    Raises
    ------
    ValueError
        If organs' own reports and aggregates would be added.
    """
    require_one_scope(by_report)
    parts = by_report[[*CAME, *WENT]]
    balanced = parts[list(CAME)].sum(axis=1) == parts[list(WENT)].sum(axis=1)
    whole = parts.notna().all(axis=1) & balanced.fillna(False)
    sums = parts[whole].sum().astype("int64")
    result = pd.DataFrame(
        {
            "side": ["in"] * len(CAME) + ["out"] * len(WENT),
            "code": [*CAME, *WENT],
            "count": sums.to_numpy(),
        }
    )
    result.attrs = {
        "reports": int(whole.sum()),
        "left_out": int((~whole).sum()),
        "total": int(sums[list(CAME)].sum()),
    }
    return result
