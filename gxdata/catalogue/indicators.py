"""The indicators that people compare, each with its numerator and its denominator."""

from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from gxdata.catalogue.codes import Lang
from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class Indicator:
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

    def label(self, lang: Lang) -> str:
        """The label in one language."""
        return self.zh if lang == "zh" else self.en

    def definition(self, lang: Lang) -> str:
        """What is divided by what, in one language."""
        return self.definition_zh if lang == "zh" else self.definition_en


@cache
def indicators() -> dict[str, Indicator]:
    """All indicators by code, in the catalogue's order."""
    return {code: _indicator(code, entry) for code, entry in load("indicators").items()}


def _indicator(code: str, entry: dict[str, Any]) -> Indicator:
    values: dict[str, Any] = {k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}
    return Indicator(code, **values)
