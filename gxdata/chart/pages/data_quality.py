"""The charts of the page on the quality of the data."""

from gxdata.analyse.data_quality import DataQuality, rule_outcomes
from gxdata.analyse.trust_bands import bands
from gxdata.catalogue import Lang, check_rules
from gxdata.chart.categories import categories
from gxdata.chart.model import Chart
from gxdata.narrate import data_quality as words
from gxdata.narrate.data_quality_tables import band_name
from gxdata.narrate.sentences import say


def trust(quality: DataQuality, lang: Lang) -> Chart:
    """Reports by band of trust."""
    rows = bands(quality.reports, quality.groups)
    names = [band_name(low, lang) for low in rows["band"]]
    return categories(
        rows.assign(label=names, count=rows["reports"])[["label", "count"]],
        lang,
        title=words.trust_finding(quality, lang),
        subtitle=say("dataquality.subtitle_trust", lang),
        source=say("page.source", lang),
        total=len(quality.reports),
    )


def checks(quality: DataQuality, lang: Lang) -> Chart | None:
    """Reports in which each rule fails."""
    rows = rule_outcomes(quality)
    rows = rows[rows["failing"] > 0]
    if rows.empty:
        return None
    names = [check_rules()[rule].label(lang) for rule in rows["rule"]]
    return categories(
        rows.assign(label=names, count=rows["failing"])[["label", "count"]],
        lang,
        title=words.checks_finding(rows, lang),
        subtitle=say("dataquality.subtitle_checks", lang, reports=len(quality.reports)),
        source=say("page.source", lang),
        total=len(quality.reports),
    )
