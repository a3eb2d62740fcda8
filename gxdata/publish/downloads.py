"""What a page offers beside itself: the CSV of each chart and table, in the folder ``data`` of the site."""

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from gxdata.chart.display import CSV, show_html
from gxdata.chart.spreadsheet import csv_text
from gxdata.publish.job import Job

if TYPE_CHECKING:
    import nbformat


@dataclass(frozen=True, slots=True)
class Download:
    """A file beside the page: its address from the page, what it holds, and its text."""

    href: str
    caption: str
    text: str


def show_with_data(html: str, plain: str, data: pd.DataFrame, name: str) -> None:
    """Show HTML, which must be escaped already, with the rows it was made of as CSV.

    Parameters
    ----------
    html, plain
        The words or picture, and what stands for it where there is no HTML; `plain` also names the file on the page.
    data
        The rows.
    name
        What to call the file.
    """
    show_html(html, plain, csv_text(data), name)


def with_downloads(
    nb: "nbformat.NotebookNode", job: Job
) -> tuple["nbformat.NotebookNode", list[Download]]:
    """Give each output that has a CSV the address where its file will stand; and those files."""
    marked: nbformat.NotebookNode = deepcopy(nb)
    files = []
    for n, output in enumerate(_with_csv(marked), 1):
        name = str(output.metadata.get(CSV, {}).get("name", ""))
        slug = "-".join(re.findall(r"[a-z0-9]+", name.lower()))[:40] or "data"
        href = f"data/{job.name}/{n:02}-{slug}.csv"
        caption = " ".join(_joined(output.data.get("text/plain", name)).split())
        # An attribute of its own, so that no notebook can point a link of the page elsewhere.
        output.metadata["gxdata_download"] = {"href": href, "caption": caption}
        files.append(Download(href, caption, _joined(output.data[CSV])))
    return marked, files


def _with_csv(nb: "nbformat.NotebookNode") -> Iterator[Any]:
    for cell in nb.cells:
        for output in cell.get("outputs", []):
            output.get("metadata", {}).pop("gxdata_download", None)
            if CSV in output.get("data", {}):
                yield output


def _joined(text: str | list[str]) -> str:
    return text if isinstance(text, str) else "".join(text)
