"""What is done to a new state of the store before it takes its place."""

from collections.abc import Callable, Sequence
from pathlib import Path

from gxdata.corrections import Correction, apply, held_corrections, withdraw
from gxdata.dictionary import write_datapackage


def finish(corrections: Sequence[Correction] | None) -> Callable[[Path, Path | None], None]:
    """Look across reports at what they say, then correct, then describe.

    Parameters
    ----------
    corrections
        The corrections that are to hold, and no others; None for those that the store records.
    """

    # Imported late: asking whether corrections are as decided needs nothing of what compares reports.
    from gxdata.across import complete

    def of_state(root: Path, before: Path | None) -> None:
        decided = held_corrections(root) if corrections is None else corrections
        withdraw(root)  # so that checks and comparisons see what was read
        complete(root, before)
        apply(root, decided)
        write_datapackage(root)

    return of_state


def is_corrected(root: Path, corrections: Sequence[Correction] | None) -> bool:
    """Whether just these corrections are recorded in a store; None stands for those that are."""
    if corrections is None:
        return True
    return sorted(map(repr, held_corrections(root))) == sorted(map(repr, corrections))
