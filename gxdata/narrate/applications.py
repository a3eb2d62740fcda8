"""How many applications came in, and what became of them."""

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang, label
from gxdata.narrate.older import elsewhere_words
from gxdata.narrate.sentences import enumerated, listed, say


def application_words(summary: YearSummary, lang: Lang) -> list[str]:
    """Received, carried in, closed, and by which outcome."""
    known = summary.by_report.dropna(subset=["received"])
    if known.empty:
        return [say("applications.none", lang), *elsewhere_words(summary, "applications", lang)]
    received, given, asked = int(known["received"].sum()), len(known), len(summary.by_report)
    carried = known["carried_in"]
    carried_in = int(carried.sum()) if carried.notna().all() else None
    kind = "applications.received" if given == asked else "applications.received_part"
    sentences = [
        say(kind, lang, given=given, asked=asked, received=received, carried_in=carried_in)
    ]
    top = known[known["received"] == known["received"].max()]
    # Where several received most there is no one to name.
    if given > 1 and received and len(top) == 1:
        agency, most = str(top["agency"].iloc[0]), int(top["received"].iloc[0])
        sentences.append(
            say("applications.most", lang, agency=agency, most=most, share=most / received)
        )
    return sentences + _in_doubt(summary, lang) + _outcomes(summary, lang)


def _in_doubt(summary: YearSummary, lang: Lang) -> list[str]:
    """How much of the total comes from reports whose tables contradict themselves."""
    errors = summary.doubtful.loc[summary.doubtful["severity"] == "error", "report_id"]
    carried = summary.by_report.loc[
        summary.by_report["report_id"].isin(errors), "received"
    ].dropna()
    if carried.empty:
        return []
    return [say("applications.in_doubt", lang, received=int(carried.sum()), reports=len(carried))]


def _outcomes(summary: YearSummary, lang: Lang) -> list[str]:
    basis = summary.outcomes.attrs
    if not basis["reports"]:
        return [say("applications.outcomes_unknown", lang)]
    if not basis["closed"]:
        return [say("applications.nothing_closed", lang)]
    parts, nothing = [], []
    for code, count in zip(summary.outcomes["outcome"], summary.outcomes["count"], strict=True):
        name = label("outcome_group", code, lang)
        name = name.lower() if lang == "en" else name
        if not count:
            nothing.append(f"“{name}”")
            continue
        share = int(count) / basis["closed"]
        parts.append(say("applications.outcome", lang, outcome=name, count=int(count), share=share))
    sentences = [
        say(
            "applications.outcomes",
            lang,
            closed=basis["closed"],
            reports=basis["reports"],
            outcomes=enumerated(parts, lang),
        )
    ]
    if nothing:
        sentences.append(
            say(
                "applications.outcomes_none",
                lang,
                outcomes=listed(nothing, lang),
                kinds=len(nothing),
            )
        )
    if basis["left_out"]:
        sentences.append(say("applications.left_out", lang, left_out=basis["left_out"]))
    return sentences


def received_finding(summary: YearSummary, lang: Lang) -> str:
    """What the chart of applications by organ shows, as its title."""
    ranked = summary.by_report["received"].dropna().astype(int).sort_values(ascending=False)
    received = int(ranked.sum())
    if ranked.empty:
        return say("applications.none", lang)
    if not received:
        all_give = len(ranked) == len(summary.by_report)
        return say(f"applications.finding_none{'' if all_give else '_given'}", lang)
    if len(ranked) <= 3:
        return say("applications.finding_few", lang, organs=len(ranked), received=received)
    return say("applications.finding_top", lang, share=int(ranked.head(3).sum()) / received)


def outcome_finding(summary: YearSummary, lang: Lang) -> str:
    """What the chart of outcomes shows, as its title."""
    closed = summary.outcomes.attrs["closed"]
    if not closed:
        known = summary.outcomes.attrs["reports"]
        return say("applications.nothing_closed" if known else "applications.none", lang)
    counts = summary.outcomes.set_index("outcome")["count"]
    return say(
        "applications.finding_outcomes",
        lang,
        share=int(counts["granted"] + counts["partial"]) / closed,
    )


def trend_finding(summary: YearSummary, lang: Lang) -> str:
    """What the chart of applications over the years shows, as its title."""
    trend = summary.trend
    if trend.empty:
        return say("applications.none", lang)
    first, last = trend.iloc[0], trend.iloc[-1]
    if len(trend) < 2:
        return say("applications.finding_one_year", lang, year=last["year"], now=last["received"])
    same = first["received"] == last["received"]
    return say(
        "applications.finding_same" if same else "applications.finding_rise",
        lang,
        organs=trend.attrs["organs"],
        before=first["year"],
        then=first["received"],
        year=last["year"],
        now=last["received"],
    )
