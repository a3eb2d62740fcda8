"""Which usage warnings of the catalogue touch a selection of reports."""

from collections.abc import Callable, Iterable

import pandas as pd

from gxdata.catalogue import form, forms
from gxdata.catalogue.copies import damage_codes
from gxdata.catalogue.coverage import tables_due
from gxdata.catalogue.usage_warnings import UsageWarning, usage_warnings
from gxdata.errors import InputError
from gxdata.store import Store

# What is told without being asked for: every frame whose figures people add up or compare.
MEASURES = ("disclosure", "applications", "reviews", "statistics", "figures", "problems")
# Below this the report's figures break what must hold, or a quarter of them is not certain (docs/trust.md).
LOW_TRUST = 0.75
COLUMNS = ["code", "measures", "years", "reports", "zh", "en", "definition_zh", "definition_en"]


def warnings_for(
    reports: pd.DataFrame | Store,
    years: Iterable[int] | None = None,
    measures: Iterable[str] | None = None,
) -> pd.DataFrame:
    """The usage warnings that touch a selection.

    Parameters
    ----------
    reports
        The reports selected (rows of `reports`), or a store for all of its own.
    years
        Years to take of them; all if left out.
    measures
        What is to be used of them: frames (``"disclosure"``), or cells (``"applications:received.total"``,
        ``"disclosure:normative_documents.in_force"``); all frames if left out.

    Returns
    -------
    pandas.DataFrame
        In the catalogue's order: `code`, `measures` (those touched, as a tuple), `years` (of the reports touched, as a
        tuple), `reports` (how many are touched), label (`zh`, `en`) and what is to be known (`definition_zh`,
        `definition_en`).

    Raises
    ------
    InputError
        If a measure is of no frame whose figures are used.
    """
    asked = MEASURES if measures is None else tuple(measures)
    if unknown := [name for name in asked if name.partition(":")[0] not in MEASURES]:
        raise InputError(f"{unknown[0]}: no such measure. They begin with {', '.join(MEASURES)}.")
    rows = reports.frame("reports") if isinstance(reports, Store) else reports
    if years is not None:
        rows = rows[rows["year"].isin(list(years))]
    found = []
    for warning in usage_warnings().values():
        test, needs = TESTS[warning.when]
        about = warning.touched(asked)
        if warning.when == "cells":
            # only of whole frames: what names its cells has chosen among them
            about = tuple(measure for measure in about if ":" not in measure)
        if not about or not needs <= set(rows.columns):
            continue
        touched = rows["year"][test(rows, warning)]
        if len(touched):
            found.append(
                {
                    "code": warning.code,
                    "measures": about,
                    "years": tuple(sorted(int(year) for year in touched.unique())),
                    "reports": len(touched),
                    "zh": warning.zh,
                    "en": warning.en,
                    "definition_zh": warning.definition_zh,
                    "definition_en": warning.definition_en,
                }
            )
    return pd.DataFrame(found, columns=COLUMNS)


def warned(result: pd.DataFrame, reports: pd.DataFrame, *measures: str) -> pd.DataFrame:
    """The result of a measure with the codes of the warnings that touch it, as its attribute ``warnings``.

    Parameters
    ----------
    result
        What was made; it is changed in place, and given back.
    reports
        The reports it was made of.
    measures
        What was used of them.
    """
    result.attrs["warnings"] = tuple(warnings_for(reports, measures=measures)["code"])
    return result


def carried(made_of: pd.DataFrame) -> dict[str, tuple[str, ...]]:
    """The attribute ``warnings`` of a frame, for what is made of that frame alone."""
    return {name: codes for name, codes in made_of.attrs.items() if name == "warnings"}


def _sides(reports: pd.DataFrame, warning: UsageWarning) -> pd.Series:
    parts = [reports["form"].isin(side) for side in warning.sides]
    both = all(part.any() for part in parts)
    return reports["form"].isin([code for side in warning.sides for code in side]) & both


def _scopes(reports: pd.DataFrame, _: UsageWarning) -> pd.Series:
    organs = reports["scope"] == "organ"
    return ~organs & bool(organs.any())


def _late_form(reports: pd.DataFrame, _: UsageWarning) -> pd.Series:
    spans = {
        code: (form(code).first_year, form(code).last_year or 9999)
        for code in forms()
        if form(code).tables
    }
    return pd.Series(
        [
            code in spans and not spans[code][0] <= year <= spans[code][1]
            for code, year in zip(reports["form"], reports["year"], strict=True)
        ],
        reports.index,
        dtype=bool,
    )


def _organs_change(reports: pd.DataFrame, _: UsageWarning) -> pd.Series:
    years = reports["year"].nunique()
    in_years = reports.groupby("agency_id")["year"].transform("nunique")
    return reports["agency_id"].notna() & (in_years < years)


def _tables_missing(reports: pd.DataFrame, _: UsageWarning) -> pd.Series:
    return pd.Series(
        [
            not set(tables_due(code, int(year))) <= set(tables)
            for code, year, tables in zip(
                reports["form"], reports["year"], reports["tables"], strict=True
            )
        ],
        reports.index,
        dtype=bool,
    )


def _repaired(reports: pd.DataFrame, codes: frozenset[str]) -> pd.Series:
    marks = [bool(codes & set(repairs)) for repairs in reports["repairs"]]
    return pd.Series(marks, reports.index, dtype=bool)


def _all(reports: pd.DataFrame, _: UsageWarning) -> pd.Series:
    return pd.Series(True, reports.index)


Test = Callable[[pd.DataFrame, UsageWarning], "pd.Series[bool]"]
# Each test with the columns of `reports` that it needs: a selection without one of them is not tested.
TESTS: dict[str, tuple[Test, set[str]]] = {
    "sides": (_sides, {"form", "year"}),
    "forms": (lambda reports, warning: reports["form"].isin(warning.forms), {"form", "year"}),
    "years": (lambda reports, warning: reports["year"].isin(warning.years), {"year"}),
    "late_form": (_late_form, {"form", "year"}),
    "scopes": (_scopes, {"scope", "year"}),
    "copies": (lambda reports, _: reports["duplicate_of"].notna(), {"duplicate_of", "year"}),
    "fictional": (lambda reports, _: reports["fictional"].astype(bool), {"fictional", "year"}),
    "organ_unknown": (lambda reports, _: reports["agency_id"].isna(), {"agency_id", "year"}),
    "low_trust": (lambda reports, _: reports["trust"] < LOW_TRUST, {"trust", "year"}),
    "mirror": (lambda reports, _: _repaired(reports, damage_codes()), {"repairs", "year"}),
    "recognised": (
        lambda reports, _: _repaired(reports, frozenset({"recognised"})),
        {"repairs", "year"},
    ),
    "organs_change": (_organs_change, {"agency_id", "year"}),
    "tables_missing": (_tables_missing, {"form", "tables", "year"}),
    "cells": (_all, {"year"}),
    "always": (_all, {"year"}),
}
