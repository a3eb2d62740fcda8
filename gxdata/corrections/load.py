"""Read the files of corrections."""

import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from gxdata.catalogue.cells import cell_frames
from gxdata.corrections import fields
from gxdata.corrections.model import Correction
from gxdata.errors import CorrectionError

NEEDED = (
    "report", "frame", "cell", "expect", "to", "why_zh", "why_en", "decided_by", "decided_on", "source",
)  # fmt: skip


def load_corrections(folder: Path | str) -> tuple[Correction, ...]:
    """Read every ``*.toml`` of a folder, in the order of their names.

    Parameters
    ----------
    folder
        A folder, or one file.

    Raises
    ------
    CorrectionError
        If the folder does not exist, a file is no TOML, a key is unknown or missing, a frame, cell, code or value is
        not possible, or two corrections are of one cell. The message names file and entry, and what to do.
    """
    place = Path(folder)
    if not place.exists():
        raise CorrectionError(f"{place}: no such folder of corrections. Make it, or name another.")
    files = sorted(place.glob("*.toml")) if place.is_dir() else [place]
    found = tuple(correction for path in files for correction in _of_file(path))
    require_one_a_cell((c.report.as_toml(), c) for c in found)
    return found


def require_one_a_cell(named: Iterable[tuple[str, Correction]]) -> None:
    """Make sure that no cell is corrected twice.

    Parameters
    ----------
    named
        Each correction with what names its report.
    """
    seen: dict[tuple[str, str, str], Correction] = {}
    for report, correction in named:
        first = seen.setdefault((report, correction.frame, correction.cell), correction)
        if first is not correction:
            raise CorrectionError(
                f"{correction.entry}: {correction.frame} {correction.cell} of this report is corrected by "
                f"{first.entry} already. Keep one of the two."
            )


def _of_file(path: Path) -> list[Correction]:
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise CorrectionError(f"{path}: not a readable TOML file ({error}).") from error
    fields.keys(str(path), data, ("correction",), ())
    entries = data["correction"]
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise CorrectionError(f"{path}: write each correction under a line [[correction]].")
    return [
        correction_of(f"{path.name}#{n}", f"{path}, correction {n}", entry)
        for n, entry in enumerate(entries, 1)
    ]


def correction_of(name: str, where: str, entry: dict[str, Any]) -> Correction:
    """One entry of a file.

    Parameters
    ----------
    name
        What it is called afterwards.
    where
        What a message calls it.
    entry
        Its keys and values.
    """
    fields.keys(where, entry, NEEDED, ())
    frame = fields.known(where, "the frame of cells", entry["frame"], cell_frames())
    cell = fields.known(where, f"the cell of {frame}", entry["cell"], cell_frames()[frame].cells)
    expect, to = (
        fields.guard(where, entry["expect"]),
        fields.outcome(where, frame, cell, entry["to"]),
    )
    if to is not None and expect.value == to and expect.status in (None, "reported"):
        raise CorrectionError(f"{where}: expect and to are both {to}; this corrects nothing.")
    return Correction(
        entry=name,
        report=fields.report(where, entry["report"]),
        frame=frame,
        cell=cell,
        expect=expect,
        to=to,
        why_zh=fields.text(where, "why_zh", entry["why_zh"]),
        why_en=fields.text(where, "why_en", entry["why_en"]),
        decided_by=fields.text(where, "decided_by", entry["decided_by"]),
        decided_on=fields.day(where, "decided_on", entry["decided_on"]),
        source=fields.text(where, "source", entry["source"]),
    )
