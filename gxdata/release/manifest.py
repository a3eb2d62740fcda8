"""What a release holds, each file with its SHA-256: in the form that ``sha256sum --check`` reads."""

import hashlib
from pathlib import Path

from gxdata.errors import InputError

MANIFEST = "SHA256SUMS"
BLOCK = 1 << 20


def write_manifest(folder: Path) -> None:
    """Write the manifest over all files of a folder, by their paths."""
    paths = sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    lines = (f"{fingerprint(folder / path)}  {path}\n" for path in paths)
    (folder / MANIFEST).write_text("".join(lines), encoding="utf-8", newline="\n")


def verify(folder: Path) -> None:
    """Make sure that a release holds what its manifest says.

    Raises
    ------
    InputError
        If it is no release, or a file differs or is missing.
    """
    manifest = folder / MANIFEST
    if not manifest.is_file():
        raise InputError(f"{folder}: not a release (it holds no {MANIFEST}).")
    for line in manifest.read_text(encoding="utf-8").splitlines():
        digest, _, path = line.partition("  ")
        if not (folder / path).is_file() or fingerprint(folder / path) != digest:
            raise InputError(
                f"{folder / path}: not what the release was made with. Get that release again."
            )


def fingerprint(path: Path) -> str:
    """SHA-256 of a file."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()
