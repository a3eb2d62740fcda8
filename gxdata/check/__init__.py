"""Hold a report against the rules of the catalogue, and say how far its figures can be relied on."""

from typing import TYPE_CHECKING

from gxdata.check.result import CheckResult
from gxdata.check.trust import trust, trust_by_group
from gxdata.lazy import loader

if TYPE_CHECKING:
    from gxdata.check.evaluate import check

__all__ = ["CheckResult", "check", "trust", "trust_by_group"]

# Pages ask how far figures can be relied on, and need nothing of what reads reports.
__getattr__ = loader(__name__, {"check": "gxdata.check.evaluate"})
