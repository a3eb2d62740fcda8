"""What befalls tables in the markup of web pages: spans lost, tables nested, tables cut in two."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from random import Random

from gxdata.sample.damage.cells import change_cells, change_tables, cut
from gxdata.sample.damage.model import Damage, Draft, Family, OnDraft, web_page
from gxdata.sample.layout import Block
from gxdata.sample.tables import TableBlock

_DATA_TABLE = re.compile(r'<table[^>]*border="?1"?[^>]*>.*?</table>', re.DOTALL)
_CELL = re.compile(r"(<td[^>]*>)(.*?)(</td>)", re.DOTALL)


def lose_rowspans(draft: Draft, _: Random) -> Draft:
    """No cell says how far down it reaches."""
    return change_cells(draft, lambda c: replace(c, rowspan=1))


def lose_colspans(draft: Draft, _: Random) -> Draft:
    """No cell says how far to the right it reaches."""
    return change_cells(draft, lambda c: replace(c, colspan=1))


def cut_tables(*, parents_again: bool) -> OnDraft:
    """A damage that cuts table three, and table two, in two tables."""

    def cut_in_two(draft: Draft, rng: Random) -> Draft:
        def halves(block: TableBlock) -> Iterable[Block]:
            least, most = block.header_rows + 2, len(block.rows) - 2
            if least > most:
                return [block]
            at = rng.randint(least, most)
            return cut(block, at, parents_again=parents_again)

        return change_tables(draft, halves, ["applications", "disclosure"])

    return cut_in_two


def edit_text(change: Callable[[str], str]) -> Callable[[bytes], bytes]:
    """Apply a change of text to bytes, in whichever of the two encodings of pages they are."""

    def edited(content: bytes) -> bytes:
        for encoding in ("utf-8", "gb18030"):
            try:
                return change(content.decode(encoding)).encode(encoding)
            except UnicodeDecodeError:
                continue
        raise ValueError("these bytes are no page of the sample")

    return edited


def nest_tables(page: str) -> str:
    """Each table of figures stands in a cell of a table that is there for the layout."""
    frame = (
        '<table width="100%"><tr><td></td><td><table><tr><td>{}</td></tr></table></td></tr></table>'
    )
    return _DATA_TABLE.sub(lambda found: frame.format(found[0]), page)


def nest_cells(page: str) -> str:
    """Each cell of a table of figures holds a table of one cell."""

    def nested(cell: re.Match[str]) -> str:
        return f"{cell[1]}<table><tr><td>{cell[2]}</td></tr></table>{cell[3]}"

    return _DATA_TABLE.sub(lambda table: _CELL.sub(nested, table[0]), page)


def use_divs(page: str) -> str:
    """Cells hold blocks, line breaks and hidden remains of an editor."""
    remains = '<div style="display:none">&nbsp;</div>'
    return _DATA_TABLE.sub(
        lambda table: _CELL.sub(
            lambda c: f"{c[1]}<div><p>&nbsp;{c[2]}<br></p></div>{remains}{c[3]}", table[0]
        ),
        page,
    )


def leave_rows_open(page: str) -> str:
    """End tags of cells and rows are missing, which HTML allows."""
    return _DATA_TABLE.sub(lambda t: re.sub(r"</t[dr]>", "", t[0]), page)


def _on_page(zh: str, en: str, change: Callable[[str], str]) -> Damage:
    return Damage(zh, en, on_content=edit_text(change), carriers=web_page)


MARKUP: Family = {
    "rowspans_missing": Damage(
        "缺 rowspan", "no rowspans", on_draft=lose_rowspans, carriers=web_page
    ),
    "colspans_missing": Damage(
        "缺 colspan", "no colspans", on_draft=lose_colspans, carriers=web_page
    ),
    "table_cut": Damage(
        "表格断成两个", "tables cut in two", on_draft=cut_tables(parents_again=False),
        carriers=web_page,
    ),
    "table_cut_parents_again": Damage(
        "表格断成两个并重复上级标签", "tables cut in two, headings of groups again",
        on_draft=cut_tables(parents_again=True), carriers=web_page,
    ),
    "tables_nested": _on_page("表格套在版式表中", "tables in layout tables", nest_tables),
    "cells_nested": _on_page("格内套表", "a table in each cell", nest_cells),
    "cells_cluttered": _on_page("格内有编辑器残留", "an editor's remains in cells", use_divs),
    "tags_unclosed": _on_page("缺结束标签", "end tags missing", leave_rows_open),
}  # fmt: skip
