"""`gxdata run`: what a scheduler calls."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from gxdata import console
from gxdata.commands.ingest import passed_over
from gxdata.commands.options import AsJson, ConfigPath, naming

if TYPE_CHECKING:
    from gxdata.errors import NotebookError
    from gxdata.publish import Job

DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would be done; do nothing.")]


def run(
    config: ConfigPath = Path("gxdata.toml"),
    dry_run: DryRun = False,
    force: Annotated[
        bool, typer.Option("--force", help="Read and make everything, up to date or not.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Ingest, check and publish what is not up to date, as a configuration file says."""
    from gxdata.config import load_config

    settings = load_config(config)
    if dry_run:
        from gxdata.run import plan

        with naming(config):
            planned = plan(settings)
        console.say(json.dumps(planned.as_dict()) if as_json else planned.sentence())
        return
    from gxdata.run import run as run_all

    with naming(config), console.progress("reading reports") as on_read:
        result = run_all(settings, force=force, on_read=on_read, on_job=_tell_job)
    if as_json:
        console.say(json.dumps(result.record.as_dict(), ensure_ascii=False))
    else:
        for line in result.record.warnings:
            console.complain(line)
        for entry, outcome, detail in result.ingested.uncorrected:
            if outcome != "no_report":
                console.complain(f"{entry}: not corrected. {detail}")
        for job in result.site.made:
            console.say(str(settings.out / f"{job.name}.html"))
        if result.ingested.passed_over:
            console.say(passed_over(result.ingested.passed_over))
        console.say(result.record.summary)
    if result.exit_code:
        raise typer.Exit(result.exit_code)


def _tell_job(job: "Job", error: "NotebookError | None") -> None:
    """A line for each page: the notebook and its parameters, and what went wrong."""
    given = ", ".join(f"{name}={value}" for name, value in job.parameters.items())
    what = f"{job.notebook} ({given}) in {job.lang}" if given else f"{job.notebook} in {job.lang}"
    if error:
        console.complain(f"{what}: {error}")
    else:
        console.note(f"made {what}")
