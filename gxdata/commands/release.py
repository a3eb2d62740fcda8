"""`gxdata release`: a dated, reproducible bundle of the store."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from gxdata import console
from gxdata.commands.options import StorePath


def release(
    store: StorePath = Path("data/tidy"),
    out: Annotated[Path, typer.Option("--out", help="Folder of releases.")] = Path("releases"),
    day: Annotated[
        str | None,
        typer.Option("--date", help="YYYY-MM-DD, or YYYY-MM-DD.2 and so on; today's if left out."),
    ] = None,
    against: Annotated[
        Path | None,
        typer.Option(help="The release to compare with; the last one before if left out."),
    ] = None,
) -> None:
    """Write the store with its dictionary, coverage, checks and changes to a dated folder. Same store, same bytes."""
    from gxdata.release import release as make_release

    made = make_release(store, out, name=day or date.today().isoformat(), against=against)
    told = "the first"
    if made.previous:
        counts = made.summary.counts()
        told = (
            f"{', '.join(f'{n} {what}' for what, n in counts.items())} since {made.previous.name}"
        )
    state = "" if made.made else " stood there already, the same byte for byte"
    console.say(f"{made.folder}{state}: {made.rows} rows, {told}")
