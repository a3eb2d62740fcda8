"""`gxdata status`: what the store holds."""

import json
from pathlib import Path

from rich.table import Table

from gxdata import console
from gxdata.catalogue import label
from gxdata.commands.options import AsJson, StorePath


def status(
    store: StorePath = Path("data/tidy"),
    as_json: AsJson = False,
) -> None:
    """What the store holds, year by year."""
    from gxdata.store import open_store

    opened = open_store(store)
    reports, failures = opened.frame("reports"), opened.frame("failures")
    corrections = opened.frame("corrections")["outcome"].value_counts().to_dict()
    counts = reports.groupby(["year", "form"]).size().unstack(fill_value=0)
    if as_json:
        years = {str(y): {f: int(n) for f, n in row.items() if n} for y, row in counts.iterrows()}
        reasons = failures["reason"].value_counts().to_dict()
        held = {"years": years, "failures": reasons, "corrections": corrections}
        console.say(json.dumps({"store": str(store), **held}))
        return
    table = Table(
        "year", *(label("form", str(f), "en") for f in counts.columns), "all", title=str(store)
    )
    for year, row in counts.iterrows():
        table.add_row(str(year), *(str(n) for n in row), str(row.sum()))
    console.out.print(table)
    for reason, count in failures["reason"].value_counts().items():
        console.say(f"{count} inputs gave no report: {label('reason', str(reason), 'en')}")
    for outcome, count in corrections.items():
        console.say(f"{count} corrections: {label('correction_outcome', str(outcome), 'en')}")
