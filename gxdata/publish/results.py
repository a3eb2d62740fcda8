"""What becomes of a job: a page that was made, one that was written, or what went wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gxdata.catalogue import Lang
from gxdata.errors import NotebookError
from gxdata.publish.downloads import Download
from gxdata.publish.job import Job

Progress = Callable[[int, int], None]
OnJob = Callable[[Job, NotebookError | None], None]


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was written.

    Attributes
    ----------
    job
        What it was made of.
    path
        The HTML file.
    executed
        The executed notebook.
    """

    job: Job
    path: Path
    executed: Path

    @property
    def notebook(self) -> str:
        """Name of the notebook."""
        return self.job.notebook

    @property
    def lang(self) -> Lang:
        """Language of the page."""
        return self.job.lang

    @property
    def year(self) -> int | None:
        """The year reported on, where the page has one."""
        year = self.job.parameters.get("year")
        return year if isinstance(year, int) else None


@dataclass(frozen=True, slots=True)
class JobResult:
    """What became of a job: a page, or the reason why the page that stood there before still does.

    Attributes
    ----------
    job
        The job.
    page
        The page that was written; None where there is none.
    error
        What went wrong in this job: a `CellError` names the cell and the last line of its traceback. None where the
        job itself went well; its page is still not written if the same page failed in another language, because the
        languages of a page are replaced together.
    """

    job: Job
    page: Page | None
    error: NotebookError | None


@dataclass(frozen=True, slots=True)
class Made:
    """A page that was made and not written yet: its HTML, and the files beside it."""

    html: str
    downloads: tuple[Download, ...]


Outcome = Made | NotebookError
