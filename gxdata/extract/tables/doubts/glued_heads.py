"""Pages whose cells are run together line by line: what stands apart there was parted by chance."""

from gxdata.catalogue import Table
from gxdata.extract.tables.labels import core
from gxdata.extract.tables.tokens import Token, label_key

# What heads the column of labels.
FIRST_HEAD = "信息内容"
# So many lines that begin in a label and end in digits glued to it.
MIN_GLUED = 2
# More characters are a sentence.
MAX_LINE = 40


def are_cells_glued(stream: list[Token], table: Table) -> bool:
    """Whether the headings of a table two stand in running text as one word, and so do labels and their numbers."""
    running = [t for t in stream if t.row is None and t.value is None and len(t.text) <= MAX_LINE]
    if not any(
        token.text.startswith(FIRST_HEAD) and " " not in token.text and token.text != FIRST_HEAD
        for token in running
    ):
        return False
    labels = tuple({label_key(core(row.label)) for block in table.blocks for row in block.rows})
    glued = [t for t in running if t.key.startswith(labels) and t.text[-1:].isdecimal()]
    return len(glued) >= MIN_GLUED
