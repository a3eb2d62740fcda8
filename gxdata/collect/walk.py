"""Walk through a raw file that holds others: archives, compressed files, files of records, one within another."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gxdata.collect.compressed import COATS, inner_name, unpacked
from gxdata.collect.json_records import ENDINGS, json_records
from gxdata.collect.limits import MAX_DEPTH, MAX_MEMBER, Budget, TooMuch
from gxdata.collect.mail_parts import is_mail, mail_parts
from gxdata.collect.names import BEGINS_AS_JSON, Distinct, is_hidden, is_passed_over
from gxdata.collect.parquet_records import MARK as PARQUET
from gxdata.collect.parquet_records import parquet_records
from gxdata.collect.records import TOO_LARGE
from gxdata.collect.streams import DAMAGE, Failure, Found, Opened, Severed
from gxdata.collect.tar_members import is_tar, tar_members
from gxdata.collect.warc_records import MARK as WARC
from gxdata.collect.warc_records import warc_records
from gxdata.collect.zipped_members import ZIP, is_document, zip_members
from gxdata.plural import counted

Walker = Callable[[Opened], Iterator[Found]]
WALKERS: dict[str, Walker] = {
    "ZIP archive": zip_members,
    "TAR archive": tar_members,
    "mail": mail_parts,
    "web archive": warc_records,
    "Parquet file": parquet_records,
    "file of records": json_records,
    **{f"{coat} file": partial(unpacked, kind=coat) for coat in COATS},
}
# First bytes. The content decides; only records that begin in no usual way are told by the name of their file.
MARKS = {
    ZIP: "ZIP archive",
    b"PK\x05\x06": "ZIP archive",  # without members
    WARC: "web archive",
    PARQUET: "Parquet file",
    b"\x1f\x8b\x08": "gzip file",
    b"\xfd7zXZ\x00": "xz file",
    b"\x28\xb5\x2f\xfd": "zstd file",
}
BLOCK_OF_BZIP2 = b"1AY&SY"  # behind its mark and a digit
# In these a member can be got at only through those before it: one that breaks off costs all behind it.
IN_A_ROW = frozenset({"TAR archive", *(f"{coat} file" for coat in COATS)})


@dataclass(frozen=True, slots=True)
class Entry:
    """An input found in a raw file.

    Attributes
    ----------
    within
        Where it stands in the file; empty for the file itself.
    what
        Its bytes; why they cannot be had; or None for what never is a report.
    is_rest
        Whether it stands for all that could not be got at.
    """

    within: str
    what: bytes | Failure | None
    is_rest: bool = False


def holds_others(path: Path) -> bool:
    """Whether a raw file holds inputs, and is none itself. One that cannot be opened holds none."""
    try:
        with path.open("rb") as file:
            kind = _kind(file.peek(), path.name)
            return kind is not None and not (kind == "ZIP archive" and is_document(file))
    except OSError:
        return False


def entries(path: Path) -> Iterator[Entry]:
    """All that a raw file holds, in the order of the file, one at a time.

    Raises
    ------
    OSError
        If it cannot be opened.
    """
    distinct = Distinct()  # a member may be called as a record of another
    with path.open("rb") as file:
        budget = Budget.of_file(path.stat().st_size)
        for entry in _within_limits(Opened(file, path.name, budget)):
            yield replace(entry, within=distinct(entry.within))


def _within_limits(opened: Opened) -> Iterator[Entry]:
    try:
        yield from _walk(opened)
    except TooMuch as error:
        detail = f"{error}, which no archive of reports does. Do not trust it."
        yield Entry("", Failure("too_large", detail), is_rest=True)


def _walk(opened: Opened) -> Iterator[Entry]:
    kind = _kind(opened.front(), opened.name)
    if kind is None:
        content = opened.stream.read(MAX_MEMBER + 1)
        yield Entry("", TOO_LARGE if len(content) > MAX_MEMBER else content)
    elif opened.depth >= MAX_DEPTH:
        detail = f"archives stand within one another, more than {MAX_DEPTH} deep. Unpack them."
        yield Entry("", Failure("unsupported", detail), is_rest=True)
    else:
        yield from _held(opened, kind)


def _held(opened: Opened, kind: str) -> Iterator[Entry]:
    """What an archive, a compressed file or a file of records holds."""
    is_empty, whole = True, 0
    try:
        for found in WALKERS[kind](opened):
            for entry in _entries_of(opened, kind, found):
                is_empty = False
                whole += isinstance(entry.what, bytes)
                yield entry
    except Severed as error:
        if error.owner is not opened:
            raise
        yield _rest(kind, whole)
        return
    except DAMAGE:
        yield _rest(kind, whole)
        return
    if is_empty:
        yield Entry("", Failure("empty", f"the {kind} holds nothing. Collect it again."))


def _entries_of(opened: Opened, kind: str, found: Found) -> Iterator[Entry]:
    opened.budget.count()
    name = found.within.removeprefix("!/") if found.within.startswith("!/") else ""
    if is_hidden(name):
        return
    if is_passed_over(name, found.what.front if isinstance(found.what, Opened) else bytes):
        yield Entry(found.within, None)
        return
    if not isinstance(found.what, Opened):
        is_rest = not found.within and isinstance(found.what, Failure)
        yield Entry(found.within, found.what, is_rest)
        return
    try:
        for entry in _walk(found.what):
            yield replace(entry, within=found.within + entry.within)
    except Severed as error:
        if kind in IN_A_ROW or error.owner is not opened:
            raise
        detail = "the member of the archive is damaged. Collect it again."
        yield Entry(found.within, Failure("broken", detail))


def _rest(kind: str, whole: int) -> Entry:
    before = f" {counted(whole, 'input')} before that could be had." if whole else ""
    detail = f"the {kind} is cut or damaged.{before} Collect it again."
    return Entry("", Failure("broken", detail), is_rest=True)


def _kind(front: bytes, name: str) -> str | None:
    """Of which kind something that holds others is, None for what is an input itself."""
    for mark, kind in MARKS.items():
        if front.startswith(mark):
            return kind
    if is_tar(front):
        return "TAR archive"
    if is_mail(front):
        return "mail"
    if front.startswith(b"BZh") and front.startswith(BLOCK_OF_BZIP2, 4):
        return "bzip2 file"
    named = bool(front) and inner_name(name).lower().endswith(ENDINGS)
    return "file of records" if named or BEGINS_AS_JSON.match(front) else None
