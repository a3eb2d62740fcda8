"""What is counted is whole and not below zero (A4)."""

import re
from collections.abc import Iterator
from functools import cache

from gxdata import catalogue
from gxdata.catalogue.rules import Severity
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Report, RowReading, TableReading

PARTED = re.compile(r"\s*\d+(?:\s+\d+)+\s*")
IN_MONEY = frozenset({"元", "万元", "亿元"})


def check_counts(report: Report) -> Iterator[CheckResult]:
    """Whether every count of every table is a whole number from zero up; one result a table where all are."""
    for reading in report.tables:
        counted = _counted(report.form, reading.frame)
        if counted:
            yield from _of_table(reading, counted)


def _of_table(reading: TableReading, counted: frozenset[tuple[str, str]]) -> Iterator[CheckResult]:
    rule, some, odd = f"{reading.frame}.count", None, False
    for row, cell in reading.cells():
        if cell.number is None or (row.code, cell.column) not in counted:
            continue
        some = some or cell.number != 0
        if _is_odd(cell, cell.number):
            odd = True
            yield _odd(rule, row, cell)
    if some is not None and not odd:
        yield CheckResult(rule, "table", "pass" if some else "vacuous")


@cache
def _counted(form: str, frame: str) -> frozenset[tuple[str, str]]:
    """The cells of a form's table that hold counts, by row and column."""
    printed = catalogue.form(form).table(frame)
    return frozenset(
        (row.code, column.code)
        for row, block in (printed.rows(form) if printed else ())
        for column in block.columns
        if column.kind == "count" and row.unit not in IN_MONEY
    )


def _is_odd(cell: CellReading, number: float) -> bool:
    return number < 0 or not number.is_integer() or is_parted(cell)


def is_parted(cell: CellReading) -> bool:
    """Whether the digits of a cell stand apart, so that they may be one number or two."""
    return cell.evidence is not None and bool(PARTED.fullmatch(cell.evidence))


def _odd(rule: str, row: RowReading, cell: CellReading) -> CheckResult:
    """A cell of a row that lost or gained cells may hold another column's number."""
    outcome: Outcome = "fail" if row.carriage == "kept" else "uncertain"
    eased: Severity | None = "warning" if is_parted(cell) else None
    subject, found = f"{row.code}.{cell.column}", f"{cell.number:g}"
    return CheckResult(rule, subject, outcome, "0, 1, 2, …", found, cell.evidence, eased)
