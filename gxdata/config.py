"""The configuration file of a run: `gxdata.toml`."""

import difflib
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, get_args

from gxdata.catalogue import Lang
from gxdata.errors import ConfigError

Years = tuple[int, ...] | Literal["latest", "all"]
NotifyOn = Literal["failure", "change", "always"]


@dataclass(frozen=True, slots=True)
class Pages:
    """One ``[[pages]]`` of the file: a notebook, and what it is to be run with.

    Attributes
    ----------
    notebook
        Name of the notebook, without its ending.
    years, langs
        As in `Config`, whose values hold where these are None. Years are for notebooks with a parameter `year`.
    parameters
        Values for other parameters.
    each
        Parameters with several values: a page is made of every combination.
    """

    notebook: str
    years: Years | None = None
    langs: tuple[Lang, ...] | None = None
    parameters: Mapping[str, Any] = field(default_factory=dict)
    each: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Config:
    """What one run reads, and what it makes. Paths in the file count from the folder the file is in.

    Attributes
    ----------
    raw
        Folders or files of raw reports.
    store
        Folder of the store.
    out
        Folder the pages are written to.
    runs
        Folder of the records of runs.
    keep_runs
        So many records of runs are kept.
    years
        Years to publish; ``"latest"`` for the last year in the store, ``"all"`` for every one.
    langs
        Languages of the pages.
    workers
        Processes that read reports.
    corrections
        Folder of corrections; None for those that the store records.
    notebooks
        Folder of the notebooks; None for ``notebooks`` below the working directory or beside the package.
    notebooks_at_once
        Notebooks that run at a time.
    cell_timeout
        Seconds that one cell of a notebook may take.
    notify
        A command, as a list of words, that gets the summary of a run on its standard input.
    notify_on
        When to call it: on ``"failure"``, also on ``"change"``, or ``"always"``.
    pages
        The notebooks to run; the yearly summary if there are none.
    """

    raw: tuple[Path, ...]
    store: Path = Path("data/tidy")
    out: Path = Path("reports")
    runs: Path = Path("data/runs")
    keep_runs: int = 30
    years: Years = "latest"
    langs: tuple[Lang, ...] = ("zh", "en")
    workers: int = 1
    corrections: Path | None = None
    notebooks: Path | None = None
    notebooks_at_once: int = 2
    cell_timeout: int = 600
    notify: tuple[str, ...] = ()
    notify_on: NotifyOn = "failure"
    pages: tuple[Pages, ...] = ()


def load_config(path: Path | str) -> Config:
    """Read and check a configuration file.

    Raises
    ------
    ConfigError
        If the file is missing or is no TOML, a key is unknown, or a value is not of its type.
    """
    path = Path(path)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigError(
            f"{path}: no such configuration file. Copy gxdata.toml from the project."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise ConfigError(f"{path}: not a readable TOML file ({error}).") from error
    _require_known(path, data, [each.name for each in fields(Config)], "")
    if "raw" not in data:
        raise ConfigError(f"{path}: the key 'raw' is missing: a list of folders of raw reports.")
    base = path.resolve().parent
    values = {key: CHECKERS[key](path, key, value, base) for key, value in data.items()}
    # What is left out stands where the file does, too.
    for key, default in DEFAULT_PATHS.items():
        values.setdefault(key, _path(path, key, default, base))
    return Config(**values)


def _require_known(path: Path, data: Mapping[str, Any], known: list[str], where: str) -> None:
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
    _require_known(path, entry, list(PAGES_CHECKERS), " in [[pages]]")
    if "notebook" not in entry:
        raise ConfigError(f"{path}: [[pages]] names no notebook.")
    checked = {k: PAGES_CHECKERS[k](path, f"pages.{k}", v, base) for k, v in entry.items()}
    both = checked.get("parameters", {}).keys() & checked.get("each", {}).keys()
    if both:
        names = ", ".join(sorted(both))
        raise ConfigError(f"{path}: [[pages]] gives {names} twice, in parameters and in each.")
    return Pages(**checked)


DEFAULT_PATHS = {"store": "data/tidy", "out": "reports", "runs": "data/runs"}
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
}
