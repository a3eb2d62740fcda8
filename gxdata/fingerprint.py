"""Fingerprints of the code and data that results depend on: what was made by the same is not made again."""

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import metadata
from pathlib import Path

from gxdata._version import __version__

HERE = Path(__file__).parent

# What the rows of one report depend on, what is found across reports, and what pages say. Of libraries, those that read
# carriers: a new version may read a page otherwise.
PARSING = (
    "catalogue",
    "read",
    "mend",
    "gazetteer",
    "extract",
    "check",
    "store/rows.py",
    "store/set_aside.py",
)
ACROSS = ("catalogue", "across", "corrections", "dictionary", "finish.py", "store/whole.py")
PAGES = ("catalogue", "analyse", "narrate", "chart", "publish")
READERS = (
    "olefile", "onnxruntime", "opencc-pyo3", "pypdfium2", "python-calamine", "rapidfuzz", "rapidocr", "selectolax",
)  # fmt: skip
PAGE_MAKERS = ("matplotlib", "nbconvert", "pandas", "seaborn")


@cache
def parser_version() -> str:
    """The version of what reads reports, as `reports.parser_version` has it: ``0.1.0+1f2e3d4c5b6a``."""
    return f"{__version__}+{_fingerprint(PARSING, READERS)}"


@cache
def across_version() -> str:
    """The version of what looks across reports."""
    return f"{__version__}+{_fingerprint(ACROSS, ())}"


@cache
def pages_version() -> str:
    """The version of what makes pages, notebooks left out."""
    return f"{__version__}+{_fingerprint(PAGES, PAGE_MAKERS)}"


def of_files(files: Iterable[tuple[str, Path]]) -> str:
    """The fingerprint of files, each with the name it counts under.

    Raises
    ------
    OSError
        If a file cannot be read.
    """
    whole = hashlib.sha256()
    for name, path in sorted(files):
        whole.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def _fingerprint(rooms: Iterable[str], libraries: Iterable[str]) -> str:
    code = of_files((str(path.relative_to(HERE)), path) for room in rooms for path in _files(room))
    versions = "".join(f"{name}={_installed(name)}\n" for name in libraries)
    return hashlib.sha256((code + versions).encode()).hexdigest()[:12]


def _files(room: str) -> list[Path]:
    place = HERE / room
    if place.is_file():
        return [place]
    found = (path for path in place.rglob("*") if path.is_file())
    return [path for path in found if path.suffix not in (".pyc", ".ttf", ".otf")]


def _installed(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "-"
