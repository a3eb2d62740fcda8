"""Run everything that looks across reports over a state of the store that is about to take its place."""

import json
from collections.abc import Callable
from pathlib import Path

from gxdata.across.checks import check_across
from gxdata.across.copies import link_copies
from gxdata.across.reuse import measure_reuse
from gxdata.across.threads import follow_problems
from gxdata.fingerprint import across_version

# Each reads the frames it needs from the folder and puts back what it has completed (`gxdata.store.whole`). What an
# earlier run has left is made anew, never added to, so that the same reports always give the same rows. Given the state
# before, a pass leaves alone what cannot have changed (`gxdata.across.changes`).
PASSES: tuple[Callable[[Path, Path | None], None], ...] = (
    link_copies,  # first: a copy is not to be taken for last year's report
    measure_reuse,
    follow_problems,
    check_across,
)
# Says what looked across the reports of a state, and so whether its results may be kept.
COMPLETED = "completed.json"


def complete(root: Path, before: Path | None = None) -> None:
    """Complete the frames of a store.

    Parameters
    ----------
    root
        Folder with every frame of the store.
    before
        The state that this one follows, if any. The result does not depend on it, only the work.
    """
    kept = before if before is not None and is_completed(before) else None
    for look_across in PASSES:
        look_across(root, kept)
    (root / COMPLETED).write_text(json.dumps({"across": across_version()}) + "\n", "utf-8")


def is_completed(root: Path) -> bool:
    """Whether this version of the package has looked across the reports of a state."""
    try:
        told = json.loads((root / COMPLETED).read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(told, dict) and told.get("across") == across_version()
