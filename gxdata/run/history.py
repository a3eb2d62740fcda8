"""The runs there were: their records in a folder, one below it for each run."""

import json
import shutil
from pathlib import Path
from typing import Any

import pandas as pd

from gxdata.atomic import write_text
from gxdata.run.record import Record
from gxdata.store.lock import held

RECORD = "run.json"
# The kind of lock that a run holds on its store (`gxdata.store.lock`).
LOCK = "run"


def write_record(runs: Path, record: Record) -> None:
    """Write the record of a run.

    Raises
    ------
    GxdataError
        If the folder cannot be written.
    """
    text = json.dumps(record.as_dict(), ensure_ascii=False, indent=1)
    write_text(runs / record.id / RECORD, text + "\n")


def prune(runs: Path, keep: int) -> None:
    """Remove the oldest records, so that so many stay."""
    for path in sorted(runs.glob(f"*/{RECORD}"))[:-keep]:
        shutil.rmtree(path.parent, ignore_errors=True)


def runs_of(runs: Path, store: Path | None = None) -> list[dict[str, Any]]:
    """The records of all runs, the oldest first.

    Parameters
    ----------
    runs
        Folder of the records.
    store
        The store they work on: with it, a run that was killed is told from one that is at work.
    """
    found = []
    for path in sorted(Path(runs).glob(f"*/{RECORD}")):
        try:
            found.append(json.loads(path.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            continue  # being written, or not ours
    at_work = store is not None and held(store.resolve(), LOCK)
    for number, record in enumerate(found, 1):
        if record["status"] == "running" and not (at_work and number == len(found)):
            record["status"] = "killed"
    return found


def run_frame(runs: Path | str, store: Path | None = None) -> pd.DataFrame:
    """The frame `runs`: one row a run, what `run.json` holds in plain columns.

    Parameters
    ----------
    runs
        Folder of the records (`runs` in the configuration).
    store
        See `runs_of`.

    Returns
    -------
    pandas.DataFrame
        With `id`, `status`, `started`, `seconds`, `exit_code`, counts of inputs and pages, versions, peak memory in MB
        and the summary; the oldest first.
    """
    rows = [_row(record) for record in runs_of(Path(runs), store)]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    times = {name: pd.to_datetime(frame[name], utc=True) for name in ("started", "finished")}
    counts = {name: frame[name].astype("Int64") for name in COUNTS}
    return frame.assign(**times, **counts)


COUNTS = [
    "exit_code", "inputs", "parsed", "failed_inputs", "reports", "pages_made", "pages_unchanged", "pages_failed",
    "warnings",
]  # fmt: skip
COLUMNS = [
    "id", "status", "started", "finished", "seconds", *COUNTS, "peak_memory_mb", "parser_version", "summary",
]  # fmt: skip


def _row(record: dict[str, Any]) -> dict[str, Any]:
    inputs, pages = record["inputs"], record["pages"]
    return {
        "id": record["id"],
        "status": record["status"],
        "started": record["started"],
        "finished": record["finished"],
        "seconds": record["seconds"].get("all"),
        "exit_code": record["exit_code"],
        "inputs": inputs.get("found"),
        "parsed": inputs.get("parsed"),
        "failed_inputs": inputs.get("failed"),
        "reports": record["store"].get("reports"),
        "pages_made": len(pages["made"]) if pages else None,
        "pages_unchanged": pages.get("unchanged"),
        "pages_failed": len(pages["failed"]) if pages else None,
        "warnings": len(record["warnings"]),
        "peak_memory_mb": max(record["peak_memory_mb"].values(), default=None),
        "parser_version": record["versions"].get("parser"),
        "summary": record["summary"],
    }
