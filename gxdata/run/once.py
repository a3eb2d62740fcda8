"""One run: ingest, publish, release, from one configuration; one at a time on a store and on a folder of pages."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from gxdata.config import Config, Releases
from gxdata.errors import GxdataError
from gxdata.pipeline import IngestResult, Progress, ingest
from gxdata.publish.results import OnJob
from gxdata.publish.site import SiteResult, publish_site
from gxdata.release import release_if_new
from gxdata.run.history import LOCK, prune, write_record
from gxdata.run.jobs import jobs_of, require_pages
from gxdata.run.notes import note_ingest, note_release, note_site, note_store
from gxdata.run.record import Record, new_record, peak_memory
from gxdata.run.tell import notify, summary
from gxdata.store import open_store
from gxdata.store.lock import locked
from gxdata.store.swap import recover

FAILED, STOPPED = 1, 130


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
    """Read the raw reports, publish the pages and make the release that a configuration asks for.

    What is up to date is not done again.

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
        If reading, publishing or releasing fails; what was made before stays, and the record says so.
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
                note_ingest(record, config, ingested)
            with record.stage("publish"):
                store = open_store(config.store)
                site = publish_site(
                    store.root, jobs_of(config, store), config.out,
                    notebooks_dir=config.notebooks, on_job=on_job, force=force,
                    at_once=config.notebooks_at_once, cell_timeout=config.cell_timeout,
                    run=config.run_address.replace("{run}", record.id),
                )  # fmt: skip
                note_site(record, config, site)
            note_store(record, store.root)
            if config.release:
                with record.stage("release"):
                    _release(config.release, record, store.root)
        return RunResult(ingested, site, record)


def _release(settings: Releases, record: Record, store: Path) -> None:
    """Make a release of what is not released yet; of a run in which something failed, none."""
    if record.failures:
        record.warnings.append("no release was made: something failed.")
        return
    made = release_if_new(
        store, settings.out, day=datetime.now(UTC).date(), state=record.store["sha256"]
    )
    note_release(record, settings.out, made)


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
    prune(config.runs, config.keep_runs, of_pages=bool(config.run_address))


def _finish(config: Config, record: Record, start: datetime) -> None:
    now = datetime.now(UTC)
    record.finished = now.isoformat(timespec="seconds")
    record.seconds["all"] = round((now - start).total_seconds(), 3)
    record.peak_memory_mb = peak_memory()
    record.summary = summary(record)
    problem = notify(config, record)
    if problem:
        record.warnings.append(problem)
    write_record(config.runs, record)
