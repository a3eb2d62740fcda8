"""One run: ingest, then publish, from one configuration; one at a time on a store and on a folder of pages."""

import hashlib
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyarrow.compute as pc

from gxdata.config import Config
from gxdata.errors import GxdataError
from gxdata.pipeline import IngestResult, Progress, ingest
from gxdata.publish.ledger import data_hash, file_hash
from gxdata.publish.pages import OnJob, page_of
from gxdata.publish.site import SiteResult, publish_site
from gxdata.run.history import LOCK, prune, write_record
from gxdata.run.jobs import jobs_of, require_pages
from gxdata.run.record import Record, new_record, peak_memory
from gxdata.store import open_store
from gxdata.store.lock import locked
from gxdata.store.swap import recover
from gxdata.store.whole import read_frame

FAILED, STOPPED = 1, 130
# Seconds that the command which tells of a run may take.
NOTIFY_TIMEOUT = 60


@dataclass(frozen=True, slots=True)
class RunResult:
    """What a run read and made, and its record."""

    ingested: IngestResult
    site: SiteResult
    record: Record

    @property
    def exit_code(self) -> int:
        """0, or 1 if a notebook failed, or a correction no longer fits its report."""
        return self.record.exit_code or 0


def run(
    config: Config,
    *,
    force: bool = False,
    on_read: Progress | None = None,
    on_job: OnJob | None = None,
) -> RunResult:
    """Read the raw reports and publish the pages that a configuration asks for, as far as they are not up to date.

    Parameters
    ----------
    config
        What to read and make.
    force
        Read every input and make every page, up to date or not.
    on_read
        Called with (done, in all) while reports are read.
    on_job
        Called with each page's job when it is through, and what went wrong in it, if anything.

    Raises
    ------
    ConfigError
        If a notebook or parameter is not as asked for. Nothing was begun then.
    LockedError
        If another run is at work on the store or the pages.
    GxdataError
        If reading or publishing fails; pages and store made before stay, and the record says so.
    """
    require_pages(config)
    with ExitStack() as locks:
        for folder in (config.store, config.out):
            locks.enter_context(_alone(folder.resolve()))
        record = new_record()
        with locked(config.store.resolve()):
            recover(config.store.resolve())
        with _recorded(config, record):
            with record.stage("ingest"):
                ingested = ingest(
                    config.raw, config.store, workers=config.workers, progress=on_read,
                    corrections=config.corrections, force=force,
                )  # fmt: skip
                _note_ingest(record, config, ingested)
            with record.stage("publish"):
                store = open_store(config.store)
                site = publish_site(
                    store.root, jobs_of(config, store), config.out,
                    notebooks_dir=config.notebooks, on_job=on_job, force=force,
                    at_once=config.notebooks_at_once, cell_timeout=config.cell_timeout,
                )  # fmt: skip
                _note_site(record, config, site)
            _note_store(record, store.root)
        return RunResult(ingested, site, record)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with locked(folder, what=LOCK, wait=False):
            yield
    except OSError as error:
        raise GxdataError(f"{folder}: cannot be locked ({error}); nothing was done.") from error


@contextmanager
def _recorded(config: Config, record: Record) -> Iterator[None]:
    """Write the record when the run begins, and when it ends, however it ends; then tell of it."""
    write_record(config.runs, record)
    start = datetime.now(UTC)
    try:
        yield
    except BaseException as error:
        known = isinstance(error, GxdataError)
        record.status = "failed" if isinstance(error, Exception) else "stopped"
        record.exit_code = error.exit_code if isinstance(error, GxdataError) else STOPPED
        record.failures.append(str(error) if known else f"{type(error).__name__}: {error}")
        with suppress(GxdataError):  # what went wrong first is what to tell
            _finish(config, record, start)
        raise
    record.status = "failed" if record.failures else "ok"
    record.exit_code = FAILED if record.failures else 0
    _finish(config, record, start)
    prune(config.runs, config.keep_runs)


def _finish(config: Config, record: Record, start: datetime) -> None:
    now = datetime.now(UTC)
    record.finished = now.isoformat(timespec="seconds")
    record.seconds["all"] = round((now - start).total_seconds(), 3)
    record.peak_memory_mb = peak_memory()
    record.summary = summary(record)
    problem = _notify(config, record)
    if problem:
        record.warnings.append(problem)
    write_record(config.runs, record)


def summary(record: Record) -> str:
    """One line on a run, for mail or chat."""
    parts = [f"gxdata run {record.id}: {record.status}"]
    if record.inputs:
        parts.append(
            "{parsed} of {found} inputs read, {failed} gave no report".format(**record.inputs)
        )
    if record.pages:
        made, failed = len(record.pages["made"]), len(record.pages["failed"])
        unchanged = record.pages["unchanged"]
        parts.append(f"{made} pages made, {unchanged} unchanged, {failed} failed")
    if record.warnings:
        parts.append(f"{len(record.warnings)} warnings")
    if record.failures:
        parts.append(" ".join(record.failures[0].split()))
    return "; ".join([*parts, f"{record.seconds['all']:.1f} s"])


def _notify(config: Config, record: Record) -> str | None:
    """Tell of the run by the command of the configuration; what went wrong with that, if anything."""
    changed = record.store.get("changed") or record.pages.get("changed")
    wanted = {
        "failure": record.status != "ok",
        "change": record.status != "ok" or bool(changed),
        "always": True,
    }
    if not config.notify or not wanted[config.notify_on]:
        return None
    try:
        subprocess.run(
            config.notify, input=record.summary + "\n", text=True, check=True, capture_output=True,
            timeout=NOTIFY_TIMEOUT,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        return f"the command of 'notify' failed: {error}"
    return None


def _note_ingest(record: Record, config: Config, ingested: IngestResult) -> None:
    record.inputs = {
        "roots": [str(path) for path in config.raw],
        "found": ingested.read,
        "parsed": ingested.parsed,
        "reports": ingested.reports,
        "failed": len(ingested.failures),
    }
    record.store = {
        "path": str(config.store),
        "reports": ingested.in_store,
        "changed": ingested.changed,
    }
    record.warnings += [
        f"{source}: gave a report of {before}, and gives one of {now}"
        for source, before, now in ingested.moved
    ]
    record.warnings += [f"{source}: {detail}" for source, _, detail in ingested.failures]
    for entry, outcome, detail in ingested.uncorrected:
        # A correction of a report that the store does not hold is only told of: a folder may serve several stores.
        told = record.warnings if outcome == "no_report" else record.failures
        told.append(f"{entry}: not corrected. {detail}")


def _note_site(record: Record, config: Config, site: SiteResult) -> None:
    out = config.out.resolve()
    record.pages = {
        "path": str(config.out),
        "changed": site.changed,
        "made": [job.name for job in site.made],
        "unchanged": len(site.unchanged),
        "failed": [
            {
                "page": failure.job.name,
                "notebook": failure.job.notebook,
                "parameters": dict(failure.job.parameters),
                "lang": failure.job.lang,
                "reason": failure.reason,
                "earlier_page_stands": failure.kept,
            }
            for failure in site.failures
        ],
    }
    record.failures += [f"{failure.job.name}: {failure.reason}" for failure in site.failures]
    pages = [page_of(job, out) for job in site.made]
    files = [file for page in pages for file in (page.path, page.executed)]
    record.outputs = [
        {"path": file.relative_to(out).as_posix(), "sha256": file_hash(file)} for file in files
    ]


def _note_store(record: Record, store: Path) -> None:
    record.store["sha256"] = data_hash(store)
    checks = read_frame(store, "checks", ["outcome", "severity"])
    failing = Counter(checks.filter(pc.equal(checks["outcome"], "fail"))["severity"].to_pylist())
    record.checks = dict(sorted(failing.items()))
    inputs = sorted(read_frame(store, "reports", ["sha256"])["sha256"].to_pylist())
    record.inputs["sha256"] = hashlib.sha256("".join(inputs).encode()).hexdigest()
