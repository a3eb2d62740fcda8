"""An executed notebook as one self-contained page."""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import escape, unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jinja2

from gxdata._version import __version__
from gxdata.catalogue import Lang
from gxdata.publish.downloads import Download
from gxdata.publish.embedded_font import font_face, visible_text
from gxdata.publish.html import link, text
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import HTML_LANG, WORDS
from gxdata.publish.job import Job
from gxdata.publish.markdown import markdown_html

if TYPE_CHECKING:
    import nbformat

TEMPLATES = Path(__file__).parent / "template"

_HEADING = re.compile(r"<h([1-3])\b([^>]*)>(.*?)</h\1>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# A section in which a notebook had nothing to show.
_EMPTY = re.compile(r"(</h2>\s*)(?=<h2\b|\Z)")
_SENTENCES = re.compile(r"<(p|li)(?![^>]*notice)\b[^>]*>(.*?)</\1>", re.DOTALL)

# Characters of a page's first words that lists of search results show.
DESCRIBED = 150

# What of a display is shown, the first that there is.
_SHOWN = (
    "text/html",
    "text/markdown",
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "text/latex",
    "text/plain",
)


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the masthead; `lang` is the language of what it leads to, where that is another."""

    href: str
    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the table of contents."""

    id: str
    text: str
    level: int


def render(
    nb: "nbformat.NotebookNode",
    lang: Lang | None = None,
    *,
    name: str = "notebook",
    links: Sequence[Link] = (),
    job: Job | None = None,
    footer: Sequence[Link] = (),
    downloads: Sequence[Download] = (),
    state: str = "",
) -> str:
    """Render an executed notebook as a page that loads nothing and runs nothing.

    Prompts and standard error are not shown, and code only to who opens it.
    A cell tagged ``zh`` or ``en`` is shown only in that language.

    Parameters
    ----------
    nb
        The notebook.
    lang
        Language of the page; the notebook's parameter `lang` if left out, and Chinese where it has none.
    name
        What to call the notebook in errors, and the page if it shows no title.
    links
        Links for the masthead, such as to the page in the other language.
    job
        What the page is made of; written into its head, where the list of pages finds it.
    footer
        Links for the foot of the page, such as to the definitions.
    downloads
        The files beside the page, as `with_downloads` gives them.
    state
        A line on the data the page was made of.

    Raises
    ------
    NotebookError
        If the page would hold a script, or something that is loaded from elsewhere.
    """
    lang = lang or language_of(nb)
    shown = _EMPTY.sub(rf"\1<p>{text(WORDS[lang]['nothing'])}</p>\n", _body(nb, lang))
    title, contents, body = _structured(shown + _downloads(downloads, lang))
    html = page_html(
        body + _code(nb, lang), lang, title=title or name, links=links, contents=contents, job=job,
        footer=footer, state=state,
    )  # fmt: skip
    require_inert(html, name)
    return html


def nothing_page(job: Job, links: Sequence[Link], footer: Sequence[Link], state: str) -> str:
    """The page of a notebook that found no report to be about: it says so, where an old page would still tell figures.

    Parameters
    ----------
    job
        What the page was to be made of.
    links, footer, state
        As in `render`.
    """
    words = WORDS[job.lang]
    title = words.get(f"notebook_{job.notebook}", job.notebook)
    given = [part for name in ("region", "year") if (part := job.parameters.get(name))]
    body = "".join(f"<p>{text(words[name])}</p>" for name in ("nothing_found", "nothing_instead"))
    return page_html(
        body, job.lang, title=" · ".join([title, *map(str, given)]), links=links, job=job,
        footer=footer, state=state,
    )  # fmt: skip


def page_html(
    body: str,
    lang: Lang,
    *,
    title: str,
    links: Sequence[Link] = (),
    contents: Sequence[Heading] = (),
    job: Job | None = None,
    footer: Sequence[Link] = (),
    state: str = "",
    head: str = "",
    font: bool = True,
    script: str = "",
) -> str:
    """Put the page around a body of HTML.

    Parameters
    ----------
    body
        The body, as HTML.
    lang
        Language of the page.
    title
        Its title, as text.
    links, footer
        Links for the masthead, and for the foot of the page.
    contents
        The table of contents.
    job
        What the page was made of, for pages that notebooks are made into.
    state
        A line for the foot of the page.
    head
        More HTML for the head.
    font
        Whether the page brings the Chinese it uses.
    script
        A script of the site's own, the only one that the page's policy lets run.
    """
    words = WORDS[lang]
    template = _environment().get_template("page.html.j2")
    fields: dict[str, Any] = {
        "html_lang": HTML_LANG[lang],
        "title": title,
        "description": _first_words(body) or title,
        "words": words,
        "made": words["made"].format(version=__version__),
        "version": __version__,
        "links": links,
        "footer": footer,
        "state": state,
        "head": head,
        "script": script,
        "script_hash": b64encode(sha256(f"\n{script}\n".encode()).digest()).decode(),
        "contents": contents,
        "body": body,
        "job": job,
        "parameters": json.dumps(job.parameters, ensure_ascii=False) if job else "",
        "style": (TEMPLATES / "page.css").read_text(encoding="utf-8"),
    }
    # Drawn up once without its font, to see which characters it needs.
    plain = template.render(fields)
    return (
        template.render(fields, font_face=font_face(unescape(visible_text(plain))))
        if font
        else plain
    )


def language_of(nb: "nbformat.NotebookNode") -> Lang:
    """The language a notebook was run in."""
    given = nb.metadata.get("papermill", {}).get("parameters", {}).get("lang")
    given = given or nb.metadata.get("lang")
    return "en" if given == "en" else "zh"


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)


def _body(nb: "nbformat.NotebookNode", lang: Lang) -> str:
    """What the cells show, as HTML."""
    # Not HTMLExporter: it sends the page through another parser, which breaks inline SVG.
    from nbconvert.exporters import TemplateExporter
    from traitlets.config import Config

    shown = copy(nb)
    other = "zh" if lang == "en" else "en"
    shown.cells = [cell for cell in nb.cells if other not in cell.metadata.get("tags", [])]
    exporter_class: Any = TemplateExporter  # untyped
    exporter = exporter_class(
        config=Config({"NbConvertBase": {"display_data_priority": list(_SHOWN)}}),
        template_name="gxdata",
        extra_template_basedirs=[str(TEMPLATES)],
        file_extension=".html",
        filters={"markdown_html": markdown_html, "words": WORDS[lang].get},
        exclude_input=True,
        exclude_input_prompt=True,
        exclude_output_prompt=True,
        exclude_raw=True,
    )
    body, _ = exporter.from_notebook_node(shown)
    return str(body).strip()


def _downloads(downloads: Sequence[Download], lang: Lang) -> str:
    """The section that lists the files beside the page."""
    if not downloads:
        return ""
    words = WORDS[lang]
    files = "".join(
        f"<li>{link(file.href, text(file.caption) + ' <small>CSV</small>')}</li>\n"
        for file in downloads
    )
    note = f"<p>{text(words['downloads_note'])}</p>"
    heading = f"<h2>{text(words['downloads'])}</h2>"
    return (
        f'\n<div class="screen-only">{heading}\n{note}\n<ul class="downloads">{files}</ul></div>\n'
    )


def _code(nb: "nbformat.NotebookNode", lang: Lang) -> str:
    """The code of all cells, folded away."""
    sources = [cell.source for cell in nb.cells if cell.cell_type == "code" and cell.source.strip()]
    if not sources:
        return ""
    shown = "\n\n".join(escape(source) for source in sources)
    summary = text(WORDS[lang]["code"])
    return f'\n<details class="code"><summary>{summary}</summary>\n<pre><code>{shown}</code></pre></details>'


def _structured(body: str) -> tuple[str, list[Heading], str]:
    """Take the title out of a body, and give its headings ids: (title, headings, body)."""
    title = ""
    found: list[Heading] = []
    taken: set[str] = {"content"}

    def mark(match: re.Match[str]) -> str:
        nonlocal title
        level, attributes, inner = int(match[1]), match[2], match[3]
        words = " ".join(unescape(_TAG.sub("", inner)).split())
        if level == 1 and not title:
            title = words
            return ""
        # A page has one title; another h1 in a notebook is a section of it.
        level = max(level, 2)
        id = _unused(words, taken)
        found.append(Heading(id, words, level))
        attributes = re.sub(r'\sid="[^"]*"', "", attributes)
        return f'<h{level} id="{id}"{attributes}>{inner}</h{level}>'

    marked = _HEADING.sub(mark, body)
    return title, found, marked


def _first_words(body: str) -> str:
    """The first sentences of a body that are no notice."""
    found = _SENTENCES.search(body)
    words = " ".join(unescape(_TAG.sub("", found[2])).split()) if found else ""
    return words if len(words) <= DESCRIBED else f"{words[: DESCRIBED - 1]}…"


def headings_of(body: str) -> list[Heading]:
    """The table of contents of a body whose headings have ids."""
    found = re.findall(r'<h([23]) id="([^"]*)">(.*?)</h\1>', body, re.DOTALL)
    return [
        Heading(unescape(id), " ".join(unescape(_TAG.sub("", inner)).split()), int(level))
        for level, id, inner in found
    ]


def _unused(text: str, taken: set[str]) -> str:
    """An id made of a heading's letters and digits, not used before on this page."""
    base = "-".join(re.findall(r"\w+", text.lower()))[:60] or "section"
    id, n = base, 2
    while id in taken:
        id, n = f"{base}-{n}", n + 1
    taken.add(id)
    return id
