"""Find raw files in folders."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from gxdata.collect.item import RawItem
from gxdata.errors import InputError

# What stands beside reports but never is one: truth files and what tools leave behind.
IGNORED_NAMES = frozenset({"Thumbs.db", "desktop.ini", "README.md"})
HIDDEN = (".", "~$")
IGNORED_SUFFIXES = frozenset({".jsonl", ".json", ".toml", ".part", ".tmp"})


def collect(roots: Iterable[Path | str]) -> list[RawItem]:
    """All raw files below `roots`, sorted by source.

    A root that is a folder gives every file in it and below, but for truth files and what tools leave behind; a root
    that is a file gives that file. A source begins with the name of the folder that was given, or that the file stands
    in: ``seeds/x.txt`` is called so whether the folder or the file alone is read.

    Parameters
    ----------
    roots
        Folders or files.

    Returns
    -------
    list of RawItem

    Raises
    ------
    InputError
        If a root does not exist, if two roots give the same source, or if nothing at all was found.
    """
    found: dict[str, RawItem] = {}
    for root in map(Path, roots):
        if not root.exists():
            raise InputError(f"{root}: no such file or folder. Check the path of the raw reports.")
        folder = root if root.is_dir() else root.parent
        name = folder.resolve().name
        # The path as found, not where a link leads: it names the report.
        for below, file in sorted(_files(root)):
            source = f"{name}/{below}" if name else below
            known = found.get(source)
            if known and known.path.resolve() != file.resolve():
                raise InputError(
                    f"{file} and {known.path} would both be called {source!r} in the store. "
                    "Give their common parent folder instead."
                )
            found[source] = RawItem(source, file)
    if not found:
        raise InputError(f"no raw reports below {', '.join(map(str, roots))}. Nothing was read.")
    return [found[source] for source in sorted(found)]


def _files(root: Path) -> Iterator[tuple[str, Path]]:
    """Each raw file, with its path below the root. Of ten thousand files a `Path` each is made, and no more."""
    if root.is_file():
        yield root.name, root
        return
    top = os.fspath(root)
    locked: list[OSError] = []
    entered = {os.path.join(os.path.realpath(top), "")}
    for folder, folders, names in os.walk(top, onerror=locked.append, followlinks=True):
        folders[:] = [
            name
            for name in sorted(folders)
            if not name.startswith(HIDDEN) and not _is_entered(os.path.join(folder, name), entered)
        ]
        below = folder[len(top) :].strip(os.sep).replace(os.sep, "/")
        for name in names:
            path = os.path.join(folder, name)
            if not _is_ignored(name) and os.path.isfile(path):
                yield f"{below}/{name}" if below else name, Path(path)
    # A folder that cannot be looked into stands for what is in it: reading it fails, and that is told.
    for error in locked:
        path = os.fspath(error.filename)
        yield path[len(top) :].strip(os.sep).replace(os.sep, "/") or root.name, Path(path)


def _is_entered(path: str, entered: set[str]) -> bool:
    """Whether a folder is a link to one that is entered anyhow, or that holds one: a circle of links has an end."""
    if not os.path.islink(path):
        return False
    real = os.path.join(os.path.realpath(path), "")
    if any(real.startswith(other) or other.startswith(real) for other in entered):
        return True
    entered.add(real)
    return False


def _is_ignored(name: str) -> bool:
    ending = os.path.splitext(name)[1].lower()
    return name.startswith(HIDDEN) or name in IGNORED_NAMES or ending in IGNORED_SUFFIXES
