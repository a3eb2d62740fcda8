"""How cells and rows are set down in text: newlines, bars, broken and exploded headings, pages."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from random import Random

from gxdata.sample.damage.cells import (
    change_cells,
    change_tables,
    cut,
    is_value,
    with_blocks,
)
from gxdata.sample.damage.model import (
    Damage,
    Draft,
    Family,
    OnDraft,
    keeps_grid,
    text_flow,
    text_grid,
)
from gxdata.sample.layout import Block, Heading, Paragraph
from gxdata.sample.tables import CellRow, TableBlock

_BARS = "|" * 240
_LONG = 8  # Rows from which on a table may reach over the end of a page.


def newlines_in_cells(draft: Draft, _: Random) -> Draft:
    """Every cell begins and ends with a newline."""
    return change_cells(draft, lambda c: replace(c, text=f"\n{c.text}\n"))


def halve_headings(draft: Draft, _: Random) -> Draft:
    """Headings of columns are broken over two lines in their cells."""

    def halved(text: str) -> str:
        half = -(-len(text) // 2)
        return f"{text[:half]}\n{text[half:]}" if len(text) > 2 else text

    return change_cells(
        draft, lambda c: replace(c, text=halved(c.text)) if c.part == "column" else c
    )


def explode_headings(draft: Draft, _: Random) -> Draft:
    """Headings of columns stand upright: each line holds one character of each."""

    def exploded(block: TableBlock) -> Iterable[Block]:
        for row in block.rows[: block.header_rows]:
            for line in zip_longest(*(cell.text for cell in row), fillvalue=""):
                yield Paragraph(" ".join(character for character in line if character))
        yield replace(block, rows=block.rows[block.header_rows :], header_rows=0)

    return change_tables(draft, exploded)


def turn_page(draft: Draft, rng: Random) -> Draft:
    """A page ends within table three: its foot and the next one's head stand between two rows."""
    title = draft.layout.title
    number = rng.randint(3, 9)
    lines = rng.choice(
        (
            [f"第 {number} 页 共 12 页", title],
            [f"Page {number} - {title}", f"P. {number + 1}"],
            [f"- {number} -", "", title],
        )
    )

    def turned(block: TableBlock) -> Iterable[Block]:
        if len(block.rows) < _LONG:
            return [block]
        first, second = cut(block, rng.randint(6, len(block.rows) - 2), parents_again=False)
        return [first, *map(Paragraph, lines), second]

    return change_tables(draft, turned, ["applications"])


def set_rows(write: Callable[[CellRow, int], Iterable[str]]) -> OnDraft:
    """A damage that sets every row of every table down as the lines that `write` gives.

    `write` gets the row and how many columns of the table it leaves out.
    """

    def set_down(draft: Draft, _: Random) -> Draft:
        def lines(block: TableBlock) -> Iterable[Block]:
            for row in block.rows:
                yield from map(Paragraph, write(row, block.width - len(row)))

        return change_tables(draft, lines)

    return set_down


def bar_in_front(row: CellRow, missing: int) -> Iterator[str]:
    """``| a | b | ||``: a bar in front, and bars for the columns that a cell reaches over."""
    yield "| " + " | ".join(c.text for c in row) + " | " + "|" * missing


def cell_then_bar(row: CellRow, _: int) -> Iterator[str]:
    """Each cell on its line, with a bar behind it."""
    yield from (f"{cell.text} |" for cell in row)


def bar_before_value(row: CellRow, _: int) -> Iterator[str]:
    """Each cell on its line, with a bar alone on a line before each value."""
    for cell in row:
        yield from ("|", cell.text) if is_value(cell) else (cell.text,)


def bury_in_bars(draft: Draft, _: Random) -> Draft:
    """All prose of a section stands on one line, and hundreds of bars before and after it."""

    def buried() -> Iterator[Block]:
        yield Paragraph(f"{draft.layout.title} | {_BARS}")
        said: list[str] = []
        for block in draft.layout.blocks:
            if isinstance(block, TableBlock):
                yield from _said(said)
                yield block
                yield Paragraph(_BARS)
                said = []
            elif isinstance(block, Heading) and said:
                yield from _said(said)
                said = [block.text]
            else:
                said.append(block.text)
        yield from _said(said)

    return with_blocks(draft, buried())


def _said(texts: list[str]) -> Iterator[Block]:
    if texts:
        yield Paragraph(" ".join(texts))


def repeat_head(draft: Draft, _: Random) -> Draft:
    """Table three goes on with its headings repeated, as on a new page."""

    def repeated(block: TableBlock) -> Iterable[Block]:
        first, second = cut(block, len(block.rows) // 2, parents_again=True)
        return [first, replace(second, rows=(*block.rows[: block.header_rows], *second.rows))]

    return change_tables(draft, repeated, ["applications"])


PAGES: Family = {
    "newlines": Damage(
        "格内有换行", "newlines in cells", ("D05",), on_draft=newlines_in_cells, carriers=keeps_grid
    ),
    "headings_halved": Damage(
        "表头词断行", "words of headings cut over lines", ("D02", "D09"), on_draft=halve_headings
    ),
    "headings_exploded": Damage(
        "表头逐字竖排", "headings exploded by character", ("D10",),
        on_draft=explode_headings, carriers=text_flow,
    ),
    "page_break": Damage(
        "表三跨页", "a page ends within table three", ("D11",), on_draft=turn_page
    ),
    "headings_again": Damage(
        "续表重复表头", "headings repeated on a new page", ("D11",), on_draft=repeat_head
    ),
    "bar_in_front": Damage(
        "行首有竖线", "a bar in front of rows", ("D04",),
        on_draft=set_rows(bar_in_front), carriers=text_grid,
    ),
    "cell_then_bar": Damage(
        "一行一格后跟竖线", "a cell and a bar on each line", ("D06",),
        on_draft=set_rows(cell_then_bar), carriers=text_grid,
    ),
    "bar_before_value": Damage(
        "数字前一行竖线", "a bar alone before each value", ("D07",),
        on_draft=set_rows(bar_before_value), carriers=text_grid,
    ),
    "buried_in_bars": Damage(
        "大量版式竖线，正文挤成一行", "layout bars, prose on one line", ("D08",),
        on_draft=bury_in_bars, carriers=text_grid,
    ),
}  # fmt: skip
