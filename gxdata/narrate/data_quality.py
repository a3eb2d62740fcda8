"""What the page on the quality of the data says."""

import pandas as pd

from gxdata.analyse.basis import SURE
from gxdata.analyse.data_quality import DataQuality, rule_outcomes
from gxdata.analyse.trust_bands import better_left_out
from gxdata.analyse.usage_warnings import LOW_TRUST
from gxdata.catalogue import Lang, check_rules, label
from gxdata.narrate.caveats import SAID_ABOVE, certain_words, covered_words
from gxdata.narrate.common import foremost, joined, share
from gxdata.narrate.corrections import correction_words
from gxdata.narrate.sentences import MISSING, say, shortened

NO_NUMBER = ("blank", "not_applicable")


def quality_title(quality: DataQuality, lang: Lang, region: str = "", scope: str = "") -> str:
    """The page's title."""
    narrowed = [region, label("scope", scope, lang) if scope else ""]
    what = ("，" if lang == "zh" else ", ").join(part for part in narrowed if part)
    kind = "dataquality.title_of" if what else "dataquality.title"
    return say(kind, lang, what=what, year=quality.year)


def quality_points(quality: DataQuality, lang: Lang) -> list[str]:
    """The main points, findings first."""
    parts = (
        [*report_words(quality, lang), *covered_words(quality.grid, (quality.year,), lang)],
        trust_words(quality, lang),
        cell_words(quality, lang),
        check_words(quality, lang),
        [*corrected_words(quality, lang), *failure_words(quality, lang)],
    )
    return [joined(part, lang) for part in parts if part]


def report_words(quality: DataQuality, lang: Lang) -> list[str]:
    """How many reports there are, of whom, and with tables."""
    reports, copies = quality.reports, len(quality.copies)
    organs = int((reports["scope"] == "organ").sum())
    with_tables = int((reports["tables"].map(len) > 0).sum())
    counts = {"reports": len(reports), "organs": organs, "gathered": len(reports) - organs}
    counts |= {"year": quality.year, "with_tables": with_tables}
    sentences = [say("dataquality.reports", lang, **counts)]
    return sentences + ([say("dataquality.copies", lang, copies=copies)] if copies else [])


def trust_words(quality: DataQuality, lang: Lang) -> list[str]:
    """How many reports have a trust of 1, and which are of low trust."""
    reports = quality.reports
    clean = clean_reports(quality)
    kind = "dataquality.trust" if clean else "dataquality.trust_none"
    sentences = [say(kind, lang, clean=clean, share=clean / len(reports))]
    low = reports[reports["trust"] < LOW_TRUST].sort_values("trust", kind="stable")
    if len(low):
        names = shortened(low["agency"].fillna(say("dataquality.whose", lang)).tolist(), lang)
        values = {"low": len(low), "limit": LOW_TRUST, "names": names}
        sentences.append(say("dataquality.low", lang, **values))
    return sentences


def clean_reports(quality: DataQuality) -> int:
    """How many reports have a trust of 1."""
    return int((quality.reports["trust"] == 1).sum())


def sure_cells(quality: DataQuality) -> tuple[int, int]:
    """How many cells have a number that stands for itself, and how many cells there are."""
    counts = quality.statuses
    sure = counts.loc[counts["status"].isin(SURE), "cells"]
    return int(sure.sum()), int(counts["cells"].sum())


def cell_words(quality: DataQuality, lang: Lang) -> list[str]:
    """How many cells hold a number, and what is the matter with the others."""
    sure, every = sure_cells(quality)
    if not every:
        return [say("dataquality.no_cells", lang)]
    by_status = quality.statuses.groupby("status")["cells"].sum()
    values = {code: int(by_status[code]) for code in ("ambiguous", "illegible", "absent")}
    blank = int(by_status[list(NO_NUMBER)].sum())
    counts = {"cells": every, "sure": sure, "share": sure / every, "blank": blank}
    return [say("dataquality.cells", lang, **counts, **values)]


def check_words(quality: DataQuality, lang: Lang) -> list[str]:
    """How many rules fail, and which of them most often."""
    asked = rule_outcomes(quality)
    asked = asked[asked["assessed"] > 0]
    failing = asked[asked["failing"] > 0]
    if failing.empty:
        return [say("dataquality.fails_none", lang, rules=len(asked))]
    top = failing.iloc[0]
    reports, errors = failing_reports(quality)
    how_many = "all" if errors == reports else "some" if errors else "none"
    gravest = say(f"dataquality.gravest_{how_many}", lang, errors=errors)
    counts = {"rules": len(asked), "failing": len(failing), "reports": reports, "gravest": gravest}
    values = {"assessed": top["assessed"], "most": top["failing"]}
    rule = check_rules()[top["rule"]].label(lang)
    return [say("dataquality.fails", lang, rule=rule, **counts, **values)]


def failing_reports(quality: DataQuality) -> tuple[int, int]:
    """How many reports fail any rule, and how many of them one whose failure is an error."""
    failed = quality.checks[quality.checks["outcome"] == "fail"]
    errors = failed[failed["severity"] == "error"]
    return int(failed["report_id"].nunique()), int(errors["report_id"].nunique())


def rule_words(quality: DataQuality, lang: Lang) -> list[str]:
    """One sentence for each rule that fails, those that fail in most reports first."""
    return [
        say(
            "dataquality.rule",
            lang,
            rule=check_rules()[row.rule].label(lang),
            severity=label("severity", check_rules()[row.rule].severity, lang).lower(),
            assessed=row.assessed,
            failing=row.failing,
        )
        for row in rule_outcomes(quality).itertuples()
        if row.failing
    ]


def corrected_words(quality: DataQuality, lang: Lang) -> list[str]:
    """What was corrected, or that nothing was."""
    return correction_words(quality.corrections, lang) or [say("dataquality.corrected_none", lang)]


def failure_words(quality: DataQuality, lang: Lang) -> list[str]:
    """How many inputs gave no report, and why most often."""
    reasons = quality.failures["reason"].value_counts()
    if reasons.empty:
        return [say("dataquality.unread_none", lang)]
    named_most, of_each, most = foremost(reasons, "reason", lang)
    counts = {"failures": len(quality.failures), "most": most}
    return [say("dataquality.unread", lang, reasons=named_most, each=of_each, **counts)]


def repair_words(quality: DataQuality, lang: Lang) -> list[str]:
    """In how many reports the text was repaired."""
    repaired = int((quality.reports["repairs"].map(len) > 0).sum())
    kind = "dataquality.repairs" if repaired else "dataquality.repairs_none"
    return [say(kind, lang, reports=repaired)]


def leave_out_words(quality: DataQuality, lang: Lang) -> list[str]:
    """How many reports have something that is better left out of comparisons."""
    reports = int(better_left_out(quality.groups, quality.doubtful)["report_id"].nunique())
    kind = "dataquality.leave_out" if reports else "dataquality.leave_out_none"
    return [say(kind, lang, reports=reports)]


def not_to_be_read(quality: DataQuality, lang: Lang) -> list[str]:
    """What must not be read out of the data: what always holds, and the usage warnings of these reports."""
    always = ("not_true", "not_zero", "not_grade", "not_stated")
    told = quality.warnings[~quality.warnings["code"].isin(SAID_ABOVE)]
    return [
        *(say(f"dataquality.{name}", lang) for name in always),
        *(say(f"caveats.{row.code}", lang, reports=row.reports) for row in told.itertuples()),
    ]


def quality_figures(quality: DataQuality, lang: Lang) -> list[tuple[str, str, str]]:
    """The figures to show first."""
    reports, (sure, every) = len(quality.reports), sure_cells(quality)
    of_all = say("key.of_reports", lang, reports=reports)
    failing, errors = failing_reports(quality)
    of_failing = say("dataquality.key_errors", lang, reports=reports, errors=errors)
    due = quality.grid[(quality.grid["state"] != "renamed") & quality.grid["agency_id"].notna()]
    certain = certain_words(quality.grid, lang)
    organs = say("dataquality.key_organs", lang, organs=len(due), certain=certain)
    return [
        (f"{reports:,}", say("dataquality.key_reports", lang), ""),
        (f"{clean_reports(quality):,}", say("dataquality.key_clean", lang), of_all),
        (
            share(sure / every) if every else MISSING,
            say("dataquality.key_sure", lang),
            say("dataquality.key_of_cells", lang, cells=every),
        ),
        (f"{failing:,}", say("dataquality.key_failing", lang), of_failing),
        (f"{int(due['report_id'].isna().sum()):,}", say("dataquality.key_gaps", lang), organs),
    ]


def trust_finding(quality: DataQuality, lang: Lang) -> str:
    """What the chart of trust shows, as its title."""
    counts = {"reports": len(quality.reports), "clean": clean_reports(quality)}
    return say("dataquality.finding_trust", lang, **counts)


def checks_finding(failing: pd.DataFrame, lang: Lang) -> str:
    """What the chart of failing rules shows, as its title."""
    return say("dataquality.finding_checks", lang, most=int(failing["failing"].max()))
