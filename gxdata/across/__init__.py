"""Across reports: what is found only by holding reports of one store against one another."""

from typing import TYPE_CHECKING

from gxdata.across.completed import is_completed
from gxdata.lazy import loader

if TYPE_CHECKING:
    from gxdata.across.passes import complete

__all__ = ["complete", "is_completed"]

# Loaded when asked for: whether a state is complete can be told without what completes it.
__getattr__ = loader(__name__, {"complete": "gxdata.across.passes"})
