"""Compressed files: one thing in a coat."""

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Callable, Iterator
from typing import IO, Any

import pyarrow as pa

from gxdata.collect.streams import Found, Opened, Readable

# Endings that name the coat and not what is in it.
ENDINGS = {
    ".gz": "",
    ".bz2": "",
    ".xz": "",
    ".zst": "",
    ".tgz": ".tar",
    ".tbz2": ".tar",
    ".txz": ".tar",
}


class _Unpacked:
    """A stream of Python's libraries, a piece at a time: `read` would lose what stands before damage."""

    def __init__(self, stream: gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile) -> None:
        self._inner = stream

    def read(self, size: int) -> bytes:
        """At most so many bytes."""
        return self._inner.read1(size)


class _Arrow:
    """A stream of Arrow as Python's libraries read one."""

    def __init__(self, stream: IO[bytes], codec: str) -> None:
        self._inner: Any = pa.CompressedInputStream(pa.PythonFile(stream, "r"), codec)

    def read(self, size: int) -> bytes:
        """At most so many bytes."""
        return bytes(self._inner.read(size))


class _Deflated:
    """What HTTP calls ``deflate``: with zlib's head, or, as some servers send it, without."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._inner = zlib.decompressobj()
        self._begun = False

    def read(self, size: int) -> bytes:
        """At most so many bytes."""
        while not self._inner.eof:
            packed = self._inner.unconsumed_tail or self._stream.read(size)
            try:
                data = self._inner.decompress(packed, size)
            except zlib.error:
                if self._begun:
                    raise
                self._inner = zlib.decompressobj(-zlib.MAX_WBITS)
                data = self._inner.decompress(packed, size)
            self._begun = True
            if data:
                return data
            if not packed:
                raise EOFError("the compressed stream ends before its end")
        return b""


Coat = Callable[[IO[bytes]], Readable]
COATS: dict[str, Coat] = {
    "gzip": lambda stream: _Unpacked(gzip.GzipFile(fileobj=stream)),
    "bzip2": lambda stream: _Unpacked(bz2.BZ2File(stream)),
    "xz": lambda stream: _Unpacked(lzma.LZMAFile(stream)),  # noqa: SIM115 - lives as long as who reads from it
    "zstd": lambda stream: _Arrow(stream, "zstd"),
    "br": lambda stream: _Arrow(stream, "brotli"),
    "deflate": _Deflated,
}


def unpacked(opened: Opened, kind: str) -> Iterator[Found]:
    """What is in a compressed file, under the name of the file without its ending."""
    yield Found("", opened.member(COATS[kind](opened.stream), inner_name(opened.name)))


def inner_name(name: str) -> str:
    """The name of what a compressed file holds.

    Examples
    --------
    >>> inner_name("c.jsonl.gz"), inner_name("a.tgz"), inner_name("page.html")
    ('c.jsonl', 'a.tar', 'page.html')
    """
    for ending, meant in ENDINGS.items():
        if name.lower().endswith(ending):
            return name[: -len(ending)] + meant
    return name


def stream_of(content: bytes) -> IO[bytes]:
    """Bytes as a stream whose front can be looked at."""
    return io.BufferedReader(io.BytesIO(content))
