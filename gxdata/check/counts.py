"""What is counted is whole and not below zero (A4)."""

import re
from collections.abc import Iterator

from gxdata import catalogue
from gxdata.catalogue import Table
from gxdata.catalogue.rules import Severity
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Report, RowReading, TableReading

PARTED = re.compile(r"\s*\d+(?:\s+\d+)+\s*")
IN_MONEY = frozenset({"元", "万元", "亿元"})


def check_counts(report: Report) -> Iterator[CheckResult]:
    """Whether every count of every table is a whole number from zero up; one result a table where all are."""
    for reading in report.tables:
        printed = catalogue.form(report.form).table(reading.frame)
        if printed is not None:
            yield from _of_table(reading, _counted(printed, report.form))


def _of_table(reading: TableReading, counted: frozenset[tuple[str, str]]) -> Iterator[CheckResult]:
    rule = f"{reading.frame}.count"
    cells = [
        (row, cell)
        for row, cell in reading.cells()
        if cell.number is not None and (row.code, cell.column) in counted
    ]
    odd = [_odd(rule, row, cell) for row, cell in cells if _is_odd(cell)]
    yield from odd
    if not odd and cells:
        some = any(cell.number for _, cell in cells)
        yield CheckResult(rule, "table", "pass" if some else "vacuous")


def _counted(printed: Table, form: str) -> frozenset[tuple[str, str]]:
    return frozenset(
        (row.code, column.code)
        for row, block in printed.rows(form)
        for column in block.columns
        if column.kind == "count" and row.unit not in IN_MONEY
    )


def _is_odd(cell: CellReading) -> bool:
    number = cell.number or 0.0
    return number < 0 or not number.is_integer() or is_parted(cell)


def is_parted(cell: CellReading) -> bool:
    """Whether the digits of a cell stand apart, so that they may be one number or two."""
    return bool(cell.evidence and PARTED.fullmatch(cell.evidence))


def _odd(rule: str, row: RowReading, cell: CellReading) -> CheckResult:
    """A cell of a row that lost or gained cells may hold another column's number."""
    outcome: Outcome = "fail" if row.carriage == "kept" else "uncertain"
    eased: Severity | None = "warning" if is_parted(cell) else None
    subject, found = f"{row.code}.{cell.column}", f"{cell.number:g}"
    return CheckResult(rule, subject, outcome, "0, 1, 2, …", found, cell.evidence, eased)
