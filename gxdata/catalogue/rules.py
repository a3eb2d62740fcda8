"""The rules a report is held against."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from gxdata.catalogue.codes import Defined
from gxdata.catalogue.loader import load, tuples

Severity = Literal["error", "warning", "note"]
Basis = Literal["report", "years", "peers", "region"]


@dataclass(frozen=True, slots=True)
class CheckRule(Defined):
    """One rule: what must hold, in words, and how grave it is when it does not.

    Attributes
    ----------
    rule
        Its id, ``frame.rule``.
    zh, en
        What must hold.
    severity
        How grave a plain failure is.
    basis
        What is held against what: ``report`` a report against itself, ``years`` against the organ's last one, ``peers``
        against organs of its kind, ``region`` a region's against those of its organs.
    definition_zh, definition_en
        How it is asked, with its exceptions.
    source
        The article, notice or plain sense that it comes from.
    limits
        The numbers it turns on.
    series, money
        The counts and the sums of money it looks at, as ``frame:row.column``.
    """

    rule: str
    zh: str
    en: str
    severity: Severity
    basis: Basis
    definition_zh: str
    definition_en: str
    source: str
    limits: Mapping[str, float] = field(default_factory=dict)
    series: tuple[str, ...] = ()
    money: tuple[str, ...] = ()


@cache
def check_rules() -> dict[str, CheckRule]:
    """All rules by their id (``frame.rule``)."""
    return {rule: CheckRule(rule, **tuples(entry)) for rule, entry in load("checks").items()}
