"""The rules a report is held against."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from gxdata.catalogue.codes import Lang
from gxdata.catalogue.loader import load

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class CheckRule:
    """One rule: what must hold, in words, and how grave it is when it does not."""

    rule: str
    zh: str
    en: str
    severity: Severity

    def label(self, lang: Lang) -> str:
        """The label in one language."""
        return self.zh if lang == "zh" else self.en


@cache
def check_rules() -> dict[str, CheckRule]:
    """All rules by their id (``frame.rule``)."""
    return {rule: CheckRule(rule, **entry) for rule, entry in load("checks").items()}
