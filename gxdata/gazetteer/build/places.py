"""Find the county that the statistics of a year mean."""

from gxdata.gazetteer.build.counties import County
from gxdata.gazetteer.build.sources import Path3


class Places:
    """Finds the county (or prefecture without counties) a place of the statistics means in a year."""

    def __init__(self, counties: list[County]) -> None:
        self._rows: dict[Path3, list[County]] = {}
        self._by_name: dict[tuple[str, str], list[County]] = {}
        for county in counties:
            self._rows.setdefault(county.place, []).append(county)
            if county.level == "county":
                self._by_name.setdefault((county.place[0], county.name), []).append(county)
        self._place_of = {county.id: county.place for county in counties}
        self.with_counties = {row.place[:2] for row in counties if row.level == "county"}

    def at(self, place: Path3, year: int) -> int | None:
        """The row's id, or None for a development zone that only statistics count as a county."""
        if not place[2] and place[:2] in self.with_counties:
            return None
        rows = self._rows.get(place) or self._by_name.get((place[0], place[2]))
        return min(rows, key=lambda row: _distance(row, year)).id if rows else None

    def has_counties(self, row: int) -> bool:
        """Whether a row is a prefecture with counties, so that townships straight below it are a zone's."""
        place = self._place_of[row]
        return not place[2] and place[:2] in self.with_counties

    def prefecture_of(self, row: int) -> tuple[str, str]:
        """Province and prefecture of a row."""
        return self._place_of[row][:2]

    def prefecture(self, place: Path3, year: int) -> int | None:
        """The prefecture's id; a municipality's districts stand below the province."""
        rows = self._rows.get((place[0], place[1], ""))
        return min(rows, key=lambda row: _distance(row, year)).id if rows else None


def _distance(row: County, year: int) -> int:
    if row.valid_from is not None and year < row.valid_from:
        return row.valid_from - year
    return max(0, year - row.valid_to) if row.valid_to is not None else 0
