"""Hold a report against the rules of the catalogue, and say how far its figures can be relied on."""

from gxdata.check.evaluate import check
from gxdata.check.result import CheckResult
from gxdata.check.trust import trust, trust_by_group

__all__ = ["CheckResult", "check", "trust", "trust_by_group"]
