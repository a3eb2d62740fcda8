"""Publish a folder of pages as a whole: only what is out of date is made, and readers never see half of it."""

import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from gxdata.errors import GxdataError, InputError, NotebookError
from gxdata.publish.job import AT_ONCE, Job
from gxdata.publish.kept import is_kept, mark_kept
from gxdata.publish.ledger import (
    Entry,
    Ledger,
    data_hash,
    file_hash,
    made_of,
    read_ledger,
    shared_made_of,
    write_ledger,
)
from gxdata.publish.notebook import CELL_TIMEOUT
from gxdata.publish.pages import find_notebook, page_of, publish_jobs
from gxdata.publish.results import JobResult, OnJob
from gxdata.store import open_store
from gxdata.store.lock import locked
from gxdata.store.swap import draft_of, exchange, recover, same_tree, take_along

# What the head of each page of gxdata's says, and where at the latest.
OWN, HEAD = b'name="generator" content="gxdata', 4000


@dataclass(frozen=True, slots=True)
class Failure:
    """A job that failed, why, and whether an earlier page of it still stands."""

    job: Job
    reason: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Sources:
    """Fingerprints of what pages are made of: those that all share, and each job's by its name."""

    shared: str
    pages: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class SiteResult:
    """What became of a folder of pages.

    Attributes
    ----------
    made
        Jobs whose pages were made.
    unchanged
        Jobs whose pages were up to date.
    failures
        Jobs that failed.
    changed
        Whether the folder is another than before.
    """

    made: tuple[Job, ...]
    unchanged: tuple[Job, ...]
    failures: tuple[Failure, ...]
    changed: bool


def publish_site(
    store: Path | str,
    jobs: Iterable[Job],
    out: Path | str,
    *,
    notebooks_dir: Path | str | None = None,
    on_job: OnJob | None = None,
    at_once: int = AT_ONCE,
    cell_timeout: int = CELL_TIMEOUT,
    run: str = "",
    today: date | None = None,
    force: bool = False,
) -> SiteResult:
    """Bring the pages of a folder up to date.

    The new state of the folder is made beside it, other files in it included, and takes its place in one step. A page
    whose notebook fails stays as it was, under a notice with the day it was made.

    Parameters
    ----------
    store
        Folder of the store.
    jobs
        The pages there are to be. Other pages of the folder stay.
    out
        Folder of the pages; made if it does not exist. The folder above it must be writable.
    notebooks_dir, on_job, at_once, cell_timeout, run
        See `gxdata.publish.publish_jobs`.
    today
        The day that new pages bear; today's date (UTC) if left out.
    force
        Make every page, up to date or not.

    Raises
    ------
    InputError
        If the store, a year or a notebook is missing, or a parameter wrong. Nothing was run then.
    GxdataError
        If the folder cannot be written; it is then as it was.
    """
    # Resolved, so that a folder behind a link is renewed where it stands.
    out, wanted = Path(out).resolve(), list({job.name: job for job in jobs}.values())
    _require_own(out, open_store(store).root)
    day = (today or datetime.now(UTC).date()).isoformat()
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with locked(out):
            recover(out)
            sources = sources_of(store, wanted, notebooks_dir)
            todo = wanted if force else out_of_date(wanted, out, sources)
            if not todo and is_current(out, sources):
                return SiteResult((), tuple(wanted), (), False)
            with draft_of(out) as draft:
                _take_all(out, draft)
                results = publish_jobs(
                    store, todo, draft, notebooks_dir=notebooks_dir, on_job=_as_of(draft, out, on_job),
                    at_once=at_once, cell_timeout=cell_timeout, run=run,
                )  # fmt: skip
                _enter(results, draft, sources, day)
                changed = not same_tree(draft, out)
                if changed:
                    exchange(draft, out)
                failures = tuple(_failures(results, draft, out))
    except OSError as error:
        raise GxdataError(f"{out}: the pages could not be written ({error}).") from error
    made = tuple(result.job for result in results if result.page)
    unchanged = tuple(job for job in wanted if job not in todo)
    return SiteResult(made, unchanged, failures, changed)


def _require_own(out: Path, store: Path) -> None:
    """Refuse a folder that would take along with it what pages must not: its place is taken by another."""
    for name, held in (("working folder", Path.cwd()), ("store", store.resolve())):
        if held.is_relative_to(out):
            raise InputError(
                f"{out}: it holds the {name}. Name a folder of their own for the pages."
            )
    if out.exists() and not out.is_dir():
        raise InputError(f"{out}: it is a file. Name a folder for the pages.")
    index = out / "index.html"
    if index.is_file() and OWN not in index.read_bytes()[:HEAD]:
        raise InputError(f"{index}: gxdata did not make it. Name another folder for the pages.")


def sources_of(store: Path | str, jobs: Iterable[Job], notebooks_dir: Path | str | None) -> Sources:
    """The fingerprints of what the pages of some jobs are made of."""
    data = data_hash(open_store(store).root)
    own = {job.name: made_of(job, find_notebook(job.notebook, notebooks_dir), data) for job in jobs}
    return Sources(shared_made_of(data), own)


def out_of_date(jobs: Sequence[Job], out: Path, sources: Sources) -> list[Job]:
    """The jobs whose pages are not made of what there is now; the languages of a page go together."""
    ledger = read_ledger(out)
    stale = {job.subject for job in jobs if not _is_current(job, out, ledger, sources)}
    return [job for job in jobs if job.subject in stale]


def is_current(out: Path, sources: Sources) -> bool:
    """Whether the pages that all others lead to are made of what there is now."""
    return read_ledger(out).shared == sources.shared and (out / "index.html").is_file()


def _is_current(job: Job, out: Path, ledger: Ledger, sources: Sources) -> bool:
    entry, page = ledger.pages.get(job.name), page_of(job, out)
    return (
        entry is not None
        and not entry.kept
        and entry.made_of == sources.pages[job.name]
        and page.path.is_file()
        and page.executed.is_file()
        and file_hash(page.path) == entry.sha256
    )


def _take_all(out: Path, draft: Path) -> None:
    """Take every file of the folder along, hand-made ones too."""
    for folder, folders, names in os.walk(out):
        below = draft / Path(folder).relative_to(out)
        below.mkdir(exist_ok=True)
        for name in [*folders, *names]:
            path = Path(folder, name)
            if path.is_symlink():
                shutil.copy(path, below / name, follow_symlinks=False)
            elif path.is_file() and not name.endswith(".tmp"):
                take_along(path, below / name)


def _enter(results: Sequence[JobResult], draft: Path, sources: Sources, day: str) -> None:
    """Enter into the ledger what was made, and mark what could not be."""
    ledger = read_ledger(draft)
    for result in results:
        name, path = result.job.name, page_of(result.job, draft).path
        if result.page:
            ledger.pages[name] = Entry(sources.pages[name], day, file_hash(path))
        elif path.is_file():
            held = ledger.pages.get(name) or Entry("", _day_of(path), "")
            mark_kept(path, result.job.lang, held.made)
            ledger.pages[name] = Entry(held.made_of, held.made, file_hash(path), kept=True)
    ledger.shared = sources.shared
    write_ledger(draft, ledger)


def _day_of(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC).date().isoformat()


def _failures(results: Sequence[JobResult], draft: Path, out: Path) -> Iterable[Failure]:
    for result in results:
        if result.error:
            page = page_of(result.job, out).path
            reason = _settled(result.error, draft, out)
            yield Failure(result.job, reason, page.is_file() and is_kept(page))


def _as_of(draft: Path, out: Path, on_job: OnJob | None) -> OnJob | None:
    """Tell of jobs with the paths that will be there when all is done."""
    if on_job is None:
        return None
    return lambda job, error: on_job(job, error and NotebookError(_settled(error, draft, out)))


def _settled(error: NotebookError, draft: Path, out: Path) -> str:
    return str(error).replace(str(draft), str(out))
