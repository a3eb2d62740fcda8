"""The record of one run, `run.json`: what it read, made and found wrong, with what, and how long that took."""

import os
import platform
import resource
import secrets
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from importlib import metadata
from typing import Any, Literal

from gxdata._version import __version__
from gxdata.fingerprint import across_version, pages_version, parser_version

# `running` in the record of a process that is no more means that it was killed.
Status = Literal["running", "ok", "failed", "stopped"]
LIBRARIES = ("pandas", "pyarrow", "papermill", "nbconvert", "matplotlib")


@dataclass(slots=True)
class Record:
    """One run.

    Attributes
    ----------
    id
        Its name: when it started, and some letters.
    status
        How it stands.
    started, finished
        In UTC.
    seconds
        Of the whole run, and of each of its stages.
    exit_code
        What the scheduler was given.
    summary
        One line, for mail or chat.
    process
        Its process, host and command.
    versions
        Of the package, of what reads, looks across and makes pages, and of libraries.
    inputs, store, pages
        Counts and fingerprints; `pages` also names those that were made and those that failed, and why.
    release
        Which release was made, or is the last where nothing was new; empty where the configuration asks for none.
    outputs
        Files of the pages that were made, with their fingerprints.
    checks
        How many checks of the store fail, by severity.
    peak_memory_mb
        Of the process itself, and of the largest it started (a kernel of a notebook, or a worker).
    warnings, failures
        What a person should look at, and what went wrong.
    """

    id: str
    status: Status = "running"
    started: str = ""
    finished: str | None = None
    seconds: dict[str, float] = field(default_factory=dict)
    exit_code: int | None = None
    summary: str = ""
    process: dict[str, Any] = field(default_factory=dict)
    versions: dict[str, str] = field(default_factory=dict)
    inputs: dict[str, Any] = field(default_factory=dict)
    store: dict[str, Any] = field(default_factory=dict)
    pages: dict[str, Any] = field(default_factory=dict)
    release: dict[str, Any] = field(default_factory=dict)
    outputs: list[dict[str, str]] = field(default_factory=list)
    checks: dict[str, int] = field(default_factory=dict)
    peak_memory_mb: dict[str, float] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """The record as `run.json` holds it."""
        return asdict(self)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Note how long the block takes, however it ends."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = round(time.perf_counter() - start, 3)
            self.peak_memory_mb = peak_memory()


def new_record() -> Record:
    """The record of a run that begins now."""
    now = datetime.now(UTC)
    return Record(
        # With microseconds, so that records stand in the order of their runs.
        id=f"{now:%Y%m%dT%H%M%S.%fZ}-{secrets.token_hex(3)}",
        started=now.isoformat(timespec="seconds"),
        process={
            "pid": os.getpid(),
            "host": socket.gethostname(),
            "command": " ".join(sys.argv),
        },
        versions=versions(),
    )


def versions() -> dict[str, str]:
    """The versions of all that results depend on."""
    own = {
        "gxdata": __version__,
        "parser": parser_version(),
        "across": across_version(),
        "pages": pages_version(),
        "python": platform.python_version(),
    }
    return own | {name: metadata.version(name) for name in LIBRARIES}


def peak_memory() -> dict[str, float]:
    """The most memory held so far, in MB, by this process and by the largest of those it started."""
    unit = 1024**2 if sys.platform == "darwin" else 1024
    who = {"self": resource.RUSAGE_SELF, "largest_child": resource.RUSAGE_CHILDREN}
    return {name: round(resource.getrusage(of).ru_maxrss / unit, 1) for name, of in who.items()}
