"""Find raw files in folders."""

import os
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path

from gxdata.collect.names import Distinct, is_hidden, is_passed_over, spelt_path
from gxdata.errors import InputError

# So many bytes tell whether a file of JSON holds a report.
FRONT = 1 << 18


def files_below(roots: Iterable[Path | str]) -> tuple[dict[str, Path], list[str]]:
    """The files below `roots`, and what cannot be looked into, by source; and sources that are passed over by name.

    A file that is a root itself is never passed over.

    Raises
    ------
    InputError
        If a root is no file or folder, or if two roots give the same source.
    """
    found: dict[str, Path] = {}
    passed_over = set()
    for root in map(Path, roots):
        if not root.exists():
            raise InputError(f"{root}: no such file or folder. Check the path of the raw reports.")
        if not (root.is_file() or root.is_dir()):  # a device or a pipe may have no end
            raise InputError(f"{root}: neither a file nor a folder. Save what it gives as a file.")
        folder = root if root.is_dir() else root.parent
        name = folder.resolve().name
        distinct = Distinct()  # names that cannot be spelt may be spelt alike
        # The path as found, not where a link leads: it names the report.
        for below, file in sorted(_files(root)):
            source = distinct(spelt_path(f"{name}/{below}" if name else below))
            if file != root and is_passed_over(below, partial(_front, file)):
                passed_over.add(source)
                continue
            known = found.get(source)
            if known and known.resolve() != file.resolve():
                raise InputError(
                    f"{file} and {known} would both be called {source!r} in the store. "
                    "Give their common parent folder instead."
                )
            found[source] = file
    return found, sorted(passed_over - found.keys())


def _front(file: Path) -> bytes:
    """The first bytes of a file; none where it cannot be opened."""
    try:
        with file.open("rb") as opened:
            return opened.read(FRONT)
    except OSError:
        return b""


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
            if not is_hidden(name) and not _is_entered(os.path.join(folder, name), entered)
        ]
        below = folder[len(top) :].strip(os.sep).replace(os.sep, "/")
        for name in names:
            path = os.path.join(folder, name)
            # A link that leads nowhere stands for what is lost: reading it fails, and that is told.
            if not is_hidden(name) and (os.path.isfile(path) or not os.path.exists(path)):
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
