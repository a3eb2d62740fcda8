"""What a configuration file may ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from gxdata.catalogue import Lang
from gxdata.publish.job import AT_ONCE

Years = tuple[int, ...] | Literal["latest", "all"]
NotifyOn = Literal["failure", "change", "always"]


@dataclass(frozen=True, slots=True)
class Pages:
    """One ``[[pages]]`` of the file: a notebook, and what it is to be run with.

    Attributes
    ----------
    notebook
        Name of the notebook, without its ending.
    years, langs
        As in `Config`, whose values hold where these are None. Years are for notebooks with a parameter `year`.
    parameters
        Values for other parameters.
    each
        Parameters with several values: a page is made of every combination.
    """

    notebook: str
    years: Years | None = None
    langs: tuple[Lang, ...] | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    each: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Releases:
    """The ``[release]`` of the file: that a run makes a release of what changed.

    Attributes
    ----------
    out
        Folder of releases.
    """

    out: Path


@dataclass(frozen=True, slots=True)
class Config:
    """What one run reads, and what it makes. Paths in the file count from the folder the file is in.

    Attributes
    ----------
    raw
        Folders or files of raw reports.
    store
        Folder of the store.
    out
        Folder the pages are written to.
    runs
        Folder of the records of runs.
    keep_runs
        So many records of runs are kept.
    run_address
        Address, from the folder of the pages, at which readers find the record of a run, with ``{run}`` for its id;
        pages then link to the run that made them. Empty for no link.
    years
        Years to publish; ``"latest"`` for the last year in the store, ``"all"`` for every one.
    langs
        Languages of the pages.
    workers
        Processes that read reports.
    corrections
        Folder of corrections; None for those that the store records.
    notebooks
        Folder of the notebooks; None for ``notebooks`` below the working directory or beside the package.
    notebooks_at_once
        Notebooks that run at a time.
    cell_timeout
        Seconds that one cell of a notebook may take.
    notify
        A command, as a list of words, that gets the summary of a run on its standard input.
    notify_on
        When to call it: on ``"failure"``, also on ``"change"``, or ``"always"``.
    pages
        The notebooks to run; the yearly summary if there are none.
    release
        Where releases go, one whenever the store changed; None for none.
    """

    raw: tuple[Path, ...]
    store: Path = Path("data/tidy")
    out: Path = Path("reports")
    runs: Path = Path("data/runs")
    keep_runs: int = 30
    run_address: str = ""
    years: Years = "latest"
    langs: tuple[Lang, ...] = ("zh", "en")
    workers: int = 1
    corrections: Path | None = None
    notebooks: Path | None = None
    notebooks_at_once: int = AT_ONCE
    cell_timeout: int = 600
    notify: tuple[str, ...] = ()
    notify_on: NotifyOn = "failure"
    pages: tuple[Pages, ...] = ()
    release: Releases | None = None
