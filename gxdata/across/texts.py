"""The texts of one year's reports, part by part, without what differs from copy to copy."""

import re
from collections.abc import Collection, Iterator
from itertools import groupby
from pathlib import Path

import pyarrow.parquet as pq

from gxdata.store.paths import part_path

# Read so many rows at once: a year of a whole country is never in memory.
ROWS = 2048

# The parts that are mostly tables. What is left of these on lines of their own is the form's text, not the organ's: a
# label may hold a comma, and ends no sentence. Elsewhere a line without any mark is a heading or a cell.
TABLED = frozenset({"disclosure", "applications", "reviews"})
SENTENCE = re.compile(r"[。；;！？]")
CLAUSE = re.compile(r"[。；;！？，,、]")
NO_LETTER = re.compile(r"[\W_]+")
NUMBER = re.compile(r"[\d〇零一二两三四五六七八九十百千万亿]+")

Parts = dict[str, str]


def texts_of_year(
    root: Path, year: int, wanted: Collection[str] | None = None
) -> Iterator[tuple[str, Parts]]:
    """The parts of each report on a year, in the order of the reports' ids.

    Parameters
    ----------
    root
        Folder of a store.
    year
        The year reported on.
    wanted
        Ids of the reports wanted; all if left out. A report without parts is not given.

    Yields
    ------
    tuple of str and dict
        The report's id, and section to text; what stands in two parts of one section is joined.
    """
    for report_id, rows in groupby(_rows(root, year), key=lambda row: row[0]):
        if wanted is not None and report_id not in wanted:
            continue
        parts: Parts = {}
        for _, section, text in rows:
            said = prose(section, text)
            parts[section] = f"{parts[section]}\n{said}" if section in parts else said
        yield report_id, parts


def prose(section: str, text: str) -> str:
    """The sentences of a part, without headings and what is left of its tables."""
    mark = SENTENCE if section in TABLED else CLAUSE
    return "\n".join(line for line in text.split("\n") if mark.search(line))


def letters(text: str) -> str:
    """A text without spaces and punctuation, which every site sets its own way."""
    return NO_LETTER.sub("", text)


def masked(text: str) -> str:
    """The letters of a text, every number and year the same: what is left when last year's report is filled in anew."""
    return NUMBER.sub("0", letters(text))


def _rows(root: Path, year: int) -> Iterator[tuple[str, str, str]]:
    path = part_path(root, "sections", year)
    if not path.exists():
        return
    columns = ["report_id", "section", "text"]
    for batch in pq.ParquetFile(path).iter_batches(batch_size=ROWS, columns=columns):
        yield from zip(*(batch.column(name).to_pylist() for name in columns), strict=True)
