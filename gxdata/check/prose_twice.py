"""One number that two parts of a report state, where no table holds it."""

from collections.abc import Iterator

from gxdata.catalogue.prose_checks import cell_sums, stated_twice
from gxdata.check.prose import RULE, exact, plain
from gxdata.check.result import CheckResult
from gxdata.extract import Figure, Report

# An organ may tell of all its disputes and of all it posted; what is held against another number names disclosure.
NAMED = {"reviews": "信息公开", "litigations": "信息公开", "disclosed": "主动公开"}
# None may have been taken for copies where some was for processing: only amounts are held together.
AMOUNTS = frozenset({"fees_charged"})


def check_prose_twice(report: Report) -> Iterator[CheckResult]:
    """Each metric that two parts of the report state in all, once each: they state the same.

    A number that may count a part, or that has come over from the year before in it, is held against nothing.
    """
    metrics, totals, partly = stated_twice()
    held = {entry.metric for entry in cell_sums() if report.table(entry.frame)}
    figures = [f for f in exact(report) if f.channel is None]
    over = {f.value for f in figures if f.metric == "applications_carried_in"}
    for metric in sorted(metrics - held):
        said = [f for f in figures if f.metric == metric and (f.value or metric not in AMOUNTS)]
        if any(partly.search(f.evidence) or not totals.search(f.evidence) for f in said):
            continue
        if not all(NAMED.get(metric, "") in f.evidence for f in said):
            continue
        stated = _by_section(said)
        if len(stated) > 1:
            yield _compare(metric, list(stated.values()), over)


def _by_section(said: list[Figure]) -> dict[str, Figure]:
    """For each part of a report the one number it states; nothing at all where a part states two."""
    stated: dict[str, Figure] = {}
    for figure in said:
        first = stated.setdefault(figure.section or "", figure)
        if first.value != figure.value:
            return {}
    return stated


def _compare(metric: str, stated: list[Figure], over: set[float]) -> CheckResult:
    values = sorted({figure.value for figure in stated})
    found = ", ".join(map(plain, values))
    subject = f"{metric}: twice"
    if len(values) == 1:
        return CheckResult(RULE, subject, "pass" if values[0] else "vacuous", found, found)
    if values[-1] - values[0] in over:
        detail = "one may count what came over"
        return CheckResult(RULE, subject, "uncertain", plain(values[0]), found, detail)
    return CheckResult(RULE, subject, "fail", plain(values[0]), found, stated[-1].evidence)
