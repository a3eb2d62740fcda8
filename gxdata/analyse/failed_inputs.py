"""Whose report a failed input would have been, where the reports of the same place tell."""

import re

import pandas as pd

from gxdata.catalogue.coverage import unread_reasons

ENDING = re.compile(r"\.[A-Za-z]{1,5}$")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
COLUMNS = ["source", "reason", "agency_id", "scope", "year"]


def placed_failures(failures: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The failures that may have been reports, with organ and year where the path decides them.

    A source that gave a report before (which stays) is that report's. Otherwise the path is held against those of
    reports with its year masked: where all reports of one masked path are of one organ, and their paths' years differ
    from the years reported on by the same number, so does this one's. Nothing else places a failure.

    Parameters
    ----------
    failures, reports
        The frames of those names.

    Returns
    -------
    pandas.DataFrame
        Columns `source`, `reason`, `agency_id`, `scope` and `year`; the last three missing where nothing decides.
    """
    open_ones = failures[failures["reason"].isin(unread_reasons())][["source", "reason"]]
    patterns = _patterns(reports)
    same = reports.drop_duplicates("source").set_index("source")[["agency_id", "scope", "year"]]
    places = []
    for source in open_ones["source"]:
        if source in same.index:
            own = same.loc[source]
            place = (own["agency_id"], own["scope"], own["year"])
        else:
            place = _by_pattern(source, patterns)
        places.append(place if pd.notna(place[0]) else (None, None, pd.NA))
    found = pd.DataFrame(
        places, columns=["agency_id", "scope", "year"], index=open_ones.index, dtype="object"
    )
    return open_ones.join(found).astype({"year": "Int16"})[COLUMNS]


def masked(source: str) -> tuple[str, int] | None:
    """A path without its ending, its year masked, and that year; None where it has none, or several that differ."""
    path = ENDING.sub("", source)
    years = {int(year) for year in YEAR.findall(path)}
    return (YEAR.sub("*", path), years.pop()) if len(years) == 1 else None


Pattern = tuple[str, str, int]
"""Of all reports whose path is alike: their organ, its scope, and the year in the path less the year reported on."""


def _patterns(reports: pd.DataFrame) -> dict[str, Pattern | None]:
    found: dict[str, Pattern | None] = {}
    columns = ["source", "agency_id", "scope", "year"]
    for source, agency, scope, year in reports[columns].itertuples(index=False, name=None):
        path = masked(source)
        if path is None:
            continue
        own = (agency, scope, path[1] - int(year)) if pd.notna(agency) else None
        found[path[0]] = own if found.get(path[0], own) == own else None
    return found


def _by_pattern(source: str, patterns: dict[str, Pattern | None]) -> tuple[object, object, object]:
    path = masked(source)
    pattern = patterns.get(path[0]) if path else None
    if path is None or pattern is None:
        return (None, None, pd.NA)
    agency, scope, offset = pattern
    return agency, scope, path[1] - offset
