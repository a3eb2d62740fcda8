"""What is wrong in a store: gathered rule by rule, told as one table."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd
import pyarrow as pa

from gxdata.catalogue import FrameSpec
from gxdata.catalogue.validation import validation_rules

# Of one rule on one column of one file no more are listed: a fault of the program fails in every row.
LISTED = 1000


@dataclass(frozen=True, slots=True)
class Fault:
    """One value or row that must not be so.

    Attributes
    ----------
    frame, year
        Where it stands.
    rule
        A rule of the catalogue's ``validation.toml``.
    column, key
        The column, and what tells the row apart; empty where the whole file is meant.
    found
        What stands there.
    advice
        What to do.
    """

    frame: str
    year: int
    rule: str
    column: str
    key: str
    found: str
    advice: str

    def __str__(self) -> str:
        where = " ".join(part for part in (self.column, self.key) if part)
        return f"{self.frame} {self.year}, {self.rule}: {where} is {self.found}"


class Faults:
    """A gathering of faults, of bounded size."""

    def __init__(self) -> None:
        self._listed: list[Fault] = []
        self._seen: Counter[tuple[str, int, str, str]] = Counter()

    def add(self, frame: str, year: int, rule: str, column: str, key: str, found: str) -> None:
        """Enter one fault."""
        place = (frame, year, rule, column)
        self._seen[place] += 1
        if self._seen[place] <= LISTED:
            advice = validation_rules()[rule].advice
            self._listed.append(Fault(*place, key, found, advice))

    def add_rows(
        self,
        spec: FrameSpec,
        year: int | None,
        rule: str,
        column: str,
        rows: pa.Table,
        mask: pa.Array,
    ) -> None:
        """Enter every row that a mask is true of; `year` is None where the rows tell it."""
        where = np.flatnonzero(_plain(mask))
        place = (spec.name, 0 if year is None else year, rule, column)
        shown = rows.take(pa.array(where[:LISTED]))
        for row in shown.to_pylist():
            key = " ".join(f"{name}={row[name]}" for name in spec.key if name in row)
            of_year = row["year"] if year is None else year
            self.add(spec.name, of_year, rule, column, key, repr(row.get(column)))
        self._seen[place] += max(0, len(where) - LISTED)

    def __iter__(self) -> Iterator[Fault]:
        return iter(self._listed)

    def __len__(self) -> int:
        return sum(self._seen.values())

    def table(self) -> pd.DataFrame:
        """One row a fault, by frame, year, rule, column and key."""
        return as_table(self._listed)


def as_table(faults: Iterable[Fault]) -> pd.DataFrame:
    """Faults as a table: `frame`, `year`, `rule`, `column`, `key`, `found`, `advice`."""
    names = list(Fault.__dataclass_fields__)
    found = pd.DataFrame([asdict(fault) for fault in faults], columns=names)
    return found.sort_values(names[:5], kind="stable", ignore_index=True)


def _plain(mask: pa.Array | pa.ChunkedArray) -> np.ndarray:
    """A mask as plain booleans: what is null is not true."""
    whole = mask.combine_chunks() if isinstance(mask, pa.ChunkedArray) else mask
    return np.asarray(whole.fill_null(False).to_numpy(zero_copy_only=False), bool)
