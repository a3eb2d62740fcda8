"""Figures of statistics that have run together with their labels: a sum that fails may tell of a cell printed twice."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from gxdata.catalogue import Table
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.tokens import label_key


def in_failing_sums(figures: list[tuple[int, str, float]], tables: Sequence[Table]) -> set[int]:
    """The places of the figures, each with its row's code, that a sum is made of which does not hold.

    The sum is one of the table, of `tables`, that has most of the rows.
    """
    codes = {code for _, code, _ in figures}
    table = max(tables, key=lambda t: sum(r.code in codes for r in t.blocks[0].rows))
    rows = dict(_rows(figures, table))
    found: set[int] = set()
    for identity in table.identities:
        members = (*identity.parts, *identity.totals)
        if any(code not in rows for code in members):
            continue
        parts, totals = (
            sum(rows[code][1] for code in side) for side in (identity.parts, identity.totals)
        )
        if parts != totals:
            found |= {rows[code][0] for code in members}
    return found


def _rows(
    figures: list[tuple[int, str, float]], table: Table
) -> Iterator[tuple[str, tuple[int, float]]]:
    """Each row with the place of its figure and what it says; of rows with one label the first is the form's first."""
    alike: dict[str, list[str]] = defaultdict(list)
    for row in table.blocks[0].rows:
        alike[label_key(core(row.label))].append(row.code)
    codes = {code: found for found in alike.values() for code in found}
    before: Counter[str] = Counter()
    for place, code, number in figures:
        own = codes.get(code, [])
        if before[code] < len(own):
            yield own[before[code]], (place, number)
        before[code] += 1
