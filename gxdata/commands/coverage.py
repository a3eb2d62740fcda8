"""`gxdata coverage`: which organs have reports on which years, and why not."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from gxdata import console
from gxdata.catalogue.coverage import coverage_states
from gxdata.commands.options import AsJson, StorePath
from gxdata.plural import counted


def coverage(
    store: StorePath = Path("data/tidy"),
    csv: Annotated[
        Path | None, typer.Option(help="Write every organ and year to this CSV file.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """How many organs have a report on each year, and the reasons for gaps."""
    from gxdata.analyse import coverage as grid_of
    from gxdata.analyse import coverage_counts
    from gxdata.release.summaries import write_frame
    from gxdata.store import open_store

    grid = grid_of(open_store(store))
    counts = coverage_counts(grid)
    if csv is not None:
        write_frame(csv, grid)
    if as_json:
        told = {"years": counts.to_dict("records"), "unplaced": counts.attrs["unplaced"]}
        console.say(json.dumps(told))
        return
    table = Table("year", *(state.en for state in coverage_states().values()), title=str(store))
    for row in counts.itertuples(index=False, name=None):
        table.add_row(*map(str, row))
    console.out.print(table)
    if counts.attrs["unplaced"]:
        console.say(
            f"{counted(counts.attrs['unplaced'], 'input')} gave no report, of an organ not known"
        )
