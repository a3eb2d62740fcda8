"""Tables in wiki markup, as copies of pages in encyclopaedias carry them: each row on one barred line."""

import re

OPEN, CLOSE, ROW, CAPTION = "{|", "|}", "|-", "|+"
# What says how far a cell reaches, or how it looks: colspan=2 | 自然人.
ATTRIBUTES = re.compile(
    r"\s*(?:[a-z-]{2,20}\s*=\s*(?:\"[^\"|]{0,99}\"|[^\s|\"]{1,40}+)\s*)+\|(?!\|)"
)
# Between cells that share a line.
BETWEEN = re.compile(r"\|\||!!")


def with_wiki_rows(text: str) -> str:
    """The text with every row of a table in wiki markup as one line with bars between its cells."""
    if OPEN not in text or CLOSE not in text:
        return text
    lines: list[str] = []
    cells: list[str] | None = None  # of the row that is being read; None outside of tables

    def close() -> None:
        if cells:
            lines.append("| " + " | ".join(cells) + " |")
            cells.clear()

    for line in text.split("\n"):
        mark = line.strip()
        if cells is None:
            if mark.startswith(OPEN):
                cells = []
            else:
                lines.append(line)
        elif mark.startswith(CLOSE):
            close()
            cells = None
        elif mark.startswith(ROW):
            close()
        elif mark.startswith(CAPTION):
            lines.append(mark.removeprefix(CAPTION))
        elif mark[:1] in ("|", "!"):
            cells += [_bare(cell) for cell in BETWEEN.split(mark[1:])]
        elif mark and cells:
            cells[-1] += mark
    if cells is not None:
        return text  # nothing ends the table: it is none
    return "\n".join(lines)


def _bare(cell: str) -> str:
    """A cell without its attributes."""
    found = ATTRIBUTES.match(cell)
    return cell[found.end() if found else 0 :].strip()
