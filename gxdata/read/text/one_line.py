"""Pages, and tables, saved on one line, each piece parted from the next by the same sign: a line for each."""

import re
from itertools import pairwise

# What parts pieces: bars, with white space beside them or none, tabs, and what stands between quoted pieces of a list.
SIGNS = ("|", "｜", "\t", "', '", '", "')
# Such a line holds so many pieces, so large a share of them are figures, and so many at least are not: a row of a wide
# table has fewer labels.
MIN_PIECES, FIGURES, MIN_WORDS = 40, 0.25, 8
NUMBER = r"[+\-−]?\d[\d,.]{0,14}[件条个次人万元]{0,2}"
FIGURE = re.compile(rf"{NUMBER}|[/\-—无]")
# The last cell of a row that no sign parts from the next row's label, or from a heading above it: 310 行政处罚.
LAST_OF_ROW = re.compile(
    rf"^({NUMBER})\s+(?=其中|[（(“\"]|\d{{1,2}}[.．、]\D|(?![年月日条件个次人万元])[\u4e00-\u9fff]{{2}})"
)
# Of a table on one line so many rows at least end in so many figures; of the other lines of its page so large a share
# of so many parts end in one.
MIN_ROWS = 8
ROW_END = re.compile(r"(?<!\S)\d{1,9}(?: \d{1,9}){2,}\s*$")
FIGURE_END = re.compile(r"\S \d[\d.]{0,14}[万元。]{0,3}\s*$")
MIN_PARTS, OF_OTHERS = 4, 0.2
ROW_SIGN = "；"


def with_lines_apart(text: str) -> str:
    """`text` with a line for each piece of the lines that hold a page or a table; as it is where none does.

    Two such signs with nothing between them are a blank cell. Beside a label it is what a span leaves, and goes;
    between figures the line stays as it is, as there columns count.
    """
    for sign in SIGNS:
        if text.count(sign) >= MIN_PIECES:
            text = "\n".join(["\n".join(pieces(line, sign)) for line in text.split("\n")])
    return text


def pieces(line: str, sign: str) -> list[str]:
    """The pieces of a line that holds a table, each parted from the next by `sign`; the line where it holds none."""
    if line.count(sign) < MIN_PIECES:
        return [line]
    cells = [
        cell
        for piece in line.strip(f"{sign} []").split(sign)
        for cell in LAST_OF_ROW.sub(r"\1\n", piece.strip(), count=1).split("\n")
    ]
    found = list(filter(None, cells))
    figures = sum(_is_figure(piece) for piece in found)
    holds = figures >= FIGURES * len(found) and len(found) - figures >= MIN_WORDS
    return found if holds and not _has_blank_between_figures(cells) else [line]


def _has_blank_between_figures(cells: list[str]) -> bool:
    """Whether blank cells stand between two figures."""
    filled = [place for place, cell in enumerate(cells) if cell]
    return any(
        after > before + 1 and _is_figure(cells[before]) and _is_figure(cells[after])
        for before, after in pairwise(filled)
    )


def _is_figure(piece: str) -> bool:
    return FIGURE.fullmatch(piece) is not None


def with_rows_apart(text: str) -> str:
    """`text` with a line for each row of the tables that stand on one line, their rows parted by semicolons."""
    if text.count(ROW_SIGN) < MIN_ROWS:
        return text
    lines = [line.split(ROW_SIGN) for line in text.split("\n")]
    if not any(_holds_table(parts) for parts in lines):
        return text
    return "\n".join(
        "\n".join(parts).rstrip("。") if _holds_rows(parts) else ROW_SIGN.join(parts)
        for parts in lines
    )


def _holds_table(parts: list[str]) -> bool:
    if len(parts) < MIN_ROWS:
        return False
    ended = sum(ROW_END.search(part) is not None for part in parts)
    return ended >= MIN_ROWS and ended * 2 >= len(parts)


def _holds_rows(parts: list[str]) -> bool:
    """Whether the parts of a line are rows, where the page is known to have such lines."""
    figures = sum(FIGURE_END.search(part) is not None for part in parts)
    return len(parts) >= MIN_PARTS and figures >= OF_OTHERS * len(parts)
