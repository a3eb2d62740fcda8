"""What each page of a folder was made of, so that none is made twice to the same end."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from gxdata.fingerprint import of_files, pages_version
from gxdata.publish.atomic import write_text
from gxdata.publish.job import Job

LEDGER = "pages.json"


@dataclass(frozen=True, slots=True)
class Entry:
    """One page.

    Attributes
    ----------
    made_of
        Fingerprint of the store's frames, the notebook, its parameters, and the code that makes pages.
    made
        The day it was made.
    sha256
        Fingerprint of its file.
    kept
        Whether it could not be renewed when that was tried last.
    """

    made_of: str
    made: str
    sha256: str
    kept: bool = False


Ledger = dict[str, Entry]


def read_ledger(out: Path) -> Ledger:
    """The ledger of a folder by the pages' names; empty where there is none that can be read."""
    try:
        told = json.loads((out / LEDGER).read_text(encoding="utf-8"))
        return {name: Entry(**entry) for name, entry in told["pages"].items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return {}


def write_ledger(out: Path, ledger: Mapping[str, Entry]) -> None:
    """Write the ledger of a folder."""
    pages = {name: asdict(entry) for name, entry in sorted(ledger.items())}
    write_text(out / LEDGER, json.dumps({"pages": pages}, ensure_ascii=False, indent=1) + "\n")


def data_hash(store: Path) -> str:
    """The fingerprint of all that a notebook may read from a store.

    Of the whole: what a notebook reads of it cannot be known for certain beforehand.
    """
    files = store.glob("[!.]*/year=*/*.parquet")
    return of_files((path.relative_to(store).as_posix(), path) for path in files)


def made_of(job: Job, notebook: Path, data: str) -> str:
    """The fingerprint of what a job's page is made of."""
    code = hashlib.sha256(notebook.read_bytes()).hexdigest()
    written = json.dumps([job.name, dict(job.parameters), code, data, pages_version()])
    return hashlib.sha256(written.encode()).hexdigest()


def file_hash(path: Path) -> str:
    """The fingerprint of one file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
