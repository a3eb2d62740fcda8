"""Across reports: what is found only by holding reports of one store against one another."""

from gxdata.across.complete import complete, is_completed

__all__ = ["complete", "is_completed"]
