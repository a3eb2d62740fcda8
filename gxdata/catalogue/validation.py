"""The rules of validation: what must hold of what is written."""

from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class ValidationRule:
    """One rule: what must hold, in both languages, and what to do where it does not."""

    zh: str
    en: str
    advice: str


@cache
def validation_rules() -> dict[str, ValidationRule]:
    """All rules of validation by id."""
    return {rule: ValidationRule(**entry) for rule, entry in load("validation").items()}
