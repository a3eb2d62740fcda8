"""The house's one rule: a room imports only from rooms before it, in the order of docs/structure.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.conftest import ROOT

PACKAGE = ROOT / "gxdata"
# The package's front door offers names of rooms behind it, and loads them when they are asked for.
FRONT_DOOR = "__init__"


def rooms() -> dict[str, int]:
    """The place of each room, by the table of the page; rooms of one row stand beside one another."""
    text = (ROOT / "docs" / "structure.md").read_text("utf-8")
    table = text.split("| room |", 1)[1].split("\n\n", 1)[0]
    first = (line.split("|")[1] for line in table.splitlines()[2:])
    named = [re.findall(r"`(\w+)(?:/|\.py)`", cell) for cell in first]
    return {name: number for number, names in enumerate(named) for name in names}


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Line and room of every import from the package, wherever it stands in a file."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name the whole path"
            module = node.module or ""
            names = [f"{module}.{alias.name}" for alias in node.names] if module == "gxdata" else []
            for name in names or [module]:
                if name.startswith("gxdata."):
                    yield node.lineno, name.split(".")[1]
        elif isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.startswith("gxdata."):
                    yield node.lineno, alias.name.split(".")[1]


def test_every_room_stands_on_the_page() -> None:
    found = {room_of(path) for path in PACKAGE.rglob("*.py")} - {FRONT_DOOR, "__main__"}
    assert found == set(rooms())


def test_a_room_imports_only_from_rooms_before_it() -> None:
    place = rooms()
    wrong = [
        f"{path.relative_to(ROOT)}:{line} imports from {other}/"
        for path in sorted(PACKAGE.rglob("*.py"))
        if (room := room_of(path)) in place
        for line, other in imported(ast.parse(path.read_text("utf-8")))
        if place[other] > place[room]
    ]
    assert wrong == []


def test_commands_are_thin() -> None:
    """Nothing but the command line imports from the command line."""
    skin = {"cli", "commands", "console"}
    importers = {
        room_of(path)
        for path in PACKAGE.rglob("*.py")
        for _, other in imported(ast.parse(path.read_text("utf-8")))
        if other in skin
    }
    assert importers <= {*skin, "__main__"}
