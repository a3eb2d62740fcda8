"""The parts of a report and the words their headings use."""

from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One part of a report, with the wordings of its heading."""

    code: str
    zh: str
    en: str
    cues: tuple[str, ...]


@cache
def section_specs() -> tuple[SectionSpec, ...]:
    """All parts, in the order the form prints them."""
    return tuple(
        SectionSpec(code, entry["zh"], entry["en"], tuple(entry["cues"]))
        for code, entry in load("sections").items()
    )
