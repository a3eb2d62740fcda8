"""The page of definitions: the catalogue as a reader of the pages needs it."""

from collections.abc import Iterator, Sequence
from html import escape

from gxdata.catalogue import Lang, check_rules, code_list, frames, label
from gxdata.catalogue.indicators import indicators
from gxdata.publish.html import table, text
from gxdata.publish.interface import WORDS

Rows = Iterator[tuple[str, Sequence[str]]]

# The lists of codes that pages show, by the heading they stand under.
LISTS = {"statuses": "status", "outcomes": "outcome", "categories": "category"}


def definitions_body(lang: Lang) -> str:
    """Everything that a page may name: rates, statuses, outcomes, kinds of problem, rules, columns."""
    words = WORDS[lang]
    parts = [f"<p>{text(words['definitions_lead'])}</p>"]
    parts.append(_section("indicators", lang, ("term", "meaning", "code_name"), _indicators(lang)))
    for heading, codes in LISTS.items():
        parts.append(_section(heading, lang, ("term", "meaning", "code_name"), _codes(codes, lang)))
    heads = ("term", "meaning", "severity", "rule_source", "code_name")
    parts.append(_section("rules", lang, heads, _rules(lang)))
    parts.append(_section("columns", lang, ("term", "meaning", "code_name"), _columns(lang)))
    return "\n".join(parts)


def _section(heading: str, lang: Lang, heads: Sequence[str], rows: Rows) -> str:
    words = WORDS[lang]
    titles = [text(words[head]) for head in heads]
    shown = table(f"{heading}-caption", text(words[heading]), titles, rows)
    return f'<h2 id="{heading}">{text(words[heading])}</h2>\n{shown}'


def _indicators(lang: Lang) -> Rows:
    for code, indicator in indicators().items():
        yield (
            f' id="{escape(code)}"',
            [text(indicator.label(lang)), text(indicator.definition(lang)), _code(code)],
        )


def _codes(codes: str, lang: Lang) -> Rows:
    for code, entry in code_list(codes).items():
        meaning = entry.definition_zh if lang == "zh" else entry.definition_en
        yield (
            f' id="{escape(codes)}.{escape(code)}"',
            [text(entry.label(lang)), text(meaning), _code(code)],
        )


def _rules(lang: Lang) -> Rows:
    for name, rule in check_rules().items():
        meaning = rule.definition_zh if lang == "zh" else rule.definition_en
        grave = text(label("severity", rule.severity, lang))
        # Laws and notices are cited as they are called, in Chinese.
        source = f'<span lang="zh-CN">{text(rule.source)}</span>'
        yield (
            f' id="{escape(name)}"',
            [text(rule.label(lang)), text(meaning), grave, source, _code(name)],
        )


def _columns(lang: Lang) -> Rows:
    for frame in frames().values():
        for column in frame.columns:
            meaning = column.definition_zh if lang == "zh" else column.definition_en
            name = f"{frame.label(lang)} · {column.label(lang)}"
            code = f"{frame.name}.{column.name}"
            yield f' id="frame.{escape(code)}"', [text(name), text(meaning), _code(code)]


def _code(code: str) -> str:
    return f"<code>{text(code)}</code>"
