"""One raw input."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from gxdata.collect.limits import MAX_MEMBER
from gxdata.collect.records import TOO_LARGE
from gxdata.collect.streams import Failure
from gxdata.errors import ReadError


@dataclass(frozen=True, slots=True)
class RawItem:
    """A raw input that has been found but not yet read.

    Attributes
    ----------
    source
        Path below the raw root, with ``/``; members as ``a.zip!/b.html``, records as ``c.jsonl.gz#17``.
    path
        The file on this machine that it is, or that it stands in. It never enters a frame.
    within
        Where it stands in that file: what follows the file in `source`, but for a number. Empty for the file itself.
    sha256
        Fingerprint of the bytes, where they have been seen when the input was found: those that stand in a file.
    failure
        Why the bytes cannot be had, where that is known already.
    content
        The bytes, where they are carried along (`carried`).
    """

    source: str
    path: Path
    within: str = ""
    sha256: str | None = None
    failure: Failure | None = None
    content: bytes | None = None

    def read(self) -> bytes:
        """The raw bytes.

        Raises
        ------
        ReadError
            If it is known that they cannot be had, or if they are more than a report has.
        OSError
            If the file cannot be read.
        """
        if self.failure:
            raise ReadError("collect", self.failure.reason, self.failure.detail)
        return read_whole(self.path) if self.content is None else self.content


def read_whole(path: Path) -> bytes:
    """The bytes of a file, of which no more are taken into memory than a report has.

    Raises
    ------
    ReadError
        If there are more.
    OSError
        If the file cannot be read.
    """
    with path.open("rb") as file:
        content = file.read(MAX_MEMBER + 1)
    if len(content) > MAX_MEMBER:
        raise ReadError("collect", TOO_LARGE.reason, TOO_LARGE.detail)
    return content


def sha256(content: bytes) -> str:
    """The fingerprint of raw bytes, as the store writes it."""
    return hashlib.sha256(content).hexdigest()
