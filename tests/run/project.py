"""A small project to run: a few reports, a notebook, a configuration; and notebooks run without a kernel."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_notebook, new_output

from gxdata import open_store
from gxdata.atomic import write_text
from gxdata.config import Config
from gxdata.publish import CellError
from tests.pages import applications_text, consistent_table, report

PARAMETERS = 'year: int = 2021\nstore: str = "data/tidy"\nlang: str = "zh"\ntop: int = 5'
GOOD, BAD = "report()", "1 / 0"


def project(root: Path, reports: int = 3) -> Config:
    """Make the project in a folder, and give its configuration."""
    for number in range(reports):
        write_report(root, number)
    write_notebook(root, GOOD)
    return Config(
        raw=(root / "raw",),
        store=root / "tidy",
        out=root / "site",
        runs=root / "runs",
        notebooks=root / "notebooks",
    )


def write_report(root: Path, number: int, problems: str = "一是更新不及时。") -> Path:
    """Write or change one of the reports, of organs of their own."""
    text = report(applications_text(consistent_table()), problems=problems).decode()
    path = root / "raw" / f"{number}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        text.replace("水利局", f"{'甲乙丙丁戊己庚辛'[number % 8]}务局"), encoding="utf-8"
    )
    return path


def write_notebook(root: Path, code: str, name: str = "yearly_summary") -> None:
    """Write the notebook."""
    cells = [new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]}), new_code_cell(code)]
    for number, cell in enumerate(cells):
        cell["id"] = f"cell-{number}"
    (root / "notebooks").mkdir(exist_ok=True)
    nbformat.write(new_notebook(cells=cells), root / "notebooks" / f"{name}.ipynb")


def execute(
    notebook: Path, parameters: Mapping[str, Any], out_ipynb: Path, cell_timeout: int = 0
) -> nbformat.NotebookNode:
    """Stands for `gxdata.publish.notebook.execute`: tells of the store as a notebook would, without a kernel."""
    nb = nbformat.read(notebook, as_version=4)
    if nb.cells[1].source == BAD:
        failed = out_ipynb.with_name(f"{out_ipynb.stem}.failed.ipynb")
        write_text(failed, nbformat.writes(nb))
        raise CellError(notebook.name, "cell 2 of 2", "ZeroDivisionError: division by zero", failed)
    problems = open_store(parameters["store"]).frame("problems")
    html = "<h1>T</h1>" + "".join(f"<p>{len(text)}</p>" for text in problems["text"])
    nb.cells[1].outputs = [new_output("display_data", {"text/html": html})]
    nb.cells[1].execution_count = 1
    write_text(out_ipynb, nbformat.writes(nb))
    return nb


def without_kernels(patch: pytest.MonkeyPatch) -> None:
    """Have notebooks run without a kernel, and pages made without a font: both take seconds."""
    patch.setattr("gxdata.publish.pages.execute", execute)
    patch.setattr("gxdata.publish.page.font_face", lambda text: "")
    patch.setattr("gxdata.dictionary.write.font_of", lambda text: "")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}
