"""What a reader has to know before using a selection of reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from gxdata.catalogue.codes import Defined
from gxdata.catalogue.loader import load, tuples


@dataclass(frozen=True, slots=True)
class UsageWarning(Defined):
    """One warning.

    Attributes
    ----------
    zh, en
        Its label.
    definition_zh, definition_en
        What is to be known, and what to do.
    when
        The name of the test that tells whether a selection is touched.
    measures
        What is touched: a frame, or ``frame:row.column`` with ``*`` for any.
    sides, forms, years
        What the test looks for.
    """

    code: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    when: str
    measures: tuple[str, ...]
    sides: tuple[tuple[str, ...], ...] = ()
    forms: tuple[str, ...] = ()
    years: tuple[int, ...] = ()

    def touched(self, measures: Iterable[str]) -> tuple[str, ...]:
        """Those of the measures that the warning is about."""
        return tuple(m for m in measures if any(_meet(m, own) for own in self.measures))


@cache
def usage_warnings() -> dict[str, UsageWarning]:
    """All warnings by code, in the catalogue's order."""
    return {code: _warning(code, entry) for code, entry in load("usage_warnings").items()}


def _warning(code: str, entry: dict[str, Any]) -> UsageWarning:
    values = tuples(entry)
    values["sides"] = tuple(tuple(side) for side in entry.get("sides", ()))
    return UsageWarning(code, **values)


def _meet(asked: str, own: str) -> bool:
    """Whether two measures have cells in common; a bare frame stands for all of its cells."""
    frame, _, cells = asked.partition(":")
    own_frame, _, own_cells = own.partition(":")
    return frame == own_frame and (not cells or not own_cells or _overlap(cells, own_cells))


@cache
def _overlap(one: str, other: str) -> bool:
    """Whether some text fits both patterns, of which ``*`` stands for any characters."""
    if not one or not other:
        return not (one + other).strip("*")
    if one[0] == "*":
        return _overlap(one[1:], other) or _overlap(one, other[1:])
    if other[0] == "*":
        return _overlap(other, one)
    return one[0] == other[0] and _overlap(one[1:], other[1:])
