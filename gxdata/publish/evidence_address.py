"""Where the evidence of a figure stands on the site."""

import re

EVIDENCE = "evidence"
_SAFE = re.compile(r"[\w-]+")


def evidence_href(report_id: str, *place: str) -> str:
    """The address of a report's page of evidence, as a page of the site links to it.

    Parameters
    ----------
    report_id
        Id of the report.
    *place
        What to show on it: a frame and the codes of a cell, such as ``"applications", "received", "total"``; or
        ``"problem", "2"``. The head of the page if left out.

    Raises
    ------
    ValueError
        If the id could not be a file's name.
    """
    if not _SAFE.fullmatch(report_id):
        raise ValueError(f"{report_id!r} is not the id of a report.")
    anchor = f"#{anchor_of(*place)}" if place else ""
    return f"{EVIDENCE}/{report_id}.html{anchor}"


def anchor_of(*place: str) -> str:
    """The id of a place on a page of evidence."""
    return re.sub(r"[^\w.-]", "-", ".".join(place))
