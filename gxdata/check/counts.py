"""What is counted is whole and not below zero (A4)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from gxdata import catalogue
from gxdata.catalogue.cells import IN_MONEY
from gxdata.catalogue.rules import Severity
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Report, RowReading, TableReading

PARTED = re.compile(r"\s*\d+(?:\s+\d+)+\s*")


def check_counts(report: Report) -> Iterator[CheckResult]:
    """Whether every count of every table is a whole number from zero up; one result a table where all are."""
    for reading in report.tables:
        counted = _counted(report.form, reading.frame)
        if counted:
            yield from _of_table(reading, counted)


def _of_table(
    reading: TableReading, counted: Mapping[str, frozenset[str]]
) -> Iterator[CheckResult]:
    rule, some, odd = f"{reading.frame}.count", None, False
    for row in reading.rows:
        columns = counted.get(row.code, ())
        for cell in row.cells:
            column, number, _, _, text, _ = cell
            if number is None or column not in columns:
                continue
            some = some or number != 0
            if number < 0 or not number.is_integer() or is_parted(text):
                odd = True
                yield _odd(rule, row, cell)
    if some is not None and not odd:
        yield CheckResult(rule, "table", "pass" if some else "vacuous")


@cache
def _counted(form: str, frame: str) -> Mapping[str, frozenset[str]]:
    """The columns of a form's table that hold counts, by row."""
    printed = catalogue.form(form).table(frame)
    return {
        row.code: frozenset(column.code for column in block.columns if column.kind == "count")
        for row, block in (printed.rows(form) if printed else ())
        if row.unit not in IN_MONEY
    }


def is_parted(text: str | None) -> bool:
    """Whether the digits of a cell's text stand apart, so that they may be one number or two."""
    return text is not None and not text.isdecimal() and bool(PARTED.fullmatch(text))


def _odd(rule: str, row: RowReading, cell: CellReading) -> CheckResult:
    """A cell of a row that lost or gained cells may hold another column's number."""
    outcome: Outcome = "fail" if row.carriage == "kept" else "uncertain"
    eased: Severity | None = "warning" if is_parted(cell.evidence) else None
    subject, found = f"{row.code}.{cell.column}", f"{cell.number:g}"
    return CheckResult(rule, subject, outcome, "0, 1, 2, …", found, cell.evidence, eased)
