"""The door to the gazetteer: which divisions there are. Reports of one place come together, so answers are kept."""

from functools import lru_cache

from gxdata.gazetteer import Division, named
from gxdata.gazetteer import candidates as gazetteer_candidates
from gxdata.gazetteer.names import STATES_IN_SHORT, rows_short_above_townships

__all__ = ["STATES_IN_SHORT", "Division", "candidates", "is_known", "is_known_in_short", "named"]

KEPT = 4096


@lru_cache(maxsize=KEPT)
def is_known(name: str) -> bool:
    """Whether the gazetteer has a division of this name, today's or a former one."""
    return bool(named(name))


@lru_cache(maxsize=KEPT)
def is_county(name: str) -> bool:
    """Whether all divisions of this name, today's and former ones, are counties."""
    return is_known(name) and all(division.level == "county" for division in named(name))


@lru_cache(maxsize=KEPT)
def is_known_in_short(name: str) -> bool:
    """Whether a division bears this name, or one above the townships is commonly called so: 恩施州, 前郭县."""
    return is_known(name) or bool(rows_short_above_townships(name))


@lru_cache(maxsize=KEPT)
def candidates(chain: tuple[str, ...], year: int | None = None) -> tuple[Division, ...]:
    """All divisions that a chain of names, highest first, may mean in a year."""
    return gazetteer_candidates(chain, year=year)


def is_below(chain: tuple[str, ...], year: int | None = None) -> bool:
    """Whether the gazetteer knows the last of a chain of names as a division below the one before it."""
    *_, above, name = chain
    return any(d.name == name and above in d.chain for d in candidates(chain, year))
