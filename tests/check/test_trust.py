"""Trust: of a report and of each group of its cells, and the same from what is stored."""

import pandas as pd
import pytest

from gxdata import Parsed, parse
from gxdata.analyse import cell_trust, with_trust
from gxdata.check import trust_by_group
from gxdata.check.trust import score, touches
from gxdata.sample import corpus
from tests import pages

FRAMES = ("disclosure", "applications", "reviews", "statistics")
DAMAGES = (
    "none", "column_lost", "label_misspelt", "row_shifted", "totals_blank", "form_without_values",
    "cell_added+headings_missing",
)  # fmt: skip


def test_it_starts_as_the_share_of_certain_cells() -> None:
    assert score([], []) == 1
    assert score(["reported", "blank", "inferred", "not_applicable"], []) == 1
    assert score(["reported", "ambiguous", "absent", "illegible"], []) == 0.25


def test_each_failed_rule_takes_its_part() -> None:
    error, warning, note = (("a.x", severity) for severity in ("error", "warning", "note"))
    assert score([], [error]) == 0.5
    assert score([], [warning]) == 0.8
    assert score([], [note]) == 1
    assert score([], [error] * 9) == 0.25
    assert score([], [error, ("b.x", "error")]) == 0.25
    assert score([], [("publication.late", "warning")]) == 1


@pytest.mark.parametrize(
    ("rule", "subject", "group", "sound", "against"),
    [
        ("applications.row_total", "denied.third_party", ("applications", "denied"), False, True),
        ("applications.row_total", "denied.third_party", ("applications", "granted"), False, False),
        ("applications.row_total", "granted", ("reviews", "review"), False, False),
        ("applications.balance", "business", ("applications", "received"), False, True),
        ("applications.balance", "business", ("applications", "received"), True, False),
        ("applications.balance", "business", ("applications", "denied"), False, False),
        ("applications.column_total", "total", ("applications", "denied"), False, True),
        ("applications.column_total", "total", ("applications", "received"), False, False),
        ("applications.shape", "table", ("applications", "granted"), True, True),
        ("reviews.row_total", "review", ("reviews", "review"), False, True),
        ("reviews.row_total", "review", ("reviews", "litigation_direct"), False, False),
        ("disclosure.misfilled", "rules.in_force", ("disclosure", "rules"), False, True),
        ("disclosure.misfilled", "rules.in_force", ("disclosure", "fees"), False, False),
        ("prose.conflict", "applications_received", ("applications", "received"), True, True),
        ("prose.conflict", "applications_received", ("applications", "granted"), False, False),
        ("prose.conflict", "disclosed", ("applications", "received"), False, False),
        ("year.stale", "period", ("reviews", "review"), True, True),
        ("statistics.sum", "app_received", ("statistics", "table"), False, True),
    ],
)
def test_a_failure_speaks_against_what_it_is_about(
    rule: str, subject: str, group: tuple[str, str], sound: bool, against: bool
) -> None:
    assert touches(rule, subject, group, sound) is against


@pytest.fixture(scope="module")
def parsed() -> list[Parsed]:
    return [
        parse(report.content, source=report.source)
        for report in corpus(5, DAMAGES, ["pipe", "html"], count=2)
    ]


def test_what_is_stored_gives_the_same(parsed: list[Parsed]) -> None:
    seen = set()
    for report in parsed:
        frames = {name: table.to_pandas() for name, table in report.frames().items()}
        told = trust_by_group(report.report, report.checks)
        for name in FRAMES:
            found = cell_trust(name, frames[name], frames["checks"])
            own = {group: trust for (frame, group), trust in told.items() if frame == name}
            assert dict(zip(found["group"], found["trust"], strict=True)) == own
            seen |= set(own.values())
    assert len(seen) > 3


def test_many_reports_together_give_what_each_gives(parsed: list[Parsed]) -> None:
    frames = [{n: t.to_pandas() for n, t in p.frames().items()} for p in parsed]
    for number, frame in enumerate(frames):
        for table in frame.values():
            table["report_id"] = f"{number:03d}"
    apart = pd.concat(cell_trust("applications", f["applications"], f["checks"]) for f in frames)
    cells, checks = (pd.concat(f[n] for f in frames) for n in ("applications", "checks"))
    together = cell_trust("applications", cells, checks)
    pd.testing.assert_frame_equal(together, apart.reset_index(drop=True))


def test_cells_have_the_trust_of_their_group(parsed: list[Parsed]) -> None:
    frames = {name: table.to_pandas() for name, table in parsed[0].frames().items()}
    cells = with_trust("applications", frames["applications"], frames["checks"])
    assert cells["trust"].notna().all()
    pd.testing.assert_frame_equal(cells.drop(columns="trust"), frames["applications"])


def test_clean_pages_are_trusted_throughout(parsed: list[Parsed]) -> None:
    clean = [p for p in parsed if p.trust == 1]
    assert clean
    for report in clean:
        assert set(trust_by_group(report.report, report.checks).values()) == {1.0}


def test_a_column_that_fails_though_every_row_comes_out_speaks_against_all_its_groups() -> None:
    """A whole row is wrong then, with its own total, and nothing tells which."""
    table = raised(pages.consistent_table(), "granted")
    parsed = parse(pages.report(pages.applications_text(table)), source="page.txt")
    failed = {r.rule for r in parsed.checks if r.outcome == "fail"}
    assert "applications.row_total" not in failed
    assert "applications.column_total" in failed
    groups = trust_by_group(parsed.report, parsed.checks)
    assert groups["applications", "granted"] < 1
    assert groups["applications", "denied"] < 1


def raised(table: dict[str, list[int]], code: str) -> dict[str, list[int]]:
    """The table with one row ten higher for its first applicant and in total."""
    row = list(table[code])
    row[0] += 10
    row[-1] += 10
    return {**table, code: row}
