"""`gxdata publish`: the pages of one year."""

from pathlib import Path
from typing import Annotated

import typer

from gxdata import console
from gxdata.commands.options import LangOption, Language, OutPath, StorePath


def publish(
    year: Annotated[int, typer.Option("--year", help="Year reported on.")],
    store: StorePath = Path("data/tidy"),
    out: OutPath = Path("reports"),
    lang: LangOption = None,
) -> None:
    """Run the yearly notebook over the store and write its pages."""
    from gxdata.publish import publish as run_publish

    with console.progress("making pages") as progress:
        pages = run_publish(
            store, year, out, langs=[code.value for code in lang or Language], progress=progress
        )
    for page in pages:
        console.say(str(page.path))
