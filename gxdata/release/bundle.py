"""A release: everything the store holds and what is to be known of it, in one dated folder that is never changed."""

import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
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
from gxdata.release.summaries import (
    write_checks,
    write_coverage,
    write_row_counts,
    write_usage_warnings,
)
from gxdata.store import Store, open_store, validate
from gxdata.store.lock import locked


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
        Its date as ``YYYY-MM-DD``, the name of its folder.
    against
        The release to compare with; the last one in `out` before `name` if left out.

    Raises
    ------
    InputError
        If `name` is no date, or a release of that name stands there and differs: it stays as it is.
    StoreError
        If there is no store, or what it holds is not what the catalogue says.
    GxdataError
        If the folder cannot be written.
    """
    opened, out = open_store(store), Path(out)
    folder = out / _dated(name)
    previous = Path(against) if against is not None else _last_before(out, name)
    if previous is not None:
        verify(previous)
    try:
        out.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(prefix=f".{name}.new-", dir=out))
        try:
            with locked(opened.root):  # no other state may take the store's place while it is read
                rows, summary = _write(opened, fresh, previous)
            made = _place(fresh, folder)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    except OSError as error:
        raise GxdataError(f"{folder}: the release could not be written ({error}).") from error
    return Release(folder, previous, rows, summary, made)


def _dated(name: str) -> str:
    try:
        fits = date.fromisoformat(name).isoformat() == name
    except ValueError:
        fits = False
    if not fits:
        raise InputError(f"{name!r}: a release is named by its date, such as 2026-01-31.")
    return name


def _last_before(out: Path, name: str) -> Path | None:
    """The last release with a date before this one's."""
    if not out.is_dir():
        return None
    earlier = (p for p in out.iterdir() if p.name < name and (p / MANIFEST).is_file())
    return max((p for p in earlier if not p.name.startswith(".")), default=None)


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


def _place(fresh: Path, folder: Path) -> bool:
    """Put a finished release in its place; False where the same one stands there already."""
    if folder.exists():
        manifest = folder / MANIFEST
        if manifest.is_file() and manifest.read_bytes() == (fresh / MANIFEST).read_bytes():
            verify(folder)
            return False
        raise InputError(
            f"{folder}: another release of that date stands there, and stays. Give another --date, "
            "or move it away."
        )
    fresh.chmod(0o755)  # mkdtemp makes a folder that only its owner may read
    os.rename(fresh, folder)
    return True
