"""The statutory forms: which tables a form has, and each table's printed rows and columns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from gxdata.catalogue.loader import load, tuples

# The codes of the parts and of the totals of a sum.
Sides = tuple[tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A column of a table, itself and no other.

    It has a code, a printed label, the unit that its heading states, and a kind of numbers: a ``count`` is whole and
    not below zero, a ``change`` is whole, an ``amount`` may be anything.
    """

    code: str
    label: str
    aliases: tuple[str, ...] = ()
    unit: str | None = None
    unit_printed: bool = True
    kind: Literal["count", "change", "amount"] = "count"

    @property
    def wordings(self) -> tuple[str, ...]:
        """The printed label, and what else pages print for it."""
        return self.label, *self.aliases


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """A row of a table, itself and no other.

    `forms` is empty where every form has it; `parent` is the heading it stands under; `unit` is printed where each row
    has its own; `width` is how many cells it has.
    """

    code: str
    label: str
    aliases: tuple[str, ...] = ()
    parent: str | None = None
    forms: tuple[str, ...] = ()
    article: str | None = None
    unit: str | None = None
    width: int = 0

    @property
    def wordings(self) -> tuple[str, ...]:
        """The printed label, and what else pages print for it."""
        return self.label, *self.aliases

    def is_in(self, form: str) -> bool:
        """Whether `form` prints this row."""
        return not self.forms or form in self.forms


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Rows that share their columns, with the heading printed over them (if any)."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Identity:
    """An arithmetic relation that must hold: the parts together equal the totals together.

    Attributes
    ----------
    rule
        Id of the check that it is.
    along
        ``row`` where parts and totals are columns of one row, ``column`` where they are rows of one column.
    parts, totals
        Their codes; a code before a dot means all codes that begin with it.
    """

    rule: str
    along: Literal["row", "column"]
    parts: tuple[str, ...]
    totals: tuple[str, ...]

    def members(self, codes: Iterable[str]) -> Sides:
        """Which of `codes` are parts, and which are totals."""
        return _sides(self.parts, self.totals, tuple(codes))


@lru_cache(maxsize=256)
def _sides(parts: tuple[str, ...], totals: tuple[str, ...], codes: tuple[str, ...]) -> Sides:
    """Kept, as few lists of codes are asked for again and again: those of the forms' rows and columns."""
    return _named(codes, parts), _named(codes, totals)


def _named(codes: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in codes if code in names or code.partition(".")[0] in names)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A statutory table, in print order.

    `one_row` says that the printed table has a single row of values in which the table's rows follow one another.
    `row_codes` and `column_codes` name the lists their codes come from, where those are not called like the columns.
    Where the columns of values differ from page to page, `annual` holds the headings of those that speak of the year,
    the best first, and `cumulative` of those that sum up all years; `this_year` are headings of the one column of the
    year where others stand beside it, which begin with words of `other_years`. `identities` must hold in it, and of
    each pair of `at_most` the first row may not exceed the second.
    """

    name: str
    frame: str
    row_key: str
    column_key: str
    label: str
    blocks: tuple[Block, ...]
    one_row: bool = False
    corner: str = ""
    groups: tuple[str, ...] = ()
    identities: tuple[Identity, ...] = ()
    at_most: tuple[tuple[str, str], ...] = ()
    row_codes: str = ""
    column_codes: str = ""
    annual: tuple[str, ...] = ()
    cumulative: tuple[str, ...] = ()
    this_year: tuple[str, ...] = ()
    other_years: tuple[str, ...] = ()

    @property
    def down_columns(self) -> tuple[Identity, ...]:
        """The identities between rows, which hold in each column."""
        return tuple(identity for identity in self.identities if identity.along == "column")

    def rows(self, form: str) -> Iterator[tuple[Row, Block]]:
        """The rows that `form` prints, in order, each with its block."""
        for block in self.blocks:
            for row in block.rows:
                if row.is_in(form):
                    yield row, block

    def cells(self, form: str) -> list[tuple[str, str]]:
        """The (row code, column code) pairs of every cell that `form` has."""
        return [(row.code, col.code) for row, block in self.rows(form) for col in block.columns]


@dataclass(frozen=True, slots=True)
class Form:
    """A layout decreed for a period.

    `signals` are printed labels that no other form has.
    """

    code: str
    zh: str
    en: str
    notice: str
    first_year: int
    tables: tuple[Table, ...]
    signals: tuple[str, ...]
    last_year: int | None = None

    def table(self, frame: str) -> Table | None:
        """The form's table that fills `frame`, or None."""
        return next((t for t in self.tables if t.frame == frame), None)


@cache
def table(name: str) -> Table:
    """The table called `name`, such as ``"disclosure-2021"`` or ``"applications"``."""
    entry = dict(load(f"table_{name.replace('-', '_')}"))
    blocks = tuple(
        Block(
            columns=tuple(Column(**tuples(c)) for c in block["columns"]),
            rows=tuple(Row(**tuples(r), width=len(block["columns"])) for r in block["rows"]),
            heading=block.get("heading"),
        )
        for block in entry.pop("blocks")
    )
    identities = tuple(Identity(**tuples(i)) for i in entry.pop("identities", ()))
    at_most = tuple((part, whole) for part, whole in entry.pop("at_most", ()))
    return Table(blocks=blocks, identities=identities, at_most=at_most, **tuples(entry))


@cache
def tables() -> tuple[Table, ...]:
    """The tables of all forms, each once."""
    return tuple({table.name: table for form in forms().values() for table in form.tables}.values())


@cache
def tables_of(frame: str) -> tuple[Table, ...]:
    """The tables of all forms whose cells stand in one frame."""
    return tuple([table for table in tables() if table.frame == frame])


@cache
def forms() -> dict[str, Form]:
    """All forms by code, newest first."""
    return {
        code: Form(
            code=code,
            zh=entry["zh"],
            en=entry["en"],
            notice=entry["notice"],
            first_year=entry["first_year"],
            last_year=entry.get("last_year"),
            tables=tuple(table(name) for name in entry["tables"]),
            signals=tuple(entry["signals"]),
        )
        for code, entry in load("forms").items()
    }


def form(code: str) -> Form:
    """The form with this code.

    Raises
    ------
    KeyError
        If the catalogue has no such form.
    """
    return forms()[code]
