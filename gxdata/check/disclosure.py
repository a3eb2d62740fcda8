"""Inequalities within table two, numbers that do not fit their cell, and fees that the text must speak of."""

import re
from collections.abc import Iterator

from gxdata.catalogue import check_rules
from gxdata.catalogue.organs import GOVERNMENTS
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Report, TableReading

DOCUMENTS = ("rules", "normative_documents")
# Of a pair the first may not exceed the second (C3).
PAIRS = (("newly_disclosed", "made"), ("newly_disclosed", "total_disclosed"))
# Where fees are spoken of; table three itself prints 收费通知 in a row's label.
FEE_SECTIONS = ("fees", "other")
TABLE_THREE = "applications"
FEE_WORDS = ("信息处理费", "收费", "缴费", "收取")
# 规章 are made by ministries, and by the governments of provinces and of cities with districts (立法法 art. 91, 93).
RULES_MEASURES = ("issued", "in_force", "made", "total_disclosed")
DOCUMENT_MEASURES = ("issued", "made")
# Nobody has as many kinds of these as an office handles cases.
FEW_KINDS = ("licensing", "fees")
MANAGED = ("licensing", "other_services", "penalties", "coercion", "fees")
# A number with a sign is a change.
SIGN = re.compile(r"\s*[+＋\-−增减]")

Cells = dict[tuple[str, str], CellReading]


def check_disclosure(report: Report) -> Iterator[CheckResult]:
    """Parts of table two against their wholes, and numbers that stand for something else."""
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
    yield from _rules(report, cells)
    yield from _documents(report, table)
    yield from _items(report, cells)


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


def _may_make_rules(report: Report) -> bool:
    """Whether the organ may make 规章, as far as its level and kind are known."""
    who = report.identity
    if who.level in ("national", "unknown"):
        return True
    government = who.agency_type in GOVERNMENTS or who.scope == "region"
    return who.level in ("province", "prefecture") and government


def _rules(report: Report, cells: Cells) -> Iterator[CheckResult]:
    for measure in RULES_MEASURES:
        cell = cells.get(("rules", measure))
        if cell is None or cell.number is None:
            continue
        subject = f"rules.{measure}"
        if not cell.number:
            yield CheckResult("disclosure.misfilled", subject, "vacuous")
        elif _may_make_rules(report):
            yield CheckResult("disclosure.misfilled", subject, "pass")
        else:
            detail = "an organ of this kind and level makes no rules"
            if _is_posts(report, cell.number):
                detail += "; the text gives the same number as posts disclosed"
            yield CheckResult(
                "disclosure.misfilled", subject, "fail", "0", f"{cell.number:g}", detail
            )


def _documents(report: Report, table: TableReading) -> Iterator[CheckResult]:
    """Documents as many as posts: what was put online was counted, not what was issued."""
    limit = check_rules()["disclosure.misfilled"].limits["posts"]
    for (item, measure), number in table.numbers().items():
        if item != "normative_documents" or measure not in DOCUMENT_MEASURES or number < limit:
            continue
        posts = _is_posts(report, number)
        detail = "the text gives the same number as posts disclosed" if posts else None
        outcome: Outcome = "fail" if posts else "pass"
        subject = f"{item}.{measure}"
        yield CheckResult("disclosure.misfilled", subject, outcome, None, f"{number:g}", detail)


def _is_posts(report: Report, number: float) -> bool:
    if any(f.metric == "disclosed" and f.value == number for f in report.figures):
        return True
    return bool(re.search(rf"信息\s*{number:.0f}\s*条", report.text))


def _items(report: Report, cells: Cells) -> Iterator[CheckResult]:
    """What the 2019 form asks as a number of items."""
    for item in MANAGED:
        prior = cells.get((item, "prior_items"))
        if prior is None or not prior.number:
            continue
        detail = _not_items(report, item, prior, cells)
        outcome: Outcome = "pass" if detail is None else "fail"
        if detail and prior.status != "reported" and not SIGN.match(prior.evidence or ""):
            outcome = "uncertain"
        subject, found = f"{item}.prior_items", f"{prior.number:g}"
        yield CheckResult("disclosure.misfilled", subject, outcome, None, found, detail)


def _not_items(report: Report, item: str, prior: CellReading, cells: Cells) -> str | None:
    """Why a number is no number of items (D37, D38), None where it may be one.

    Where last year's cases stand in the place of items, this year's are those and the change: 1200, -30, 1170.
    """
    limits = check_rules()["disclosure.misfilled"].limits
    number = prior.number or 0.0
    change, decided = (cells.get((item, measure)) for measure in ("change", "decisions"))
    if SIGN.match(prior.evidence or ""):
        return f"{prior.evidence} is a change, and no number of items"
    follows = change and decided and change.number and decided.number == number + change.number
    if follows and number >= limits["pattern"]:
        return "the decisions are last year's number and the change: cases, not items"
    if item in FEW_KINDS and number > limits["items"] and report.identity.scope == "organ":
        return "more items than any organ has: cases, most likely"
    return None


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
