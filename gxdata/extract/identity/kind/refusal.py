"""The refusal of a page that is no report, which says what it is instead."""

from gxdata.catalogue.codes import label
from gxdata.errors import ReadError


def refusal(reason: str) -> ReadError:
    """The error for a page that is what a reason of the catalogue's list says."""
    if reason == "not_a_report":
        detail = "no title of an annual report on information disclosure was found, and no report's text."
    else:
        what = label("reason", reason, "en")
        detail = f"this is no annual report on information disclosure: {what[0].lower()}{what[1:]}."
    return ReadError("extract", reason, detail)
