"""How organs are named: types by ending, words of names, short names."""

import re
from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.loader import load

# The types of governments and of their offices.
GOVERNMENTS = ("gov_people", "gov_office")


@dataclass(frozen=True, slots=True)
class OrganWords:
    """The expressions that take names apart, as `organs.toml` explains them."""

    organ: re.Pattern[str]
    ends: re.Pattern[str]
    not_in_place: re.Pattern[str]
    zone: re.Pattern[str]
    no_division: re.Pattern[str]
    own_start: re.Pattern[str]
    bare_start: re.Pattern[str]
    before: re.Pattern[str]
    behind: re.Pattern[str]
    nameless: re.Pattern[str]
    never: re.Pattern[str]
    glued: re.Pattern[str]
    no_particle: re.Pattern[str]
    ministry: re.Pattern[str]
    ministries: re.Pattern[str]
    coordinates: re.Pattern[str]
    district: frozenset[str]
    heads: tuple[str, ...]


@cache
def organ_words() -> OrganWords:
    """The words that names of organs and places are made of."""
    words = load("organs")["words"]
    patterns = {
        key: re.compile(words[key])
        for key in (
            "organ",
            "ends",
            "not_in_place",
            "zone",
            "no_division",
            "own_start",
            "bare_start",
            "behind",
            "nameless",
            "never",
            "glued",
            "no_particle",
            "ministry",
            "ministries",
            "coordinates",
        )
    }
    return OrganWords(
        **patterns,
        before=re.compile(rf"^(?:{words['before']}|[\s:：,，.。、>》〉/|·_-])+"),
        district=frozenset(words["district"]),
        heads=tuple(load("organs")["vertical"]["heads"]),
    )


@cache
def _types() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?:{'|'.join(entry['endings'])})$"), entry["code"])
        for entry in load("organs")["types"]
    )


@cache
def type_of(agency: str) -> str:
    """The code of ``agency_type`` that a name's ending tells, ``other`` where none does."""
    return next((code for ending, code in _types() if ending.search(agency)), "other")


@cache
def stands_in() -> dict[str, tuple[str, ...]]:
    """Beginnings of names that tell no division, and the chain of those in which their organs stand."""
    return {name: tuple(chain) for name, chain in load("organs")["stands_in"].items()}


@cache
def systems() -> dict[str, str]:
    """The organ that reports on a whole system, by what titles call the system."""
    return dict(load("organs")["systems"])


@cache
def ministries_in_full() -> dict[str, str]:
    """The names of ministries, by what their titles call them for short."""
    return dict(load("organs")["national"])


@cache
def ministries_unplaced() -> dict[str, tuple[str, str]]:
    """Short names that a ministry shares with offices of places: its name, and of what only it speaks."""
    table = load("organs")["national_unplaced"]
    return {short: (name, work) for short, (name, work) in table.items()}


@cache
def zones_in_full() -> dict[str, tuple[str, ...]]:
    """What zones may be called in full, by what they call themselves for short: 经开区."""
    return {short: tuple(names) for short, names in load("organs")["zones_in_full"].items()}


@cache
def heads_of() -> dict[str, str]:
    """The head that belongs to an organ's full name, by what its own name begins with: 国家税务总局 by 税务局."""
    return dict(load("organs")["vertical"]["of"])


@cache
def whole_names() -> frozenset[str]:
    """Organs' own names that are short and whole."""
    return frozenset(load("organs")["short"]["whole"])


@cache
def short_endings() -> dict[str, str]:
    """Endings of short names, and the expression for what the long name ends with."""
    return dict(load("organs")["short"]["endings"])


@cache
def full_names() -> dict[str, str]:
    """What offices are called for short, and in full; the longest short names first."""
    pairs = load("organs")["short"]["full"]
    return {short: pairs[short] for short in sorted(pairs, key=len, reverse=True)}


@cache
def known_names() -> frozenset[str]:
    """Organs' own names that are certainly whole."""
    return (
        whole_names()
        | frozenset(full_names().values())
        | frozenset(load("organs")["short"]["long"])
    )


@cache
def provinces() -> tuple[str, ...]:
    """Full names of the provinces, longest first."""
    return tuple(sorted(load("places")["provinces"], key=len, reverse=True))


@cache
def provinces_by_number() -> dict[str, str]:
    """The provinces by what the numbers of their papers begin with: 鄂政|办发〔2018〕31号."""
    return dict(load("places")["by_number"])


@cache
def municipalities() -> frozenset[str]:
    """The four cities directly under the central government."""
    return frozenset(load("places")["municipalities"])
