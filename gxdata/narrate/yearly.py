"""What only the yearly page says: its status, what changed, why applications failed, what was late."""

import pandas as pd

from gxdata.analyse import YearSummary
from gxdata.analyse.indicators import ENOUGH
from gxdata.catalogue import Lang, label
from gxdata.catalogue.series import series_catalogue
from gxdata.narrate.common import share, signed_share
from gxdata.narrate.sentences import say
from gxdata.narrate.tables import headed, labelled

ASSESSED = ("pass", "fail", "uncertain")


def status_words(summary: YearSummary, lang: Lang) -> list[str]:
    """What the page is made of, and how many of the reports have figures in doubt."""
    reports, organs = len(summary.everything), len(summary.reports)
    doubtful = int(summary.doubtful["report_id"].nunique())
    kind = "year.status" if organs else "year.status_none"
    doubt = "year.doubt" if reports > 1 else "year.doubt_of_one"
    return [
        say(
            "year.status_all" if organs == reports else kind,
            lang,
            year=summary.year,
            reports=reports,
            organs=organs,
        ),
        say(doubt if doubtful else "year.doubt_none", lang, doubtful=doubtful, reports=reports),
    ]


def changes_table(changes: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """Each quantity of the year beside that of the year before, over the same organs."""
    known = series_catalogue()
    shown = changes.assign(
        series=changes["series"].map(lambda code: known[code].label(lang)),
        growth=changes["growth"].where(changes["before"] >= ENOUGH).map(signed_share),
    )
    return headed(shown, lang)


def change_words(changes: pd.DataFrame, name: str, lang: Lang) -> str:
    """The change of one quantity, as a remark beside it; nothing where it cannot be compared."""
    rows = changes[changes["series"] == name]
    if rows.empty:
        return ""
    row = rows.iloc[0]
    organs, now = int(row["organs"]), float(row["now"])
    before, change = float(row["before"]), float(row["change"])
    if not before:
        return say("year.changed_from_none", lang, organs=organs, now=now)
    return say(
        "year.changed" if before >= ENOUGH else "year.changed_from_few",
        lang,
        organs=organs,
        now=now,
        before=before,
        sign="+" if change > 0 else "−" if change < 0 else "±",
        change=abs(change),
        growth=signed_share(row["growth"]),
    )


def reason_words(reasons: pd.DataFrame, lang: Lang) -> list[str]:
    """The most frequent reason of each group of applications that got nothing; none where no one reason leads."""
    sentences = []
    for group, rows in reasons.groupby("group", sort=False):
        total = int(rows["count"].sum())
        foremost = rows[rows["count"] == rows["count"].max()]
        if total and len(foremost) == 1:
            code, count = str(foremost["outcome"].iloc[0]), int(foremost["count"].iloc[0])
            sentences.append(
                say(
                    "year.denial_reason",
                    lang,
                    group=label("outcome_group", str(group), lang),
                    total=total,
                    reports=int(reasons.attrs["reports"][group]),
                    reason=label("outcome", code, lang),
                    count=count,
                    share=count / total,
                )
            )
    return sentences


def reasons_table(reasons: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """The reasons with their numbers, and shares of their group."""
    shown = labelled(reasons, lang, {"outcome": "outcome"})
    return headed(shown[["outcome", "count"]].assign(share=shown["share"].map(share)), lang)


def backlog_words(summary: YearSummary, lang: Lang) -> list[str]:
    """How many applications were still open at the end of the year."""
    known = summary.by_report["carried_out"].dropna()
    if known.empty:
        return []
    left = int(known.sum())
    kind = "year.carried_out" if left else "year.carried_out_none"
    return [say(kind, lang, carried_out=left, reports=len(known))]


def applicant_words(summary: YearSummary, lang: Lang) -> list[str]:
    """Who asked: natural persons, and businesses."""
    by_code = summary.rates.set_index("indicator")
    if by_code.empty:  # no organ reported on its own work
        return []
    persons, firms = by_code.loc["natural_person_share"], by_code.loc["business_share"]
    if pd.isna(persons["value"]) or pd.isna(firms["numerator"]):
        return []
    return [
        say(
            "year.applicants",
            lang,
            natural=int(persons["numerator"]),
            share=float(persons["value"]),
            business=int(firms["numerator"]),
            reports=int(persons["reports"]),
        )
    ]


def publication_words(summary: YearSummary, checks: pd.DataFrame, lang: Lang) -> list[str]:
    """When reports were published, and how many after the deadline."""
    dates = summary.everything["published_on"].dropna()
    if dates.empty:
        return []
    own = checks[
        (checks["rule"] == "publication.late")
        & checks["report_id"].isin(summary.everything["report_id"])
    ]
    first, last = (str(pd.Timestamp(day).date()) for day in (dates.min(), dates.max()))
    kind = "year.published" if first != last else "year.published_on_one_day"
    assessed = int(own["outcome"].isin(ASSESSED).sum())
    late = int((own["outcome"] == "fail").sum())
    then = "year.late" if late else "year.late_none" if assessed else "year.late_unknown"
    return [
        say(kind, lang, dated=len(dates), first=first, last=last)
        + say(then, lang, assessed=assessed, late=late)
    ]


def sentences_table(
    summary: YearSummary, lang: Lang, most: int = 3
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """What organs wrote of each kind of problem, as they wrote it; and the reports and ordinals of these sentences.

    The shortest are shown, one a report; kinds in the order in which most reports name them.
    """
    stated = summary.problems[summary.problems["kind"] == "problem"].merge(
        summary.reports[["report_id", "agency"]], on="report_id"
    )
    stated = stated.assign(_length=stated["text"].str.len()).sort_values(["_length", "report_id"])
    each = stated.drop_duplicates(["category", "report_id"]).groupby("category").head(most)
    order = {code: n for n, code in enumerate(summary.categories["category"])}
    rows = each.sort_values("category", key=lambda codes: codes.map(order), kind="stable")
    shown = labelled(rows[["category", "text", "agency"]], lang, {"category": "category"})
    return headed(shown, lang), rows[["report_id", "ordinal"]].reset_index(drop=True)
