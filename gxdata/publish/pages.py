"""Run notebooks over a store and write their pages."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from gxdata.atomic import write_text
from gxdata.catalogue import Lang
from gxdata.catalogue.codes import HTML_LANG
from gxdata.errors import InputError, NotebookError
from gxdata.publish.at_once import by_subject
from gxdata.publish.downloads import with_downloads
from gxdata.publish.interface import LANGUAGE_NAME, WORDS
from gxdata.publish.job import AT_ONCE, Job
from gxdata.publish.notebook import (
    CELL_TIMEOUT,
    NothingShown,
    execute,
    parameters_of,
    read_notebook,
)
from gxdata.publish.page import Link, nothing_page, render
from gxdata.publish.parameters import require
from gxdata.publish.results import JobResult, Made, OnJob, Outcome, Page, Progress
from gxdata.publish.shared_pages import data_state, rests_on, write_shared_pages
from gxdata.store import Store, open_store

YEARLY = "yearly_summary"


def publish(
    store: Path | str,
    year: int,
    out: Path | str,
    langs: Sequence[Lang] = ("zh", "en"),
    notebooks_dir: Path | str | None = None,
    progress: Progress | None = None,
) -> list[Page]:
    """Run the yearly notebook in each language, and write its pages and the list of pages.

    Pages are written when all languages are done: if one fails, all pages stay as they were.

    Parameters
    ----------
    store
        Folder of the store.
    year
        Year reported on.
    out
        Folder for the pages; made if it does not exist. Executed notebooks are kept in ``executed/`` below it.
    langs
        Languages to make pages in.
    notebooks_dir
        Folder of the notebooks; if left out, ``notebooks`` below the working directory or, where that has none, beside
        the package.
    progress
        Called with (done, in all) when a page is ready.

    Raises
    ------
    StoreError, YearError
        If there is no such store, or it has no report on `year`.
    InputError
        If the notebook is missing, or a language unknown.
    NotebookError
        If a notebook fails.
    """
    jobs = [Job(YEARLY, {"year": year}, lang) for lang in langs]
    results = publish_jobs(store, jobs, out, notebooks_dir=notebooks_dir, progress=progress)
    for result in results:
        if result.error:
            raise result.error
    return [result.page for result in results if result.page]


def publish_jobs(
    store: Path | str,
    jobs: Iterable[Job],
    out: Path | str,
    *,
    notebooks_dir: Path | str | None = None,
    progress: Progress | None = None,
    run: str = "",
    on_job: OnJob | None = None,
    at_once: int = AT_ONCE,
    cell_timeout: int = CELL_TIMEOUT,
) -> list[JobResult]:
    """Make the pages of any jobs, and the list of pages. One job that fails keeps no other from being published.

    Parameters
    ----------
    store
        Folder of the store.
    jobs
        What to make. A job that stands there twice is made once.
    out
        Folder for the pages; made if it does not exist. Executed notebooks are kept in ``executed/`` below it.
    notebooks_dir
        Folder of the notebooks; see `publish`.
    progress
        Called with (done, in all) when a job is through.
    run
        Address, from the folder of the pages, of the record of the run that makes them; the pages link to it.
    on_job
        Called with the job that is through and what went wrong in it, if anything.
    at_once
        Notebooks that run at a time. Each has a kernel of its own, and needs about 250 MB.
    cell_timeout
        Seconds that one cell may take.

    Returns
    -------
    list of JobResult
        One for each job, in their order.

    Raises
    ------
    StoreError, YearError
        If there is no such store, or it has no report on a year asked for.
    InputError, ParameterError
        If a notebook is missing, or a parameter unknown or of the wrong type. Nothing was run then.
    """
    wanted = list({job.name: job for job in jobs}.values())
    out, opened = Path(out), open_store(store)
    notebooks = {name: find_notebook(name, notebooks_dir) for name in {j.notebook for j in wanted}}
    for job in wanted:
        _require_job(job, notebooks[job.notebook], opened)
    make = _maker(opened, notebooks, out, run, cell_timeout)
    results: dict[str, JobResult] = {}
    changed: list[str] = []
    for together in by_subject(make, wanted, at_once, progress, on_job):
        for result in _written(together, out, changed):
            results[result.job.name] = result
    write_shared_pages(opened, out, changed)
    return [results[job.name] for job in wanted]


def _maker(
    opened: Store, notebooks: Mapping[str, Path], out: Path, run: str, cell_timeout: int
) -> Callable[[Job], Made]:
    """What runs the notebook of a job and makes its page, which it does not write."""
    state = data_state(opened)

    def make(job: Job) -> Made:
        # Absolute, because the notebook may be opened from elsewhere later.
        own = {"store": str(opened.root), "lang": job.lang}
        planned = page_of(job, out)
        links, footer = _links(job), rests_on(job, run)
        made_from = WORDS[job.lang]["state"].format(**state)
        try:
            nb = execute(
                notebooks[job.notebook], {**job.parameters, **own}, planned.executed, cell_timeout
            )
        except NothingShown:
            return Made(nothing_page(job, links, footer, made_from), ())
        nb, downloads = with_downloads(nb, job)
        html = render(
            nb, job.lang, name=job.notebook, links=links, job=job, downloads=downloads,
            footer=footer, state=made_from,
        )  # fmt: skip
        return Made(html, tuple(downloads))

    return make


def page_of(job: Job, out: Path | str) -> Page:
    """Where the page of a job stands, whether it was made yet or not."""
    out = Path(out)
    return Page(job, out / f"{job.name}.html", out / "executed" / f"{job.name}.ipynb")


def find_notebook(name: str, folder: Path | str | None = None) -> Path:
    """Find a notebook of the project.

    Parameters
    ----------
    name
        Its name without the ending.
    folder
        Where to look; see `publish`.

    Raises
    ------
    InputError
        If it is in none of the places; they are named.
    """
    beside_package = Path(__file__).resolve().parents[2] / "notebooks"
    folders = [Path(folder)] if folder is not None else [Path("notebooks"), beside_package]
    for place in folders:
        if (place / f"{name}.ipynb").is_file():
            return place / f"{name}.ipynb"
    places = " or ".join(str(place) for place in folders)
    raise InputError(f"{name}.ipynb: no such notebook in {places}.")


def _require_job(job: Job, notebook: Path, store: Store) -> None:
    """Refuse a job before anything is run."""
    known = parameters_of(read_notebook(notebook), notebook.name)
    own: dict[str, Any] = {"store": str(store.root), "lang": job.lang}
    require(notebook.name, known, {**job.parameters, **own})
    year = job.parameters.get("year")
    if isinstance(year, int):
        store.require_year(year)


def _written(made: Mapping[Job, Outcome], out: Path, changed: list[str]) -> Iterator[JobResult]:
    """Write the page of a subject in all its languages, or in none; note the names of those that are another now."""
    failed = any(isinstance(outcome, NotebookError) for outcome in made.values())
    for job, outcome in made.items():
        if isinstance(outcome, NotebookError) or failed:
            yield JobResult(job, None, outcome if isinstance(outcome, NotebookError) else None)
            continue
        page = page_of(job, out)
        if _standing(page.path) != outcome.html.encode("utf-8"):
            changed.append(page.path.name)
        _write(page, outcome, out)
        yield JobResult(job, page, None)


def _write(page: Page, made: Made, out: Path) -> None:
    folder = out / "data" / page.job.name
    for file in made.downloads:
        write_text(out / file.href, file.text)
    for stale in set(folder.glob("*.csv")) - {out / file.href for file in made.downloads}:
        stale.unlink()
    write_text(page.path, made.html)


def _standing(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _links(job: Job) -> list[Link]:
    # To both pages always, though only one may be made now: the other stands there from before, or soon will.
    others = [job.in_language(code) for code in WORDS if code != job.lang]
    links = [
        Link(f"{other.name}.html", LANGUAGE_NAME[other.lang], HTML_LANG[other.lang])
        for other in others
    ]
    return [*links, Link("index.html", WORDS[job.lang]["all_pages"])]
