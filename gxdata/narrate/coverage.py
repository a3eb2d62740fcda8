"""How many organs reported."""

from gxdata.analyse import YearSummary
from gxdata.catalogue import Lang, code_list, label
from gxdata.narrate.sentences import listed, say, shortened


def coverage_words(summary: YearSummary, lang: Lang) -> list[str]:
    """Who reported on the year, what totals are made of, and who is missing."""
    own, regions = len(summary.reports), len(summary.regions)
    second, copies = len(summary.second), len(summary.copies)
    systems = len(summary.everything) - own - regions - second
    kind = "coverage.own" if own else "coverage.none"
    sentences = [say(kind, lang, year=summary.year, own=own, levels=_levels(summary, lang))]
    if regions:
        names = shortened(summary.regions["agency"].fillna("?").tolist(), lang)
        sentences.append(say("coverage.regions", lang, regions=regions, names=names))
    for name, count in (("systems", systems), ("second", second), ("copies", copies)):
        if count:
            sentences.append(say(f"coverage.{name}", lang, **{name: count}))
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
