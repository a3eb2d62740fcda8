"""Parameters of a notebook, checked before it runs: papermill itself only warns of one it does not know."""

import ast
import difflib
import json
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gxdata.errors import ParameterError

_NAMES: dict[str, Any] = {
    "int": int,
    "float": float,
    "str": str,
    "bool": bool,
    "list": list,
    "dict": dict,
    "Any": Any,
    "Literal": typing.Literal,
    "Optional": typing.Optional,
}


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter that a notebook declares.

    Attributes
    ----------
    name
        Its name.
    type
        Its annotation, or the type of its default where it has none; `typing.Any` where neither tells.
    written
        The type as a user reads it.
    """

    name: str
    type: Any
    written: str


def declared(source: str) -> dict[str, Parameter]:
    """Read the parameters from the source of a notebook's ``parameters`` cell.

    Parameters
    ----------
    source
        Python: lines such as ``year: int = 2021`` or ``year = 2021``. It is parsed, not run.

    Raises
    ------
    SyntaxError
        If the cell is no Python.
    """
    found: dict[str, Parameter] = {}
    for line in ast.parse(source).body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            kind, written = _annotation(line.annotation), ast.unparse(line.annotation)
            found[line.target.id] = Parameter(line.target.id, kind, written)
        elif isinstance(line, ast.Assign):
            kind = _of_default(line.value)
            written = getattr(kind, "__name__", str(kind))
            for target in line.targets:
                if isinstance(target, ast.Name):
                    found[target.id] = Parameter(target.id, kind, written)
    return found


# How values of types that a shell does not suggest are written there.
_AS_LIST = {"list[str]": '\'["name", "name"]\'', "list[int]": "[2021,2022]"}


def require(notebook: str, known: Mapping[str, Parameter], given: Mapping[str, Any]) -> None:
    """Refuse parameters that the notebook does not declare, and values of the wrong type.

    Parameters
    ----------
    notebook
        Its name, for the message.
    known
        What it declares.
    given
        What is to be passed.

    Raises
    ------
    ParameterError
        Naming the notebook, the parameter, the nearest known name and all known ones.
    """
    for name, value in given.items():
        if name not in known:
            near = difflib.get_close_matches(name, known, 1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            names = ", ".join(known) or "none"
            raise ParameterError(
                f"{notebook}: unknown parameter {name!r}.{hint} Known parameters: {names}."
            )
        if not fits(value, known[name].type):
            written = known[name].written
            how = (
                f" Write a list, such as {name}={_AS_LIST[written]}." if written in _AS_LIST else ""
            )
            raise ParameterError(
                f"{notebook}: parameter {name!r} = {value!r} is not of type {written}.{how}"
            )


def from_text(parameter: Parameter | None, written: str) -> Any:
    """A value as it is written on a command line: JSON where the parameter takes what it means, else the text itself.

    Examples
    --------
    >>> known = declared('agency: str = ""\\ntop: int = 5')
    >>> from_text(known["agency"], "2021"), from_text(known["top"], "3")
    ('2021', 3)
    """
    try:
        value = json.loads(written)
    except ValueError:
        return written
    if parameter is None or fits(value, parameter.type) or not fits(written, parameter.type):
        return value
    return written


def _annotation(node: ast.expr) -> Any:
    """The type that an annotation names; Any for what is not among the few that parameters need."""
    try:
        return eval(  # a notebook of ours, and no names but those of types
            compile(ast.Expression(node), "parameters", "eval"), {"__builtins__": {}}, _NAMES
        )
    except Exception:
        return Any


def _of_default(node: ast.expr) -> Any:
    try:
        default = ast.literal_eval(node)
    except ValueError:
        return Any
    return Any if default is None else type(default)


def fits(value: Any, kind: Any) -> bool:
    """Whether a value is of a type; True is no number here."""
    if kind is Any:
        return True
    if kind is None or kind is types.NoneType:
        return value is None
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        return any(fits(value, option) for option in inner)
    if origin is typing.Literal:
        return any(value == option and type(value) is type(option) for option in inner)
    if origin is list:
        return isinstance(value, list | tuple) and all(fits(entry, inner[0]) for entry in value)
    if origin is dict:
        return isinstance(value, dict) and all(
            fits(key, inner[0]) and fits(entry, inner[1]) for key, entry in value.items()
        )
    if kind is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if kind is int:  # True is an int to Python, but no year
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, kind)
