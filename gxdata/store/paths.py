"""Where things stand in a store."""

from pathlib import Path

from gxdata.store.schema import PARTITION

PART = "part-0.parquet"


def part_path(root: Path, frame: str, year: int) -> Path:
    """The one file that holds a frame's rows of one year."""
    return root / frame / f"{PARTITION}={year}" / PART


def years_of(root: Path, frame: str) -> list[int]:
    """The years a frame has a file for, ascending."""
    found = (root / frame).glob(f"{PARTITION}=*/{PART}")
    return sorted(int(path.parent.name.partition("=")[2]) for path in found)


def is_store(root: Path) -> bool:
    """Whether `root` is a store: it holds reports and failures. A frame that came later is made when it is written."""
    return (root / "reports").is_dir() and (root / "failures").is_dir()


def find_store(root: Path) -> Path:
    """Where a store stands, its links followed: as named, or below the folder above the working directory."""
    if not root.is_absolute() and not root.exists() and (Path("..") / root).is_dir():
        root = Path("..") / root
    return root.resolve()
