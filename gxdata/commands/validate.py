"""`gxdata validate`: whether a store is what the catalogue says."""

import json
from pathlib import Path

import typer

from gxdata import console
from gxdata.commands.options import FAILED, AsJson, StorePath


def validate(store: StorePath = Path("data/tidy"), as_json: AsJson = False) -> None:
    """Hold every file of a store against the catalogue; list all faults, and end with exit code 1 if there are any."""
    from gxdata.store import open_store
    from gxdata.store import validate as run_validate

    root = open_store(store, whole=False).root
    faults = run_validate(root)
    if as_json:
        told = {"store": str(store), "faults": faults.to_dict("records")}
        console.say(json.dumps(told, ensure_ascii=False, default=str))
    elif len(faults):
        console.say(faults.to_string(index=False, max_colwidth=60))
        for rule, advice in faults[["rule", "advice"]].drop_duplicates().itertuples(index=False):
            console.say(f"{rule}: {advice}")
    else:
        console.say(f"{store}: no faults")
    if len(faults):
        raise typer.Exit(FAILED)
