"""Options that several commands have."""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from gxdata.errors import ConfigError

FAILED, NOTHING_DONE, INTERRUPTED = 1, 2, 130


class Language(StrEnum):
    """The languages of the pages, as a list option needs them."""

    zh = "zh"
    en = "en"


RawPaths = Annotated[
    list[Path], typer.Argument(metavar="RAW…", help="Folders, files or archives of raw reports.")
]
StorePath = Annotated[Path, typer.Option("--store", help="Folder of the store.")]
OutPath = Annotated[Path, typer.Option("--out", help="Folder the pages are written to.")]
ConfigPath = Annotated[Path, typer.Option("--config", help="Configuration file.")]
LangOption = Annotated[
    list[Language] | None, typer.Option("--lang", help="zh or en; both if left out.")
]
AsJson = Annotated[bool, typer.Option("--json", help="For machines.")]


@contextmanager
def naming(config: Path) -> Iterator[None]:
    """Say in which file stands what cannot be done, where that is found after the file was read."""
    try:
        yield
    except ConfigError as error:
        raise ConfigError(f"{config}: {error}") from error
