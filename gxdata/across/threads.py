"""The problems an organ names year after year, and whether it promises the same again."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from rapidfuzz import fuzz

from gxdata.across.changes import changed_reports, of_reports, without_reports
from gxdata.across.organs import OrganKey, key_of, one_an_organ
from gxdata.across.texts import masked
from gxdata.store.paths import years_of
from gxdata.store.schema import schema
from gxdata.store.whole import read_frame, read_year, replace_year, settle

Row = dict[str, Any]

# What says that there is no problem is none.
NOT_A_PROBLEM = (None, "none_stated")
# How alike two statements must be to be the same words: a character or two more or less in a clause.
SAME_WORDS = 75.0
# A page that runs on, or counts thousands of problems, is compared by its beginning: no organ says more.
LONGEST, MOST = 400, 50
REPORT_COLUMNS = ["report_id", "year", "agency_id", "scope", "trust", "duplicate_of"]
PROBLEM_COLUMNS = ["report_id", "year", "kind", "ordinal", "text", "category", "answers"]


@dataclass(slots=True)
class Stated:
    """What one report states in section five: its problems, and the measures for each by the problem's ordinal."""

    problems: list[Row] = field(default_factory=list)
    measures: dict[int, list[str]] = field(default_factory=dict)
    promised: list[str] = field(default_factory=list)


def follow_problems(root: Path, before: Path | None = None) -> None:
    """Make the frame `problem_threads` of a store anew.

    Parameters
    ----------
    root
        Folder of a store whose copies are linked.
    before
        The state it follows; only organs with a report that differs are followed again.
    """
    reports = read_frame(root, "reports", REPORT_COLUMNS)
    years = {*years_of(root, "reports"), *(years_of(before, "reports") if before else ())}
    changed = {
        report_id
        for year in years
        for frame in (
            "reports",
            "problems",
            "problem_threads",
        )  # a report read again has lost its rows
        for report_id in changed_reports(root, before, year, frame)
    }
    held = read_frame(before, "reports", REPORT_COLUMNS) if before else reports.slice(0, 0)
    concerned = _keys(of_reports(reports, changed)) | _keys(of_reports(held, changed))
    theirs = [row for row in reports.to_pylist() if key_of(row) in concerned]
    organs = _reports_of_organs(theirs)
    ids = {row["report_id"] for row in theirs}
    stated = _stated(of_reports(read_frame(root, "problems", PROBLEM_COLUMNS), ids))
    rows = [row for key in sorted(organs) for row in threads_of(key, organs[key], stated)]
    _put(root, rows, ids | changed)


def _put(root: Path, rows: list[Row], looked_at: set[str]) -> None:
    """Put rows in the place of those that reports had which were looked at."""
    new = pa.Table.from_pylist(rows, schema=schema("problem_threads"))
    years = {*years_of(root, "problem_threads"), *(row["year"] for row in rows)}
    for year in sorted(years):
        held = read_year(root, "problem_threads", year)
        of_year = new.filter(pc.equal(new["year"], year))
        kept = without_reports(held, looked_at)
        if of_year.num_rows or kept.num_rows != held.num_rows:
            both = pa.concat_tables([kept, of_year])
            order = [("report_id", "ascending"), ("ordinal", "ascending")]
            replace_year(root, "problem_threads", year, both.sort_by(order))
    settle(root, "problem_threads")


def _keys(reports: pa.Table) -> set[OrganKey]:
    return {key for row in reports.to_pylist() if (key := key_of(row))}


def threads_of(
    key: OrganKey, reports: Mapping[int, str], stated: Mapping[str, Stated]
) -> Iterator[Row]:
    """The rows of one organ.

    Parameters
    ----------
    key
        The organ's id and scope.
    reports
        Year to the id of its report.
    stated
        What each report states; one left out states nothing.
    """
    before: list[Row] = []
    for year in sorted(reports):
        if year - 1 not in reports:
            before = []
        now = []
        following = stated.get(reports[year + 1], Stated()) if year + 1 in reports else None
        for problem in stated.get(reports[year], Stated()).problems:
            row = _thread(key, year, problem, before)
            if year - 1 not in reports:
                row["repeated_text"] = None
            measures = stated[reports[year]].measures.get(problem["ordinal"], [])
            row["measure_repeated"] = _again(measures, following)
            now.append(row | {"words": problem["words"]})
            yield row | {"report_id": reports[year]}
        before = now


def _thread(key: OrganKey, year: int, problem: Row, before: list[Row]) -> Row:
    """One problem, tied to those of its category that last year's report names."""
    alike = [row for row in before if row["category"] == problem["category"]]
    worded = [row for row in alike[:MOST] if same_words(row["words"], problem["words"])]
    first_year = min((row["first_year"] for row in alike), default=year)
    return {
        "year": year,
        "agency_id": key[0],
        "ordinal": problem["ordinal"],
        "category": problem["category"],
        "thread": _thread_id(key, problem["category"], first_year),
        "first_year": first_year,
        "years_running": year - first_year + 1,
        "years_same_text": 1 + max((row["years_same_text"] for row in worded), default=0),
        "repeated_text": bool(worded),
    }


def same_words(one: str, other: str) -> bool:
    """Whether two masked statements are worded much the same."""
    return fuzz.ratio(one, other, score_cutoff=SAME_WORDS) > 0


def _again(measures: list[str], following: Stated | None) -> bool | None:
    if following is None or not measures:
        return None
    promised = following.promised[:MOST]
    return any(same_words(one, other) for one in measures[:MOST] for other in promised)


def _thread_id(key: OrganKey, category: str, first_year: int) -> str:
    name = "/".join([*key, category, str(first_year)])
    return hashlib.blake2s(name.encode(), digest_size=8).hexdigest()


def _reports_of_organs(reports: list[Row]) -> dict[OrganKey, dict[int, str]]:
    by_year: dict[int, list[Row]] = {}
    for row in reports:
        by_year.setdefault(row["year"], []).append(row)
    organs: dict[OrganKey, dict[int, str]] = {}
    for year, rows in by_year.items():
        for key, report_id in one_an_organ(rows).items():
            organs.setdefault(key, {})[year] = report_id
    return organs


def _stated(problems: pa.Table) -> dict[str, Stated]:
    stated: dict[str, Stated] = {}
    for row in problems.to_pylist():
        report, words = stated.setdefault(row["report_id"], Stated()), masked(row["text"])[:LONGEST]
        if row["kind"] == "measure":
            report.promised.append(words)
            if row["answers"] is not None:
                report.measures.setdefault(row["answers"], []).append(words)
        elif row["category"] not in NOT_A_PROBLEM:
            kept = {"ordinal": row["ordinal"], "category": row["category"], "words": words}
            report.problems.append(kept)
    return stated
