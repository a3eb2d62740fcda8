"""Numbers that do not fit their cell."""

import re
from collections.abc import Iterator

from gxdata.catalogue import check_rules
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Report, TableReading

# 规章 are made by ministries, and by the governments of provinces and of cities with districts (立法法 art. 91, 93).
GOVERNMENTS = frozenset({"gov_people", "gov_office"})
RULES_MEASURES = ("issued", "in_force", "made", "total_disclosed")
DOCUMENT_MEASURES = ("issued", "made")
# Nobody has as many kinds of these as an office handles cases.
FEW_KINDS = ("licensing", "fees")
MANAGED = ("licensing", "other_services", "penalties", "coercion")

Cells = dict[tuple[str, str], CellReading]


def check_misfilled(report: Report) -> Iterator[CheckResult]:
    """Rules of an organ that cannot make any, documents as many as posts, items that are really cases."""
    table = report.table("disclosure")
    if table is None:
        return
    cells = {(row.code, cell.column): cell for row, cell in table.cells()}
    yield from _rules(report, cells)
    yield from _documents(report, table)
    yield from _items(report, cells)


def may_make_rules(report: Report) -> bool:
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
        elif may_make_rules(report):
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
    """What the 2019 form asks as a number of items, filled with last year's cases (D38).

    Then this year's cases are last year's and the change: 1200, -30, 1170.
    """
    limits = check_rules()["disclosure.misfilled"].limits
    for item in MANAGED + FEW_KINDS[1:]:
        prior = cells.get((item, "prior_items"))
        if prior is None or not prior.number:
            continue
        change, decided = cells.get((item, "change")), cells.get((item, "decisions"))
        difference = (
            prior.number >= limits["pattern"]
            and bool(change and change.number)
            and decided is not None
            and change is not None
            and decided.number == prior.number + (change.number or 0.0)
        )
        many = (
            prior.number > limits["items"]
            and item in FEW_KINDS
            and report.identity.scope == "organ"
        )
        detail = (
            "the decisions are last year's number and the change: cases, not items"
            if difference
            else "more items than any organ has: cases, most likely"
            if many
            else None
        )
        outcome: Outcome = "pass" if detail is None else "fail"
        if detail and prior.status != "reported":
            outcome = "uncertain"
        found = f"{prior.number:g}"
        yield CheckResult(
            "disclosure.misfilled", f"{item}.prior_items", outcome, None, found, detail
        )
