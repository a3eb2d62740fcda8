"""`gxdata sample`: the fictional sample, and damaged reports to look at."""

from pathlib import Path
from typing import Annotated

import typer

from gxdata import console
from gxdata.errors import InputError


def sample(
    out: Annotated[Path, typer.Option("--out", help="Folder to write to.")] = Path("data/sample"),
    seed: Annotated[
        int | None, typer.Option("--seed", help="Another seed, another sample.")
    ] = None,
    corpus: Annotated[
        Path | None,
        typer.Option("--corpus", help="Write damaged reports to this folder, and no sample."),
    ] = None,
    damage: Annotated[
        list[str] | None, typer.Option("--damage", help="For a corpus: a name, or a+b; else all.")
    ] = None,
    carrier: Annotated[
        list[str] | None, typer.Option("--carrier", help="For a corpus: such as docx; else all.")
    ] = None,
    count: Annotated[
        int, typer.Option("--count", min=1, help="For a corpus: reports for each damage, carrier.")
    ] = 2,
) -> None:
    """Write the fictional sample: raw reports of an invented province, and the truth about them."""
    from gxdata.sample import DEFAULT_SEED, write, write_corpus

    seed = DEFAULT_SEED if seed is None else seed
    if corpus is None:
        if damage or carrier:
            raise InputError("only a corpus is damaged. Name its folder with --corpus.")
        written = write(out, seed)
    else:
        with console.progress("writing damaged reports") as progress:
            written = write_corpus(corpus, seed, damage, carrier, count, progress)
    console.say(f"{written} fictional reports and their truth written to {corpus or out}")
