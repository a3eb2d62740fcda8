"""Run everything that looks across reports over a state of the store that is about to take its place."""

from collections.abc import Callable
from pathlib import Path

from gxdata.across.checks import check_across
from gxdata.across.completed import is_completed, note_completed
from gxdata.across.copies import link_copies
from gxdata.across.reuse import measure_reuse
from gxdata.across.threads import follow_problems

# Each reads the frames it needs from the folder and puts back what it has completed (`gxdata.store.whole`). What an
# earlier run has left is made anew, never added to, so that the same reports always give the same rows. Given the state
# before, a pass leaves alone what cannot have changed (`gxdata.across.changes`).
PASSES: tuple[Callable[[Path, Path | None], None], ...] = (
    link_copies,  # first: a copy is not to be taken for last year's report
    measure_reuse,
    follow_problems,
    check_across,
)


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
    note_completed(root)
