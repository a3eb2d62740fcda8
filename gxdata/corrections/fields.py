"""What each key of a correction may hold."""

import difflib
from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from gxdata.catalogue import code_list
from gxdata.catalogue.cells import cell_frames
from gxdata.corrections.model import Guard, Number, ReportMeant
from gxdata.errors import CorrectionError

# What `to` says where the report gives no number.
NO_NUMBER = "none"


def known(where: str, what: str, name: object, names: Collection[str]) -> str:
    """`name`, if it is one of `names`.

    Raises
    ------
    CorrectionError
        If it is not; the message names the nearest, or all if they are few.
    """
    if isinstance(name, str) and name in names:
        return name
    near = difflib.get_close_matches(str(name), names, 1)
    hint = f"Did you mean {near[0]!r}?" if near else f"There are: {', '.join(list(names)[:12])}."
    raise CorrectionError(f"{where}: {what} {name!r} is not known. {hint}")


def keys(where: str, entry: dict[str, Any], needed: Collection[str], more: Collection[str]) -> None:
    """Make sure that an entry has the keys it needs and no others."""
    for key in entry:
        known(where, "the key", key, (*needed, *more))
    for key in needed:
        if key not in entry:
            raise CorrectionError(f"{where}: the key {key!r} is missing. Add it.")


def text(where: str, key: str, value: object) -> str:
    """A text that says something."""
    if not isinstance(value, str) or not value.strip():
        raise CorrectionError(f"{where}: {key} = {value!r} is no text. Write it in quotes.")
    return value.strip()


def day(where: str, key: str, value: object) -> date:
    """A day, written plainly: 2024-03-01."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise CorrectionError(f"{where}: {key} = {value!r} is no date. Write it as 2024-03-01.")
    return value


def report(where: str, value: object) -> ReportMeant:
    """Which report is meant: a source, or a table with `agency` and `year`."""
    if isinstance(value, str):
        return ReportMeant(source=text(where, "report", value))
    if not isinstance(value, dict):
        raise CorrectionError(
            f'{where}: report = {value!r} names no report. Give its source ("2021/a.html"), or '
            '{ agency = "…", year = 2021 }.'
        )
    keys(f"{where}, report", value, ("agency", "year"), ("scope",))
    if type(value["year"]) is not int:
        raise CorrectionError(f"{where}: the year {value['year']!r} is no whole number.")
    scope = known(where, "the scope", value.get("scope", "organ"), code_list("scope"))
    return ReportMeant(None, text(where, "agency", value["agency"]), value["year"], scope)


def guard(where: str, value: object) -> Guard:
    """What must have been read: a number, a status, or a table of `value`, `status` and `evidence`."""
    if isinstance(value, dict) and value:
        keys(f"{where}, expect", value, (), ("value", "status", "evidence"))
        return Guard(
            _number(where, "expect", value["value"]) if "value" in value else None,
            known(where, "the status", value["status"], _read()) if "status" in value else None,
            text(where, "evidence", value["evidence"]) if "evidence" in value else None,
        )
    if isinstance(value, str):
        return Guard(status=known(where, "the status", value, _read()))
    return Guard(_number(where, "expect", value))


def outcome(where: str, frame: str, cell: str, value: object) -> Number | None:
    """The number that a cell is to hold, or None."""
    if value == NO_NUMBER:
        return None
    number = _number(where, "to", value)
    kind = cell_frames()[frame].cells[cell]
    if kind != "amount" and number != int(number):
        raise CorrectionError(f"{where}: to = {value!r}: {cell} holds a whole number.")
    if kind == "count" and number < 0:
        raise CorrectionError(f"{where}: to = {value!r}: {cell} is a count, not below zero.")
    return number


def _number(where: str, key: str, value: object) -> Number:
    if type(value) not in (int, float) or not isinstance(value, (int, float)):
        wanted = "a number" if key == "expect" else f"a number, or {NO_NUMBER!r} for no number"
        raise CorrectionError(f"{where}: {key} = {value!r} is not {wanted}.")
    if abs(value) >= 1e15:  # so far whole numbers are exact; also keeps out what is no number
        raise CorrectionError(f"{where}: {key} = {value!r} is too great to be exact.")
    if value != value:
        raise CorrectionError(f"{where}: {key} = {value!r} is no number.")
    return value


def _read() -> list[str]:
    """The statuses that a reading may have."""
    return [status for status in code_list("status") if status != "corrected"]
