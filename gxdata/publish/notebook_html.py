"""What an executed notebook shows, and its code, as HTML."""

import re
from copy import copy
from html import escape
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from gxdata.catalogue import Lang
from gxdata.publish.html import text
from gxdata.publish.interface import WORDS
from gxdata.publish.markdown import markdown_html
from gxdata.publish.templates import TEMPLATES

if TYPE_CHECKING:
    import nbformat

# What of a display is shown, the first that there is.
SHOWN = (
    "text/html",
    "text/markdown",
    "image/svg+xml",
    "image/png",
    "image/jpeg",
    "text/latex",
    "text/plain",
)


# The line in which papermill gives a notebook its store.
_STORE = re.compile(r'^store = "(?P<path>.*)"$', re.MULTILINE)


def language_of(nb: "nbformat.NotebookNode") -> Lang:
    """The language a notebook was run in."""
    given = nb.metadata.get("papermill", {}).get("parameters", {}).get("lang")
    given = given or nb.metadata.get("lang")
    return "en" if given == "en" else "zh"


def shown_html(nb: "nbformat.NotebookNode", lang: Lang) -> str:
    """What the cells show, as HTML."""
    # Not HTMLExporter: it sends the page through another parser, which breaks inline SVG.
    from nbconvert.exporters import TemplateExporter
    from traitlets.config import Config

    shown = copy(nb)
    other = "zh" if lang == "en" else "en"
    shown.cells = [cell for cell in nb.cells if other not in cell.metadata.get("tags", [])]
    exporter_class: Any = TemplateExporter  # untyped
    exporter = exporter_class(
        config=Config({"NbConvertBase": {"display_data_priority": list(SHOWN)}}),
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


def code_html(nb: "nbformat.NotebookNode", lang: Lang) -> str:
    """The code of all cells, folded away."""
    cells = [cell for cell in nb.cells if cell.cell_type == "code" and cell.source.strip()]
    if not cells:
        return ""
    shown = "\n\n".join(escape(_public_code(cell)) for cell in cells)
    summary = text(WORDS[lang]["code"])
    return f'\n<details class="code"><summary>{summary}</summary>\n<pre><code>{shown}</code></pre></details>'


def _public_code(cell: "nbformat.NotebookNode") -> str:
    """The code of a cell; of the parameters given, the store by its name: its folder is the machine's own affair."""
    source = str(cell.source)
    if "injected-parameters" not in cell.metadata.get("tags", []):
        return source
    return _STORE.sub(lambda given: f'store = "{PurePath(given["path"]).name}"', source)
