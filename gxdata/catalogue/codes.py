"""The codes that columns hold, with labels in both languages."""

from dataclasses import dataclass
from functools import cache
from typing import Literal

from gxdata.catalogue.loader import load

Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True)
class Code:
    """One code of a list: its labels, and its definition and unit where it has them."""

    code: str
    zh: str
    en: str
    definition_zh: str = ""
    definition_en: str = ""
    unit: str | None = None

    def label(self, lang: Lang) -> str:
        """The label in one language."""
        return self.zh if lang == "zh" else self.en


@cache
def code_list(name: str) -> dict[str, Code]:
    """All codes of one list, in the catalogue's order.

    Parameters
    ----------
    name
        ``"status"``, ``"outcome"``, ``"applicant"``, … (the tables of ``codes.toml``), ``"category"`` for the
        taxonomy of problems, ``"metric"`` for what prose states, or ``"reason"`` for why an input failed.

    Raises
    ------
    KeyError
        If there is no such list.
    """
    if name == "category":
        fields = ("zh", "en", "definition_zh", "definition_en")
        return {
            code: Code(code, **{f: entry[f] for f in fields})
            for code, entry in load("problems").items()
        }
    if name == "metric":
        return {
            code: Code(code, entry["zh"], entry["en"], unit=entry["unit"])
            for code, entry in load("metrics").items()
        }
    entries = load("reasons") if name == "reason" else load("codes")[name]
    return {code: Code(code, **entry) for code, entry in entries.items()}


def label(name: str, code: str, lang: Lang) -> str:
    """The label of `code` in list `name`; the code itself where the list does not know it."""
    known = code_list(name).get(code)
    return known.label(lang) if known else code
