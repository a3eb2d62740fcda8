"""The corrections that a store holds."""

import tomllib
from pathlib import Path
from typing import Any

import pyarrow.compute as pc

from gxdata.corrections.fields import NO_NUMBER
from gxdata.corrections.load import NEEDED, correction_of
from gxdata.corrections.model import Correction
from gxdata.store.whole import read_frame


def held_corrections(root: Path) -> tuple[Correction, ...]:
    """The corrections that the frame `corrections` records, as they were decided, made or not.

    Parameters
    ----------
    root
        Folder of a store, or of a state that is to become one.
    """
    return tuple(_decided(row) for row in read_frame(root, "corrections").to_pylist())


def not_made(root: Path) -> list[dict[str, Any]]:
    """The rows of the frame `corrections` whose correction was not made."""
    rows = read_frame(root, "corrections")
    return list(rows.filter(pc.not_equal(rows["outcome"], "applied")).to_pylist())


def _decided(row: dict[str, Any]) -> Correction:
    decided = {name: row[name] for name in NEEDED if name in row}
    value = row["value"]
    decided |= {
        "report": _from_toml(row["report"]),
        "expect": _from_toml(row["expected"]),
        "to": NO_NUMBER if value is None else int(value) if value == int(value) else value,
    }
    return correction_of(row["entry"], row["entry"], decided)


def _from_toml(text: str) -> Any:
    return tomllib.loads(f"value = {text}")["value"]
