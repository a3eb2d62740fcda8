"""Whether the files of a store are all there, and can be read."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

import pyarrow as pa
import pyarrow.parquet as pq

from gxdata.catalogue import frames
from gxdata.catalogue.validation import validation_rules
from gxdata.errors import StoreError
from gxdata.store.paths import years_of
from gxdata.store.schema import PARTITION

# Describes the store, and so names each of its files.
DESCRIPTION = "datapackage.json"


def lost_files(root: Path) -> list[PurePosixPath]:
    """The files that a store's own description names, and that are not there: `frame/year=2022/part-0.parquet`."""
    try:
        resources = json.loads((root / DESCRIPTION).read_text("utf-8"))["resources"]
        paths = [r["path"] if isinstance(r["path"], list) else [r["path"]] for r in resources]
        return [PurePosixPath(path) for one in paths for path in one if not (root / path).is_file()]
    except (OSError, ValueError, LookupError, TypeError):
        return []  # nothing is described, so nothing is missed


def require_files(root: Path, *, to_fill: bool = False) -> None:
    """Refuse a store that has lost a file: what stood in it would be taken for what no report says.

    Parameters
    ----------
    root
        Folder of a store.
    to_fill
        Whether the store is to be written to. A year that is gone from all frames is then no obstacle: nothing is known
        of its reports, so they are read again.

    Raises
    ------
    StoreError
        With the first of the files, and what to do.
    """
    lost = lost_files(root)
    if to_fill:
        left = {f"{PARTITION}={year}" for name in frames() for year in years_of(root, name)}
        lost = [path for path in lost if path.parent.name in left]
    if lost:
        more = f" (and {len(lost) - 1} more)" if len(lost) > 1 else ""
        raise StoreError(f"{root}: {lost[0]}{more} is gone. {remedy()}")


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Tell of a damaged file by its path and with what to do, not in the words of the library that met it."""
    try:
        yield
    except (pa.ArrowException, OSError) as error:
        if getattr(error, "errno", None) is not None:  # not there, or not to be opened: no damage
            raise
        raise StoreError(f"{path}: the file is damaged ({error}). {remedy()}") from error


def count_rows(path: Path) -> int:
    """The rows of a file, as it tells itself."""
    with readable(path):
        return int(pq.ParquetFile(path).metadata.num_rows)


def remedy() -> str:
    """What to do about a file that is damaged or gone."""
    return validation_rules()["file"].advice
