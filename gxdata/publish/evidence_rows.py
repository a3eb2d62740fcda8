"""The rows that a report's page of evidence is made of, and a digest of them."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from gxdata.publish.evidence_tables import FRAMES
from gxdata.store import Store

# No page shows by what version a report was read: read anew to the same end, its page stays.
_UNSEEN = ["parser_version"]

Rows = Mapping[str, pd.DataFrame]


@dataclass(frozen=True, slots=True)
class ReportRows:
    """A report: its row of `reports`, a digest of all that its page shows, and what gives its rows of other frames."""

    report: Mapping[str, Any]
    digest: str
    rows: Callable[[], Rows]


def count_reports(store: Store, year: int) -> int:
    """How many reports a store holds on a year."""
    return len(store.frame("reports", year))


def reports_with_rows(
    store: Store, year: int, only: Collection[str] | None = None
) -> Iterator[ReportRows]:
    """The reports on a year, or some of them. Rows are cut out for those only that ask for them."""
    reports = _of(store.frame("reports", year), only)
    frames = {name: _sorted(_of(store.frame(name, year), only)) for name in FRAMES}
    hashes = {name: row_hashes(frame) for name, frame in frames.items()}
    own = row_hashes(reports.drop(columns=_UNSEEN, errors="ignore"))
    ids = reports["report_id"].astype(str).to_numpy(object)
    ends = {name: _ends(frame, ids) for name, frame in frames.items()}
    for n, report in enumerate(reports.to_dict("records")):
        spans = {name: slice(*ends[name][n]) for name in FRAMES}
        whole = sha256(own[n : n + 1].tobytes())
        for name, span in spans.items():
            whole.update(name.encode() + hashes[name][span].tobytes())
        yield ReportRows(
            {str(key): value for key, value in report.items()},
            whole.hexdigest()[:20],
            lambda spans=spans: {name: frames[name].iloc[spans[name]] for name in FRAMES},  # type: ignore[misc]
        )


def row_hashes(frame: pd.DataFrame) -> npt.NDArray[np.uint64]:
    """A number for each row: another, but for one case in 2**64, where any value of the row is another."""
    whole = np.zeros(len(frame), np.uint64)
    for name in frame.columns:
        column = frame[name]
        if column.dtype == object and column.map(pd.api.types.is_list_like).any():
            column = column.map(lambda value: repr(list(value)) if value is not None else "")
        codes, values = pd.factorize(column, use_na_sentinel=False)
        written = np.array([repr(value) for value in values], dtype=object)
        of_values = pd.util.hash_array(written, categorize=False)
        whole = whole * np.uint64(1_000_003) + of_values[codes]
    return whole


def _of(frame: pd.DataFrame, only: Collection[str] | None) -> pd.DataFrame:
    return frame if only is None else frame[frame["report_id"].isin(only)]


def _sorted(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with those of one report together, as a store has them already."""
    ids = frame["report_id"]
    return frame if ids.is_monotonic_increasing else frame.sort_values("report_id", kind="stable")


def _ends(frame: pd.DataFrame, ids: npt.NDArray[np.object_]) -> list[tuple[int, int]]:
    """Where the rows of each report begin and end."""
    found = frame["report_id"].astype(str).to_numpy(object)
    first, last = np.searchsorted(found, ids, "left"), np.searchsorted(found, ids, "right")
    return list(zip(first.tolist(), last.tolist(), strict=True))
