"""Example wordings of problems and measures, by category."""

from collections.abc import Mapping
from functools import cache

from gxdata.catalogue.loader import load


@cache
def problem_wordings() -> Mapping[str, tuple[str, ...]]:
    """The wordings of each category, as the catalogue lists them."""
    return {code: tuple(wordings) for code, wordings in load("problem_wordings").items()}
