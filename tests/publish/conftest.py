from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

PARAMETERS = 'year: int = 2021\nstore: str = "data/tidy"\nlang: str = "zh"'

WriteNotebook = Callable[..., Path]


@pytest.fixture
def write_notebook(tmp_path: Path) -> WriteNotebook:
    """Write a notebook with a parameters cell and these code cells into ``tmp_path/notebooks``."""

    def write(*cells: str, name: str = "yearly_summary") -> Path:
        parameters = new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]})
        code = [new_code_cell(source) for source in cells]
        nb = new_notebook(cells=[new_markdown_cell("Notes"), parameters, *code])
        folder = tmp_path / "notebooks"
        folder.mkdir(exist_ok=True)
        nbformat.write(nb, folder / f"{name}.ipynb")
        return folder / f"{name}.ipynb"

    return write
