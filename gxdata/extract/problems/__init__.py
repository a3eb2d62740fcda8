"""Cut section five into its stated problems and measures, say what each is about and which answers which."""

from gxdata.extract.problems.categorise import Evidence, categorise, evidence
from gxdata.extract.problems.state import problems

__all__ = ["Evidence", "categorise", "evidence", "problems"]
