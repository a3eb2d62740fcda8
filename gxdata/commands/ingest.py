"""`gxdata ingest`: raw reports into the store."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gxdata import console
from gxdata.commands.options import FAILED, NOTHING_DONE, RawPaths, StorePath
from gxdata.plural import counted

if TYPE_CHECKING:
    from gxdata.pipeline import IngestResult

# So many of what is passed over are named.
NAMED = 3


def ingest(
    raw: RawPaths,
    store: StorePath = Path("data/tidy"),
    workers: Annotated[int, typer.Option(min=1, help="Processes to use.")] = 1,
    corrections: Annotated[
        Path | None,
        typer.Option(
            "--corrections",
            help="Folder of corrections that are to hold; those the store records if left out.",
        ),
    ] = None,
) -> None:
    """Read raw reports into the store. Reports from the same source are replaced, all others stay."""
    from gxdata.pipeline import ingest as run_ingest

    with console.progress("reading reports") as progress:
        result = run_ingest(raw, store, workers=workers, progress=progress, corrections=corrections)
    tell_ingest(result, store)
    if not result.reports:
        raise typer.Exit(NOTHING_DONE)
    exit_if_uncorrected(result)


def tell_ingest(result: "IngestResult", store: Path) -> None:
    """Say what an ingest did, and name each input that gave no report or another than before."""
    for warning in result.warnings:
        console.complain(warning)
    failed = (
        f", {len(result.failures)} gave none (see the frame failures)" if result.failures else ""
    )
    console.say(
        f"{counted(result.reports, 'input', of=result.read)} gave a report{failed}; "
        f"{store} holds {result.in_store}"
    )
    if result.passed_over:
        console.say(passed_over(result.passed_over))
    for entry, _, detail in result.uncorrected:
        console.complain(f"{entry}: not corrected. {detail}")


def passed_over(sources: Sequence[str]) -> str:
    """One line on what was not read, with the first of them."""
    named = ", ".join(sources[:NAMED]) + (", …" if len(sources) > NAMED else "")
    return f"passed over, as no report by name or kind: {counted(len(sources), 'source')} ({named})"


def exit_if_uncorrected(result: "IngestResult") -> None:
    """End with an exit code other than 0 where a correction no longer fits its report.

    One whose report the store does not hold is only told of: a folder of corrections may serve several stores.
    """
    if any(outcome != "no_report" for _, outcome, _ in result.uncorrected):
        raise typer.Exit(FAILED)
