"""Pages saved on one line, each piece of text parted from the next by the same sign: a line for each."""

import re

# What parts pieces: bars, with white space beside them or none, and tabs.
SIGNS = ("|", "｜", "\t")
# Such a line holds so many pieces, so large a share of the text, and so many of its pieces are figures.
MIN_PIECES, MOST, FIGURES = 60, 0.8, 0.25
FIGURE = re.compile(r"[+\-−]?\d[\d,.]{0,14}[件条个次人万元]{0,2}|[/\-—无]")


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
        pieces = [piece.strip() for piece in longest.strip(f"{sign} ").split(sign)]
        figures = sum(FIGURE.fullmatch(piece) is not None for piece in pieces)
        if all(pieces) and figures >= FIGURES * len(pieces):
            return text.replace(longest, "\n".join(pieces))
    return text
