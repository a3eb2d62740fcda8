"""Notebooks run, pages made. Notebooks themselves use `title`, `section`, `paragraphs`, `points` and `show_table`."""

from gxdata.publish.evidence_address import evidence_href, evidence_links
from gxdata.publish.job import Job
from gxdata.publish.notebook import CellError, execute
from gxdata.publish.page import render
from gxdata.publish.pages import JobResult, Page, find_notebook, page_of, publish, publish_jobs
from gxdata.publish.prose import key_figures, notice, paragraphs, points, section, subsection, title
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
    "section",
    "show_sources",
    "show_table",
    "subsection",
    "table_html",
    "title",
]
