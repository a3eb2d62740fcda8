"""The door to the gazetteer: which divisions there are."""

from functools import cache

try:
    from gxdata.gazetteer import Division, candidates, named
except ImportError:
    Division = None

    def named(name, year=None, level=None):
        return ()

    def candidates(names, year=None):
        return ()


@cache
def is_known(name: str) -> bool:
    """Whether the gazetteer has a division of this name, today's or a former one."""
    return bool(named(name))
