"""`gxdata dictionary`: the data dictionary and the data package."""

from pathlib import Path
from typing import Annotated

import typer

from gxdata import console
from gxdata.commands.options import StorePath


def dictionary(
    out: Annotated[Path, typer.Option("--out", help="Folder to write to.")] = Path(
        "data/dictionary"
    ),
    store: StorePath = Path("data/tidy"),
) -> None:
    """Write the data dictionary (zh, en; Markdown, HTML), and datapackage.json into the store if there is one."""
    from gxdata.dictionary import write_datapackage, write_dictionary
    from gxdata.store.files import require_files

    for path in write_dictionary(out):
        console.say(str(path))
    if store.exists():
        require_files(store)
        console.say(str(write_datapackage(store)))
    else:
        console.say(f"{store}: no store yet, so no data package was written")
