"""The tables of the page on the quality of the data."""

from collections.abc import Iterable, Mapping

import pandas as pd

from gxdata.analyse.data_quality import (
    OUTCOMES,
    DataQuality,
    breakdown,
    repairs_made,
    rule_outcomes,
)
from gxdata.analyse.trust_bands import bands, better_left_out
from gxdata.catalogue import Lang, check_rules, code_list, label
from gxdata.catalogue.coverage import coverage_states
from gxdata.catalogue.trust_bands import trust_bands
from gxdata.narrate.quality import detail_label, reason_label
from gxdata.narrate.sentences import MISSING, listed, say
from gxdata.narrate.tables import headed, told_apart

# The lists that the columns of `breakdown` take their codes from.
CODES = {"form": "form", "media_type": "carrier", "level": "level", "scope": "scope"}


def reports_by_kind_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """Reports by form, carrier, level and scope."""
    rows = breakdown(quality)
    columns = {
        "by": [say(f"dataquality.by_{name}", lang) for name in rows["by"]],
        "what": [label(CODES[by], code, lang) for by, code in zip(rows["by"], rows["code"], strict=True)],
        "reports": rows["reports"],
        "share": rows["reports"] / len(quality.reports),
    }  # fmt: skip
    return _headed(columns, lang, {"reports": say("header.reports", lang)})


def states_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """How many organs are in each state of coverage, and what the state means."""
    counts = quality.grid["state"].value_counts()
    known = [state for state in coverage_states().values() if counts.get(state.code, 0)]
    columns: dict[str, Iterable[object]] = {
        "state": [state.label(lang) for state in known],
        "organs": [int(counts[state.code]) for state in known],
        "meaning": [say(f"dataquality.state_{state.code}", lang) for state in known],
    }
    return _headed(columns, lang, {"organs": say("header.organs", lang)})


def gaps(quality: DataQuality) -> pd.DataFrame:
    """The rows of the grid that are gaps, in the order in which `gaps_table` shows them."""
    states = coverage_states()
    gap = quality.grid["state"].map(lambda state: states[state].gap).astype(bool)
    return quality.grid[gap].sort_values(["state", "agency"], kind="stable", ignore_index=True)


def gaps_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """Organs without a report, or without all of its tables."""
    rows = gaps(quality)
    columns: dict[str, Iterable[object]] = {
        "agency": rows["agency"].fillna(say("dataquality.whose", lang)),
        "state": [coverage_states()[state].label(lang) for state in rows["state"]],
        "missing": [
            listed([label("table", name, lang) for name in tables], lang) or MISSING
            for tables in rows["missing"]
        ],
    }
    return _headed(columns, lang, {"agency": say("header.agency", lang)})


def statuses_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """Cells of each table by status; statuses that no cell has are left out."""
    wide = quality.statuses.pivot(index="frame", columns="status", values="cells")
    wide = wide.reindex(quality.statuses["frame"].unique())
    shown = [code for code in code_list("status") if code in wide and wide[code].sum()]
    tables = [label("table", str(name), lang) for name in wide.index]
    frame = pd.DataFrame({say("dataquality.head_table", lang): tables})
    for code in shown:
        frame[label("status", code, lang)] = wide[code].tolist()
    return frame


def band_name(low: float, lang: Lang) -> str:
    """A band of trust in words."""
    lows = [band.low for band in trust_bands()]
    at = lows.index(low)
    if at == 0:
        return say("dataquality.band_one", lang)
    return say("dataquality.band", lang, low=low, high=lows[at - 1])


def trust_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """Reports, groups of cells and cells by band of trust, and how many numbers of each were wrong."""
    rows = bands(quality.reports, quality.groups)
    columns = {
        "band": [band_name(low, lang) for low in rows["band"]],
        "reports": rows["reports"],
        "groups": rows["groups"],
        "cells": rows["cells"],
        "read": [_wrong(band.read, lang) for band in trust_bands()],
        "slip": [_wrong(band.slip, lang) for band in trust_bands()],
    }
    return _headed(columns, lang, {"reports": say("header.reports", lang)})


def _wrong(counts: tuple[int, int], lang: Lang) -> str:
    wrong, every = counts
    return say("dataquality.counted", lang, wrong=wrong, all=every) if every else MISSING


def leave_out_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """Which rows of whose tables are better left out of a comparison."""
    rows = better_left_out(quality.groups, quality.doubtful)
    columns: dict[str, Iterable[object]] = {
        "agency": _whose(rows, lang),
        "table": [label("table", name, lang) for name in rows["frame"]],
        "rows": [
            listed([group_label(frame, code, lang) for code in groups], lang) or say("dataquality.whole", lang)
            for frame, groups in zip(rows["frame"], rows["groups"], strict=True)
        ],
    }  # fmt: skip
    return _headed(columns, lang, {"agency": say("header.agency", lang)})


def _whose(rows: pd.DataFrame, lang: Lang) -> list[str | None]:
    return told_apart(rows["agency"].fillna(say("dataquality.whose", lang)), rows["report_id"])


def group_label(frame: str, group: str, lang: Lang) -> str:
    """A group of cells of a table in words."""
    lists = {
        "disclosure": ("item",),
        "applications": ("outcome_group", "outcome"),
        "reviews": ("channel",),
    }
    for codes in lists.get(frame, ()):
        if group in code_list(codes):
            return label(codes, group, lang)
    return say("dataquality.whole", lang)


def doubts_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """Every reason to doubt a figure."""
    rows = quality.doubtful
    frame = pd.DataFrame(
        {
            "agency": _whose(rows, lang),
            "reason": [reason_label(reason, lang) for reason in rows["reason"]],
            "subjects": rows["subjects"],
            "detail": [detail_label(detail, lang) for detail in rows["detail"]],
        }
    )
    return headed(frame, lang)


def doubt_places(quality: DataQuality) -> list[str]:
    """Where on a page of evidence each row of `doubts_table` stands: checks that failed, or the table of the cells."""
    return [
        "checks" if reason in check_rules() else reason.partition(".")[0]
        for reason in quality.doubtful["reason"]
    ]


def rules_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """What became of each rule that was asked."""
    rows = rule_outcomes(quality)
    rules = [check_rules()[rule] for rule in rows["rule"]]
    columns: dict[str, Iterable[object]] = {
        "rule": [rule.label(lang) for rule in rules],
        "severity": [label("severity", rule.severity, lang) for rule in rules],
        "failing": rows["failing"],
        **{outcome: rows[outcome] for outcome in OUTCOMES},
    }
    heads = {outcome: label("outcome_of_check", outcome, lang) for outcome in OUTCOMES}
    return _headed(columns, lang, heads)


def repairs_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """In how many reports the text was repaired in each way, and what that means."""
    rows = repairs_made(quality)
    known = code_list("repair")
    columns = {
        "repair": [label("repair", code, lang) for code in rows["repair"]],
        "reports": rows["reports"],
        "meaning": [known[code].definition(lang) for code in rows["repair"]],
    }
    return _headed(columns, lang, {"reports": say("header.reports", lang)})


def failures_table(quality: DataQuality, lang: Lang) -> pd.DataFrame:
    """Why inputs gave no report."""
    counts = quality.failures["reason"].value_counts()
    columns = {
        "reason": [label("reason", str(code), lang) for code in counts.index],
        "inputs": counts.tolist(),
    }
    return _headed(columns, lang, {"reason": say("header.reason", lang)})


def _headed(
    columns: Mapping[str, Iterable[object]], lang: Lang, heads: Mapping[str, str]
) -> pd.DataFrame:
    """A table with the headings given, and the page's own for the other columns."""
    frame = pd.DataFrame({name: list(values) for name, values in columns.items()})
    own = {name: say(f"dataquality.head_{name}", lang) for name in columns if name not in heads}
    return frame.rename(columns={**own, **heads})
