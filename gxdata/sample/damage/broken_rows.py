"""Rows of bars broken into lines: what text browsers leave of a table whose cells hold paragraphs."""

import re
from collections.abc import Callable

from gxdata.sample.carriers import CARRIERS, Carrier
from gxdata.sample.damage.markup import edit_text
from gxdata.sample.damage.model import Damage, Family

# A row as pipes write it: cells with a bar behind each, then a bar for each column spanned.
_ROW = re.compile(r"(?P<cells>[^\n]*?) \|(?: (?P<spanned>\|+))?")

Breaking = Callable[[list[str], str], list[str]]


def _behind_bars(cells: list[str], spanned: str) -> list[str]:
    return [*(f"{cell} |".strip() for cell in cells), *([spanned] if spanned else [])]


def _behind_words(cells: list[str], spanned: str) -> list[str]:
    *before, last = [f"{cell} |".strip() for cell in cells]
    return [*before, f"{last} {spanned}".strip()]


def _opened(cells: list[str], spanned: str) -> list[str]:
    return ["|", *_behind_words(cells, spanned)]


def _before_bars(cells: list[str], spanned: str) -> list[str]:
    first, *others = cells
    return [first, *(f"| {cell}".strip() for cell in others), *("|" for _ in spanned), "|"]


def _broken(breaking: Breaking) -> Callable[[bytes], bytes]:
    def broken(text: str) -> str:
        lines: list[str] = []
        for line in text.split("\n"):
            row = _ROW.fullmatch(line)
            lines += breaking(row["cells"].split(" | "), row["spanned"] or "") if row else [line]
        return "\n".join(lines)

    return edit_text(broken)


def _is_pipes(carrier: Carrier) -> bool:
    return carrier is CARRIERS["pipe"]


BROKEN_ROWS: Family = {
    "rows_broken_behind_bars": Damage(
        "每格一行，竖线在后", "each cell and its bar on a line, bars of spanned columns on another", ("D04",),
        on_content=_broken(_behind_bars), carriers=_is_pipes,
    ),
    "rows_broken_behind_words": Damage(
        "每格一行，跨列竖线随后", "each cell on a line, with the bars of spanned columns behind it", ("D04",),
        on_content=_broken(_behind_words), carriers=_is_pipes,
    ),
    "rows_broken_opened": Damage(
        "每格一行，行首另有竖线", "each cell on a line, and a bar that opens the row on another", ("D04",),
        on_content=_broken(_opened), carriers=_is_pipes,
    ),
    "rows_broken_before_bars": Damage(
        "每格一行，竖线在前", "each cell on a line behind its bar", ("D04",),
        on_content=_broken(_before_bars), carriers=_is_pipes,
    ),
}  # fmt: skip
