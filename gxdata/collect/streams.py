"""The streams that members of a raw file are read from: forwards, within limits, and knowing whose damage is whose."""

import io
import lzma
import tarfile
import zlib
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Protocol
from zipfile import BadZipFile

from gxdata.collect.limits import Budget

# What libraries raise on what is cut, corrupted or forged; pyarrow's errors are of these kinds too.
DAMAGE = (
    BadZipFile, EOFError, LookupError, NotImplementedError, OSError, OverflowError, RuntimeError, ValueError,
    lzma.LZMAError, tarfile.TarError, zlib.error,
)  # fmt: skip
BUFFER = 1 << 16
# An archive within another is held in memory up to so many bytes, and in a nameless file beyond that.
IN_MEMORY = 32 << 20


class Readable(Protocol):
    """What a library gives to read a member from."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


class Severed(Exception):
    """A stream breaks off: the archive or compressed file it comes from, its `owner`, is damaged."""

    def __init__(self, owner: object) -> None:
        super().__init__("the stream breaks off")
        self.owner = owner


class Part(io.RawIOBase):
    """The stream of a member: all it gives is taken from a budget, and damage is told as its owner's.

    What can be read before the damage is given first.
    """

    def __init__(self, inner: Readable, budget: Budget, owner: object) -> None:
        self._inner, self._budget, self._owner = inner, budget, owner
        self._damage: Exception | None = None

    def readable(self) -> bool:
        """Whether it can be read: yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer, as far as there is anything."""
        filled = 0
        while filled < len(buffer) and not self._damage:
            try:
                data = self._inner.read(len(buffer) - filled)
            except DAMAGE as error:
                self._damage = error
                break
            if not data:
                return filled
            buffer[filled : filled + len(data)] = data
            filled += len(data)
            self._budget.spend(len(data))
        if self._damage and not filled:
            raise Severed(self._owner) from self._damage
        return filled


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """A raw file, or a member of one, that has been opened.

    Attributes
    ----------
    stream
        Its bytes, from the front.
    name
        What it is called where it stands.
    budget
        What may yet be unpacked from the raw file.
    depth
        How many archives and compressed files it stands in.
    """

    stream: IO[bytes]
    name: str
    budget: Budget
    depth: int = 0

    def member(self, inner: Readable, name: str) -> "Opened":
        """A member that is read from `inner`."""
        stream = io.BufferedReader(Part(inner, self.budget, self), BUFFER)
        return Opened(stream, name, self.budget, self.depth + 1)

    def front(self) -> bytes:
        """Its first bytes, which stay to be read."""
        peek: bytes = self.stream.peek(BUFFER)  # type: ignore[attr-defined]
        return peek

    def seekable(self) -> IO[bytes]:
        """The stream as one that can be read from anywhere."""
        if self.stream.seekable():
            return self.stream
        spool: IO[bytes] = SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115 - lives as long as who reads from it
        while block := self.stream.read(BUFFER):
            spool.write(block)
        spool.seek(0)
        return spool


@dataclass(frozen=True, slots=True)
class Failure:
    """Why the bytes of an input could not be had.

    Attributes
    ----------
    reason
        A code of the catalogue's list ``reason``.
    detail
        What is wrong, and what to do.
    """

    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a raw file holds in one place.

    Attributes
    ----------
    within
        Where: ``!/b.html``, ``#17``; empty for the one thing in a compressed file.
    what
        The member opened, or its bytes; why they cannot be had; or None for what is no page by its kind.
    """

    within: str
    what: Opened | bytes | Failure | None
