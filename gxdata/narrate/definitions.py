"""Definitions of the catalogue as tables of a page."""

from collections.abc import Iterable

import pandas as pd

from gxdata.catalogue import Lang, code_list
from gxdata.catalogue.indicators import indicators
from gxdata.narrate.tables import headed


def rate_definitions(codes: Iterable[str], lang: Lang) -> pd.DataFrame:
    """What each of these rates is: its name and what is divided by what."""
    known = indicators()
    rows = [(known[code].label(lang), known[code].definition(lang)) for code in codes]
    return headed(pd.DataFrame(rows, columns=["term", "meaning"]), lang)


def code_definitions(codes: str, lang: Lang) -> pd.DataFrame:
    """The codes of one list of the catalogue that have a definition."""
    rows = [
        (code.label(lang), code.definition_zh if lang == "zh" else code.definition_en)
        for code in code_list(codes).values()
        if code.definition_zh
    ]
    return headed(pd.DataFrame(rows, columns=["term", "meaning"]), lang)
