"""The bands of trust, and what numbers in each were worth where the truth was known."""

from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class TrustBand:
    """One band.

    Attributes
    ----------
    low
        Its lower end; it reaches to the next higher one, and the first holds exactly 1.
    read, slip
        How many of how many sure numbers were wrong, on pages that are hard to read and on pages whose organ slipped.
    """

    low: float
    read: tuple[int, int]
    slip: tuple[int, int]


@cache
def trust_bands() -> tuple[TrustBand, ...]:
    """All bands, highest first."""
    entries = load("trust")["band"]
    return tuple(
        TrustBand(entry["low"], tuple(entry["read"]), tuple(entry["slip"])) for entry in entries
    )
