"""Notebooks run in the tests' own process: it is quicker than a kernel."""

import json
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from gxdata import Store
from gxdata.publish import find_notebook

Show = Callable[..., str]


def run_here(name: str, store: Store, **parameters: Any) -> str:
    """What a notebook shows over a store, as HTML."""
    html: list[str] = []

    def catch(bundle: dict[str, str], **_: Any) -> None:
        html.append(bundle["text/html"])

    cells = json.loads(find_notebook(name).read_text(encoding="utf-8"))["cells"]
    names: dict[str, Any] = {}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("gxdata.chart.display._display", catch)
        patched.setattr("gxdata.open_store", lambda _: store)
        for cell in cells:
            if cell["cell_type"] == "code":
                exec("".join(cell["source"]), names)
            if "parameters" in cell["metadata"].get("tags", []):
                names.update(parameters)
    return "\n".join(html)


def words_of(html: str) -> str:
    """What a page says, without its pictures and tags."""
    html = re.sub(r"<svg.*?</svg>", "", html, flags=re.S)
    return unescape(re.sub(r"<[^>]+>", " ", html))
