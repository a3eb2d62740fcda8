"""The pages that stand in a folder, as each says of itself in its head."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from gxdata.errors import InputError
from gxdata.publish.job import Job

# The head up to the style stands in these first characters.
_HEAD = 16_384


@dataclass(frozen=True, slots=True)
class StandingPage:
    """A page that stands in the folder: its file, what it was made of, and its title."""

    path: Path
    job: Job
    title: str


def standing_pages(out: Path) -> list[StandingPage]:
    """The pages of a folder that notebooks were made into, by name; other files are passed over."""
    return list(_known(sorted(out.glob("*.html"))))


def _known(paths: Iterable[Path]) -> Iterable[StandingPage]:
    for path in paths:
        with path.open(encoding="utf-8", errors="replace") as file:
            head = LexborHTMLParser(file.read(_HEAD).partition("<style")[0])
        job = _job(_meta(head, "gxdata-notebook"), _meta(head, "gxdata-parameters"), path)
        if job:
            title = head.css_first("title")
            yield StandingPage(path, job, title.text().strip() if title else path.stem)


def _job(notebook: str, parameters: str, path: Path) -> Job | None:
    lang = path.name.split(".")[-2]
    try:
        job = Job(notebook, json.loads(parameters), "en" if lang == "en" else "zh")
    except (InputError, ValueError):
        return None
    return job if path.name == f"{job.name}.html" else None


def _meta(head: LexborHTMLParser, name: str) -> str:
    node = head.css_first(f'meta[name="{name}"]')
    return (node.attributes.get("content") or "") if node else ""
