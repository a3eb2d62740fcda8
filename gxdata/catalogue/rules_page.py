"""The page of all rules, written from the catalogue: ``python -m gxdata.catalogue.rules_page``."""

from gxdata.catalogue.rules import Basis, CheckRule, check_rules

HEADS: dict[Basis, str] = {
    "report": "A report against itself",
    "years": "An organ's report against its last one",
    "peers": "A report against those of organs of its kind",
    "region": "A region's report against those of its organs",
}
INTRODUCTION = """# Rules

Made from `gxdata/catalogue/data/checks.toml`; do not edit. The frame `checks` holds what each rule found on each
report: `pass`, `fail`, `uncertain` (a figure it needs is doubtful), `not_assessable` (one is missing) or `vacuous`
(nothing but zeros or blanks). An `error` breaks arithmetic, a `warning` is most likely a slip, a `note` is worth a
look. A severity here is that of the plain case; where a rule knows a legitimate exception, the row in `checks` is less
grave.
"""
COLUMNS = "| rule | what must hold | how it is asked | source | severity |\n|---|---|---|---|---|"


def rules_page() -> str:
    """All rules as a page of Markdown, one table for each basis."""
    parts = [INTRODUCTION]
    for basis, head in HEADS.items():
        rules = [rule for rule in check_rules().values() if rule.basis == basis]
        rows = "\n".join(_row(rule) for rule in rules)
        parts.append(f"## {head}\n\n{COLUMNS}\n{rows}\n")
    return "\n".join(parts)


def _row(rule: CheckRule) -> str:
    cells = (
        f"`{rule.rule}`",
        f"{rule.zh}<br>{rule.en}",
        f"{rule.definition_zh}<br>{rule.definition_en}",
        rule.source,
        f"`{rule.severity}`",
    )
    return "| " + " | ".join(cells) + " |"


if __name__ == "__main__":
    print(rules_page(), end="")
