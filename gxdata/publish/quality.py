"""The page on the quality of the data: how much was read, how much contradicts itself, what gave no report."""

from collections.abc import Iterator, Sequence

import pandas as pd

from gxdata.analyse import counted, real
from gxdata.analyse.basis import SURE, of_reports
from gxdata.analyse.quality import doubtful_figures
from gxdata.catalogue import Lang, check_rules, label
from gxdata.catalogue.cells import cell_frames
from gxdata.narrate.yearly import ASSESSED
from gxdata.publish.html import fiction_notice, table, text
from gxdata.publish.interface import WORDS
from gxdata.store import Store

Rows = Iterator[tuple[str, Sequence[str]]]

# Columns of words, and of years, which are names: all others are amounts.
WORDED = frozenset({"year", "head_rule", "severity", "reason"})


def quality_body(store: Store, lang: Lang) -> str:
    """How far the store's figures can be relied on, year by year and rule by rule."""
    words = WORDS[lang]
    reports = real(store.frame("reports"))
    years = {int(year): of_year for year, of_year in reports.groupby("year")}
    heads = ("year", "reports", "copies", "with_tables", "with_errors", "mean_trust")
    cells = ("sure_cells", "doubtful_cells")
    parts = [
        f"{fiction_notice(bool(reports['fictional'].any()))}<p>{text(words['quality_lead'])}</p>",
        _section("by_year", lang, (*heads, *cells), (_year(store, *each) for each in years.items())),
        _section(
            "failing_rules", lang, ("head_rule", "severity", "year", "assessed", "failing"),
            (row for year in reversed(years) for row in _rules(store, year, years[year], lang)),
        ),
    ]  # fmt: skip
    failures = store.frame("failures")
    if len(failures):
        parts.append(_section("failures", lang, ("reason", "count"), _failures(failures, lang)))
    return "\n".join(parts)


def _section(heading: str, lang: Lang, heads: Sequence[str], rows: Rows) -> str:
    words = WORDS[lang]
    amounts = [n for n, head in enumerate(heads) if head not in WORDED]
    titles = [text(words[head]) for head in heads]
    shown = table(f"{heading}-caption", text(words[heading]), titles, rows, amounts)
    return f'<h2 id="{heading}">{text(words[heading])}</h2>\n{shown}'


def _year(store: Store, year: int, reports: pd.DataFrame) -> tuple[str, Sequence[str]]:
    each = counted(reports)
    frames = {name: store.frame(name, year) for name in cell_frames()}
    doubtful = doubtful_figures(
        {name: frames[name] for name in ("disclosure", "applications", "reviews")},
        store.frame("checks", year),
        each,
    )
    errors = doubtful[doubtful["severity"] == "error"]["report_id"].nunique()
    status = pd.concat([of_reports(frame, each)["status"] for frame in frames.values()])
    sure = int(status.isin(SURE).sum())
    counts = [len(each), len(reports) - len(each), int((each["tables"].map(len) > 0).sum()), errors]
    cells = [text(year), *(text(f"{count:,}") for count in counts)]
    cells.append(text(f"{each['trust'].mean():.2f}" if len(each) else None))
    return "", [*cells, text(f"{sure:,}"), text(f"{int((status == 'ambiguous').sum()):,}")]


def _rules(store: Store, year: int, reports: pd.DataFrame, lang: Lang) -> Rows:
    checks = of_reports(store.frame("checks", year), counted(reports))
    assessed = checks[checks["outcome"].isin(ASSESSED)].groupby("rule")["report_id"].nunique()
    failing = checks[checks["outcome"] == "fail"].groupby("rule")["report_id"].nunique()
    for name, rule in check_rules().items():
        if name in failing.index:
            grave = text(label("severity", rule.severity, lang))
            counts = [text(f"{int(found[name]):,}") for found in (assessed, failing)]
            yield "", [text(rule.label(lang)), grave, text(year), *counts]


def _failures(failures: pd.DataFrame, lang: Lang) -> Rows:
    for reason, count in failures["reason"].value_counts().items():
        yield "", [text(label("reason", str(reason), lang)), text(f"{count:,}")]
