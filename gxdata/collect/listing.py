"""All raw inputs: files, and what stands in those that hold others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gxdata.collect.folder import files_below
from gxdata.collect.item import RawItem, read_whole, sha256
from gxdata.collect.names import Distinct
from gxdata.collect.streams import Failure
from gxdata.collect.walk import entries, holds_others
from gxdata.errors import InputError, ReadError

CHANGED = Failure("unreadable", "the file it stands in changed while it was read. Run again.")


@dataclass(frozen=True, slots=True)
class Collected:
    """What was found.

    Attributes
    ----------
    items
        The raw inputs, sorted by source.
    passed_over
        Sources of what never is a report, by its name or its kind: truth files, pictures in a web archive.
    whole
        Sources of the files that hold others, and could be read to their end: what was in them before and is not among
        `items` is gone.
    """

    items: tuple[RawItem, ...]
    passed_over: tuple[str, ...] = ()
    whole: frozenset[str] = frozenset()


def collect(roots: Iterable[Path | str]) -> Collected:
    """Find all raw inputs below `roots`.

    A root that is a folder gives every file in it and below, but for truth files and what tools leave behind; a root
    that is a file gives that file. Of an archive, a compressed file or a file of records each member or record is an
    input. A source begins with the name of the folder that was given, or that the file stands in: ``seeds/x.txt`` is
    called so whether the folder or the file alone is read. What stands in a file and would be called as another file
    gets a number: ``a.zip!/b.html (2)``.

    Parameters
    ----------
    roots
        Folders or files.

    Returns
    -------
    Collected

    Raises
    ------
    InputError
        If a root is no file or folder, if two roots give the same source, or if nothing at all was found.
    """
    files, passed_over = files_below(roots)
    found = [RawItem(source, path) for source, path in files.items() if not holds_others(path)]
    alone = {item.source for item in found}
    distinct, whole = Distinct(alone), set()
    for source in sorted(files.keys() - alone):
        items, over, is_whole = _held(source, files[source])
        # A file may be called as what another holds: a.zip!/b.html, beside a.zip.
        found += [replace(item, source=distinct(item.source)) for item in items]
        passed_over += over
        if is_whole:
            whole.add(source)
    if not found:
        told = f"below {', '.join(map(str, roots))}" if roots else "were named"
        raise InputError(f"no raw reports {told}. Nothing was read.")
    found.sort(key=lambda item: item.source)
    return Collected(tuple(found), tuple(sorted(passed_over)), frozenset(whole))


def _held(source: str, path: Path) -> tuple[list[RawItem], list[str], bool]:
    """The inputs in a file, what in it is passed over, and whether it could be read to its end."""
    items, passed_over, is_whole = [], [], True
    try:
        for entry in entries(path):
            item = RawItem(source + entry.within, path, entry.within)
            is_whole = is_whole and not entry.is_rest
            if isinstance(entry.what, bytes):
                items.append(replace(item, sha256=sha256(entry.what)))
            elif entry.what is not None:
                items.append(replace(item, failure=entry.what))
            else:
                passed_over.append(item.source)
    except OSError:
        return [RawItem(source, path)], [], False  # reading it fails, and that is told
    return items, passed_over, is_whole


def carried(items: Iterable[RawItem]) -> Iterator[RawItem]:
    """Inputs ready to be read by another process: what stands in a file carries its bytes along, one at a time.

    Each file is gone through once, however many of its members are wanted: so a compressed file costs no more.
    """
    inside: dict[Path, dict[str, RawItem]] = {}
    for item in items:
        if item.sha256 is None:
            yield item
        else:
            inside.setdefault(item.path, {})[item.within] = item
    for path, wanted in inside.items():
        try:
            for entry in entries(path):
                if isinstance(entry.what, bytes) and entry.within in wanted:
                    yield replace(wanted.pop(entry.within), content=entry.what)
        except OSError:
            pass
        for item in wanted.values():
            yield replace(item, failure=CHANGED)


def read_source(path: Path) -> bytes:
    """The raw bytes of a file, or of what stands in one: ``raw/a.zip!/b.html``, ``raw/c.jsonl.gz#17``.

    Raises
    ------
    ReadError
        If it is known why they cannot be had.
    OSError
        If the file cannot be read, or holds no such thing.
    """
    file, within = _split(path)
    if not holds_others(file):
        if within:
            raise FileNotFoundError(
                f"{file.name} holds no other inputs, and no {within.lstrip('!/#')}."
            )
        return read_whole(file)
    for entry in entries(file):
        if entry.within != within or entry.what is None:
            continue
        if isinstance(entry.what, Failure):
            raise ReadError("collect", entry.what.reason, entry.what.detail)
        return entry.what
    raise FileNotFoundError("it holds several inputs. Read them with gxdata ingest, or name one.")


def _split(path: Path) -> tuple[Path, str]:
    """The file of a source, and where in it the input stands."""
    text = "" if path.is_file() else str(path)
    for n, sign in enumerate(text):
        if (sign == "#" or text.startswith("!/", n)) and Path(text[:n]).is_file():
            return Path(text[:n]), text[n:]
    return path, ""
