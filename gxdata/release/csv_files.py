"""CSV files: UTF-8 with a mark at the start, as spreadsheets need it, quoted as RFC 4180 says, lines ended by LF."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa
import pyarrow.csv

from gxdata.release.text_columns import for_csv

UTF8_MARK = b"\xef\xbb\xbf"


class CsvFile:
    """A CSV file that is written some rows at a time.

    An empty cell is a null; an empty text is two quotation marks.

    Parameters
    ----------
    path
        Where it is to stand.
    schema
        Its columns.
    """

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._schema = schema
        self._file = path.open("wb")
        self._file.write(UTF8_MARK)
        self._written = False

    def __enter__(self) -> "CsvFile":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if not self._written:
            self.write(self._schema.empty_table())
        self._file.close()

    def write(self, rows: pa.Table) -> None:
        """Add rows, which have the columns of the file in its order."""
        options = pyarrow.csv.WriteOptions(include_header=not self._written, quoting_style="needed")
        pyarrow.csv.write_csv(for_csv(rows), self._file, options)
        self._written = True


def write_csv(path: Path, schema: pa.Schema, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write a small CSV file at once."""
    with CsvFile(path, schema) as file:
        file.write(pa.Table.from_pylist(list(rows), schema))
