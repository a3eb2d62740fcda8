"""The gazetteer's rows, read once, each file when it is first needed."""

import csv
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from importlib import resources

from gxdata.gazetteer.division import Division

COLUMNS = "id code province city county valid_from valid_to successors".split()
DATA = resources.files("gxdata.gazetteer") / "data"


class Counties:
    """Provinces, prefectures and counties: row number → division, name → row numbers."""

    def __init__(self) -> None:
        self.divisions: list[Division] = []
        self.successors: list[tuple[int, ...]] = []
        with (DATA / "divisions.csv").open(encoding="utf-8") as stream:
            rows = csv.reader(stream)
            next(rows)
            for _, code, province, city, county, start, end, successors in rows:
                self.divisions.append(_county(code, province, city, county, start, end))
                self.successors.append(_numbers(successors))
        self._rows: dict[str, list[int]] = {}
        for row, one in enumerate(self.divisions):
            self._rows.setdefault(one.name, []).append(row)

    def rows(self, name: str) -> Sequence[int]:
        """The row numbers of all divisions of this name."""
        return self._rows.get(name, ())

    def names(self) -> Iterable[str]:
        """Every name once."""
        return self._rows


class Townships:
    """Townships, sorted by name: those of one name stand together. Row numbers follow those of the counties."""

    def __init__(self, first: int) -> None:
        import pyarrow.parquet as pq

        with resources.as_file(DATA / "townships.parquet") as file:
            table = pq.read_table(file, use_threads=False, memory_map=True)
        self._first = first
        self.names: list[str] = table["name"].to_numpy().tolist()
        self._at = dict(zip(reversed(self.names), range(len(self.names) - 1, -1, -1), strict=True))
        self._parent, self._code, self._from, self._to = (
            table[column].fill_null(0).to_numpy()
            for column in ("parent", "code", "valid_from", "valid_to")
        )
        self._following = table["successors"]

    def rows(self, name: str) -> range:
        """The row numbers of all townships of this name."""
        start = end = self._at.get(name, len(self.names))
        while end < len(self.names) and self.names[end] == name:
            end += 1
        return range(self._first + start, self._first + end)

    def successors(self, row: int) -> tuple[int, ...]:
        """The row numbers of what followed a township."""
        return _numbers(self._successors[row - self._first] or "")

    @cached_property
    def _successors(self) -> list[str | None]:
        following: list[str | None] = self._following.to_numpy().tolist()
        return following

    def division(self, row: int) -> Division:
        """The division of one row."""
        at = row - self._first
        name = self.names[at]
        parent = counties().divisions[self._parent[at]]
        code, start, end = int(self._code[at]), int(self._from[at]), int(self._to[at])
        return Division(
            str(code or ""),
            name,
            "township",
            parent.province,
            parent.city,
            parent.county,
            name,
            start or None,
            end or None,
        )


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(map(int, text.split()))


def _county(code: str, province: str, city: str, county: str, start: str, end: str) -> Division:
    level = "county" if county else "prefecture" if city else "province"
    return Division(
        code,
        county or city or province,
        level,
        province,
        city or None,
        county or None,
        None,
        int(start) if start else None,
        int(end) if end else None,
    )


@cache
def counties() -> Counties:
    """Provinces, prefectures and counties."""
    return Counties()


@cache
def townships() -> Townships:
    """Townships."""
    return Townships(len(counties().divisions))


def division(row: int) -> Division:
    """The division of a row number."""
    upper = counties().divisions
    return upper[row] if row < len(upper) else _township(row)


@cache
def _township(row: int) -> Division:
    return townships().division(row)


def row_successors(row: int) -> tuple[int, ...]:
    """The row numbers of what followed a division; empty while it stands, or where no source tells."""
    upper = counties().successors
    return upper[row] if row < len(upper) else townships().successors(row)


def rows_named(name: str) -> Sequence[int]:
    """Row numbers of all divisions with exactly this full name. Townships are read only for names of their kinds."""
    rows = counties().rows(name)
    if name.endswith(TOWNSHIP_KINDS):
        return [*rows, *townships().rows(name)]
    return rows


TOWNSHIP_KINDS = ("镇", "乡", "街道", "苏木", "区公所", "地区")
