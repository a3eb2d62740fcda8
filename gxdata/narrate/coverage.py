"""How many organs reported."""

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang, code_list, label
from gxdata.narrate.sentences import listed, say, shortened


def coverage_words(summary: YearSummary, lang: Lang) -> list[str]:
    """Who reported on the year, what totals are made of, and who is missing."""
    own, regions = len(summary.reports), len(summary.regions)
    copies = len(summary.everything) + len(summary.copies) - own - regions
    kind = "coverage.own" if own else "coverage.none"
    sentences = [say(kind, lang, year=summary.year, own=own, levels=_levels(summary, lang))]
    if regions:
        names = shortened(summary.regions["agency"].fillna("?").tolist(), lang)
        sentences.append(say("coverage.regions", lang, regions=regions, names=names))
    if copies:
        sentences.append(say("coverage.copies", lang, copies=copies))
    if summary.absent:
        names = shortened(summary.absent, lang)
        sentences.append(say("coverage.absent", lang, absent=len(summary.absent), names=names))
    return sentences


def _levels(summary: YearSummary, lang: Lang) -> str:
    counts = summary.reports["level"].value_counts()
    parts = []
    for level in code_list("level"):
        if level in counts.index:
            name = label("level", level, lang)
            name = name.lower() if lang == "en" else name
            parts.append(say("coverage.level", lang, level=name, count=int(counts[level])))
    return listed(parts, lang)
