"""What organs say is wrong: how often, for how many years running, and in which words."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from gxdata.analyse.basis import of_reports
from gxdata.analyse.compared_agencies import short_names
from gxdata.analyse.compared_years import problems_by_year
from gxdata.analyse.problems import problem_categories
from gxdata.analyse.selection import selected
from gxdata.analyse.threads import longest_running, persistence
from gxdata.catalogue import code_list
from gxdata.errors import InputError
from gxdata.store import Store

NONE_STATED = "none_stated"
STATES = ("said", "same_words", "not_said", "no_report")


@dataclass(frozen=True, slots=True)
class StatedProblems:
    """Problems stated.

    Attributes
    ----------
    years
        The years that have reports, ascending.
    category
        The one kind asked for; empty for all.
    reports
        The organs' own reports, one a organ and year, with `name`.
    categories
        Kinds of problem of the last year: what `problem_categories` gives.
    by_year
        What `problems_by_year` gives.
    again
        How often each kind was named the year before too: what `persistence` gives.
    running
        What `longest_running` gives, with `agency_id` and `name`.
    sentences
        Every problem in the organs' words: what `stated_sentences` gives.
    fictional
        Whether any of the reports says of itself that it is invented.
    """

    years: tuple[int, ...]
    category: str
    reports: pd.DataFrame
    categories: pd.DataFrame
    by_year: pd.DataFrame
    again: pd.DataFrame
    running: pd.DataFrame
    sentences: pd.DataFrame
    fictional: bool

    @property
    def last(self) -> int:
        """The last of the years."""
        return self.years[-1]


def stated_problems(
    store: Store, region: str = "", years: Sequence[int] = (), category: str = ""
) -> StatedProblems:
    """Gather the problems that organs state.

    Parameters
    ----------
    store, region, years
        As in `selected`.
    category
        Code of the one kind wanted, such as ``"timeliness"``; all if empty.

    Raises
    ------
    YearError, InputError
        As `selected` does, and if there is no such kind; the message names those there are.
    """
    if category and category not in code_list("category"):
        known = ", ".join(code_list("category"))
        raise InputError(f"{category}: no such kind of problem. The kinds are {known}.")
    reports = selected(store, region=region, years=years)
    reports = reports.assign(name=short_names(reports))
    problems, threads = store.frame("problems"), store.frame("problem_threads")
    last = reports[reports["year"] == reports["year"].max()]
    real_ones = threads[threads["category"] != NONE_STATED]
    own = real_ones[real_ones["category"] == category] if category else real_ones
    return StatedProblems(
        years=tuple(sorted(int(year) for year in reports["year"].unique())),
        category=category,
        reports=reports,
        categories=_of_kind(problem_categories(problems, last), category),
        by_year=_of_kind(problems_by_year(problems, reports), category),
        again=persistence(own, reports),
        running=_named(longest_running(own, reports), own, reports),
        sentences=_of_kind(stated_sentences(problems, threads, reports), category),
        fictional=bool(reports["fictional"].any()),
    )


def _of_kind(frame: pd.DataFrame, category: str) -> pd.DataFrame:
    if not category:
        return frame
    rows = frame[frame["category"] == category].reset_index(drop=True)
    rows.attrs = frame.attrs
    return rows


def _named(running: pd.DataFrame, threads: pd.DataFrame, reports: pd.DataFrame) -> pd.DataFrame:
    """The threads with the id and the name of their organ."""
    organ = threads.drop_duplicates("thread").set_index("thread")["agency_id"]
    names = reports.drop_duplicates("agency_id", keep="last").set_index("agency_id")["name"]
    ids = running["thread"].map(organ)
    whole = running.assign(agency_id=ids, name=ids.map(names))
    whole.attrs = running.attrs
    return whole


def stated_sentences(
    problems: pd.DataFrame, threads: pd.DataFrame, reports: pd.DataFrame
) -> pd.DataFrame:
    """Every problem in the organ's own words, with where it stands and how long it has been named.

    Parameters
    ----------
    problems, threads
        The frames `problems` and `problem_threads`.
    reports
        The reports wanted, with `name`.

    Returns
    -------
    pandas.DataFrame
        Columns `report_id`, `year`, `ordinal`, `name`, `category`, `text`, `measure` (what the report promises against
        it; null where it promises nothing), `source`, `start`, `end`, `thread`, `years_running` and `repeated_text`
        (null where the organ is not certain). Those named longest first, each organ's years together.
    """
    own = of_reports(problems, reports)
    stated = own[(own["kind"] == "problem") & (own["category"] != NONE_STATED)]
    measures = own[(own["kind"] == "measure") & own["answers"].notna()]
    promised = measures.groupby(["report_id", "answers"], as_index=False)["text"].first()
    promised = promised.rename(columns={"answers": "ordinal", "text": "measure"})
    keys = ["report_id", "ordinal"]
    found = stated.merge(promised, on=keys, how="left").merge(
        reports[["report_id", "name", "source"]], on="report_id"
    )
    columns = [*keys, "thread", "years_running", "repeated_text"]
    found = found.merge(threads[columns], on=keys, how="left")
    found["_longest"] = found.groupby("thread")["years_running"].transform("max").fillna(1)
    order = ["_longest", "category", "name", "thread", "year", "ordinal"]
    found = found.sort_values(
        order, ascending=[False, True, True, True, True, True], ignore_index=True
    )
    return found[
        [
            "report_id", "year", "ordinal", "name", "category", "text", "measure", "source",
            "start", "end", "thread", "years_running", "repeated_text",
        ]
    ]  # fmt: skip


def states(threads: pd.DataFrame, reports: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """In which of the years a problem was named, was named in the same words, was not named, or no report is known.

    Parameters
    ----------
    threads
        Rows of the frame `problem_threads`, with the columns `keys`.
    reports
        The reports wanted, with `agency_id` and `year`.
    keys
        Columns that make one row of the picture; `agency_id` must be among them.

    Returns
    -------
    pandas.DataFrame
        The columns `keys`, `year` and `state` (one of `STATES`): a row for each key and each year of `reports`.
    """
    years = sorted(int(year) for year in reports["year"].unique())
    given = set(zip(reports["agency_id"], reports["year"].astype(int), strict=True))
    same = threads["repeated_text"].astype("boolean").fillna(False)
    said = threads.assign(_same=same).groupby([*keys, "year"], dropna=False)["_same"].any()
    rows = []
    for key in threads[list(keys)].drop_duplicates().itertuples(index=False, name=None):
        organ = dict(zip(keys, key, strict=True))["agency_id"]
        for year in years:
            named = said.get((*key, year))
            state = "not_said" if (organ, year) in given else "no_report"
            if named is not None:
                state = "same_words" if named else "said"
            rows.append((*key, year, state))
    return pd.DataFrame(rows, columns=[*keys, "year", "state"])
