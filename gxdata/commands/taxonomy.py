"""`gxdata taxonomy`: what problems are about, and how that is told."""

import json
from typing import Annotated

import typer
from rich.table import Table

from gxdata import console
from gxdata.catalogue import label
from gxdata.commands.options import AsJson

taxonomy = typer.Typer(no_args_is_help=True, help="What problems are about, and how that is told.")


@taxonomy.command()
def explain(
    text: Annotated[str, typer.Argument(help="The words of a stated problem or measure.")],
    as_json: AsJson = False,
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
        cues = ", ".join(f"{e.word} {e.weight:.3g} × {e.factor:.2g}" for e in line.cues)
        name = f"{label('category', line.category, 'zh')} ({line.category})"
        table.add_row(name, f"{line.score:.2f}", applies, cues)
    console.out.print(table if told.lines else "no cue found: the category stays empty")


@taxonomy.command()
def learn() -> None:
    """Learn anew what the words of problems speak for, after a change of the wordings (a checkout is needed)."""
    from gxdata.atomic import write_text
    from gxdata.catalogue import problem_wordings
    from gxdata.catalogue.problem_signs import PLACE, signs_text
    from gxdata.extract.problems.learn import learn as learn_signs

    signs = learn_signs(problem_wordings())
    write_text(PLACE, signs_text(signs))
    console.say(f"{PLACE}: {len(signs.places):,} signs")
