"""What each page of a folder was made of, so that none is made twice to the same end."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from gxdata.atomic import write_text
from gxdata.fingerprint import of_files, pages_version
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


@dataclass(slots=True)
class Ledger:
    """The pages of a folder by their names, and what those that they share were made of."""

    shared: str = ""
    pages: dict[str, Entry] = field(default_factory=dict)


def read_ledger(out: Path) -> Ledger:
    """The ledger of a folder; an empty one where there is none that can be read."""
    try:
        told = json.loads((out / LEDGER).read_text(encoding="utf-8"))
        pages = {name: Entry(**entry) for name, entry in told["pages"].items()}
        return Ledger(str(told["shared"]), pages)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Ledger()


def write_ledger(out: Path, ledger: Ledger) -> None:
    """Write the ledger of a folder."""
    pages = {name: asdict(entry) for name, entry in sorted(ledger.pages.items())}
    told = {"shared": ledger.shared, "pages": pages}
    write_text(out / LEDGER, json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def data_hash(store: Path) -> str:
    """The fingerprint of all that a notebook may read from a store.

    Of the whole: what a notebook reads of it cannot be known for certain beforehand.
    """
    files = store.glob("[!.]*/year=*/*.parquet")
    return of_files((path.relative_to(store).as_posix(), path) for path in files)


def shared_made_of(data: str) -> str:
    """The fingerprint of what the pages that all others lead to are made of."""
    return hashlib.sha256(f"{data}\n{pages_version()}".encode()).hexdigest()


def made_of(job: Job, notebook: Path, data: str) -> str:
    """The fingerprint of what a job's page is made of."""
    code = hashlib.sha256(notebook.read_bytes()).hexdigest()
    written = json.dumps([job.name, dict(job.parameters), code, data, pages_version()])
    return hashlib.sha256(written.encode()).hexdigest()


def file_hash(path: Path) -> str:
    """The fingerprint of one file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
