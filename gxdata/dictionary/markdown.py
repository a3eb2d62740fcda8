"""The dictionary as Markdown."""

from collections.abc import Iterable

from gxdata.dictionary.model import Grid, Part


def to_markdown(parts: Iterable[Part]) -> str:
    """Parts as one page of Markdown, each with an anchor of its own."""
    return "\n".join(_part(part) for part in parts)


def _part(part: Part) -> str:
    lines = "".join(f"{_plain(line)}\n\n" for line in part.lines)
    grid = _grid(part.grid) if part.grid and part.grid.rows else ""
    return (
        f'<a id="{part.anchor}"></a>\n\n{"#" * part.level} {_plain(part.heading)}\n\n{lines}{grid}'
    )


def _grid(grid: Grid) -> str:
    rows = ["| " + " | ".join(map(_plain, grid.head)) + " |", "|" + "---|" * len(grid.head)]
    for row in grid.rows:
        cells = (_code(cell) if n in grid.coded else _plain(cell) for n, cell in enumerate(row))
        rows.append("| " + " | ".join(cells) + " |")
    return "\n".join(rows) + "\n"


def _code(cell: str) -> str:
    return f"`{cell.replace('|', chr(92) + '|')}`" if cell else ""


def _plain(cell: str) -> str:
    """Text that Markdown leaves as it is: nothing in the catalogue is meant as markup."""
    for sign in "\\`*_[]<>|":
        cell = cell.replace(sign, "\\" + sign)
    return cell
