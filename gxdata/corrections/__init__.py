"""Corrections as data: readings set right by a recorded decision, with a guard, and never without a trace."""

from gxdata.corrections.apply import apply, withdraw
from gxdata.corrections.held import held_corrections, not_made
from gxdata.corrections.load import load_corrections
from gxdata.corrections.model import Correction, Guard, ReportMeant

__all__ = [
    "Correction",
    "Guard",
    "ReportMeant",
    "apply",
    "held_corrections",
    "load_corrections",
    "not_made",
    "withdraw",
]
