"""One raw input."""

import hashlib
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class RawItem:
    """A raw input that has been found but not yet read.

    Attributes
    ----------
    source
        Path below the raw root, with ``/``.
    path
        Where the bytes stand on this machine. It never enters a frame.
    """

    source: str
    path: Path

    def read(self) -> bytes:
        """The raw bytes.

        Raises
        ------
        OSError
            If the file cannot be read.
        """
        return self.path.read_bytes()


def sha256(content: bytes) -> str:
    """The fingerprint of raw bytes, as the store writes it."""
    return hashlib.sha256(content).hexdigest()
