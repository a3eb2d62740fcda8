"""The ways in which a few sample reports err, as real ones do; the truth says so each time.

A flaw takes a faultless sheet and gives the sheet the report prints. Each breaks one rule and
leaves the others whole, so that a check can be held against it alone.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations

from gxdata.catalogue import table
from gxdata.sample.figures_applications import outcome_rows
from gxdata.sample.sheet import Sheet

Flaw = Callable[[Sheet], Sheet]


def swap_two_totals(sheet: Sheet) -> Sheet:
    """Two outcomes of one group have each other's total: the rows fail, their column does not."""
    cells = dict(sheet.applications)
    for one, other in combinations(outcome_rows(sheet.form), 2):
        first, second = f"{one}.total", f"{other}.total"
        # Within a group the prose, which gives the group's sum, stays right.
        if one.split(".")[0] == other.split(".")[0] and cells[first] != cells[second]:
            cells[first], cells[second] = cells[second], cells[first]
            return replace(sheet, applications=cells, failing_checks=("applications.row_total",))
    raise ValueError(f"no two totals of {sheet.organ.slug} {sheet.year} differ: none to swap")


def lose_an_outcome(sheet: Sheet) -> Sheet:
    """One granted case is missing from its row, so the outcomes fall short of （七）总计."""
    cells = dict(sheet.applications)
    if not cells["granted.natural_person"]:
        raise ValueError(f"{sheet.organ.slug} {sheet.year} granted nothing: none to lose")
    for who in ("natural_person", "total"):
        cells[f"granted.{who}"] -= 1
    return replace(
        sheet,
        applications=cells,
        unsaid=frozenset({"applications_granted"}),
        failing_checks=("applications.column_total",),
    )


def leave_totals_blank(sheet: Sheet) -> Sheet:
    """The column of totals stands empty; the rows leave one value for each cell."""
    rows = table("applications").rows(sheet.form)
    return replace(sheet, marks={("applications", f"{row.code}.total"): "" for row, _ in rows})


def mark_rules_inapplicable(sheet: Sheet) -> Sheet:
    """The row 规章 holds strokes, for an organ that may make none."""
    rules = (key for key in sheet.disclosure if key.startswith("rules."))
    return replace(sheet, marks={("disclosure", key): "/" for key in rules})


def keep_old_period(sheet: Sheet) -> Sheet:
    """The preamble was copied and still names the year before."""
    return replace(sheet, period_year=sheet.year - 1, failing_checks=("year.stale",))


def state_no_problems(sheet: Sheet) -> Sheet:
    """Section five says 无 and nothing more."""
    return replace(sheet, states_problems=False)


FLAWS: dict[str, Flaw] = {
    "row_total": swap_two_totals,
    "column_total": lose_an_outcome,
    "blank_totals": leave_totals_blank,
    "marked_rules": mark_rules_inapplicable,
    "stale_period": keep_old_period,
    "no_problems": state_no_problems,
}
