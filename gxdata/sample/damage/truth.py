"""Changes to a truth: what can no longer be read, and what can be read in more than one way."""

from collections.abc import Iterable, Mapping
from typing import Any

from gxdata.sample.damage.model import Truth

FRAMES = ("disclosure", "applications", "reviews")


def set_cells(truth: Truth, frame: str, values: Mapping[str, Any]) -> Truth:
    """The truth with other values in some cells of a table."""
    return {**truth, frame: {**truth[frame], **values}}


def unreadable(truth: Truth, frame: str, keys: Iterable[str]) -> Truth:
    """Cells whose number the page no longer gives."""
    return set_cells(truth, frame, dict.fromkeys(keys))


def zero_hidden(truth: Truth, frame: str, keys: Iterable[str]) -> Truth:
    """Cells whose zero the page no longer gives; what else may be read there can still be read."""
    return set_cells(truth, frame, {key: _but_zero(truth[frame][key]) for key in keys})


def _but_zero(value: Any) -> Any:
    return also(None, *(n for n in value if n != 0)) if isinstance(value, list) else None


def recoverable(truth: Truth, frame: str, keys: Iterable[str]) -> Truth:
    """Cells whose number the page no longer prints, but which the identities may leave."""
    keys = list(keys)
    numbers = {k: truth[frame][k] for k in keys if isinstance(truth[frame].get(k), int | float)}
    inferable = truth.get("inferable", {})
    known = {**inferable, frame: {**inferable.get(frame, {}), **numbers}}
    return unreadable({**truth, "inferable": known}, frame, keys)


def uncertain(truth: Truth, frame: str, keys: Iterable[str]) -> Truth:
    """Cells whose number is printed where it might belong to another: it, or none, is right."""
    return set_cells(truth, frame, {key: also(truth[frame][key], None) for key in keys})


def also(value: Any, *others: Any) -> Any:
    """`value`, or one of `others`, as a truth file lists acceptable answers."""
    if value is None and others == (None,):
        return None
    known = value if isinstance(value, list) else [value]
    return [*known, *(other for other in others if other not in known)]


def number_of(value: Any) -> float:
    """The number behind a truth that may list several; 0 where there is none."""
    first = value[0] if isinstance(value, list) else value
    return 0.0 if first is None else float(first)


def short_row(truth: Truth, frame: str, left: Iterable[str], lost: Iterable[str]) -> Truth:
    """A row that lost cells without a trace: those `left` could stand in more than one column.

    The last number of a row of table three is still known as its total where the others add up to
    it. Table four has three totals in one row, so there nothing is sure.
    """
    left, values = list(left), truth[frame]
    truth = recoverable(truth, frame, lost)
    parts = [values[key] for key in left if not key.endswith(".total")]
    totals = [key for key in left if key.endswith(".total")]
    known = (
        frame == "applications"
        and len(totals) == 1
        and bool(parts)
        and _adds_up(parts, values[totals[0]])
    )
    return uncertain(truth, frame, (key for key in left if not (known and key in totals)))


def padded_row(truth: Truth, frame: str, row: Iterable[str], left: Iterable[str]) -> Truth:
    """A row that lost cells and ends in as many blank ones, so that numbers stand in others' places.

    A number that stands where it belongs by chance may be read there. In table two no sum tells
    that anything moved, so what stands in a cell may be read as it stands.
    """
    row, values = list(row), truth[frame]
    shown = {key: values[other] for key, other in zip(row, left, strict=False)}
    lost = [key for key in row if key not in shown or not _overlap(shown[key], values[key])]
    lost = [key for key in lost if key not in set(left)]
    known = uncertain(truth, frame, (key for key in row if key not in lost))
    known = recoverable(known, frame, lost)
    if frame != "disclosure":
        return known
    return set_cells(known, frame, {key: also(known[frame][key], n) for key, n in shown.items()})


def _overlap(one: Any, other: Any) -> bool:
    """Whether two values of a truth have an answer in common."""
    return any(n in (other if isinstance(other, list) else [other]) for n in also(one))


def _adds_up(parts: list[Any], total: Any) -> bool:
    return all(isinstance(n, int | float) for n in (*parts, total)) and sum(parts) == total
