"""The sample in all its carriers: every cell right, none silently wrong, every organ and year known."""

from collections import Counter

from gxdata import parse
from gxdata.sample import SampleReport
from tests.scoring import identity_errors, verdicts


def test_every_cell_of_the_sample_is_right(sample_reports: list[SampleReport]) -> None:
    counts: Counter[str] = Counter()
    for report in sample_reports:
        counts += verdicts(parse(report.content, source=report.source), report.truth)
    assert counts["right"] > 7000
    assert counts == {"right": counts["right"]}


def test_every_identity_of_the_sample_is_right(sample_reports: list[SampleReport]) -> None:
    for report in sample_reports:
        assert identity_errors(parse(report.content), report.truth) == {}, report.source


def test_exactly_the_planted_faults_fail(sample_reports: list[SampleReport]) -> None:
    for report in sample_reports:
        checks = parse(report.content).checks
        failing = {c.rule for c in checks if c.outcome == "fail"}
        assert failing == set(report.truth["failing_checks"]), report.source


def test_problems_are_cut_where_the_generator_set_them(sample_reports: list[SampleReport]) -> None:
    for report in sample_reports:
        found = parse(report.content).report.problems
        for wanted in report.truth["problems"]:
            holding = [
                p for p in found if p.kind == wanted["kind"] and wanted["contains"] in p.text
            ]
            assert len(holding) == 1, (report.source, wanted)
            assert holding[0].category == wanted["category"], (report.source, wanted)


def test_fiction_is_known_as_fiction(sample_reports: list[SampleReport]) -> None:
    assert all(parse(report.content).report.fictional for report in sample_reports)
