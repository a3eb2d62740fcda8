"""Notebooks run, pages made. Notebooks themselves use `title`, `section`, `paragraphs`, `points` and `show_table`."""

from typing import TYPE_CHECKING

from gxdata.lazy import loader

if TYPE_CHECKING:
    from gxdata.publish.evidence_address import evidence_href, evidence_links
    from gxdata.publish.given import require_parameters
    from gxdata.publish.job import Job
    from gxdata.publish.notebook import CellError, execute
    from gxdata.publish.page import render
    from gxdata.publish.pages import find_notebook, page_of, publish, publish_jobs
    from gxdata.publish.prose import (
        key_figures,
        notice,
        paragraphs,
        points,
        section,
        subsection,
        title,
    )
    from gxdata.publish.results import JobResult, Page
    from gxdata.publish.tables import show_sources, show_table, table_html

__all__ = [
    "CellError",
    "Job",
    "JobResult",
    "Page",
    "evidence_href",
    "evidence_links",
    "execute",
    "find_notebook",
    "key_figures",
    "notice",
    "page_of",
    "paragraphs",
    "points",
    "publish",
    "publish_jobs",
    "render",
    "require_parameters",
    "section",
    "show_sources",
    "show_table",
    "subsection",
    "table_html",
    "title",
]

# Loaded when asked for: a notebook's page needs nothing of what runs notebooks, and a run with nothing to make neither.
_MODULES = {
    "gxdata.publish.evidence_address": ("evidence_href", "evidence_links"),
    "gxdata.publish.given": ("require_parameters",),
    "gxdata.publish.job": ("Job",),
    "gxdata.publish.notebook": ("CellError", "execute"),
    "gxdata.publish.page": ("render",),
    "gxdata.publish.pages": ("find_notebook", "page_of", "publish", "publish_jobs"),
    "gxdata.publish.prose": (
        "key_figures",
        "notice",
        "paragraphs",
        "points",
        "section",
        "subsection",
        "title",
    ),
    "gxdata.publish.results": ("JobResult", "Page"),
    "gxdata.publish.tables": ("show_sources", "show_table", "table_html"),
}
__getattr__ = loader(__name__, {name: home for home, names in _MODULES.items() for name in names})
