"""What a dictionary is made of, before it is written as Markdown or HTML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. The first cell of a row names it; `coded` are the columns that hold codes, set as such."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    coded: frozenset[int] = frozenset({0})


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with what stands under it. `anchor` is the same in both languages, so that links outlive either."""

    level: int
    anchor: str
    heading: str
    lines: tuple[str, ...] = ()
    grid: Grid | None = None
