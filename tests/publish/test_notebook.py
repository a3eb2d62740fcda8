import sys
from pathlib import Path
from typing import Any

import pytest

from gxdata.errors import NotebookError
from gxdata.publish import execute


def test_a_notebook_runs_with_this_interpreter_wherever_kernels_are(
    write_notebook: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # No kernel is installed there, and a path in which papermill would see a placeholder.
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    monkeypatch.setenv("JUPYTER_DATA_DIR", str(tmp_path))
    out = tmp_path / "{brace}" / "out.ipynb"
    notebook = write_notebook("import sys; print(sys.executable, year, lang)")
    nb = execute(notebook, {"year": 1999, "lang": "en"}, out)
    assert nb.cells[-1].outputs[0].text.split() == [sys.executable, "1999", "en"]
    assert [path.name for path in out.parent.iterdir()] == ["out.ipynb"]


def test_ending_a_notebook_early_is_no_success(write_notebook: Any, tmp_path: Path) -> None:
    notebook = write_notebook("import sys; sys.exit(0)", "print('never')")
    out = tmp_path / "out.ipynb"
    with pytest.raises(NotebookError, match=r"yearly_summary\.ipynb, cell 3 of 4: .*sys\.exit"):
        execute(notebook, {"year": 2021}, out)
    assert not out.exists()
