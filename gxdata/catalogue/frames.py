"""The frames of the store, as the catalogue describes them."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from gxdata.catalogue.codes import Defined
from gxdata.catalogue.loader import load

# The columns of `reports` that say where an organ is, from the widest place to the narrowest.
PLACES = ("province", "city", "county", "township")


@dataclass(frozen=True, slots=True)
class ColumnSpec(Defined):
    """A column: its type (as ``frames.toml`` names it), labels, definition, unit, list of codes and bounds.

    Attributes
    ----------
    minimum, maximum
        Bounds of a number.
    pattern
        The expression that the whole of a text fits.
    references
        The frame among whose `report_id` a value stands.
    """

    name: str
    type: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    null: bool = True
    codes: str | None = None
    unit: str | None = None
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    references: str | None = None


@dataclass(frozen=True, slots=True)
class FrameSpec(Defined):
    """A frame: its columns in order, and the columns that tell its rows apart.

    Attributes
    ----------
    without_report
        Whether rows may belong to no report of the store.
    """

    name: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    key: tuple[str, ...]
    columns: tuple[ColumnSpec, ...]
    without_report: bool = False

    def column(self, name: str) -> ColumnSpec:
        """The column called `name`.

        Raises
        ------
        KeyError
            If the frame has no such column.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


def _columns(entries: dict[str, Any]) -> tuple[ColumnSpec, ...]:
    return tuple(ColumnSpec(name=name, **entry) for name, entry in entries.items())


def _own_of_no_report(column: ColumnSpec) -> ColumnSpec:
    """`report_id` or `year` where a row may belong to no report: its id stands nowhere else, its year may be 0."""
    return replace(column, references=None, minimum=None if column.minimum is None else 0)


@cache
def frames() -> dict[str, FrameSpec]:
    """All frames by name, in the order of the contract."""
    data = load("frames")
    common = _columns(data["common"])
    specs = {}
    for name, entry in data["frames"].items():
        shared = _columns(data[entry["include"]]) if "include" in entry else ()
        without_report = entry.get("without_report", False)
        own = tuple(_own_of_no_report(c) for c in common) if without_report else common
        if name == "reports":
            own = tuple(replace(column, references=None) for column in common)
        specs[name] = FrameSpec(
            name=name,
            zh=entry["zh"],
            en=entry["en"],
            definition_zh=entry["definition_zh"],
            definition_en=entry["definition_en"],
            key=tuple(entry["key"]),
            columns=own + _columns(entry["columns"]) + shared,
            without_report=without_report,
        )
    return specs


def frame(name: str) -> FrameSpec:
    """The frame called `name`.

    Raises
    ------
    KeyError
        If the store has no such frame.
    """
    return frames()[name]
