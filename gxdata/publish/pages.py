"""Run the notebooks over a store and write their pages."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

import nbformat

from gxdata.atomic import write_text
from gxdata.catalogue import Lang
from gxdata.errors import InputError
from gxdata.publish.index import write_index
from gxdata.publish.interface import HTML_LANG, LANGUAGE_NAME, WORDS
from gxdata.publish.notebook import execute
from gxdata.publish.page import Link, render
from gxdata.store import open_store

YEARLY = "yearly_summary"

# Notebooks that run at a time. Each has a kernel of its own, and needs about 250 MB.
_AT_ONCE = 2

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was written.

    Attributes
    ----------
    path
        The HTML file.
    executed
        The executed notebook it was made of.
    notebook
        Name of the notebook.
    year
        Year reported on.
    lang
        Language of the page.
    """

    path: Path
    executed: Path
    notebook: str
    year: int
    lang: Lang


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
        Called with (pages done, pages in all).

    Returns
    -------
    list of Page
        In the order of `langs`.

    Raises
    ------
    StoreError, YearError
        If there is no such store, or no report on that year.
    InputError
        If the notebook is missing, or a language unknown.
    NotebookError
        If a notebook fails.
    """
    root, out = Path(store), Path(out)
    opened = open_store(root)
    opened.require_year(year)
    for lang in langs:
        if lang not in WORDS:
            raise InputError(f"{lang}: no such language. The languages are {', '.join(WORDS)}.")
    notebook = find_notebook(YEARLY, notebooks_dir)
    pages = [_planned(out, YEARLY, year, lang) for lang in langs]
    # Absolute, because the notebook may be opened from elsewhere later.
    parameters = {"year": year, "store": str(root.resolve())}

    def make(page: Page) -> str:
        nb = execute(notebook, {**parameters, "lang": page.lang}, page.executed)
        return _rendered(nb, page)

    for page, html in zip(pages, _all(make, pages, progress), strict=True):
        write_text(page.path, html)
    write_index(out)
    return pages


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


def _planned(out: Path, notebook: str, year: int, lang: Lang) -> Page:
    name = f"{notebook}-{year}.{lang}"
    return Page(out / f"{name}.html", out / "executed" / f"{name}.ipynb", notebook, year, lang)


def _rendered(nb: nbformat.NotebookNode, page: Page) -> str:
    # To both pages always, though only one may be made now: the other stands there from before, or soon will.
    others = [code for code in WORDS if code != page.lang]
    links = [
        Link(
            _planned(Path(), page.notebook, page.year, code).path.name,
            LANGUAGE_NAME[code],
            HTML_LANG[code],
        )
        for code in others
    ]
    links.append(Link("index.html", WORDS[page.lang]["all_pages"]))
    return render(nb, page.lang, name=page.notebook, links=links)


def _all(
    make: Callable[[Page], str], pages: Sequence[Page], progress: Progress | None
) -> list[str]:
    """Make all pages, some at a time, and return them in order; the first failure is raised when all are through."""
    # Threads: the work is done by the kernels, which are processes.
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        futures = [pool.submit(make, page) for page in pages]
        for done, _ in enumerate(as_completed(futures), 1):
            if progress:
                progress(done, len(pages))
        return [future.result() for future in futures]
