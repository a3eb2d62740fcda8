"""China's administrative divisions, from provinces to townships, with their history since 2008.

Names in, divisions out: who bears a name (`named`), which one a chain of names means (`resolve`, `candidates`), what
followed (`successors`), and where full names stand in a text (`mentions`). Sources and licences: ``SOURCES.md``.
"""

from gxdata.gazetteer.division import Division, within
from gxdata.gazetteer.mentions import Mention, mentions
from gxdata.gazetteer.names import levels, named, successors
from gxdata.gazetteer.resolve import candidates, resolve

__all__ = [
    "Division",
    "Mention",
    "candidates",
    "levels",
    "mentions",
    "named",
    "resolve",
    "successors",
    "within",
]
