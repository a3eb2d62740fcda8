"""The frames of the store, as the catalogue describes them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from gxdata.catalogue.codes import Lang
from gxdata.catalogue.loader import load


@dataclass(frozen=True, slots=True)
class ColumnSpec:
    """A column: its type (as ``frames.toml`` names it), labels, definition, unit and list of codes."""

    name: str
    type: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    null: bool = True
    codes: str | None = None
    unit: str | None = None

    def label(self, lang: Lang) -> str:
        """The label in one language."""
        return self.zh if lang == "zh" else self.en


@dataclass(frozen=True, slots=True)
class FrameSpec:
    """A frame: its columns in order, and the columns that tell its rows apart."""

    name: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    key: tuple[str, ...]
    columns: tuple[ColumnSpec, ...]

    def label(self, lang: Lang) -> str:
        """The label in one language."""
        return self.zh if lang == "zh" else self.en


def _columns(entries: dict[str, Any]) -> tuple[ColumnSpec, ...]:
    return tuple(ColumnSpec(name=name, **entry) for name, entry in entries.items())


@cache
def frames() -> dict[str, FrameSpec]:
    """All frames by name, in the order of the contract."""
    data = load("frames")
    common = _columns(data["common"])
    specs = {}
    for name, entry in data["frames"].items():
        shared = _columns(data[entry["include"]]) if "include" in entry else ()
        specs[name] = FrameSpec(
            name=name,
            zh=entry["zh"],
            en=entry["en"],
            definition_zh=entry["definition_zh"],
            definition_en=entry["definition_en"],
            key=tuple(entry["key"]),
            columns=common + _columns(entry["columns"]) + shared,
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
