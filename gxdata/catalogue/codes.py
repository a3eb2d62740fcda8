"""The codes that columns hold, with labels in both languages."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from gxdata.catalogue.loader import load

Lang = Literal["zh", "en"]
# As HTML names them.
HTML_LANG: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}


class Labelled:
    """What has a label in both languages."""

    __slots__ = ()
    zh: str
    en: str

    def label(self, lang: Lang) -> str:
        """The label in one language."""
        return self.zh if lang == "zh" else self.en


class Defined(Labelled):
    """What has a definition beside its label; it is empty where the label says all."""

    __slots__ = ()
    definition_zh: str
    definition_en: str

    def definition(self, lang: Lang) -> str:
        """The definition in one language."""
        return self.definition_zh if lang == "zh" else self.definition_en


@dataclass(frozen=True, slots=True)
class Code(Defined):
    """One code of a list: its labels, and its definition and unit where it has them."""

    code: str
    zh: str
    en: str
    definition_zh: str = ""
    definition_en: str = ""
    unit: str | None = None


# Lists that have a file of their own.
FILES = {"category": "problems", "metric": "metrics", "reason": "reasons", "rule": "checks"}
FIELDS = ("zh", "en", "definition_zh", "definition_en", "unit")


@cache
def code_list(name: str) -> dict[str, Code]:
    """All codes of one list, in the order in which they are read and shown.

    Parameters
    ----------
    name
        ``"status"``, ``"outcome"``, ``"applicant"``, … (the tables of ``codes.toml``), ``"category"`` for the
        taxonomy of problems, ``"metric"`` for what prose states, ``"reason"`` for why an input failed, or ``"rule"``
        for the rules of checks.

    Raises
    ------
    KeyError
        If there is no such list.
    """
    entries = load(FILES[name]) if name in FILES else load("codes")[name]
    order = load("reading_order").get(name, entries)
    # Entries hold more than a code says of itself: cues, words, the readings of a metric.
    return {
        code: Code(code, **{field: entry[field] for field in FIELDS if field in entry})
        for code, entry in ((code, entries[code]) for code in order)
    }


def code_lists() -> tuple[str, ...]:
    """The names of all lists of codes."""
    return (*load("codes"), *FILES)


def label(name: str, code: str, lang: Lang) -> str:
    """The label of `code` in list `name`; the code itself where the list does not know it."""
    known = code_list(name).get(code)
    return known.label(lang) if known else code
