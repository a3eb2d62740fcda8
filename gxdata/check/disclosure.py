"""Inequalities within table two, and fees that the text must speak of."""

from collections.abc import Iterator

from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Report

DOCUMENTS = ("rules", "normative_documents")
# Of a pair the first may not exceed the second (C3).
PAIRS = (("newly_disclosed", "made"), ("newly_disclosed", "total_disclosed"))
# Where fees are spoken of; table three itself prints 收费通知 in a row's label.
FEE_SECTIONS = ("fees", "other")
TABLE_THREE = "applications"
FEE_WORDS = ("信息处理费", "收费", "缴费", "收取")

Cells = dict[tuple[str, str], CellReading]


def check_disclosure(report: Report) -> Iterator[CheckResult]:
    """What is newly disclosed was made and is disclosed; what was issued and not repealed is in force."""
    table = report.table("disclosure")
    if table is None:
        return
    cells = {(row.code, cell.column): cell for row, cell in table.cells()}
    for item in DOCUMENTS:
        for part, whole in PAIRS:
            if (item, part) in cells and (item, whole) in cells:
                yield _at_most(f"{item}.{part}", cells[item, whole], cells[item, part])
        if (item, "issued") in cells and (item, "in_force") in cells:
            yield _in_force(item, cells)


def _in_force(item: str, cells: Cells) -> CheckResult:
    repealed = cells.get((item, "repealed"))
    return _at_most(f"{item}.in_force", cells[item, "in_force"], cells[item, "issued"], repealed)


def _at_most(
    subject: str, whole: CellReading, part: CellReading, less: CellReading | None = None
) -> CheckResult:
    rule = "disclosure.at_most"
    if part.column == "newly_disclosed":
        subject = f"{subject}≤{whole.column}"
    asked = [whole, part, *([less] if less else [])]
    if whole.number is None or part.number is None or any(c.number is None for c in asked):
        return CheckResult(rule, subject, "not_assessable")
    found = part.number - (less.number or 0.0 if less else 0.0)
    outcome: Outcome = "pass" if any(c.number for c in asked) else "vacuous"
    if found > whole.number:
        doubtful = any(c.status != "reported" for c in asked)
        outcome = "uncertain" if doubtful else "fail"
    return CheckResult(rule, subject, outcome, f"≤ {whole.number:g}", f"{found:g}")


def check_fees(report: Report) -> Iterator[CheckResult]:
    """Whether a report that closed applications for unpaid fees (D3) says a word of fees."""
    table = report.table("applications")
    number = table.number("other.fee_unpaid", "total") if table else None
    if number is None:
        return
    rule, subject = "applications.fee_unpaid", "other.fee_unpaid"
    if not number:
        yield CheckResult(rule, subject, "vacuous")
        return
    prose = [part for part in report.sections if part.section != TABLE_THREE]
    told = any(word in part.text for part in prose for word in FEE_WORDS)
    lost = not any(part.section in FEE_SECTIONS for part in prose)
    outcome: Outcome = "pass" if told else "not_assessable" if lost else "fail"
    yield CheckResult(rule, subject, outcome, None, f"{number:g}")
