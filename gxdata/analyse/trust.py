"""How far the cells of a stored table can be relied on, group by group."""

import pandas as pd

from gxdata.catalogue import check_rules
from gxdata.check.trust import (
    COMES_OUT,
    DOUBTFUL,
    FACTORS,
    MAX_PER_RULE,
    NO_MATTER,
    ROW_SUM,
    ROWS,
    group_of,
    touches,
)


def cell_trust(name: str, cells: pd.DataFrame, checks: pd.DataFrame) -> pd.DataFrame:
    """The trust of each group of cells, as `gxdata.check.trust_by_group` defines it.

    Parameters
    ----------
    name
        The frame the cells are of: ``"disclosure"``, ``"applications"``, ``"reviews"`` or ``"statistics"``.
    cells
        Rows of that frame.
    checks
        The frame `checks` of the same reports.

    Returns
    -------
    pandas.DataFrame
        One row a report and group: `report_id`, `group` (the rows of one outcome, item or channel), `cells`, `doubtful`
        (how many of them were not read with certainty), `failed` (rules that speak against them, each counted at most
        twice) and `trust`, 0 to 1.
    """
    keys = ["report_id", "group"]
    own = cells.assign(group=_groups(name, cells), doubtful=cells["status"].isin(DOUBTFUL))
    counts = own.groupby(keys, sort=True)["doubtful"].agg(cells="size", doubtful="sum")
    against = _against(name, checks, counts)
    result = counts.join(against)
    result["failed"] = result["failed"].fillna(0).astype("int64")
    certain = 1 - result["doubtful"] / result["cells"]
    result["trust"] = (certain * result["factor"].fillna(1.0)).round(4)
    return result.drop(columns="factor").reset_index()


def with_trust(name: str, cells: pd.DataFrame, checks: pd.DataFrame) -> pd.DataFrame:
    """The cells with the trust of their group as a column `trust`. The parameters are those of `cell_trust`."""
    of_group = cell_trust(name, cells, checks)[["report_id", "group", "trust"]]
    grouped = cells.assign(group=_groups(name, cells))
    known = grouped.merge(of_group, on=["report_id", "group"], how="left")
    return known.drop(columns="group").set_index(cells.index)


def _groups(name: str, cells: pd.DataFrame) -> pd.Series:
    codes = ROWS[name]
    rows = cells[codes] if codes else pd.Series("", cells.index)
    return rows.map({row: group_of(name, row) for row in rows.unique()})


def _against(name: str, checks: pd.DataFrame, counts: pd.DataFrame) -> pd.DataFrame:
    """How many failures speak against each group, and what they leave of its trust."""
    keys = ["report_id", "group"]
    alone = {rule for rule, spec in check_rules().items() if spec.basis == "report"} - NO_MATTER
    failed = checks[(checks["outcome"] == "fail") & checks["rule"].isin(alone)]
    failed = failed[["report_id", "rule", "subject", "severity"]]
    hits = failed.merge(counts.index.to_frame(index=False), on="report_id")
    sound = pd.MultiIndex.from_frame(hits[keys]).isin(_sound(name, checks))
    asked = zip(hits["rule"], hits["subject"], hits["group"], sound, strict=True)
    meet = [touches(rule, subject, (name, group), fine) for rule, subject, group, fine in asked]
    hits = hits[pd.array(meet, dtype=bool)]
    by_rule = hits.groupby([*keys, "rule", "severity"]).size().clip(upper=MAX_PER_RULE)
    by_rule = by_rule.rename("failed").reset_index()
    by_rule["factor"] = by_rule["severity"].map(FACTORS).astype("float64") ** by_rule["failed"]
    return by_rule.groupby(keys).agg(failed=("failed", "sum"), factor=("factor", "prod"))


def _sound(name: str, checks: pd.DataFrame) -> list[tuple[str, str]]:
    """Report and group of which every row's own sum comes out."""
    sums = checks[checks["rule"] == ROW_SUM.get(name, "")]
    fine = sums["outcome"].isin(COMES_OUT)
    groups = sums["subject"].map({row: group_of(name, row) for row in sums["subject"].unique()})
    whole = fine.groupby([sums["report_id"], groups]).all()
    return [(str(report), str(group)) for report, group in whole.index[whole]]
