"""One writer at a time, and who that is."""

import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from gxdata.errors import LockedError

try:
    import fcntl
except ImportError:  # no such locks on Windows; there the last writer wins, as for any file
    fcntl = None  # type: ignore[assignment]

# A process signs just after it took the lock: how often, and how many seconds apart, an unsigned file is read again.
LOOKS = 10
PAUSE = 0.05


@contextmanager
def locked(root: Path, *, what: str = "", wait: bool = True) -> Iterator[None]:
    """Hold the lock on a folder while the block runs.

    The lock is the operating system's on a file beside the folder: it ends with its process, however that ends. What
    stands in the file (process, host, start, command) only tells others who holds it; it locks nothing.

    Parameters
    ----------
    root
        The folder; it need not exist, the one above it must.
    what
        A kind of lock: locks of different kinds do not hinder one another.
    wait
        Wait for another process that holds it; if not, say who does.

    Raises
    ------
    LockedError
        If another process holds the lock and `wait` is false.
    OSError
        If the file cannot be written.
    """
    path = lock_path(root, what)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if fcntl is not None:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                raise LockedError(
                    f"{root}: {holder(root, what)} is at work on it. Try again later."
                ) from None
        _sign(handle)
        try:
            yield
        finally:
            os.ftruncate(handle, 0)
    finally:
        os.close(handle)


def lock_path(root: Path, what: str = "") -> Path:
    """The file that the lock is on."""
    return root.with_name(f".{root.name}.{what}.lock" if what else f".{root.name}.lock")


def holder(root: Path, what: str = "") -> str:
    """Who holds a lock, in words, as far as the lock's file says."""
    for look in range(LOOKS):
        time.sleep(PAUSE if look else 0)
        try:
            signed = json.loads(lock_path(root, what).read_text(encoding="utf-8"))
            return "process {pid} on {host} ({command}, since {since})".format(**signed)
        except (OSError, ValueError, KeyError):
            continue
    return "another process"


def held(root: Path, what: str = "") -> bool:
    """Whether a process holds the lock now."""
    path = lock_path(root, what)
    if fcntl is None or not path.exists():
        return False
    with path.open("rb") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _sign(handle: int) -> None:
    signed = {
        "pid": os.getpid(),
        "host": socket.gethostname(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
        "command": " ".join([Path(sys.argv[0]).name, *sys.argv[1:]]),
    }
    os.ftruncate(handle, 0)
    os.pwrite(handle, json.dumps(signed, ensure_ascii=False).encode(), 0)
