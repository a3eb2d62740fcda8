"""`gxdata publish`: the pages of one or more notebooks, as far as they are out of date."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gxdata import console
from gxdata.commands.options import (
    FAILED,
    LangOption,
    Language,
    OutPath,
    StorePath,
)

if TYPE_CHECKING:
    from gxdata.publish import Job
    from gxdata.publish.parameters import Parameter
    from gxdata.store import Store

Notebook = Annotated[
    list[str] | None,
    typer.Option("--notebook", help="A notebook by its name; yearly_summary if left out."),
]
Given = Annotated[
    list[str] | None,
    typer.Option("--parameter", metavar="NAME=VALUE", help="A value for the notebooks."),
]


def publish(
    year: Annotated[
        int | None,
        typer.Option("--year", help="Year reported on; the last one in the store if left out."),
    ] = None,
    notebook: Notebook = None,
    parameter: Given = None,
    store: StorePath = Path("data/tidy"),
    out: OutPath = Path("reports"),
    lang: LangOption = None,
    force: Annotated[bool, typer.Option("--force", help="Make pages that are up to date.")] = False,
) -> None:
    """Run notebooks over the store and bring their pages up to date, with all that leads to them."""
    from gxdata.publish.pages import YEARLY
    from gxdata.publish.site import publish_site
    from gxdata.store import open_store

    opened = open_store(store)
    jobs = [
        job.in_language(code.value)
        for name in notebook or [YEARLY]
        for job in [_job(opened, name, year, parameter or [])]
        for code in lang or Language
    ]
    through: list[Job] = []
    with console.progress("making pages") as progress:

        def on_job(job: "Job", _: object) -> None:
            through.append(job)
            progress(len(through), len(jobs))

        site = publish_site(opened.root, jobs, out, on_job=on_job, force=force)
    for job in site.made:
        console.say(str(out / f"{job.name}.html"))
    for job in site.unchanged:
        console.say(f"{out / f'{job.name}.html'} (up to date)")
    for failure in site.failures:
        console.complain(f"{failure.job.name}: {failure.reason}")
    if site.failures:
        raise typer.Exit(FAILED)


def _job(store: "Store", notebook: str, year: int | None, given: Sequence[str]) -> "Job":
    from gxdata.analyse import real_years
    from gxdata.errors import ParameterError, YearError
    from gxdata.publish import Job, find_notebook
    from gxdata.publish.notebook import parameters_in
    from gxdata.run.jobs import NO_REPORT

    known = parameters_in(find_notebook(notebook))
    parameters = dict(_value(entry, known) for entry in given)
    if year is not None and "year" not in known:
        raise ParameterError(f"{notebook}: the notebook has no parameter 'year'.")
    if "year" in known and "year" not in parameters:
        years = [year] if year is not None else real_years(store)[-1:]
        if not years:
            raise YearError(f"{store.root}: {NO_REPORT}")
        parameters["year"] = years[0]
    return Job(notebook, parameters)


def _value(entry: str, known: "dict[str, Parameter]") -> tuple[str, Any]:
    from gxdata.errors import ParameterError
    from gxdata.publish.parameters import from_text

    name, sign, written = entry.partition("=")
    if not sign:
        raise ParameterError(f"--parameter {entry}: write NAME=VALUE.")
    return name, from_text(known.get(name), written)
