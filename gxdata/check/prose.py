"""What prose states against the cells of the tables that hold it too (D1, D2)."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from gxdata.catalogue.prose_checks import CellSum, cell_sums
from gxdata.catalogue.prose_checks import elsewhere as other_organs
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Figure, Report, TableReading

RULE = "prose.conflict"


def check_prose_against_tables(report: Report) -> Iterator[CheckResult]:
    """Every metric that prose and a table both state.

    Of several statements one that agrees is enough: the others speak of a part. The table is never overwritten.
    """
    said: dict[str, list[Figure]] = {}
    for figure in exact(report):
        if figure.channel is None:
            said.setdefault(figure.metric, []).append(figure)
    for entry in cell_sums():
        table = report.table(entry.frame) if entry.metric in said else None
        wanted = _parts(table, entry.rows, entry.columns) if table else []
        if table and wanted:
            # A metric that two tables hold is held against the first.
            yield _compare(entry, table, wanted, said.pop(entry.metric))


def exact(report: Report) -> Iterator[Figure]:
    """The figures that are no estimates, speak of the year and of the organ itself."""
    year, scope = report.identity.year, report.identity.scope
    for figure in report.figures:
        if figure.approx or figure.year_ref not in (None, year):
            continue
        if not _is_elsewhere(figure.evidence, scope):
            yield figure


@lru_cache(maxsize=1 << 8)
def _is_elsewhere(evidence: str, scope: str) -> bool:
    """Whether a clause counts for another organ: several rules ask it of each, and most hold several figures."""
    return other_organs(scope).search(evidence) is not None


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
    detail = _otherwise(entry, table, said, printed)
    if detail:
        return CheckResult(RULE, entry.metric, "uncertain", expected, found, detail)
    doubtful = any(cell.status != "reported" for cell in wanted)
    outcome = "uncertain" if doubtful else "fail"
    return CheckResult(RULE, entry.metric, outcome, expected, found, said[0].evidence)


def held_by_table(report: Report, metric: str) -> float | None:
    """The number that a table holds of a metric, None where none does or not for certain."""
    for entry in cell_sums():
        table = report.table(entry.frame) if entry.metric == metric else None
        wanted = _parts(table, entry.rows, entry.columns) if table else []
        if wanted and all(cell.status == "reported" for cell in wanted):
            return _sum(wanted, entry.scale)
    return None


def _otherwise(
    entry: CellSum, table: TableReading, said: Sequence[Figure], printed: float
) -> str | None:
    """What the prose may count otherwise than the table, None where nothing explains the difference."""
    if entry.metric == "disclosed" and (len(said) > 1 or "主动公开" not in said[0].evidence):
        return "the prose may count a part of what was disclosed"
    if entry.wider and all(_is_wider(entry, f) for f in said):
        return "the prose may count more than the table"
    part = [f for f in said if any(word in f.evidence for word in entry.partly)]
    if part and all(f.value < printed for f in part):
        return "the prose may count a part"
    for rows in entry.also:
        other = _sum(_parts(table, rows, entry.columns), entry.scale)
        if other is not None and any(same(f.value, other) for f in said if _hints(entry, f)):
            return f"the prose counts {' + '.join(rows)}"
    return None


def _is_wider(entry: CellSum, figure: Figure) -> bool:
    """Whether a clause counts all that an organ did of a kind, whatever it was about."""
    if not figure.value or figure.section == "reviews" or "信息公开" in figure.evidence:
        return False
    return any(word in figure.evidence for word in entry.wider)


def _hints(entry: CellSum, figure: Figure) -> bool:
    if any(word in figure.evidence for word in entry.firm):
        return False
    return not entry.hints or any(word in figure.evidence for word in entry.hints)


def _parts(table: TableReading, rows: Sequence[str], columns: Sequence[str]) -> list[CellReading]:
    """The cells of the rows named, or of all rows under them."""
    return [
        cell
        for row in table.rows
        if row.code in rows or ("." in row.code and row.code.partition(".")[0] in rows)
        for cell in row.cells
        if cell.column in columns
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
