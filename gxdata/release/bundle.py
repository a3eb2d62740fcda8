"""A release: everything the store holds and what is to be known of it, in one dated folder that is never changed."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from gxdata._version import __version__
from gxdata.catalogue import frames
from gxdata.dictionary import data_package, write_datapackage, write_dictionary
from gxdata.dictionary.datapackage import as_text
from gxdata.errors import GxdataError, InputError, StoreError
from gxdata.release.changelog import changelog
from gxdata.release.csv_files import CsvFile
from gxdata.release.differences import CHANGES, Summary, differences
from gxdata.release.frame_files import CSV, DATA, write_frames
from gxdata.release.manifest import MANIFEST, verify, write_manifest
from gxdata.release.names import last_before, require_name
from gxdata.release.summaries import (
    write_checks,
    write_coverage,
    write_row_counts,
    write_usage_warnings,
)
from gxdata.store import Store, open_store, validate
from gxdata.store.lock import locked
from gxdata.store.swap import draft_of, sync


@dataclass(frozen=True, slots=True)
class Release:
    """A release that was made.

    Attributes
    ----------
    folder
        Where it stands.
    previous
        The release it was held against; None for the first.
    rows
        Rows in all frames.
    summary
        What changed.
    made
        False where the same release stood there already.
    """

    folder: Path
    previous: Path | None
    rows: int
    summary: Summary
    made: bool


def release(
    store: Path | str, out: Path | str, *, name: str, against: Path | str | None = None
) -> Release:
    """Write a release of a store.

    The same store, version and earlier release give the same bytes: no file holds a time, a path of this machine, or
    the release's own name. It is written beside its place and renamed.

    Parameters
    ----------
    store
        Folder of the store.
    out
        Folder of releases.
    name
        Its date as ``YYYY-MM-DD``, the name of its folder; a second one of that day is ``YYYY-MM-DD.2``.
    against
        The release to compare with; the last one in `out` before `name` if left out.

    Raises
    ------
    InputError
        If `name` is no such date, or a release of that name stands there and differs: it stays as it is.
    StoreError
        If there is no store, or what it holds is not what the catalogue says.
    GxdataError
        If the folder cannot be written.
    """
    opened, out = open_store(store), Path(out)
    folder = out / require_name(name)
    previous = Path(against) if against is not None else last_before(out, name)
    with drafted(opened, folder, previous) as draft:
        made = _place(draft.folder, folder)
    return Release(folder, previous, draft.rows, draft.summary, made)


@dataclass(frozen=True, slots=True)
class Draft:
    """A release as it waits beside its place, with its rows in all frames and what changed."""

    folder: Path
    rows: int
    summary: Summary


@contextmanager
def drafted(store: Store, folder: Path, previous: Path | None) -> Iterator[Draft]:
    """A release written beside its place, which is `folder`; whatever becomes of it, it is gone afterwards.

    One release is written at a time into a folder of releases. What a process left there that was killed is removed.

    Raises
    ------
    InputError
        If `previous` is not what it was made with.
    StoreError
        If what the store holds is not what the catalogue says.
    GxdataError
        If the folder cannot be written.
    """
    if previous is not None:
        verify(previous)
    out = folder.resolve().parent
    try:
        out.mkdir(parents=True, exist_ok=True)
        with locked(out):
            for left in out.glob(".*.new-*"):
                shutil.rmtree(left, ignore_errors=True)
            with draft_of(folder) as fresh:
                with locked(store.root):  # no other state may take its place while it is read
                    rows, summary = _write(store, fresh, previous)
                yield Draft(fresh, rows, summary)
    except OSError as error:
        raise GxdataError(f"{folder}: the release could not be written ({error}).") from error


def _write(store: Store, folder: Path, previous: Path | None) -> tuple[int, Summary]:
    counts = write_frames(store.root, folder)
    data = open_store((folder / DATA).resolve())
    _require_valid(data, store)
    write_dictionary(folder)
    write_datapackage(data.root, folder)
    of_csv = data_package({name: [f"{name}.csv"] for name in frames()})
    _write_text(folder / CSV / "datapackage.json", as_text(of_csv))
    write_row_counts(folder / "row_counts.csv", counts)
    write_coverage(folder / "coverage.csv", data)
    write_checks(folder / "checks.csv", data.root)
    write_usage_warnings(folder / "usage_warnings.csv", data)
    summary = Summary()
    with CsvFile(folder / "changes.csv", CHANGES) as file:
        if previous is not None:
            for changes in differences(previous / DATA, data.root, summary):
                file.write(changes)
    _write_text(
        folder / "CHANGELOG.md", changelog(previous.resolve().name if previous else None, summary)
    )
    about = resources.files("gxdata.release").joinpath("about.md").read_text(encoding="utf-8")
    _write_text(folder / "README.md", about.replace("{version}", __version__))
    write_manifest(folder)
    return sum(counts.values()), summary


def _require_valid(data: Store, store: Store) -> None:
    """What is released is what the catalogue says."""
    faults = validate(data.root)
    if len(faults):
        raise StoreError(
            f"{store.root}: not released, it has {len(faults)} faults. List them with: "
            f"gxdata validate --store {store.root}"
        )


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def place(fresh: Path, folder: Path) -> None:
    """Put a finished release in its place, where nothing stands."""
    sync(fresh)
    os.rename(fresh, folder)


def _place(fresh: Path, folder: Path) -> bool:
    """Put a finished release in its place; False where the same one stands there already."""
    if folder.exists():
        manifest = folder / MANIFEST
        if manifest.is_file() and manifest.read_bytes() == (fresh / MANIFEST).read_bytes():
            verify(folder)
            return False
        raise InputError(
            f"{folder}: another release of that date stands there, and stays. Move it away, or give "
            "another --date; a second one of a day is 2026-01-31.2."
        )
    place(fresh, folder)
    return True
