"""Open a store and read its frames into pandas."""

from collections.abc import Sequence
from dataclasses import dataclass
from numbers import Integral
from pathlib import Path

import pandas as pd

from gxdata.catalogue import frames
from gxdata.errors import StoreError, YearError
from gxdata.store.files import count_rows, require_files
from gxdata.store.lock import locked
from gxdata.store.paths import find_store, is_store, part_path, years_of
from gxdata.store.schema import NULLABLE, schema
from gxdata.store.swap import old_state, recover
from gxdata.store.whole import read_frame, read_year


@dataclass(frozen=True, slots=True)
class Store:
    """A store that exists.

    Attributes
    ----------
    root
        Its folder.
    """

    root: Path

    def years(self) -> list[int]:
        """The years that reports speak of, ascending."""
        return [
            year
            for year in years_of(self.root, "reports")
            if count_rows(part_path(self.root, "reports", year))
        ]

    def frame(
        self, name: str, year: int | None = None, *, columns: Sequence[str] | None = None
    ) -> pd.DataFrame:
        """One frame, of one year or of all.

        Parameters
        ----------
        name
            Name of the frame, such as ``"applications"``.
        year
            A year of report; None for all.
        columns
            Names of the columns wanted, in their order; nothing else is read. None for all.

        Returns
        -------
        pandas.DataFrame
            With the columns and types of the catalogue, `year` included.

        Raises
        ------
        StoreError
            If there is no such frame, it has no such column, or a file of it is damaged.
        YearError
            If the store holds no report on `year`.
        """
        if name not in frames():
            known = ", ".join(frames())
            raise StoreError(f"{name}: no such frame. The frames are {known}.")
        if year is not None and name != "failures":
            self.require_year(year)
        wanted = _chosen(name, columns)
        table = (
            read_frame(self.root, name, wanted)
            if year is None
            else read_year(self.root, name, year, wanted)
        )
        return table.to_pandas(types_mapper=NULLABLE.get, date_as_object=False)

    def require_year(self, year: object) -> None:
        """Make sure that there are reports on `year`.

        Raises
        ------
        YearError
            If there are none, and the message names the years there are; or if it is not one number.
        """
        known = self.years()
        if isinstance(year, str):
            raise YearError(
                f"year {year!r}: a year is a number, not text. Write it without quotes."
            )
        if not isinstance(year, Integral):
            raise YearError(
                f"year {year!r}: one year is a number, such as 2022. Leave it out for all years, and choose then."
            )
        if year not in known:
            years = ", ".join(map(str, known)) or "none"
            raise YearError(f"{self.root}: no report on {year}. The store has reports on: {years}.")


def _chosen(name: str, columns: Sequence[str] | None) -> list[str] | None:
    """The columns of a frame that are asked for, each once; None for all.

    Raises
    ------
    StoreError
        If the frame has no such column.
    """
    known = schema(name).names
    if columns is None:
        return None
    if isinstance(columns, str):  # or each letter of a name would be looked for
        columns = [columns]
    for column in columns:
        if column not in known:
            there = ", ".join(known)
            raise StoreError(f"{name}: no column {column!r}. Its columns are {there}.")
    return list(dict.fromkeys(columns))


def open_store(root: Path | str, *, whole: bool = True) -> Store:
    """Open a store.

    Parameters
    ----------
    root
        Its folder. A relative one is looked for below the working directory, and then below the folder above it, as a
        notebook's working directory is the folder of notebooks.
    whole
        Whether a store that has lost a file is refused: what stood in it would look like what no report says.

    Raises
    ------
    StoreError
        If there is no store, or one that has lost a file.
    """
    path = find_store(Path(root))
    if not path.is_dir() and old_state(path).is_dir():
        with locked(path):  # a writer is between its two renames, or died there
            recover(path)
    if not path.is_dir():
        raise StoreError(f"{path}: no such store. Make one with: gxdata ingest RAW --store {path}")
    if not is_store(path):
        raise StoreError(f"{path}: not a store (it holds no reports and failures).")
    if whole:
        require_files(path)
    return Store(path)
