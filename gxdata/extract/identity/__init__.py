"""Who wrote a report, on which year, and where that organ stands."""

from gxdata.extract.identity.identify import identify

__all__ = ["identify"]
