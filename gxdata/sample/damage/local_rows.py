"""Rows and lines of an organ's own, and sentences in place of rows (D17, D18)."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from random import Random

from gxdata.sample.damage.cells import change_rows, holds_any, is_value, row_code, tables
from gxdata.sample.damage.model import Draft, Family, fault
from gxdata.sample.damage.truth import number_of, uncertain, unreadable
from gxdata.sample.damage.values import printed
from gxdata.sample.tables import Cell, CellRow

_COLUMNS = 7


def say_a_row(draft: Draft, _: Random) -> Draft:
    """A sentence stands where the row 行政处罚 belongs."""
    key = "penalties.decisions"
    if key not in printed(draft, "disclosure"):
        return draft
    said = f"本年度共作出行政处罚决定{printed(draft, 'disclosure')[key]}件，没有别的情形。"
    keys = [k for k in printed(draft, "disclosure") if row_code(k) == "penalties"]
    width = next(tables(draft, ["disclosure"])).width

    def spoken(row: CellRow) -> CellRow:
        return (Cell(said, colspan=width),) if holds_any(row, keys) else row

    draft = change_rows(draft, lambda rows: map(spoken, rows), ["disclosure"])
    others = [k for k in keys if k != key]
    truth = uncertain(unreadable(draft.truth, "disclosure", others), "disclosure", [key])
    return replace(draft, truth=truth)


def add_local_row(draft: Draft, rng: Random) -> Draft:
    """A row of the province's own stands among those of the first block of table two."""
    numbers = [Cell(str(rng.randint(3, 120))) for _ in range(3)]

    def grown(rows: Sequence[CellRow]) -> Iterable[CellRow]:
        at = next(n for n, row in enumerate(rows) if row[0].key == "normative_documents")
        return [*rows[: at + 1], (Cell("其他主动公开的公文"), *numbers), *rows[at + 1 :]]

    return change_rows(draft, grown, ["disclosure"])


def add_local_line(draft: Draft, rng: Random) -> Draft:
    """A line of the organ's own stands under table two."""

    def grown(rows: Sequence[CellRow]) -> Iterable[CellRow]:
        line = f"全年对外发布信息总量（不含动态消息）：{rng.randint(30, 900)}"
        return [*rows, (Cell(line, colspan=4),)]

    return change_rows(draft, grown, ["disclosure"])


def add_subtotals(draft: Draft, _: Random) -> Draft:
    """Table three has a row with the sum of each group under the group's rows."""
    truth = draft.truth["applications"]

    def grown(rows: Sequence[CellRow]) -> Iterable[CellRow]:
        codes = [next((c.key for c in row if c.part == "label"), "") for row in rows]
        result = list(rows)
        for group in ("rejected", "unavailable", "denied"):
            members = [n for n, code in enumerate(codes) if code.startswith(f"{group}.")]
            members = [n for n in members if len(list(filter(is_value, rows[n]))) == _COLUMNS]
            if not members:
                continue
            columns = [c.key.rpartition(".")[2] for c in rows[members[0]] if is_value(c)]
            sums = (
                sum(number_of(truth[f"{codes[n]}.{column}"]) for n in members) for column in columns
            )
            row = (Cell("小计"), *(Cell(f"{number:.0f}") for number in sums))
            result = _insert(result, members[-1] + 1, row)
        return result

    return change_rows(draft, grown, ["applications"])


def _insert(rows: list[CellRow], at: int, new: CellRow) -> list[CellRow]:
    """The rows with one more; what hangs over its place, or ends just above it, reaches over it."""
    grown = [
        tuple(replace(c, rowspan=c.rowspan + int(_reaches(c, n, at))) for c in row)
        for n, row in enumerate(rows[:at])
    ]
    return [*grown, new, *rows[at:]]


def _reaches(cell: Cell, row: int, at: int) -> bool:
    return cell.rowspan > 1 and row + cell.rowspan >= at


LOCAL_ROWS: Family = {
    "sentence_for_row": fault("以句代行", "a sentence for a row", say_a_row, "D17"),
    "local_row": fault("自加一行", "a row of its own", add_local_row, "D18"),
    "local_line": fault("表后自加一句", "a line of its own", add_local_line, "D18"),
    "subtotals": fault("自加小计行", "rows of subtotals", add_subtotals, "D18"),
}
