"""What prose states against the cells of the tables that hold it too (D1, D2)."""

from collections.abc import Iterator, Sequence

from gxdata.catalogue.prose_checks import CellSum, cell_sums, elsewhere
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Figure, Report, TableReading

RULE = "prose.conflict"


def check_prose_against_tables(report: Report) -> Iterator[CheckResult]:
    """Every metric that prose and a table both state.

    Of several statements one that agrees is enough: the others speak of a part. The table is never overwritten.
    """
    done: set[str] = set()
    for entry in cell_sums():
        table = report.table(entry.frame)
        if table is None or entry.metric in done:
            continue
        said = [f for f in exact(report) if f.metric == entry.metric and f.channel is None]
        wanted = _parts(table, entry.rows, entry.columns)
        if said and wanted:
            done.add(entry.metric)
            yield _compare(entry, table, wanted, said)


def exact(report: Report) -> Iterator[Figure]:
    """The figures that are no estimates, speak of the year and of the organ itself."""
    year = report.identity.year
    for figure in report.figures:
        if figure.approx or figure.year_ref not in (None, year):
            continue
        if not any(word in figure.evidence for word in elsewhere()):
            yield figure


def _compare(
    entry: CellSum, table: TableReading, wanted: Sequence[CellReading], said: Sequence[Figure]
) -> CheckResult:
    printed = _sum(wanted, entry.scale)
    found = ", ".join(dict.fromkeys(plain(f.value) for f in said))
    if printed is None:
        return CheckResult(RULE, entry.metric, "not_assessable", None, found)
    expected = plain(printed)
    if any(same(f.value, printed) for f in said):
        outcome: Outcome = "pass" if printed else "vacuous"
        return CheckResult(RULE, entry.metric, outcome, expected, expected)
    if entry.metric == "disclosed" and (len(said) > 1 or "主动公开" not in said[0].evidence):
        detail = "the prose may count a part of what was disclosed"
        return CheckResult(RULE, entry.metric, "uncertain", expected, found, detail)
    for rows in entry.also:
        other = _sum(_parts(table, rows, entry.columns), entry.scale)
        if other is not None and any(same(f.value, other) for f in said if _hints(entry, f)):
            detail = f"the prose counts {' + '.join(rows)}"
            return CheckResult(RULE, entry.metric, "uncertain", expected, found, detail)
    doubtful = any(cell.status != "reported" for cell in wanted)
    return CheckResult(
        RULE, entry.metric, "uncertain" if doubtful else "fail", expected, found, said[0].evidence
    )


def _hints(entry: CellSum, figure: Figure) -> bool:
    return not entry.hints or any(word in figure.evidence for word in entry.hints)


def _parts(table: TableReading, rows: Sequence[str], columns: Sequence[str]) -> list[CellReading]:
    """The cells of the rows named, or of all rows under them."""
    return [
        cell
        for row, cell in table.cells()
        if cell.column in columns and (row.code in rows or row.code.partition(".")[0] in rows)
    ]


def _sum(cells: Sequence[CellReading], scale: float) -> float | None:
    numbers = [cell.number for cell in cells if cell.number is not None]
    return sum(numbers) * scale if cells and len(numbers) == len(cells) else None


def same(one: float, other: float) -> bool:
    """Equal as far as amounts of money can be."""
    return abs(one - other) <= 1e-6 * max(1.0, abs(one))


def plain(number: float) -> str:
    """A number without needless decimals."""
    return f"{number:.0f}" if number == int(number) else f"{number:g}"
