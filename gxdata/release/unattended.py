"""Releases that nobody asks for one by one: a new one if the data changed, and else none."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from gxdata.atomic import write_text
from gxdata.release.bundle import Release, drafted, place
from gxdata.release.frame_files import DATA
from gxdata.release.manifest import MANIFEST, fingerprint
from gxdata.release.names import next_name, releases_in
from gxdata.store import open_store

# Beside the releases: of which state of the store the last one is.
STATE = ".state.json"


@dataclass(frozen=True, slots=True)
class Told:
    """What the file beside the releases says: a state of the store, and the manifest of the release that holds it."""

    store: str
    manifest: str


def release_if_new(store: Path | str, out: Path | str, *, day: date, state: str) -> Release | None:
    """Write a release of a store whose data are not those of the last release.

    It is named by the day, and by its number where it is not the day's first. With nothing new no file is touched.

    Parameters
    ----------
    store
        Folder of the store.
    out
        Folder of releases; made if it does not exist.
    day
        Today.
    state
        The fingerprint of the store's files: only where it is not the one of the last release is a release drafted.

    Returns
    -------
    Release or None
        None where the last release holds these data.

    Raises
    ------
    GxdataError
        As `gxdata.release.release`.
    """
    out = Path(out)
    if is_released(out, state):
        return None
    releases = releases_in(out)
    previous = releases[-1] if releases else None
    folder = out / next_name(out, day)
    with drafted(open_store(store), folder, previous) as draft:
        new = previous is None or _data(draft.folder) != _data(previous)
        # Told before it is done: if killed between, the manifest told of is no release's, and the next run goes on.
        _tell(out, Told(state, _manifest(draft.folder if new or previous is None else previous)))
        if not new:
            return None
        place(draft.folder, folder)
    return Release(folder, previous, draft.rows, draft.summary, made=True)


def is_released(out: Path, state: str) -> bool:
    """Whether the last release in a folder is of this state of the store."""
    releases = releases_in(out)
    try:
        told = Told(**json.loads((out / STATE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return False
    return bool(releases) and told == Told(state, _manifest(releases[-1]))


def _tell(out: Path, told: Told) -> None:
    write_text(out / STATE, json.dumps({"store": told.store, "manifest": told.manifest}) + "\n")


def _manifest(release: Path) -> str:
    return fingerprint(release / MANIFEST)


def _data(release: Path) -> list[str]:
    """The manifest's lines on the frames: what else a release holds only tells of them, or of the release before."""
    lines = (release / MANIFEST).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.partition("  ")[2].startswith(f"{DATA}/")]
