"""The names of releases: the day they were made, and where it was not the day's first, its number: 2026-01-31.2."""

import re
from datetime import date
from pathlib import Path

from gxdata.errors import InputError
from gxdata.release.manifest import MANIFEST

NAME = re.compile(r"(\d{4}-\d\d-\d\d)(?:\.([2-9]|[1-9]\d{1,3}))?", re.ASCII)


def require_name(name: str) -> str:
    """The name, if it can be a release's.

    Raises
    ------
    InputError
        If it cannot.
    """
    if _order(name) is None:
        raise InputError(
            f"{name!r}: a release is named by its date, such as 2026-01-31; a second one of that day 2026-01-31.2."
        )
    return name


def releases_in(out: Path) -> list[Path]:
    """The releases in a folder, the oldest first."""
    if not out.is_dir():
        return []
    found = [(_order(path.name), path) for path in out.iterdir() if (path / MANIFEST).is_file()]
    return [path for order, path in sorted((o, p) for o, p in found if o is not None)]


def last_before(out: Path, name: str) -> Path | None:
    """The last release in a folder that comes before the one of this name."""
    here = _order(require_name(name))
    earlier = [path for path in releases_in(out) if (_order(path.name) or ()) < (here or ())]
    return earlier[-1] if earlier else None


def next_name(out: Path, day: date) -> str:
    """The name of a release made on a day, behind all that stand in the folder."""
    releases = releases_in(out)
    last = _order(releases[-1].name) if releases else None
    if last is None or last[0] < day:
        return day.isoformat()
    return f"{last[0].isoformat()}.{last[1] + 1}"


def _order(name: str) -> tuple[date, int] | None:
    """The day and the number of a release of this name; None where it is no such name."""
    found = NAME.fullmatch(name)
    try:
        return (date.fromisoformat(found[1]), int(found[2] or 1)) if found else None
    except ValueError:
        return None
