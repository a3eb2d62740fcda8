"""The store as a Frictionless Data Package: ``datapackage.json``, made from the catalogue."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from gxdata.atomic import write_text
from gxdata.catalogue import frames
from gxdata.catalogue.loader import load
from gxdata.dictionary.tableschema import table_schema
from gxdata.errors import StoreError
from gxdata.store.files import DESCRIPTION
from gxdata.store.paths import PART, is_store, years_of
from gxdata.store.schema import PARTITION

PROFILE = "https://datapackage.org/profiles/2.0/"
FORMATS = {
    ".parquet": ("parquet", "application/vnd.apache.parquet"),
    ".csv": ("csv", "text/csv"),
}


def write_datapackage(
    store: Path | str, folder: Path | str | None = None, *, version: str | None = None
) -> Path:
    """Write the description of a store as a data package.

    Parameters
    ----------
    store
        Folder of the store, or of a state that is to become one.
    folder
        Where ``datapackage.json`` is written to: the store's folder itself, or one above it, as a data package may
        only name files below it. The store's own folder if left out.
    version
        Version of the data, where they have one.

    Returns
    -------
    pathlib.Path
        The file written. Its bytes depend on the catalogue and on which files the store has, on nothing else.

    Raises
    ------
    StoreError
        If `store` is no store, or does not stand below `folder`.
    GxdataError
        If the folder cannot be written.
    """
    root, place = Path(store).resolve(), Path(folder or store).resolve()
    if not is_store(root):
        raise StoreError(f"{root}: not a store (it holds no reports and failures).")
    if not root.is_relative_to(place):
        raise StoreError(f"{place}: a data package stands in the store's folder or above it.")
    below = PurePosixPath(*root.relative_to(place).parts)
    files = {
        name: [str(below / name / f"{PARTITION}={year}" / PART) for year in years_of(root, name)]
        for name in frames()
    }
    path = place / DESCRIPTION
    write_text(path, as_text(data_package(files, version=version)))
    return path


def data_package(
    files: Mapping[str, Sequence[str]], *, version: str | None = None
) -> dict[str, Any]:
    """The descriptor of a data package.

    Parameters
    ----------
    files
        Frame name to its files, as paths below the descriptor with ``/``; all of one frame end alike, in ``.parquet``
        or ``.csv``. A frame without files is left out. Where files lie in folders called ``year=…``, the column `year`
        is that of the folder.
    version
        Version of the data, where they have one.
    """
    about = load("package")
    package: dict[str, Any] = {
        "$schema": PROFILE + "datapackage.json",
        "name": about["name"],
        "title": about["en"],
        "title_zh": about["zh"],
        "description": about["definition_en"],
        "description_zh": about["definition_zh"],
        "keywords": about["keywords"],
        "licenses": [
            {"name": x["name"], "path": x["path"], "title": x["en"], "title_zh": x["zh"]}
            for x in about["licences"]
        ],
    }
    if version is not None:
        package["version"] = version
    held = {name for name, paths in files.items() if paths}
    package["resources"] = [_resource(name, files[name], held) for name in frames() if name in held]
    return package


def _resource(name: str, paths: Sequence[str], held: set[str]) -> dict[str, Any]:
    spec = frames()[name]
    form, media_type = FORMATS[os.path.splitext(paths[0])[1]]
    return {
        "name": name,
        "type": "table",
        "title": spec.en,
        "title_zh": spec.zh,
        "description": spec.definition_en,
        "description_zh": spec.definition_zh,
        "path": list(paths) if len(paths) > 1 else paths[0],
        "format": form,
        "mediatype": media_type,
        **({"encoding": "utf-8"} if form == "csv" else {}),
        "schema": table_schema(spec, held, form),
    }


def as_text(package: Mapping[str, Any]) -> str:
    """A descriptor as the text of its file."""
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"
