"""Notebooks run, pages made. Notebooks themselves use `title`, `section`, `paragraphs`, `points` and `show_table`."""

from gxdata.publish.notebook import execute
from gxdata.publish.page import render
from gxdata.publish.pages import Page, find_notebook, publish
from gxdata.publish.prose import key_figures, notice, paragraphs, points, section, subsection, title
from gxdata.publish.tables import show_table, table_html

__all__ = [
    "Page",
    "execute",
    "find_notebook",
    "key_figures",
    "notice",
    "paragraphs",
    "points",
    "publish",
    "render",
    "section",
    "show_table",
    "subsection",
    "table_html",
    "title",
]
