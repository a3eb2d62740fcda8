"""Write what is generated to disk: each file whole or not at all."""

import json
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from gxdata.errors import GxdataError, InputError
from gxdata.sample.carriers import CARRIERS
from gxdata.sample.corpus import corpus
from gxdata.sample.damage import DAMAGES
from gxdata.sample.model import SampleReport

Progress = Callable[[int, int], None]


def write_reports(folder: Path, reports: Iterable[SampleReport]) -> int:
    """Write ``raw/<source>`` for each report, and ``truth.jsonl``, under `folder`.

    A file that is there is replaced whole or not at all; files of other names stay as they are.

    Returns
    -------
    int
        The number of reports written.
    """
    lines = []
    for report in reports:
        _replace(folder / "raw" / report.source, report.content)
        lines.append(json.dumps(report.truth, ensure_ascii=False) + "\n")
    _replace(folder / "truth.jsonl", "".join(lines).encode())
    return len(lines)


def write_corpus(
    folder: Path,
    seed: int,
    damages: Iterable[str] | None = None,
    carriers: Iterable[str] | None = None,
    count: int = 2,
    progress: Progress | None = None,
) -> int:
    """Write a corpus of damaged reports: ``raw/<damage>/<carrier>-<number>.<ext>`` and ``truth.jsonl``.

    Parameters
    ----------
    folder
        Where to write to.
    seed, damages, carriers, count
        As `gxdata.sample.corpus` takes them.
    progress
        Called with (done, in all), counting each damage in each carrier.

    Returns
    -------
    int
        The number of reports written.

    Raises
    ------
    InputError
        If there is no damage or carrier of a name, or none of the damages befalls the carriers.
    """
    together = list(DAMAGES if damages is None else damages)
    chosen = list(CARRIERS if carriers is None else carriers)
    _check_names("damage", (name for names in together for name in names.split("+")), DAMAGES)
    _check_names("carrier", chosen, CARRIERS)
    pairs = [(names, carrier) for names in together for carrier in chosen]

    def generated() -> Iterable[SampleReport]:
        for done, (names, carrier) in enumerate(pairs, 1):
            yield from corpus(seed, [names], [carrier], count=count)
            if progress:
                progress(done, len(pairs))

    written = write_reports(folder, generated())
    if not written:
        raise InputError(f"{', '.join(together)} cannot befall {', '.join(chosen)}.")
    return written


def _check_names(kind: str, names: Iterable[str], known: Mapping[str, object]) -> None:
    for name in names:
        if name not in known:
            raise InputError(f"there is no {kind} {name!r}. There are: {', '.join(known)}.")


def _replace(path: Path, content: bytes) -> None:
    """Write beside and move into place, so that nobody ever reads half a file."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        os.replace(draft, path)
    except OSError as error:
        raise GxdataError(f"{path}: cannot be written ({error.strerror or error}).") from error
