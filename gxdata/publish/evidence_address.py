"""Where the evidence of a figure stands on the site."""

import re
from collections.abc import Iterable

EVIDENCE = "evidence"

# Pages stand in folders by the first characters of the id, as that is all that who links to one must know: with two of
# them, ten thousand reports are some forty files a folder.
SHARD = 2

_SAFE = re.compile(r"[\w-]+")
_LINK = re.compile(rf'href="{EVIDENCE}/[\w-]+/([\w-]+)\.html[#"]')


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
    return f"{EVIDENCE}/{report_id[:SHARD]}/{report_id}.html{anchor}"


def evidence_links(
    report_ids: Iterable[str], *place: str, each: Iterable[object] | None = None
) -> list[str]:
    """Where each row of a table leads, for the parameter `links` of `show_table`.

    Parameters
    ----------
    report_ids
        The reports that the rows are made of.
    *place
        What to show of each; see `evidence_href`.
    each
        What to add to the place, row by row, such as the ordinals of problems.
    """
    ids = [str(report_id) for report_id in report_ids]
    parts = [()] * len(ids) if each is None else [(str(part),) for part in each]
    return [evidence_href(id, *place, *part) for id, part in zip(ids, parts, strict=True)]


def linked_reports(html: str) -> set[str]:
    """The ids of the reports whose evidence a page leads to."""
    return set(_LINK.findall(html))


def anchor_of(*place: str) -> str:
    """The id of a place on a page of evidence."""
    return re.sub(r"[^\w.-]", "-", ".".join(place))
