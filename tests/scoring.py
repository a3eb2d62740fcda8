"""Compare parsed reports with what a truth file says."""

from collections import Counter
from typing import Any

from gxdata import Parsed

TABLES = ("disclosure", "applications", "reviews")
IDENTITY = ("year", "agency", "level", "province", "city", "county", "township", "published_on")


def verdicts(parsed: Parsed, truth: dict[str, Any]) -> Counter[str]:
    """How many cells are right, wrong, missed or silently wrong."""
    counts: Counter[str] = Counter()
    for frame in TABLES:
        table = parsed.report.table(frame)
        cells = {f"{row.code}.{c.column}": c for row, c in table.cells()} if table else {}
        inferable = truth.get("inferable", {}).get(frame, {})
        for key, value in truth[frame].items():
            cell = cells.get(key)
            number = cell.number if cell else None
            status = cell.status if cell else None
            if number == value or (
                value is None and status == "inferred" and number in (0, inferable.get(key))
            ):
                counts["right"] += 1
            elif number is None:
                counts["missed"] += 1
            else:
                counts["silent" if status == "reported" else "wrong"] += 1
    return counts


def identity_errors(parsed: Parsed, truth: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    """The fields of the identity that differ from the truth."""
    who = parsed.report.identity
    found = {name: getattr(who, name) for name in IDENTITY}
    found["published_on"] = None if who.published_on is None else who.published_on.isoformat()
    return {name: (found[name], truth[name]) for name in IDENTITY if found[name] != truth[name]}
