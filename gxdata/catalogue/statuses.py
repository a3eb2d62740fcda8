"""What the status of a cell says of its number."""

from functools import cache
from typing import Literal

from gxdata.catalogue.loader import load


@cache
def certain() -> tuple[str, ...]:
    """The statuses whose numbers stand for themselves: all others may be shown, and are never added up."""
    return tuple(c for c, entry in load("codes")["status"].items() if entry.get("certain", False))


@cache
def statuses(value: Literal["set", "none", "any"]) -> tuple[str, ...]:
    """The statuses with which a cell has a number always (``set``), never (``none``) or perhaps (``any``)."""
    return tuple(c for c, entry in load("codes")["status"].items() if entry["value"] == value)
