"""The result of one rule on one subject."""

from typing import Literal, NamedTuple

from gxdata.catalogue import check_rules
from gxdata.catalogue.rules import Severity

Outcome = Literal["pass", "fail", "uncertain", "not_assessable", "vacuous"]


class CheckResult(NamedTuple):
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
    eased
        The severity where this case is less grave than the rule's plain one.
    """

    rule: str
    subject: str
    outcome: Outcome
    expected: str | None = None
    found: str | None = None
    detail: str | None = None
    eased: Severity | None = None

    @property
    def severity(self) -> Severity:
        """How grave a failure is here."""
        return self.eased or check_rules()[self.rule].severity
