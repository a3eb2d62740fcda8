"""The result of one rule on one subject."""

from dataclasses import dataclass
from typing import Literal

Outcome = Literal["pass", "fail", "uncertain", "not_assessable", "vacuous"]


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What one rule found.

    Attributes
    ----------
    rule
        Id of the rule in the catalogue.
    subject
        Which row, column or pair was held against it.
    outcome
        ``uncertain`` where a figure it needs is doubtful, ``not_assessable`` where one is missing, ``vacuous`` where
        there is nothing but zeros.
    expected, found
        What the rule asks for, and what the report has.
    """

    rule: str
    subject: str
    outcome: Outcome
    expected: str | None = None
    found: str | None = None
    detail: str | None = None
