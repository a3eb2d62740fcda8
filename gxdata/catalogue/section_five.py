"""The wording of section five, as lists of words and of regular expressions."""

from dataclasses import dataclass, fields
from functools import cache

from gxdata.catalogue.loader import load

# Who speaks: 我们, 我局, 我院, 我街道; and 本局, 本机关.
WE = (
    "(?:我们|我(?:街道|单位|[局镇乡街县区市省办委所厅院校部关处旗站馆队])"
    "|本(?:机关|单位|街道|[局镇乡街县区市省办委部]))"
)


@dataclass(frozen=True, slots=True)
class SectionFive:
    """How organs announce problems and measures, and how they say that there are none. See ``section_five.toml``."""

    problem_nouns: tuple[str, ...]
    measure_nouns: tuple[str, ...]
    pivot_patterns: tuple[str, ...]
    pivot_tails: tuple[str, ...]
    deed_verbs: tuple[str, ...]
    done_patterns: tuple[str, ...]
    nothing_patterns: tuple[str, ...]
    praise: tuple[str, ...]
    content_patterns: tuple[str, ...]
    want_patterns: tuple[str, ...]
    want: tuple[str, ...]
    sure_want: tuple[str, ...]
    measure_verbs: tuple[str, ...]
    clearing_verbs: tuple[str, ...]
    purpose: tuple[str, ...]
    detail: tuple[str, ...]
    addition: tuple[str, ...]
    general: tuple[str, ...]
    subordinate_patterns: tuple[str, ...]
    neutral_patterns: tuple[str, ...]
    hollow_patterns: tuple[str, ...]
    furniture: tuple[str, ...]


@cache
def section_five() -> SectionFive:
    """The lists, each in the order of the file; {we} in a pattern is spelt out."""
    data = load("section_five")
    lists = {
        field.name: tuple(words.replace("{we}", WE) for words in data[field.name])
        for field in fields(SectionFive)
    }
    return SectionFive(**lists)
