"""One administrative division, and how divisions stand to one another."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Division:
    """One division for as long as its name, its code and what stands above it stayed the same.

    Attributes
    ----------
    code
        GB/T 2260 code: 6 digits, of a township 9 digits; ``""`` where no source tells it (townships of a county
        that ended before 2015).
    name
        Full name (``西湖区``).
    level
        ``province``, ``prefecture``, ``county`` or ``township``.
    province, city, county, township
        Full names of the chain, its own included. ``city`` is None in municipalities and above counties that stand
        straight below a province (``仙桃市``); ``county`` is None in prefectures without counties (``东莞市``) and
        where only statistics know a township, below a development zone.
    valid_from, valid_to
        The years in which it came to be and ended; None is unknown or open. Statistics are yearly: a township came
        to be in ``valid_from`` or the year after, and ended in ``valid_to`` or the year before.
    """

    code: str
    name: str
    level: str
    province: str
    city: str | None
    county: str | None
    township: str | None
    valid_from: int | None
    valid_to: int | None

    @property
    def chain(self) -> tuple[str, ...]:
        """The full names from the province down to its own."""
        names = (self.province, self.city, self.county, self.township)
        return tuple(name for name in names if name)

    def stood_in(self, year: int) -> bool:
        """Whether it stood at some time in ``year`` or the year after, in which a report on ``year`` is written."""
        began = self.valid_from is None or self.valid_from <= year + 1
        return began and (self.valid_to is None or self.valid_to >= year)

    def stood_at_end_of(self, year: int) -> bool:
        """Whether it stood when ``year`` ended."""
        began = self.valid_from is None or self.valid_from <= year
        return began and (self.valid_to is None or self.valid_to > year)


def within(division: Division, outer: Division) -> bool:
    """Whether ``division`` is ``outer`` or stands below it, going by the names of their chains."""
    return division.chain[: len(outer.chain)] == outer.chain
