"""`gxdata status`: what the store holds, the last runs, and what a run would do now."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.table import Table

from gxdata import console
from gxdata.catalogue import label
from gxdata.commands.options import AsJson, ConfigPath, naming
from gxdata.plural import counted

if TYPE_CHECKING:
    import pandas as pd

    from gxdata.config import Config

SHOWN = 10
WELL = ("ok", "running")
# Columns of the table of runs that are no numbers.
TEXT = ("started", "status")


def status(
    store: Annotated[
        Path | None,
        typer.Option("--store", help="Folder of the store; the configuration's if left out."),
    ] = None,
    config: ConfigPath = Path("gxdata.toml"),
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Also say what a run would do now.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """What the store holds, year by year; the last runs; and, if asked, what a run would do now."""
    settings = _settings(config, needed=dry_run or (store is None and config.exists()))
    root = store or (settings.store if settings else Path("data/tidy"))
    of_store = _of_store(root, required=store is not None or settings is None)
    runs = _runs(settings) if settings and settings.store.resolve() == root.resolve() else []
    with naming(config):
        planned = _planned(settings) if dry_run and settings else None
    if as_json:
        told = {"store": str(root), **of_store, "runs": runs, "plan": planned and planned[0]}
        console.say(json.dumps(told, ensure_ascii=False))
        return
    if of_store["years"]:
        console.out.print(_years_table(of_store["years"], str(root)))
    for reason, count in of_store["failures"].items():
        console.say(f"{counted(count, 'input')} gave no report: {label('reason', reason, 'en')}")
    for outcome, count in of_store["corrections"].items():
        console.say(f"{counted(count, 'correction')}: {label('correction_outcome', outcome, 'en')}")
    if runs:
        console.out.print(_runs_table(runs))
        if runs[-1]["status"] not in WELL:
            console.say(f"the last run: {runs[-1]['summary'] or runs[-1]['status']}")
    if planned:
        console.say(planned[1])


def _settings(config: Path, *, needed: bool) -> "Config | None":
    """The configuration, where there is one; a wrong one is told only where it is needed."""
    from gxdata.config import load_config
    from gxdata.errors import ConfigError

    try:
        return load_config(config)
    except ConfigError:
        if needed:
            raise
        return None


def _of_store(root: Path, *, required: bool) -> dict[str, Any]:
    """What a store holds; nothing where there is none yet, if that is no error. A damaged one always is."""
    from gxdata.errors import StoreError
    from gxdata.store import open_store

    try:
        opened = open_store(root)
    except StoreError:
        if required or root.exists():
            raise
        return {"years": {}, "failures": {}, "corrections": {}}
    reports, failures = opened.frame("reports"), opened.frame("failures")
    corrections = opened.frame("corrections")["outcome"].value_counts().to_dict()
    counts = reports.groupby(["year", "form"]).size().unstack(fill_value=0)
    years = {str(y): {f: int(n) for f, n in row.items() if n} for y, row in counts.iterrows()}
    reasons = failures["reason"].value_counts().to_dict()
    return {"years": years, "failures": reasons, "corrections": corrections}


def _runs(settings: "Config") -> list[dict[str, Any]]:
    from gxdata.run import run_frame

    frame: pd.DataFrame = run_frame(settings.runs, settings.store).tail(SHOWN)
    told: list[dict[str, Any]] = json.loads(frame.to_json(orient="records", date_format="iso"))
    return told


def _planned(settings: "Config") -> tuple[dict[str, Any], str]:
    from gxdata.run import plan

    planned = plan(settings)
    return planned.as_dict(), planned.sentence()


def _years_table(years: dict[str, dict[str, int]], title: str) -> Table:
    forms = sorted({form for row in years.values() for form in row})
    table = Table("year", *(label("form", form, "en") for form in forms), "all", title=title)
    for year, row in years.items():
        table.add_row(year, *(str(row.get(form, 0)) for form in forms), str(sum(row.values())))
    return table


def _runs_table(runs: list[dict[str, Any]]) -> Table:
    columns = {
        "started": "started", "status": "status", "seconds": "seconds", "inputs": "inputs", "parsed": "read",
        "failed_inputs": "unread", "pages_made": "pages", "pages_failed": "failed", "peak_memory_mb": "MB",
    }  # fmt: skip
    table = Table(title="runs", pad_edge=False, padding=(0, 1, 0, 0))
    for name, heading in columns.items():
        table.add_column(heading, no_wrap=True, justify="left" if name in TEXT else "right")
    for run in runs:
        values = {**run, "started": (run["started"] or "")[:16].replace("T", " ")}
        cells = (values[name] for name in columns)
        table.add_row(*("" if value is None else str(value) for value in cells))
    return table
