"""The words of the dictionary's own: headings, and what stands between the catalogue's."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

from gxdata.catalogue import Lang


@cache
def words(lang: Lang) -> dict[str, Any]:
    """Everything the dictionary says beside the catalogue, in one language."""
    file = resources.files("gxdata.dictionary") / "words.toml"
    found: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))[lang]
    return found
