"""The door to the gazetteer: which divisions there are."""

from functools import cache

from gxdata.gazetteer import Division, candidates, named

__all__ = ["Division", "candidates", "is_known", "named"]


@cache
def is_known(name: str) -> bool:
    """Whether the gazetteer has a division of this name, today's or a former one."""
    return bool(named(name))
