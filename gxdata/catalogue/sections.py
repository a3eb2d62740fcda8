"""The parts of a report and the words their headings use."""

from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class SectionSpec:
    """One part of a report, with the wordings of its heading.

    Attributes
    ----------
    code, zh, en
        What the part is called.
    cues
        Wordings that its heading holds.
    whole
        Words that are its heading where nothing else is in it, and say nothing beside others.
    """

    code: str
    zh: str
    en: str
    cues: tuple[str, ...]
    whole: tuple[str, ...] = ()


@cache
def section_specs() -> tuple[SectionSpec, ...]:
    """All parts, in the order the form prints them."""
    return tuple(
        SectionSpec(
            code, entry["zh"], entry["en"], tuple(entry["cues"]), tuple(entry.get("whole", ()))
        )
        for code, entry in load("sections").items()
    )
