"""Read the configuration file of a run: `gxdata.toml`."""

import tomllib
from dataclasses import fields
from itertools import permutations
from pathlib import Path

from gxdata.config.settings import Config
from gxdata.config.values import CHECKERS, DEFAULT_PATHS, require_known
from gxdata.errors import ConfigError


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
    require_known(path, data, [each.name for each in fields(Config)], "")
    if "raw" not in data:
        raise ConfigError(f"{path}: the key 'raw' is missing: a list of folders of raw reports.")
    base = path.resolve().parent
    values = {key: CHECKERS[key](path, key, value, base) for key, value in data.items()}
    # What is left out stands where the file does, too.
    for key, default in DEFAULT_PATHS.items():
        values.setdefault(key, CHECKERS[key](path, key, default, base))
    config = Config(**values)
    _require_apart(path, config)
    return config


def _require_apart(path: Path, config: Config) -> None:
    """Refuse folders that hold one another: store and pages are replaced as a whole, with all that is in them."""
    made = {"store": config.store, "out": config.out, "runs": config.runs}
    if config.release:
        made["release.out"] = config.release.out
    named = [*made.items(), *(("raw", raw) for raw in config.raw)]
    places = [(key, folder.resolve()) for key, folder in named]
    for (key, folder), (other, within) in permutations(places, 2):
        if {key, other} == {"raw"} or not within.is_relative_to(folder):
            continue
        what = "is the folder of" if within == folder else "lies within that of"
        raise ConfigError(
            f"{path}: {other} {what} {key} ({folder}). Give each a folder of its own."
        )
