"""What one mend is, and ways to apply a change of text to a whole document."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from gxdata.read.document import Block, Document, Line

OnText = Callable[[str], str]
OnDocument = Callable[[Document], Document]


@dataclass(frozen=True, slots=True)
class Mend:
    """One mend.

    Attributes
    ----------
    code
        Its code in the catalogue's list ``repair``.
    signs
        Characters: a text that holds none of them does not need the mend. Empty where no character tells.
    needed
        A closer look at a document's whole text: without what it looks for the mend changes nothing.
    apply
        What the mend does to the document. Left out, the mend only says that something is there.
    """

    code: str
    signs: frozenset[str]
    needed: Callable[[str], bool]
    apply: OnDocument | None = None


def on_texts(change: OnText) -> OnDocument:
    """A change of text applied to title, lines and cells."""

    def changed(document: Document) -> Document:
        title = None if document.title is None else change(document.title)
        blocks = tuple(_changed_block(block, change) for block in document.blocks)
        if title == document.title and blocks == document.blocks:
            return document
        return replace(document, blocks=blocks, title=title)

    return changed


def _changed_block(block: Block, change: OnText) -> Block:
    if isinstance(block, Line):
        text = change(block.text)
        return block if text == block.text else replace(block, text=text)
    cells = tuple(
        cell if text == cell.text else cell._replace(text=text)
        for cell in block.cells
        for text in [change(cell.text)]
    )
    return replace(block, cells=cells)


def without_lines(unwanted: Callable[[str], bool]) -> OnDocument:
    """Drop the lines that a test finds."""

    def changed(document: Document) -> Document:
        kept = tuple(b for b in document.blocks if not (isinstance(b, Line) and unwanted(b.text)))
        return document if len(kept) == len(document.blocks) else replace(document, blocks=kept)

    return changed
