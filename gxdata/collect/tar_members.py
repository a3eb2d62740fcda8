"""Members of TAR archives."""

import tarfile
from collections.abc import Iterator
from typing import IO

from gxdata.collect.names import Distinct, encoding_of, member_path, spelt
from gxdata.collect.streams import Found, Opened

MARK, MARK_AT = b"ustar", 257
BLOCK = 512


class _Watched:
    """A stream that keeps the block read last."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.last = b""

    def read(self, size: int) -> bytes:
        self.last = self._stream.read(size)
        return self.last


def is_tar(front: bytes) -> bool:
    """Whether bytes begin a TAR archive; those of old tools have no mark, and a sum that is right."""
    if front[MARK_AT:].startswith(MARK):
        return True
    if len(front) < BLOCK or not front[0]:
        return False
    try:
        tarfile.TarInfo.frombuf(front[:BLOCK], "utf-8", "surrogateescape")
    except tarfile.TarError:
        return False
    return True


def tar_members(opened: Opened) -> Iterator[Found]:
    """The members of a TAR archive; links and devices in it are no pages.

    Raises
    ------
    tarfile.TarError
        If it is damaged, or does not end as one does, when what stands before has been given.
    """
    watched, distinct = _Watched(opened.stream), Distinct()
    with tarfile.open(
        fileobj=watched,  # type: ignore[call-overload]
        mode="r|",
        bufsize=BLOCK,  # so that the block read last is the one that ended the reading
        encoding="utf-8",
        errors="surrogateescape",
    ) as archive:
        while (info := archive.next()) is not None:
            archive.members.clear()  # of which it keeps all
            if info.isdir():
                continue
            raw = info.name.encode("utf-8", "surrogateescape")
            name = member_path(spelt(raw, encoding_of(raw)))
            stream = archive.extractfile(info) if info.isreg() else None
            member = opened.member(stream, name) if stream else None
            yield Found(f"!/{distinct(name)}", member)
    if watched.last.strip(b"\x00") or len(watched.last) < BLOCK:
        raise tarfile.ReadError("the archive does not end as one does")
