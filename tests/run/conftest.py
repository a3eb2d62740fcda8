from pathlib import Path

import pytest

from gxdata.config import Config
from tests.run.project import project, without_kernels


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    """A small project's configuration; its notebooks run without a kernel."""
    without_kernels(monkeypatch)
    return project(tmp_path)
