"""The configuration file of a run: `gxdata.toml`."""

import difflib
import tomllib
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Literal, get_args

from gxdata.catalogue import Lang
from gxdata.errors import ConfigError

Years = tuple[int, ...] | Literal["latest", "all"]


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
    years
        Years to publish; ``"latest"`` for the last year in the store, ``"all"`` for every one.
    langs
        Languages of the pages.
    workers
        Processes that read reports.
    corrections
        Folder of corrections; None for those that the store records.
    """

    raw: tuple[Path, ...]
    store: Path = Path("data/tidy")
    out: Path = Path("reports")
    years: Years = "latest"
    langs: tuple[Lang, ...] = ("zh", "en")
    workers: int = 1
    corrections: Path | None = None


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
    known = [field.name for field in fields(Config)]
    for key in data:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise ConfigError(f"{path}: unknown key {key!r}.{hint} Known keys: {', '.join(known)}.")
    if "raw" not in data:
        raise ConfigError(f"{path}: the key 'raw' is missing: a list of folders of raw reports.")
    base = path.resolve().parent
    return Config(**{key: CHECKERS[key](path, key, value, base) for key, value in data.items()})


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


CHECKERS: dict[str, Callable[[Path, str, Any, Path], Any]] = {
    "raw": _paths,
    "store": _path,
    "out": _path,
    "years": _years,
    "langs": _langs,
    "workers": _count,
    "corrections": _path,
}
