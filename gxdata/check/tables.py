"""The rules on the statutory tables: the catalogue's identities, parts against wholes, and shape."""

from collections.abc import Iterator

from gxdata import catalogue
from gxdata.catalogue import Identity, Table
from gxdata.check.result import CheckResult, Outcome
from gxdata.check.sums import check_sum
from gxdata.extract import CellReading, Report, RowReading, TableReading

Cells = dict[tuple[str, str], CellReading]


def check_tables(report: Report) -> Iterator[CheckResult]:
    """Every rule on every table of the report.

    A1 (balance), A2 (column totals), A3 (row totals), B1 (each channel's total), the sums of the 2014 table, and
    whether rows have the cells of their form.
    """
    for reading in report.tables:
        printed = catalogue.form(report.form).table(reading.frame)
        if printed is None:
            continue
        yield from _shape(reading, printed)
        cells = {(row.code, cell.column): _firm(row, cell) for row, cell in reading.cells()}
        for identity in printed.identities:
            yield from _identity(identity, cells, reading)
        for part, whole in printed.at_most:
            yield _at_most(part, cells.get((part, "value")), cells.get((whole, "value")))


def _firm(row: RowReading, cell: CellReading) -> CellReading:
    """A cell as the rules take it: in a row with its form's number of cells the number printed is held against them."""
    if cell.status == "ambiguous" and row.carriage == "kept":
        return cell._replace(status="reported")
    return cell


def _identity(identity: Identity, cells: Cells, reading: TableReading) -> Iterator[CheckResult]:
    rows = [row.code for row in reading.rows]
    columns = [cell.column for cell in reading.rows[0].cells]
    if identity.along == "row":
        parts, totals = identity.members(columns)
        for row in rows:
            yield check_sum(
                identity.rule, row, [cells[row, p] for p in parts], [cells[row, t] for t in totals]
            )
        return
    parts, totals = identity.members(rows)
    for column in columns:
        # In a table of one column its name says nothing; the total's does.
        subject = column if len(columns) > 1 else totals[0]
        yield check_sum(
            identity.rule,
            subject,
            [cells[p, column] for p in parts],
            [cells[t, column] for t in totals],
        )


def _at_most(subject: str, part: CellReading | None, whole: CellReading | None) -> CheckResult:
    rule = "statistics.at_most"
    if part is None or whole is None or part.number is None or whole.number is None:
        return CheckResult(rule, subject, "not_assessable")
    outcome: Outcome = (
        "fail" if part.number > whole.number else "pass" if whole.number else "vacuous"
    )
    return CheckResult(rule, subject, outcome, f"≤ {whole.number:g}", f"{part.number:g}")


def _shape(reading: TableReading, printed: Table) -> Iterator[CheckResult]:
    """Whether each row has the cells of its form; a table printed as one row is judged as one."""
    rule = f"{reading.frame}.shape"
    if rule not in catalogue.check_rules():
        return
    damaged = [row for row in reading.rows if row.carriage != "kept"]
    for row in damaged[:1] if printed.one_row else damaged:
        width = len(row.cells) * (len(reading.rows) if printed.one_row else 1)
        detail = "the row is missing" if row.carriage == "missing" else None
        # Where a carrier drops blank cells, a column or a row without any may have been blank.
        maybe_blank = row.column_lost or row.carriage == "none"
        outcome: Outcome = "uncertain" if maybe_blank else "fail"
        subject = "table" if printed.one_row else row.code
        yield CheckResult(rule, subject, outcome, str(width), str(row.printed), detail)
    if not damaged:
        yield CheckResult(rule, "table", "pass")
