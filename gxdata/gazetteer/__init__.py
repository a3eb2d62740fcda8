"""China's administrative divisions, from provinces to townships, with their history since 2008.

Names in, divisions out: who bears a name (`named`), which one a chain of names means (`resolve`, `candidates`), and
what followed (`successors`). Sources and licences: ``SOURCES.md``.
"""

from gxdata.gazetteer.division import Division, within
from gxdata.gazetteer.names import levels, named, successors
from gxdata.gazetteer.resolve import candidates, resolve

__all__ = [
    "Division",
    "candidates",
    "levels",
    "named",
    "resolve",
    "successors",
    "within",
]
