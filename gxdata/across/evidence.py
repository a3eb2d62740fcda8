"""What is held of two reports against one another: their words, the numbers in them, and the cells of their tables."""

import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyarrow.compute as pc
import pyarrow.parquet as pq

from gxdata.across.shingles import ALIKE, Hashes, containment, runs
from gxdata.across.texts import Parts, masked, texts_of_year
from gxdata.store.paths import part_path

# Columns that name a cell, and the one with its number.
CELLS = {
    "disclosure": (("item", "measure"), "value"),
    "applications": (("outcome", "applicant"), "count"),
    "reviews": (("channel", "result"), "count"),
    "statistics": (("item", "label"), "value"),
}
CERTAIN = ("reported", "inferred")

# A number that counts something: no part of a date, of a notice's number or of an article's, and not masked in part.
COUNTED = re.compile(r"(?<![\d.〔\[第*＊×■□])\d{1,12}(?:\.\d{1,4})?(?![\d.〕\]年月日号时*＊×■□])")
# So many numbers, and so many cells, say something together.
MIN_NUMBERS, MIN_CELLS = 3, 3
# Texts of fewer runs are set phrases, and say nothing of who wrote them.
MIN_RUNS = 50
# A page cut short is still a copy, a sentence or two of it is not.
LEAST_PART = 0.25


@dataclass(frozen=True, slots=True)
class Evidence:
    """One report.

    Attributes
    ----------
    words
        The runs of its text without its numbers, sorted.
    numbers
        How often each number is stated.
    cells
        The certain numbers of its tables other than zero.
    certain
        How many cells of its tables are certain, zeros included.
    """

    words: Hashes
    numbers: Counter[str]
    cells: Mapping[tuple[str, ...], float] = field(default_factory=dict)
    certain: int = 0


def evidence_of_year(root: Path, year: int, wanted: Collection[str]) -> dict[str, Evidence]:
    """The evidence of some of the reports on a year, by report id."""
    cells, certain = _cells(root, year, wanted)
    parts = dict(texts_of_year(root, year, wanted))
    return {
        report_id: Evidence(
            *_words(parts.get(report_id, {})), cells.get(report_id, {}), certain[report_id]
        )
        for report_id in wanted
    }


def alike(one: Evidence, other: Evidence, least: int = MIN_RUNS) -> float:
    """How much of the shorter text stands in the longer, 0 to 1; 0 where the shorter has too few runs to tell."""
    short, long = sorted((len(one.words), len(other.words)))
    if short < max(least, LEAST_PART * long):
        return 0.0
    return containment(one.words, other.words)


def numbers_agree(one: Evidence, other: Evidence) -> float | None:
    """The share of the numbers of the text with fewer that both have; None where it has too few."""
    fewer = min(one.numbers.total(), other.numbers.total())
    if fewer < MIN_NUMBERS:
        return None
    return (one.numbers & other.numbers).total() / fewer


def cells_agree(one: Evidence, other: Evidence) -> float | None:
    """The share of the cells certain in both that have the same number; None where these are too few."""
    both = one.cells.keys() & other.cells.keys()
    if len(both) < MIN_CELLS:
        return None
    return sum(one.cells[cell] == other.cells[cell] for cell in both) / len(both)


def shared_cells(one: Evidence, other: Evidence) -> int:
    """How many cells are certain, and not zero, in both."""
    return len(one.cells.keys() & other.cells.keys())


def _words(parts: Parts) -> tuple[Hashes, Counter[str]]:
    found = [runs(masked(text), ALIKE) for text in parts.values()]
    words = np.unique(np.concatenate(found)) if found else np.empty(0, np.uint32)
    counted = (n for text in parts.values() for n in COUNTED.findall(text.replace(",", "")))
    return words, Counter(number for number in counted if number.strip("0."))


def _cells(
    root: Path, year: int, wanted: Collection[str]
) -> tuple[dict[str, dict[tuple[str, ...], float]], Counter[str]]:
    cells: dict[str, dict[tuple[str, ...], float]] = {}
    certain = Counter[str]()
    ids = sorted(wanted)
    for frame, (names, number) in CELLS.items():
        path = part_path(root, frame, year)
        if not path.exists():
            continue
        columns = ["report_id", *names, number]
        where = pc.field("report_id").isin(ids) & pc.field("status").isin(CERTAIN)
        rows = pq.read_table(path, columns=columns, filters=where, partitioning=None)
        for report_id, *cell, value in zip(*(c.to_pylist() for c in rows.columns), strict=True):
            certain[report_id] += 1
            if value:
                cells.setdefault(report_id, {})[frame, *map(str, cell)] = float(value)
    return cells, certain
