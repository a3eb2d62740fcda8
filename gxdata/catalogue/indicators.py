"""The indicators that people compare, each with its numerator and its denominator."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from gxdata.catalogue.codes import Defined
from gxdata.catalogue.loader import load, tuples


@dataclass(frozen=True, slots=True)
class Indicator(Defined):
    """One indicator.

    Attributes
    ----------
    zh, en
        Labels; each names the denominator.
    kind
        ``share`` where the numerator is part of the denominator, ``ratio`` where it is not.
    numerator, denominator
        The counts whose sums are divided.
    """

    code: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    kind: Literal["share", "ratio"]
    numerator: tuple[str, ...]
    denominator: tuple[str, ...]


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by code, in the catalogue's order."""
    return {code: Indicator(code, **tuples(entry)) for code, entry in load("indicators").items()}
