"""Mend damaged text. Each mend is a small pure function with a code; what was mended is recorded."""

from gxdata.mend.document import mend

__all__ = ["mend"]
