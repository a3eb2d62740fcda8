"""The statistics tables before 2019: one row a figure, behind a label, a unit and perhaps a code."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from gxdata import catalogue
from gxdata.catalogue import Column, Table
from gxdata.catalogue import Row as PrintedRow
from gxdata.extract.tables.align import AlignedRow
from gxdata.extract.tables.cells import row_reading
from gxdata.extract.tables.columns.whole_column import whole_column
from gxdata.extract.tables.columns.year_columns import (
    FIRST,
    YearColumn,
    figures_stand_first,
    year_beside_all_years,
    year_column,
)
from gxdata.extract.tables.doubts.copies import as_doubted, doubted, read_once
from gxdata.extract.tables.doubts.remarks_beside import heads_remarks, may_be_remark, proved
from gxdata.extract.tables.doubts.strayed_values import strayed
from gxdata.extract.tables.infer import infer_blanks
from gxdata.extract.tables.labels import UNITS, core, is_unit
from gxdata.extract.tables.money import in_unit_of_row
from gxdata.extract.tables.numbered_labels import SERIAL
from gxdata.extract.tables.parts import Part, parts
from gxdata.extract.tables.place import Placing, place
from gxdata.extract.tables.reading import RowReading, TableReading
from gxdata.extract.tables.row_sums import Row
from gxdata.extract.tables.serials import is_ordinal, without_serials
from gxdata.extract.tables.span_blanks import is_blank
from gxdata.extract.tables.tokens import Token, label_key
from gxdata.extract.tables.values import IN_WAN_YUAN

# So many of the table's labels with a cell behind them make a table; fewer are words of a report in prose.
MIN_ROWS = 8
# A unit that a label runs on into where columns are parted by white space only.
UNIT_BEHIND = re.compile(rf"\s+[{UNITS}]{{1,2}}$")
# What a heading has besides its words: its unit or guidance in parentheses, the mark of a note.
GUIDANCE = re.compile(r"[（(][^（）()]{1,60}[)）]|[\[［【]\d{1,2}[\]］】]|[\u2460-\u2473*※]")
# So many rows with a cell too many are no slips: there is a column that the form does not have.
MIN_SURPLUS = 3
# No more figures than these in a column that is blank otherwise may be another column's.
MOST_STRAY = 2
MAX_HEADING = 12
# Headings of a second table stand at most so many tokens before its first row.
HEADED = 12
# A line of headings has no more characters, and the one over the labels or units stands first.
MAX_LINE = 40
# A label with more characters, or with headings of columns, has others' words before it; none is longer than LONGEST.
MAX_LABEL, LONGEST = 60, 160
NAMES = re.compile("|".join((*FIRST, "计量单位", "代码")))
REMARK = "备注"
# What stands over several columns as well as over one, and what is left of the year in a title.
OVER_SEVERAL = frozenset(("数量", "统计数", "年度"))


def read_statistics(stream: list[Token], form: str, year: int) -> TableReading | None:
    """Read the statistics table of `form`; None where the report has none.

    A row that this report's table does not print is left out where the form is a local one, and is ``absent`` where it
    is the national one.
    """
    table = catalogue.form(form).table("statistics")
    if table is None:
        return None
    found = parts(stream, table.blocks[0].rows)
    above = {id(part): tokens for part, tokens in zip(found, _above(found), strict=True)}

    def read(part: Part) -> TableReading | None:
        if sum(bool(_figures(row)) for row in part.rows.values()) < MIN_ROWS:
            return None
        tokens, first = part.tokens, min(row.first for row in part.rows.values())
        printed = _printed(part.rows, table, _words(stream))
        own = year_column(tokens, first, table, year)
        own = own or whole_column(tokens[:first], printed.values())
        headings = _headings(above[id(part)], table)
        lowest = headings[-max(map(len, printed.values()), default=0) :]
        if OVER_SEVERAL.issuperset(headings[: -len(lowest)]) and {*lowest} & {*table.annual}:
            headings = lowest
        told = bool(own) or len(headings) > 1
        likely = year_beside_all_years(tokens, first, printed.values(), table)
        # Where the figures of the column so headed are above those of all years, the headings may be the other's.
        unsure = likely and likely.place != (own.place if own else _annual_place(headings, table))
        own = own if told else likely
        remarked = heads_remarks(tokens)
        width = own.width if own and remarked else None  # behind the last figure is a remark
        figures = {code: found[:width] for code, found in printed.items()}
        reading = _read(part.rows, table, headings, figures, own)
        if remarked:
            reading = _with_remarks_doubted(reading, printed, table, own.width if own else 0)
        return doubted(reading) if unsure or figures_stand_first(tokens, first, table) else reading

    return read_once(found, read, year)


def _with_remarks_doubted(
    reading: TableReading, printed: dict[str, tuple[Token, ...]], table: Table, width: int
) -> TableReading:
    """The table, its rows doubted whose number may be a remark: all but zeros and those that a sum needs.

    Its rows have as many figures as most that have any, or as the headings say that there are.
    """
    counts = Counter(map(len, filter(None, printed.values())))
    width = max(width, max(counts, key=counts.__getitem__, default=0))
    sure = proved(reading.rows, table.identities)
    unsure = {code for code, figures in printed.items() if may_be_remark(figures, width)} - sure
    return replace(
        reading, rows=tuple(as_doubted(r) if r.code in unsure else r for r in reading.rows)
    )


def _printed(
    aligned: dict[str, AlignedRow], table: Table, words: str
) -> dict[str, tuple[Token, ...]]:
    """The figures of each row that stands there, without serial numbers."""
    own = [row.code for row in table.blocks[0].rows if row.code in aligned]
    figures = without_serials([_figures(aligned[code]) for code in own], words)
    if REMARK in words:
        figures = [_without_remark(row) for row in figures]
    return dict(zip(own, figures, strict=True))


def _without_remark(figures: tuple[Token, ...]) -> tuple[Token, ...]:
    """A row's figures without the words behind them, where no grid tells which column they stand in."""
    last = figures[-1].value if len(figures) > 1 else None
    return figures[:-1] if last and last.kind == "text" else figures


def _words(stream: list[Token]) -> str:
    """What may be a heading; on a page that is one line these stand before the first row."""
    return "".join(
        token.key[-2 * MAX_LINE :]
        for token in stream
        if len(token.key) <= MAX_LINE or token.row is None
    )


def _above(found: list[Part]) -> Iterator[list[Token]]:
    """For each place of the table the tokens among which its headings are: all, where it stands once."""
    if len(found) == 1:
        yield found[0].tokens
        return
    before: list[Token] = []
    for part in found:
        first = min((row.first for row in part.rows.values()), default=0)
        yield [*before[-HEADED:], *part.tokens[:first]]
        before = part.tokens


def _read(
    aligned: dict[str, AlignedRow],
    table: Table,
    headings: list[str],
    printed: dict[str, tuple[Token, ...]],
    own_column: YearColumn | None,
) -> TableReading:
    """Read the table where it is printed once."""
    rows = table.blocks[0].rows
    own = list(printed)
    readings = [
        _row(row, aligned.get(row.code), printed.get(row.code, ()), headings, table, own_column)
        for row in rows
        if row.code in aligned or not table.annual
    ]
    unsure = _labels_in_doubt(rows, own) | _may_lack_a_cell(printed) | _stray(readings, printed)
    unsure |= strayed(tuple(readings), printed, table.identities)
    readings = [as_doubted(row) if row.code in unsure else row for row in readings]
    reading = TableReading("statistics", tuple(readings))
    # A column of serial numbers stands in many rows behind the figure; where a blank was dropped, in its place.
    if sum(row.carriage == "surplus" for row in readings) >= MIN_SURPLUS:
        return doubted(reading)
    return replace(reading, rows=infer_blanks(reading.rows, table.identities))


def _headings(stream: list[Token], table: Table) -> list[str]:
    """The headings over the columns of figures, left to right."""
    wanted = [*map(label_key, (*table.annual, *table.cumulative))]
    found: list[str] = []
    spelt = re.compile("|".join(sorted(wanted, key=len, reverse=True)) or "(?!)")
    for before, token, behind in _triples(stream):
        if token.key.startswith(FIRST):
            found = []
        if token.row is not None and not any(
            other.row == token.row and other.text for other in (before, behind)
        ):
            continue  # alone in its row: a title
        if before.key and before.key + token.key in wanted:  # broken over two lines
            found = [h for h in found if h != before.key] + [before.key + token.key]
            continue
        # Where columns are parted by white space only, one token holds all headings.
        line = token.row is None and _names_columns(token.key)
        bare = _without_guidance(token)
        key = bare.removesuffix("备注") if line else bare
        heading = next((w for w in wanted if key.endswith(w)), None)
        named = spelt.findall(bare, line.end() if bare == token.key else 0) if line else []
        if line and (heading or len(token.key) > MAX_LINE or len(named) > 1):
            found += named
        elif heading and len(token.key) <= MAX_HEADING and heading not in found:
            found.append(heading)
    return list(dict.fromkeys(found))


def _without_guidance(token: Token) -> str:
    """A heading as it is compared, without guidance and the mark of a note."""
    if not GUIDANCE.search(token.text):
        return token.key
    return label_key(GUIDANCE.sub("", token.text)) or token.key


def _triples(stream: list[Token]) -> Iterator[tuple[Token, Token, Token]]:
    """Each token with the one before it and the one behind it."""
    edge = Token("", None, None, "")
    return zip([edge, *stream], stream, [*stream[1:], edge], strict=False)


def _labels_in_doubt(rows: tuple[PrintedRow, ...], found: list[str]) -> set[str]:
    """The rows that share their wording with one that is not found: which of them is printed is not told."""
    keys = {row.code: label_key(core(row.label)) for row in rows}
    lacking = {key for code, key in keys.items() if code not in found}
    return {code for code in found if keys[code] in lacking}


def _may_lack_a_cell(printed: dict[str, tuple[Token, ...]]) -> set[str]:
    """The rows that end in a blank where most have a figure, and whose carrier leaves blanks for what is not there."""
    several = {code: figures for code, figures in printed.items() if len(figures) > 1}
    ending = {code for code, figures in several.items() if is_blank(figures[-1])}
    if len(ending) * 2 >= len(several):
        return set()
    return {code for code in ending if several[code][0].padded}


def _stray(readings: list[RowReading], printed: dict[str, tuple[Token, ...]]) -> set[str]:
    """The few rows with a figure in the year's column, where others have none there and one in the column beside it."""
    filled = {row.code for row in readings if row.cells[0].number is not None}
    beside = [
        row
        for row in readings
        if row.cells[0].status == "blank" and not all(map(is_blank, printed.get(row.code, ())))
    ]
    return filled if len(filled) <= MOST_STRAY and len(beside) >= MIN_ROWS else set()


def _names_columns(key: str) -> re.Match[str] | None:
    """Where a line begins to be one of headings; one that holds much else has them at its end, with a row's label."""
    if len(key) <= MAX_LINE:
        return NAMES.search(key)
    found = list(NAMES.finditer(key, max(0, len(key) - 2 * MAX_LINE)))
    return found[-1] if found else None


def _row(
    row: PrintedRow,
    found: AlignedRow | None,
    figures: tuple[Token, ...],
    headings: list[str],
    table: Table,
    own_column: YearColumn | None,
) -> RowReading:
    kind: Literal["count", "amount"] = "amount" if row.unit in IN_WAN_YUAN else "count"
    column = Column("value", row.label, unit=row.unit, kind=kind)
    if found is None:
        return replace(row_reading(row.code, (column,), None), label=row.label)
    figures = in_unit_of_row(figures, found.label, found.values)
    if own_column:
        placing = place(figures, Row(own_column.width))
        placing = placing._replace(cells=[placing.cells[own_column.place]])
    else:
        placing = _annual(figures, headings, table)
    return replace(row_reading(row.code, (column,), placing), label=_label(found))


def _label(found: AlignedRow) -> str:
    """The row's label as printed, without its unit and its number; of a page that is one line no words before it."""
    label = SERIAL.sub("", UNIT_BEHIND.sub("", found.label))
    if len(label) <= MAX_LABEL and not NAMES.search(label):
        return label
    words = label[-LONGEST:].split()
    known = [label_key(core(text)) for text in found.row.wordings]
    while len(words) > 1 and any(key in label_key("".join(words[1:])) for key in known):
        words.pop(0)
    return " ".join(words)


def _annual(figures: tuple[Token, ...], headings: list[str], table: Table) -> Placing:
    """The one figure of the row that speaks of the year."""
    own = _annual_place(headings, table)
    if own is None:
        return place(figures, Row(1))
    placing = place(figures, Row(len(headings)))
    return placing._replace(cells=[placing.cells[own]])


def _annual_place(headings: list[str], table: Table) -> int | None:
    """Which of several columns is the year's by its heading."""
    if len(headings) < 2 or not table.annual:
        return None
    order = [label_key(heading) for heading in table.annual]
    best = min(headings, key=lambda h: order.index(h) if h in order else len(order))
    return headings.index(best)


def _figures(found: AlignedRow) -> tuple[Token, ...]:
    """The cells behind a label without the one that holds its unit, and without the number of a label that follows."""
    cells = [t for t in found.values if t.value or not t.key or not is_unit(t.key)]
    while cells and cells[-1].row is None and is_ordinal(cells[-1]):
        cells.pop()
    return tuple(cells)
