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


def prune(runs: Path, keep: int, *, of_pages: bool = False) -> None:
    """Remove the oldest records, so that so many stay.

    Parameters
    ----------
    runs
        Folder of the records.
    keep
        How many stay.
    of_pages
        Whether those stay, too, that pages link to: of each page the run that made it last.
    """
    paths = sorted(runs.glob(f"*/{RECORD}"))
    linked = _makers(paths) if of_pages else set()
    for path in paths[:-keep]:
        if path not in linked:
            shutil.rmtree(path.parent, ignore_errors=True)


def _makers(paths: list[Path]) -> set[Path]:
    """The records of runs that made a page which no later run made."""
    last: dict[str, Path] = {}
    for path in paths:
        record = _read(path)
        made = record["pages"].get("made", []) if record else []
        last |= dict.fromkeys(made, path)
    return set(last.values())


def _read(path: Path) -> dict[str, Any] | None:
    try:
        record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None  # being written, or not ours
    return record


def runs_of(runs: Path, store: Path | None = None) -> list[dict[str, Any]]:
    """The records of all runs, the oldest first.

    Parameters
    ----------
    runs
        Folder of the records.
    store
        The store they work on: with it, a run that was killed is told from one that is at work.
    """
    paths = sorted(Path(runs).glob(f"*/{RECORD}"))
    found = [record for record in map(_read, paths) if record is not None]
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
        With `id`, `status`, `started`, `seconds`, `exit_code`, counts of inputs and pages, the release made, versions,
        peak memory in MB and the summary; the oldest first.
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
    "id", "status", "started", "finished", "seconds", *COUNTS, "release", "peak_memory_mb", "parser_version", "summary",
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
        # Records of earlier versions tell of no release.
        "release": record.get("release", {}).get("name")
        if record.get("release", {}).get("made")
        else None,
        "warnings": len(record["warnings"]),
        "peak_memory_mb": max(record["peak_memory_mb"].values(), default=None),
        "parser_version": record["versions"].get("parser"),
        "summary": record["summary"],
    }
