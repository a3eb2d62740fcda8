"""Quantities that can be followed over the years, and where each form has them."""

from dataclasses import dataclass
from functools import cache

from gxdata.catalogue.codes import Labelled
from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class Place:
    """Where a form has a quantity: the cells of one frame whose sum it is, and the stretch of comparable forms."""

    frame: str
    cells: tuple[str, ...]
    stretch: int


@dataclass(frozen=True, slots=True)
class Series(Labelled):
    """A quantity and its place in every form that has it, by the form's code."""

    code: str
    zh: str
    en: str
    unit: str
    places: dict[str, Place]


@cache
def series_catalogue() -> dict[str, Series]:
    """All series by code."""
    return {
        code: Series(
            code,
            entry["zh"],
            entry["en"],
            entry["unit"],
            {
                form: Place(cells[0], tuple(cells[1:]), number)
                for number, stretch in enumerate(entry["stretches"])
                for form, cells in stretch.items()
            },
        )
        for code, entry in load("series").items()
    }
