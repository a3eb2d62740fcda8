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
