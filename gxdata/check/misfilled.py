"""Numbers that do not fit their cell."""

import re
from collections.abc import Iterator

from gxdata.catalogue import check_rules
from gxdata.catalogue.organs import GOVERNMENTS
from gxdata.check.result import CheckResult, Outcome
from gxdata.extract import CellReading, Report, TableReading

# 规章 are made by ministries, and by the governments of provinces and of cities with districts (立法法 art. 91, 93).
RULES_MEASURES = ("issued", "in_force", "made", "total_disclosed")
DOCUMENT_MEASURES = ("issued", "made")
# Nobody has as many kinds of these as an office handles cases.
FEW_KINDS = ("licensing", "fees")
MANAGED = ("licensing", "other_services", "penalties", "coercion", "fees")
# A number with a sign is a change.
SIGN = re.compile(r"\s*[+＋\-−增减]")

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
