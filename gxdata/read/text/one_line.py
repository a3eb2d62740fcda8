"""Pages, and tables, saved on one line, each piece parted from the next by the same sign: a line for each."""

import re

# What parts pieces: bars, with white space beside them or none, tabs, and what stands between quoted pieces of a list.
SIGNS = ("|", "｜", "\t", "', '", '", "')
# Such a line holds so many pieces, so large a share of the text, and so many of its pieces are figures.
MIN_PIECES, MOST, FIGURES = 60, 0.8, 0.25
FIGURE = re.compile(r"[+\-−]?\d[\d,.]{0,14}[件条个次人万元]{0,2}|[/\-—无]")
# Of a table on one line so many rows at least end in so many figures; of the other lines of its page so large a share
# of so many parts end in one.
MIN_ROWS = 8
ROW_END = re.compile(r"(?<!\S)\d{1,9}(?: \d{1,9}){2,}\s*$")
FIGURE_END = re.compile(r"\S \d[\d.]{0,14}[万元。]{0,3}\s*$")
MIN_PARTS, OF_OTHERS = 4, 0.2
ROW_SIGN = "；"


def with_lines_apart(text: str) -> str:
    """`text` with a line for each piece, where one line holds nearly all of it; as it is otherwise.

    Two such signs with nothing between them are a blank cell: bars then part cells of rows, whose columns count.
    """
    longest = max(text.split("\n"), key=len)
    if len(longest) < MOST * len(text):
        return text
    for sign in SIGNS:
        if longest.count(sign) < MIN_PIECES:
            continue
        pieces = [piece.strip() for piece in longest.strip(f"{sign} []").split(sign)]
        figures = sum(FIGURE.fullmatch(piece) is not None for piece in pieces)
        if all(pieces) and figures >= FIGURES * len(pieces):
            return text.replace(longest, "\n".join(pieces))
    return text


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
