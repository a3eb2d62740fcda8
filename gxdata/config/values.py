"""The values of a configuration file, each held against what it must be."""

import difflib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from gxdata.catalogue import Lang
from gxdata.config.settings import NotifyOn, Pages, Releases, Years
from gxdata.errors import ConfigError


def require_known(path: Path, data: Mapping[str, Any], known: list[str], where: str) -> None:
    """Refuse a key that there is not, with the one that may be meant."""
    for key in data:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            names = ", ".join(known)
            raise ConfigError(f"{path}: unknown key {key!r}{where}.{hint} Known keys: {names}.")


def _wrong(path: Path, key: str, value: Any, wanted: str) -> ConfigError:
    return ConfigError(f"{path}: {key} = {value!r} is not {wanted}.")


def _path(path: Path, key: str, value: Any, base: Path) -> Path:
    if not isinstance(value, str) or not value:
        raise _wrong(path, key, value, "a path in quotes")
    # Kept relative where possible, so that messages stay short.
    return base / value if base != Path.cwd() else Path(value)


def _paths(path: Path, key: str, value: Any, base: Path) -> tuple[Path, ...]:
    if not isinstance(value, list) or not value:
        raise _wrong(path, key, value, "a list of paths")
    return tuple(_path(path, key, entry, base) for entry in value)


def _years(path: Path, key: str, value: Any, base: Path) -> Years:
    if value in ("latest", "all"):
        return "latest" if value == "latest" else "all"
    if isinstance(value, list) and value and all(type(year) is int for year in value):
        return tuple(value)
    raise _wrong(path, key, value, 'a list of years, "latest" or "all"')


def _langs(path: Path, key: str, value: Any, base: Path) -> tuple[Lang, ...]:
    known = get_args(Lang)
    if not isinstance(value, list) or not value or not all(lang in known for lang in value):
        raise _wrong(path, key, value, f"a list of {' and '.join(known)}")
    return tuple(value)


def _count(path: Path, key: str, value: Any, base: Path) -> int:
    if type(value) is not int or value < 1:
        raise _wrong(path, key, value, "a whole number from 1")
    return value


def _command(path: Path, key: str, value: Any, base: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(type(word) is str for word in value):
        raise _wrong(path, key, value, 'a command as a list of words, such as ["mail", "-s", "…"]')
    return tuple(value)


def _notify_on(path: Path, key: str, value: Any, base: Path) -> NotifyOn:
    known = get_args(NotifyOn)
    if value not in known:
        raise _wrong(path, key, value, f"one of {', '.join(known)}")
    chosen: NotifyOn = value
    return chosen


def _notebook(path: Path, key: str, value: Any, base: Path) -> str:
    if not isinstance(value, str) or not value.isidentifier():
        raise _wrong(path, key, value, "the name of a notebook, without its ending")
    return value


def _table(path: Path, key: str, value: Any, base: Path) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise _wrong(path, key, value, "a table of parameters")
    return value


def _each(path: Path, key: str, value: Any, base: Path) -> dict[str, tuple[Any, ...]]:
    table = _table(path, key, value, base)
    if not all(isinstance(values, list) and values for values in table.values()):
        raise _wrong(path, key, value, "a table of parameters, each with a list of values")
    return {name: tuple(values) for name, values in table.items()}


def _pages(path: Path, key: str, value: Any, base: Path) -> tuple[Pages, ...]:
    if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
        raise _wrong(path, key, value, "a list of tables: write [[pages]]")
    return tuple(_one_of_pages(path, entry, base) for entry in value)


def _one_of_pages(path: Path, entry: dict[str, Any], base: Path) -> Pages:
    require_known(path, entry, list(PAGES_CHECKERS), " in [[pages]]")
    if "notebook" not in entry:
        raise ConfigError(f"{path}: [[pages]] names no notebook.")
    checked = {k: PAGES_CHECKERS[k](path, f"pages.{k}", v, base) for k, v in entry.items()}
    both = checked.get("parameters", {}).keys() & checked.get("each", {}).keys()
    if both:
        names = ", ".join(sorted(both))
        raise ConfigError(f"{path}: [[pages]] gives {names} twice, in parameters and in each.")
    return Pages(**checked)


def _address(path: Path, key: str, value: Any, base: Path) -> str:
    if not isinstance(value, str) or "{run}" not in value:
        raise _wrong(path, key, value, 'an address with {run} in it, such as "runs/{run}/run.json"')
    return value


def _release(path: Path, key: str, value: Any, base: Path) -> Releases:
    if not isinstance(value, dict):
        raise _wrong(path, key, value, "a table: write [release]")
    require_known(path, value, ["out"], " in [release]")
    return Releases(_path(path, "release.out", value.get("out", DEFAULT_RELEASES), base))


DEFAULT_PATHS = {"store": "data/tidy", "out": "reports", "runs": "data/runs"}
DEFAULT_RELEASES = "releases"
Checker = Callable[[Path, str, Any, Path], Any]
PAGES_CHECKERS: dict[str, Checker] = {
    "notebook": _notebook,
    "years": _years,
    "langs": _langs,
    "parameters": _table,
    "each": _each,
}
CHECKERS: dict[str, Checker] = {
    "raw": _paths,
    "store": _path,
    "out": _path,
    "runs": _path,
    "keep_runs": _count,
    "run_address": _address,
    "years": _years,
    "langs": _langs,
    "workers": _count,
    "corrections": _path,
    "notebooks": _path,
    "notebooks_at_once": _count,
    "cell_timeout": _count,
    "notify": _command,
    "notify_on": _notify_on,
    "pages": _pages,
    "release": _release,
}
