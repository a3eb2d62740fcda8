"""Drop paragraphs that a page prints twice in a row, one for each of two screens: nothing in them counts twice."""

from dataclasses import replace
from itertools import compress, pairwise
from operator import eq

from gxdata.read.document import Block, Document, Line

# A shorter line, or one that is no sentence, may be a cell or a label. Where so many paragraphs stand twice, the items
# of lists do too.
SHORTEST, SHORTEST_ITEM, MIN_REPEATS = 20, 8, 3
ENDS = ("。", "；", "！", "？")


def has_repeats(text: str) -> bool:
    """Whether one of the lines of `text` is a paragraph and the same as the one before."""
    lines = text.split("\n")
    return any(map(_is_paragraph, compress(lines, map(eq, lines, lines[1:]))))


def without_repeats(document: Document) -> Document:
    """`document` with each such paragraph once."""
    blocks = document.blocks
    repeats = sum(_is_repeat(first, second, SHORTEST) for first, second in pairwise(blocks))
    shortest = SHORTEST_ITEM if repeats >= MIN_REPEATS else SHORTEST
    kept = blocks[:1] + tuple(
        second for first, second in pairwise(blocks) if not _is_repeat(first, second, shortest)
    )
    return document if len(kept) == len(blocks) else replace(document, blocks=kept)


def _is_repeat(first: Block, second: Block, shortest: int) -> bool:
    return (
        isinstance(first, Line)
        and isinstance(second, Line)
        and first.text == second.text
        and _is_paragraph(first.text, shortest)
    )


def _is_paragraph(text: str, shortest: int = SHORTEST) -> bool:
    return len(text) >= shortest and text.rstrip().endswith(ENDS)
