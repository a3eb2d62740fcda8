"""Invented reports and their copies, put into stores."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pandas as pd

from gxdata import Store, ingest, open_store
from gxdata.sample.corpus import damaged
from gxdata.sample.figures import sheets
from gxdata.sample.organs import ORGANS, Organ
from gxdata.sample.sheet import Sheet

SEED = 41
Pages = dict[str, bytes]


def organ(slug: str) -> Organ:
    return next(one for one in ORGANS if one.slug == slug)


HEALTH = organ("lanyu-xian-weijianju")
TOWN = organ("weidu-zhen-zhengfu")
COUNTY = organ("lanyu-xian-zhengfu")
# Another invented town, that takes over what the first wrote.
TWIN = replace(TOWN, agency="雾栖镇人民政府", township="雾栖镇")


def sheet(of: Organ, year: int) -> Sheet:
    return sheets(of, SEED)[year]


def page(what: Sheet, carrier: str = "pipe", damage: str = "none") -> bytes:
    return damaged(what, carrier, damage, SEED).content


def retold(content: bytes, *changes: tuple[str, str]) -> bytes:
    """A page of text with some words in the place of others."""
    text = content.decode()
    for old, new in changes:
        text = text.replace(old, new)
    return text.encode()


def nameless(of: Organ, content: bytes) -> bytes:
    """A page that has lost the names of its organ and of every place."""
    names = (of.agency_full, of.agency, of.township, of.county, of.city, of.province)
    return retold(content, *((name, "") for name in names if name))


def put(folder: Path, pages: Pages) -> Path:
    for name, content in pages.items():
        path = folder / "raw" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder / "raw"


def stored(folder: Path, pages: Pages) -> Store:
    ingest([put(folder, pages)], folder / "tidy")
    return open_store(folder / "tidy")


def named(store: Store, frame: str) -> pd.DataFrame:
    """A frame with the name of the file each row came from."""
    sources = store.frame("reports")[["report_id", "source"]]
    names = sources.assign(name=sources["source"].str.removeprefix("raw/"))
    return store.frame(frame).drop(columns="source", errors="ignore").merge(names, on="report_id")


def copies(store: Store) -> dict[str, str]:
    """Each worse copy's file, and the one that is preferred to it."""
    reports = named(store, "reports")
    names = reports.set_index("report_id")["name"]
    worse = reports[reports["duplicate_of"].notna()]
    return {row["name"]: names[row["duplicate_of"]] for _, row in worse.iterrows()}


def files_of(root: Path, frames: Iterable[str]) -> dict[str, bytes]:
    return {
        str(path.relative_to(root)): path.read_bytes()
        for frame in frames
        for path in sorted((root / frame).rglob("*.parquet"))
    }
