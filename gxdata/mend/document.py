"""Apply the mends to a whole document."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from gxdata.mend.glosses import has_glosses, strip_glosses
from gxdata.mend.script import is_traditional, to_simplified
from gxdata.read.document import Block, Document, Line


@dataclass(frozen=True, slots=True)
class Mend:
    """One mend: its code, whether a document's whole text needs it, and what it does to each piece."""

    code: str
    needed: Callable[[str], bool]
    apply: Callable[[str], str]


# In the order they are made: a gloss hides the word that a later mend would look for.
MENDS = (
    Mend("pinyin_gloss", has_glosses, strip_glosses),
    Mend("traditional_script", is_traditional, to_simplified),
)


def mend(document: Document) -> Document:
    """A mended copy of `document`; the codes of the mends made are added to its ``repairs``."""
    for step in MENDS:
        whole = "\n".join(document.texts())
        if not step.needed(whole):
            continue
        title = None if document.title is None else step.apply(document.title)
        blocks = tuple(_mend_block(block, step.apply) for block in document.blocks)
        document = document.with_repair(step.code, blocks, title)
        if step.code == "traditional_script":
            document = replace(document, script="hant")
    return document


def _mend_block(block: Block, apply: Callable[[str], str]) -> Block:
    if isinstance(block, Line):
        return Line(apply(block.text), block.heading)
    cells = (cell._replace(text=apply(cell.text)) for cell in block.cells)
    return replace(block, cells=tuple(cells))
