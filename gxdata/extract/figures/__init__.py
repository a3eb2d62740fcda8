"""Figures: the numbers that a report states in prose, each bound to its metric."""

from gxdata.extract.figures.read import figures

__all__ = ["figures"]
