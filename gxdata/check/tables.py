"""The rules on the statutory tables: sums, balance and shape."""

from collections.abc import Iterator

from gxdata.catalogue import form
from gxdata.check.result import CheckResult, Outcome
from gxdata.check.sums import check_sum
from gxdata.extract import CellReading, Report, TableReading

NOT_OUTCOMES = frozenset({"received", "carried_in", "closed_total", "carried_out"})


def check_applications(report: Report) -> Iterator[CheckResult]:
    """A1 (balance), A2 (column totals), A3 (row totals) and the shape of table 三."""
    table = report.table("applications")
    if table is None:
        return
    cells = _by_key(table)
    rows = [row.code for row in table.rows]
    columns = [cell.column for cell in table.rows[0].cells]
    leaves = [code for code in rows if code not in NOT_OUTCOMES]
    yield from _shape(table)
    for row in rows:
        parts = [cells.get((row, c)) for c in columns if c != "total"]
        yield check_sum("applications.row_total", row, parts, [cells.get((row, "total"))])
    for column in columns:
        outcomes = [cells.get((leaf, column)) for leaf in leaves]
        yield check_sum(
            "applications.column_total", column, outcomes, [cells.get(("closed_total", column))]
        )
        incoming = [cells.get(("received", column)), cells.get(("carried_in", column))]
        outgoing = [cells.get(("closed_total", column)), cells.get(("carried_out", column))]
        yield check_sum("applications.balance", column, incoming, outgoing)


def check_reviews(report: Report) -> Iterator[CheckResult]:
    """B1 (each channel's total) and the shape of table 四."""
    table = report.table("reviews")
    if table is None:
        return
    yield from _shape(table, whole_table=True)
    for row in table.rows:
        cells = {cell.column: cell for cell in row.cells}
        parts = [cell for column, cell in cells.items() if column != "total"]
        yield check_sum("reviews.row_total", row.code, parts, [cells["total"]])


def check_statistics(report: Report) -> Iterator[CheckResult]:
    """The sums of the 2014 table, and parts that may not exceed their whole."""
    table = report.table("statistics")
    printed = form(report.form).table("statistics")
    if table is None or printed is None:
        return
    cells = {row.code: row.cells[0] for row in table.rows}
    for relation in printed.sums:
        parts = [cells.get(code) for code in relation.parts]
        yield check_sum("statistics.sum", relation.total, parts, [cells.get(relation.total)])
    for part, whole in printed.at_most:
        yield _at_most(part, cells.get(part), cells.get(whole))


def _at_most(subject: str, part: CellReading | None, whole: CellReading | None) -> CheckResult:
    rule = "statistics.at_most"
    if part is None or whole is None or part.number is None or whole.number is None:
        return CheckResult(rule, subject, "not_assessable")
    outcome: Outcome = (
        "fail" if part.number > whole.number else "pass" if whole.number else "vacuous"
    )
    return CheckResult(rule, subject, outcome, f"≤ {whole.number:g}", f"{part.number:g}")


def check_disclosure(report: Report) -> Iterator[CheckResult]:
    """The shape of table 二."""
    table = report.table("disclosure")
    if table is not None:
        yield from _shape(table)


def _by_key(table: TableReading) -> dict[tuple[str, str], CellReading]:
    return {(row.code, cell.column): cell for row, cell in table.cells()}


def _shape(table: TableReading, *, whole_table: bool = False) -> Iterator[CheckResult]:
    """Whether each row has the cells of its form. `whole_table` where the rows are printed as one."""
    rule = f"{table.frame}.shape"
    damaged = [row for row in table.rows if row.carriage not in ("kept", "none")]
    width = len(table.rows) * len(table.rows[0].cells) if whole_table else None
    for row in damaged[:1] if whole_table else damaged:
        expected = str(width or len(row.cells))
        subject = "table" if whole_table else row.code
        detail = "the row is missing" if row.carriage == "missing" else None
        outcome: Outcome = "uncertain" if row.column_lost else "fail"
        yield CheckResult(rule, subject, outcome, expected, str(row.printed), detail)
    if not damaged:
        yield CheckResult(rule, "table", "pass")
