from pathlib import Path
from typing import Any

import pytest

from gxdata.errors import InputError, ParameterError
from gxdata.publish import execute
from gxdata.publish.parameters import declared, require

CELL = """
year: int = 2021  # the year
share: float = 0.5
regions: list[str] | None = None
lang: Literal["zh", "en"] = "zh"
limit = 10
deep = True
anything = None
strange: pathlib.Path = None
"""


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("year", 2020),
        ("share", 1),
        ("regions", None),
        ("regions", ["汕尾市"]),
        ("lang", "en"),
        ("limit", 3),
        ("deep", False),
        ("anything", object()),
        ("strange", "x"),
    ],
)
def test_values_of_the_declared_type_pass(name: str, value: Any) -> None:
    require("n.ipynb", declared(CELL), {name: value})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("year", "2020"),
        ("year", True),
        ("share", "half"),
        ("regions", "汕尾市"),
        ("regions", [1]),
        ("lang", "fr"),
        ("limit", 1.5),
        ("deep", 1),
    ],
)
def test_values_of_another_type_are_refused(name: str, value: Any) -> None:
    with pytest.raises(ParameterError, match=rf"n\.ipynb: parameter '{name}' = .* not of type"):
        require("n.ipynb", declared(CELL), {name: value})


def test_an_unknown_parameter_is_refused_before_anything_runs(write_notebook: Any) -> None:
    notebook = write_notebook("raise SystemError('ran')")
    with pytest.raises(ParameterError) as caught:
        execute(notebook, {"yaer": 2021})
    assert str(caught.value) == (
        "yearly_summary.ipynb: unknown parameter 'yaer'. Did you mean 'year'? "
        "Known parameters: year, store, lang."
    )


@pytest.mark.parametrize("content", [None, "", "{}", "\x89PNG", '{"cells": 3}'])
def test_what_is_no_notebook_is_refused(content: str | None, tmp_path: Path) -> None:
    path = tmp_path / "a.ipynb"
    if content is not None:
        path.write_text(content)
    with pytest.raises(InputError, match=r"a\.ipynb: (no such|not a readable) notebook"):
        execute(path, {})
