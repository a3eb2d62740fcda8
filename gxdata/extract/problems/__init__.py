"""Cut section five into its stated problems and measures, say what each is about and which answers which."""

from gxdata.extract.problems.categorise import Evidence, categorise, evidence
from gxdata.extract.problems.explain import Explanation, explain
from gxdata.extract.problems.report_problems import problems

__all__ = ["Evidence", "Explanation", "categorise", "evidence", "explain", "problems"]
