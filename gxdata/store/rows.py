"""From a report to the rows of the frames."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from gxdata.catalogue import frames
from gxdata.catalogue.coverage import points_to_attachment
from gxdata.fingerprint import parser_version

# What reads reports is not loaded by who only opens a store.
if TYPE_CHECKING:
    from gxdata.check import CheckResult
    from gxdata.extract import Report, TableReading

Row = dict[str, Any]


def report_id(source: str) -> str:
    """The identifier of the report that came from `source`: the same whenever that source is read again."""
    return hashlib.blake2s(source.encode("utf-8"), digest_size=8).hexdigest()


def report_rows(
    report: "Report", checks: "tuple[CheckResult, ...]", trust: float, source: str, sha256: str
) -> dict[str, list[Row]]:
    """The rows that one report gives to each frame.

    Parameters
    ----------
    report
        The report.
    checks, trust
        What the rules found on it.
    source
        Path below the raw root.
    sha256
        Fingerprint of the raw bytes.
    """
    common = {"report_id": report_id(source), "year": report.identity.year}
    rows: dict[str, list[Row]] = {
        "reports": [_report_row(report, trust, source, sha256)],
        "sections": _rows_of("sections", report.sections),
        "figures": _rows_of("figures", report.figures),
        "problems": _rows_of("problems", report.problems),
        "checks": _rows_of("checks", checks),
    }
    for table in report.tables:
        rows[table.frame] = list(CELL_ROWS[table.frame](table))
    for entries in rows.values():
        for row in entries:
            row.update(common)
    return rows


def failure_rows(
    source: str, sha256: str | None, stage: str, reason: str, detail: str
) -> dict[str, list[Row]]:
    """The row of an input that gave no report."""
    row = {
        "report_id": report_id(source),
        "year": 0,
        "source": source,
        "sha256": sha256,
        "stage": stage,
        "reason": reason,
        "detail": detail,
        "parser_version": parser_version(),
    }
    return {"failures": [row]}


def _report_row(report: "Report", trust: float, source: str, sha256: str) -> Row:
    who = report.identity
    return {
        "source": source,
        "sha256": sha256,
        "media_type": report.media_type,
        "encoding": report.encoding,
        "script": report.script,
        "title": who.title,
        "agency": who.agency,
        "agency_full": who.agency_full,
        "agency_id": who.agency_id,
        "agency_type": who.agency_type,
        "level": who.level,
        "scope": who.scope,
        "province": who.province,
        "city": who.city,
        "county": who.county,
        "township": who.township,
        "division_code": who.division_code,
        "form": report.form,
        "published_on": who.published_on,
        "period_start": who.period_start,
        "period_end": who.period_end,
        "tables": [table.frame for table in report.tables],
        "repairs": list(report.repairs),
        "trust": trust,
        "duplicate_of": None,
        "n_chars": len(report.text),
        "parser_version": parser_version(),
        "fictional": report.fictional,
        "tables_attached": points_to_attachment(report.text),
    }


def _rows_of(frame: str, things: Iterable[object]) -> list[Row]:
    """A row for each thing, whose attributes are called as the frame's own columns."""
    own = [c.name for c in frames()[frame].columns if c.name not in ("report_id", "year")]
    rows = [{name: getattr(thing, name) for name in own} for thing in things]
    return [{k: list(v) if isinstance(v, tuple) else v for k, v in row.items()} for row in rows]


def _disclosure_rows(table: "TableReading") -> Iterator[Row]:
    for row, cell in table.cells():
        yield {
            "item": row.code,
            "label": row.label,
            "measure": cell.column,
            "value": cell.number,
            "unit": cell.unit,
            "status": cell.status,
            "evidence": cell.evidence,
            "locator": cell.locator,
        }


def _statistics_rows(table: "TableReading") -> Iterator[Row]:
    for row, cell in table.cells():
        yield {
            "item": row.code,
            "label": row.label or row.code,
            "value": cell.number,
            "unit": cell.unit,
            "status": cell.status,
            "evidence": cell.evidence,
            "locator": cell.locator,
        }


def _count_rows(row_key: str, column_key: str) -> "Callable[[TableReading], Iterator[Row]]":
    def rows(table: "TableReading") -> Iterator[Row]:
        for row, (column, number, _, status, evidence, locator) in table.cells():
            whole = number is None or number == int(number)
            yield {
                row_key: row.code,
                column_key: column,
                # Half an application cannot be: the text stays in `evidence`, no number is claimed.
                "count": int(number) if whole and number is not None else None,
                "status": status if whole else "illegible",
                "evidence": evidence,
                "locator": locator,
            }

    return rows


CELL_ROWS: "dict[str, Callable[[TableReading], Iterator[Row]]]" = {
    "disclosure": _disclosure_rows,
    "applications": _count_rows("outcome", "applicant"),
    "reviews": _count_rows("channel", "result"),
    "statistics": _statistics_rows,
}
