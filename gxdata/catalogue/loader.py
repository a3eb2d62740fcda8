"""Read the catalogue's data files."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """The content of one data file of the catalogue.

    Parameters
    ----------
    name
        File name without its ending, such as ``"frames"``.
    """
    file = resources.files("gxdata.catalogue") / "data" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def tuples(entry: dict[str, Any]) -> dict[str, Any]:
    """An entry of a data file with its lists, and those within them, as tuples."""
    return {key: _as_tuple(value) for key, value in entry.items()}


def _as_tuple(value: Any) -> Any:
    return tuple(map(_as_tuple, value)) if isinstance(value, list) else value
