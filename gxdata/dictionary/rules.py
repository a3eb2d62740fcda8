"""The rules of checks and of validation, and the indicators."""

from gxdata.catalogue import Lang, check_rules, label
from gxdata.catalogue.indicators import indicators
from gxdata.catalogue.validation import validation_rules
from gxdata.dictionary.model import Grid, Part
from gxdata.dictionary.words import words

BASIS = {"report": "report", "years": "of_years", "peers": "peers", "region": "region"}


def rule_part(lang: Lang) -> Part:
    """The part of the dictionary on checks."""
    say = words(lang)
    rows = tuple(
        (
            rule.rule,
            rule.label(lang),
            rule.definition_zh if lang == "zh" else rule.definition_en,
            say[BASIS[rule.basis]],
            label("severity", rule.severity, lang),
            rule.source,
        )
        for rule in check_rules().values()
    )
    head = ("rule", "must_hold", "asked", "basis", "severity", "source")
    return Part(
        2, "checks", say["checks"], (), Grid(say["checks"], tuple(say[k] for k in head), rows)
    )


def validation_part(lang: Lang) -> Part:
    """The part of the dictionary on what is asked of the store itself."""
    say = words(lang)
    rows = tuple(
        (rule, entry.zh if lang == "zh" else entry.en) for rule, entry in validation_rules().items()
    )
    grid = Grid(say["validation"], (say["rule"], say["must_hold"]), rows)
    return Part(2, "validation", say["validation"], (say["validation_about"],), grid)


def indicator_part(lang: Lang) -> Part:
    """The part of the dictionary on the rates that people compare."""
    say = words(lang)
    rows = tuple(
        (
            code,
            entry.label(lang),
            say[entry.kind],
            " + ".join(entry.numerator),
            " + ".join(entry.denominator),
            entry.definition(lang),
        )
        for code, entry in indicators().items()
    )
    head = ("code", "label", "kind", "numerator", "denominator", "definition")
    grid = Grid(say["indicators"], tuple(say[k] for k in head), rows, frozenset({0, 3, 4}))
    return Part(2, "indicators", say["indicators"], (), grid)
