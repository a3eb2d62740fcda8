"""The rules on the statutory tables: the catalogue's identities, parts against wholes, and shape."""

from collections.abc import Iterator
from functools import lru_cache

from gxdata import catalogue
from gxdata.catalogue import Identity, Table
from gxdata.check.result import CheckResult, Outcome
from gxdata.check.sums import Term, check_sum
from gxdata.extract import CellReading, Report, RowReading, TableReading

Line = tuple[Term, ...]


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
        if printed.identities:
            yield from _identities(printed.identities, reading.rows)
        if printed.at_most:
            cells = {row.code: row.cells[0] for row in reading.rows}
            for part, whole in printed.at_most:
                yield _at_most(part, cells.get(part), cells.get(whole))


def _identities(
    identities: tuple[Identity, ...], rows: tuple[RowReading, ...]
) -> Iterator[CheckResult]:
    lines = [_terms(row) for row in rows]
    codes = tuple([row.code for row in rows])
    columns = tuple([cell.column for cell in rows[0].cells])
    for identity in identities:
        yield from _identity(identity, lines, codes, columns)


def _terms(row: RowReading) -> Line:
    """A row as the rules take it.

    Where it has its form's number of cells they are held against what is printed, doubtful or not. A blank cell that
    was itself filled by arithmetic proves nothing, and counts as one without a number; what is printed, and only
    placed by it, leaves the rule uncertain.
    """
    kept = row.carriage == "kept"
    return tuple(
        [
            (None, False)
            if number is None or (status == "inferred" and not evidence)
            else (number, not kept and status in ("ambiguous", "inferred"))
            for _, number, _, status, evidence, _ in row.cells
        ]
    )


def _identity(
    identity: Identity, rows: list[Line], codes: tuple[str, ...], columns: tuple[str, ...]
) -> Iterator[CheckResult]:
    if identity.along == "row":
        parts, totals = _members(identity, columns)
        subjects, lines = codes, rows
    else:
        parts, totals = _members(identity, codes)
        if not parts or not totals:
            return  # a local table need not print either
        # In a table of one column its name says nothing; the total's does.
        subjects = columns if len(columns) > 1 else (codes[totals[0]],)
        lines = list(zip(*rows, strict=True))
    for subject, cells in zip(subjects, lines, strict=True):
        yield check_sum(
            identity.rule, subject, [cells[n] for n in parts], [cells[n] for n in totals]
        )


@lru_cache(maxsize=256)
def _members(identity: Identity, codes: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """Where the parts and the totals stand among the codes of a line."""
    parts, totals = identity.members(codes)
    return list(map(codes.index, parts)), list(map(codes.index, totals))


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
