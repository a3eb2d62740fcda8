"""An executed notebook as one self-contained page."""

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from html import unescape
from typing import TYPE_CHECKING, Any

import jinja2

from gxdata._version import __version__
from gxdata.catalogue import Lang
from gxdata.catalogue.codes import HTML_LANG
from gxdata.publish.contents import Heading, first_words, structured
from gxdata.publish.downloads import Download
from gxdata.publish.embedded_font import font_face, visible_text
from gxdata.publish.html import link, text
from gxdata.publish.inert import require_inert
from gxdata.publish.interface import WORDS
from gxdata.publish.job import Job
from gxdata.publish.notebook_html import code_html, language_of, shown_html
from gxdata.publish.templates import TEMPLATES

if TYPE_CHECKING:
    import nbformat


# A section in which a notebook had nothing to show.
_EMPTY = re.compile(r"(</h2>\s*)(?=<h2\b|\Z)")


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the masthead; `lang` is the language of what it leads to, where that is another."""

    href: str
    text: str
    lang: str = ""


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
    shown = _EMPTY.sub(rf"\1<p>{text(WORDS[lang]['nothing'])}</p>\n", shown_html(nb, lang))
    title, contents, body = structured(shown + _downloads(downloads, lang))
    html = page_html(
        body + code_html(nb, lang), lang, title=title or name, links=links, contents=contents, job=job,
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
        "description": first_words(body) or title,
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
    if not font:
        return plain
    return template.render(fields, font_face=font_face(unescape(visible_text(plain))))


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(loader=jinja2.FileSystemLoader(TEMPLATES), autoescape=True)


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
