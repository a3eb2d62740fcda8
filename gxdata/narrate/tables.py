"""Frames of measures as a page shows them: codes as labels, columns with headings, in one language."""

from collections.abc import Iterable, Mapping

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.analyse.applications import GROUPS, STOCKS
from gxdata.catalogue import Lang, code_list, label
from gxdata.narrate.quality import detail_label, reason_label
from gxdata.narrate.sentences import say

# What a page in English calls the units that reports print.
UNITS = {
    "条": "items", "件": "items", "项": "items", "次": "times", "篇": "articles", "个": "places", "人": "people",
    "人次": "attendances", "元": "yuan", "万元": "10,000 yuan", "期": "issues", "场": "events",
}  # fmt: skip


def labelled(frame: pd.DataFrame, lang: Lang, columns: Mapping[str, str]) -> pd.DataFrame:
    """The frame with codes replaced by their labels.

    Parameters
    ----------
    frame
        Any frame.
    columns
        Column to the catalogue's list of codes it holds.
    """
    translated = {
        column: frame[column].map(
            lambda code, codes=codes: label(codes, code, lang), na_action="ignore"
        )
        for column, codes in columns.items()
    }
    return frame.assign(**translated)


def told_apart(agencies: Iterable[str | None], reports: Iterable[str]) -> list[str | None]:
    """The organs of a table's rows by name, numbered where one stands there with several reports.

    Parameters
    ----------
    agencies, reports
        Each row's organ, and the id of the report that the row is about.
    """
    rows = list(zip(agencies, reports, strict=True))
    own: dict[str | None, dict[str, int]] = {}
    for agency, report in rows:
        numbers = own.setdefault(agency, {})
        numbers.setdefault(report, len(numbers) + 1)
    return [
        f"{agency}（{own[agency][report]}）"
        if isinstance(agency, str) and len(own[agency]) > 1
        else agency
        for agency, report in rows
    ]


def headed(frame: pd.DataFrame, lang: Lang, codes: str | None = None) -> pd.DataFrame:
    """The frame with its columns renamed to headings in one language.

    Parameters
    ----------
    frame
        Any frame.
    codes
        The catalogue's list that columns named by a code come from.
    """
    known = code_list(codes) if codes else {}
    headings = {
        column: label(codes, column, lang)
        if codes and column in known
        else label("outcome", column, lang)
        if column in STOCKS
        else say(f"header.{column}", lang)
        for column in map(str, frame.columns)
    }
    return frame.rename(columns=headings)


def reports_table(summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """Every report on the year: organ, level, what it covers, whether totals are made of it, form, date, trust."""
    columns = ["agency", "level", "scope", "enters", "form", "published_on", "trust"]
    ordered = reports_order(summary)
    yes, no = say("common.yes", lang), say("common.no", lang)
    counted = ordered["report_id"].isin(summary.reports["report_id"])
    told = ordered.assign(enters=counted.map({True: yes, False: no}))
    shown = labelled(told[columns], lang, {"level": "level", "scope": "scope", "form": "form"})
    return headed(shown.assign(published_on=shown["published_on"].dt.date), lang)


def reports_order(summary: YearSummary) -> pd.DataFrame:
    """The year's reports in the order in which `reports_table` shows them."""
    return summary.everything.sort_values(["scope", "agency"], kind="stable")


def disclosure_table(summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """The totals of table two."""
    lists = {"form": "form", "item": "item", "measure": "measure"}
    shown = labelled(summary.disclosure, lang, lists)
    return headed(shown.assign(unit=units(shown["unit"], lang)), lang)


def units(printed: pd.Series, lang: Lang) -> pd.Series:
    """Units as a page names them: the reports' own words, or English ones."""
    return printed.replace(UNITS) if lang == "en" else printed


def applications_table(by_report: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """The stocks and outcome groups, one row a report, most received first."""
    ordered = applications_order(by_report)
    columns = ["agency", "received", "carried_in", *GROUPS, "closed_total", "carried_out"]
    return headed(ordered[columns], lang, "outcome_group")


def applications_order(by_report: pd.DataFrame) -> pd.DataFrame:
    """The reports in the order in which `applications_table` shows them."""
    return by_report.sort_values("received", ascending=False, kind="stable", na_position="last")


def reviews_table(summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """Cases by channel and result."""
    return headed(labelled(summary.reviews, lang, {"channel": "channel"}), lang, "result")


def doubtful_table(summary: YearSummary, lang: Lang) -> pd.DataFrame:
    """Every reason to doubt a figure."""
    shown = summary.doubtful[["agency", "reason", "subjects", "detail"]]
    whose = told_apart(shown["agency"], summary.doubtful["report_id"])
    reasons = shown["reason"].map(lambda reason: reason_label(reason, lang))
    details = shown["detail"].map(lambda detail: detail_label(detail, lang))
    return headed(shown.assign(agency=whose, reason=reasons, detail=details), lang)
