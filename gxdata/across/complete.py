"""Run everything that looks across reports over a state of the store that is about to take its place."""

from collections.abc import Callable
from pathlib import Path

from gxdata.across.checks import check_across
from gxdata.across.copies import link_copies
from gxdata.across.reuse import measure_reuse
from gxdata.across.threads import follow_problems

# Each reads the frames it needs from the folder and puts back those it has completed (`gxdata.store.whole`). What an
# earlier run has left is made anew, never added to, so that the same reports always give the same rows.
PASSES: tuple[Callable[[Path], None], ...] = (
    link_copies,  # first: a copy is not to be taken for last year's report
    measure_reuse,
    follow_problems,
    check_across,
)


def complete(root: Path) -> None:
    """Complete the frames of a store.

    Parameters
    ----------
    root
        Folder with every frame of the store.
    """
    for look_across in PASSES:
        look_across(root)
