"""The command line: a thin skin over the public functions.

Exit codes: 0 done (inputs that are no reports are listed, and are no error); 1 a notebook failed; 2 nothing
could be done with what was given.
"""

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table

from gxdata import console
from gxdata._version import __version__
from gxdata.catalogue import label
from gxdata.errors import GxdataError, InputError

if TYPE_CHECKING:
    from gxdata.pipeline import IngestResult

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)


class Language(StrEnum):
    """The languages of the pages, as a list option needs them."""

    zh = "zh"
    en = "en"


RawPaths = Annotated[
    list[Path], typer.Argument(metavar="RAW…", help="Folders or files of raw reports.")
]
StorePath = Annotated[Path, typer.Option("--store", help="Folder of the store.")]
OutPath = Annotated[Path, typer.Option("--out", help="Folder the pages are written to.")]
ConfigPath = Annotated[Path, typer.Option("--config", help="Configuration file.")]
LangOption = Annotated[
    list[Language] | None, typer.Option("--lang", help="zh or en; both if left out.")
]

NOTHING_DONE, INTERRUPTED = 2, 130

taxonomy = typer.Typer(no_args_is_help=True, help="What problems are about, and how that is told.")
app.add_typer(taxonomy, name="taxonomy")


@app.command()
def ingest(
    raw: RawPaths,
    store: StorePath = Path("data/tidy"),
    workers: Annotated[int, typer.Option(min=1, help="Processes to use.")] = 1,
) -> None:
    """Read raw reports into the store. Reports from the same source are replaced, all others stay."""
    from gxdata.pipeline import ingest as run_ingest

    with console.progress("reading reports") as progress:
        result = run_ingest(raw, store, workers=workers, progress=progress)
    _tell_ingest(result, store)
    if not result.reports:
        raise typer.Exit(NOTHING_DONE)


@app.command()
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


@app.command()
def run(config: ConfigPath = Path("gxdata.toml")) -> None:
    """Ingest and publish, as a configuration file says."""
    from gxdata.config import load_config
    from gxdata.runs import run as run_all

    settings = load_config(config)
    with (
        console.progress("reading reports") as on_read,
        console.progress("making pages") as on_page,
    ):
        result = run_all(settings, on_read=on_read, on_page=on_page)
    _tell_ingest(result.ingested, settings.store)
    for page in result.pages:
        console.say(str(page.path))


@app.command()
def status(
    store: StorePath = Path("data/tidy"),
    as_json: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
) -> None:
    """What the store holds, year by year."""
    from gxdata.store import open_store

    opened = open_store(store)
    reports, failures = opened.frame("reports"), opened.frame("failures")
    counts = reports.groupby(["year", "form"]).size().unstack(fill_value=0)
    if as_json:
        years = {str(y): {f: int(n) for f, n in row.items() if n} for y, row in counts.iterrows()}
        reasons = failures["reason"].value_counts().to_dict()
        console.say(json.dumps({"store": str(store), "years": years, "failures": reasons}))
        return
    table = Table(
        "year", *(label("form", str(f), "en") for f in counts.columns), "all", title=str(store)
    )
    for year, row in counts.iterrows():
        table.add_row(str(year), *(str(n) for n in row), str(row.sum()))
    console.out.print(table)
    for reason, count in failures["reason"].value_counts().items():
        console.say(f"{count} inputs gave no report: {label('reason', str(reason), 'en')}")


@app.command()
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


@taxonomy.command()
def explain(
    text: Annotated[str, typer.Argument(help="The words of a stated problem or measure.")],
    as_json: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
) -> None:
    """What decides what a stated problem or measure is about."""
    from gxdata.extract.problems import explain as explain_text

    told = explain_text(text)
    if as_json:
        console.say(json.dumps(told.as_dict(), ensure_ascii=False))
        return
    table = Table("category", "score", "applies", "cues (weight × place)")
    for line in told.lines:
        applies = "main" if line.main else "yes" if line.applies else ""
        cues = ", ".join(f"{e.word} {e.weight:g} × {e.factor:g}" for e in line.cues)
        name = f"{label('category', line.category, 'zh')} ({line.category})"
        table.add_row(name, f"{line.score:.2f}", applies, cues)
    console.out.print(table if told.lines else "no cue found: the category stays empty")


@app.callback(invoke_without_command=True)
def common(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Tidy data from the annual reports on government information disclosure (政府信息公开工作年度报告)."""
    if version:
        console.say(f"gxdata {__version__}")
        raise typer.Exit()


def _tell_ingest(result: "IngestResult", store: Path) -> None:
    for source, _, detail in result.failures:
        console.complain(f"{source}: {detail}")
    failed = (
        f", {len(result.failures)} gave none (see the frame failures)" if result.failures else ""
    )
    console.say(
        f"{result.reports} of {result.read} inputs gave a report{failed}; {store} holds {result.in_store}"
    )


def main() -> None:
    """Run the command line, turning every error into one line and an exit code."""
    try:
        code = app(standalone_mode=False)
    except GxdataError as error:
        console.complain(str(error))
        code = error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        console.complain("stopped. The store and the pages stand as they were.")
        code = INTERRUPTED
    except Exception as error:
        # What the command line's library raises for a misspelt option; it does not export the class.
        if not hasattr(error, "format_message"):
            raise
        console.complain(f"{error.format_message() or 'no command given.'} Try: gxdata --help")
        code = NOTHING_DONE
    raise SystemExit(code or 0)
