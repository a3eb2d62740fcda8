"""Sentences from the templates of `sentences.toml` and `pages/`, their numbers written as each language does."""

import string
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources
from typing import Any

from gxdata.catalogue import Lang

MISSING = "—"


class _Formatter(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, str):
            return value
        if value is None or value != value:
            return MISSING
        if not format_spec:
            return f"{value:,.0f}"
        if format_spec == "year":
            return str(int(value))
        if format_spec == "%":
            return f"{value:.1%}"
        if format_spec.startswith("."):
            return f"{value:,{format_spec}f}".rstrip("0").rstrip(".")
        singular, parted, plural = format_spec.partition("|")
        if parted:
            return singular if value == 1 else plural
        return f"{value:,.0f} {singular}{'' if value == 1 else 's'}"


@cache
def _templates() -> dict[str, dict[str, dict[str, str]]]:
    """The topics of `sentences.toml`, and of each page's own file; no topic stands in two of them."""
    room = resources.files("gxdata.narrate")
    files = [room / "sentences.toml", *(room / "pages").iterdir()]
    topics: dict[str, dict[str, dict[str, str]]] = {}
    for file in sorted(files, key=lambda f: f.name):
        for topic, sentences in tomllib.loads(file.read_text(encoding="utf-8")).items():
            if topic in topics:
                raise ValueError(f"{file.name}: the sentences of “{topic}” stand in another file.")
            topics[topic] = sentences
    return topics


def say(sentence: str, lang: Lang, **values: Any) -> str:
    """One sentence.

    Parameters
    ----------
    sentence
        Its topic and name in the templates, such as ``"coverage.own"``.
    lang
        Its language.
    **values
        What stands in its braces: numbers, or text that is taken as it is. A missing number becomes a dash.

    Raises
    ------
    KeyError
        If there is no such sentence, or a value that it needs is not given.
    """
    topic, _, name = sentence.partition(".")
    return _Formatter().format(_templates()[topic][name][lang], **values)


def listed(items: Sequence[str], lang: Lang) -> str:
    """Items as a list in a sentence."""
    if lang == "zh":
        return "、".join(items)
    if len(items) < 3:
        return " and ".join(items)
    return ", ".join(items[:-1]) + " and " + items[-1]


def enumerated(items: Iterable[str], lang: Lang) -> str:
    """Items one after another, with nothing but commas between them."""
    return ("、" if lang == "zh" else ", ").join(items)


def shortened(items: Sequence[str], lang: Lang, most: int = 5) -> str:
    """A list cut after `most` items, saying how many more there are."""
    if len(items) <= most:
        return listed(items, lang)
    shown = enumerated(items[:most], lang)
    return say("words.more", lang, shown=shown, all=len(items), rest=len(items) - most)
