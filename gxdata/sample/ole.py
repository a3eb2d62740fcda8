"""Compound files, as Word and Excel wrote them until 2003. After [MS-CFB]."""

import struct
from collections.abc import Iterable, Mapping

_SECTOR = 512
_SMALL = 4096  # Streams shorter than this would be kept elsewhere, so none is.
_END, _FREE, _TABLE, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_IN_HEADER = 109  # Sectors of the allocation table that the header can name.
_ROOT, _STREAM = 5, 2


def compound(streams: Mapping[str, bytes]) -> bytes:
    """A compound file that holds these streams, their ends filled up with zero bytes.

    The names must stand in the order of compound files: the shorter first.
    """
    sectors: list[bytes] = []
    chains: list[int] = []
    entries = [_entry("Root Entry", _ROOT, _END, 0, child=1)]
    for number, (name, data) in enumerate(streams.items(), 1):
        data = data.ljust(_SMALL, b"\0")
        following = number + 1 if number < len(streams) else _NONE
        entries.append(_entry(name, _STREAM, len(sectors), len(data), following=following))
        _append(data, sectors, chains)
    directory = len(sectors)
    _append(b"".join(entries), sectors, chains)
    tables = _tables_for(len(chains))
    first = len(sectors)
    chains += [_TABLE] * tables
    table = _packed(chains).ljust(_SECTOR * tables, b"\xff")
    return _header(directory, range(first, first + tables)) + b"".join(sectors) + table


def _append(data: bytes, sectors: list[bytes], chains: list[int]) -> None:
    """Cut a stream into sectors, each chained to the next."""
    pieces = [data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)]
    start = len(sectors)
    sectors += pieces
    chains += [*range(start + 1, start + len(pieces)), _END]


def _tables_for(count: int) -> int:
    """How many sectors a table of so many entries takes, its own among them."""
    per_sector = _SECTOR // 4
    tables = 1
    while tables * per_sector < count + tables:
        tables += 1
    return tables


def _header(directory: int, tables: range) -> bytes:
    numbers = [*tables, *[_FREE] * (_IN_HEADER - len(tables))]
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(24, b"\0")
        + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
        + _packed([0, len(tables), directory, 0, _SMALL, _END, 0, _END, 0])
        + _packed(numbers)
    )


def _entry(
    name: str, kind: int, start: int, size: int, *, child: int = _NONE, following: int = _NONE
) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    return (
        text.ljust(64, b"\0")
        + struct.pack("<HBB", len(text), kind, 1)
        + _packed([_NONE, following, child]).ljust(48, b"\0")
        + _packed([start, size, 0])
    )


def _packed(numbers: Iterable[int]) -> bytes:
    values = list(numbers)
    return struct.pack(f"<{len(values)}I", *values)
