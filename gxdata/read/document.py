"""What every carrier becomes: lines and tables in reading order, each with its place in the source."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, groupby
from operator import itemgetter
from typing import Literal, NamedTuple


class Cell(NamedTuple):
    """One cell of a grid. `row` and `column` count from 1; spans are at least 1."""

    text: str
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1


TEXT_OF, ROW_OF = itemgetter(0), itemgetter(1)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose cells the carrier keeps apart, blank ones included.

    `number` counts tables from 1. `spans` says whether the carrier told how far cells reach; where it did not, blank
    cells at the end of a row may be no cells at all but what a span left behind. `tabs` says that white space parts its
    cells, which goes astray more easily than bars.
    """

    cells: tuple[Cell, ...]
    number: int
    spans: bool = True
    tabs: bool = False

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """The cells row by row, each where it starts."""
        for _, row in groupby(self.cells, key=ROW_OF):
            yield tuple(row)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of running text. `heading` is its HTML heading level, 0 for none.

    `cell` says that the carrier parts cells from one another, but not rows, and that this line is one of them, blank or
    not.
    """

    text: str
    heading: int = 0
    cell: bool = False


Block = Line | Grid
# What is recorded of pages that are pictures: their characters were recognised, or they were left out.
RECOGNISED, WITHOUT_TEXT = "recognised", "page_without_text"


def block_text(block: Block) -> str:
    """A block as text: a line as it is, a grid row by row with bars between the cells."""
    if isinstance(block, Line):
        return block.text
    return "\n".join([" | ".join(map(TEXT_OF, row)) for row in block.rows()])


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the page around a report says of it, as printed; None where it says nothing.

    Attributes
    ----------
    published_on_text
        What stands behind 发布日期 or the like.
    issuer
        What stands behind 发布机构, 来源 or the like: often a site's owner, and not who wrote the report.
    index_number
        What stands behind 索引号.
    breadcrumbs
        The steps of the page's place on its site, outermost first.
    url
        An address of the page that it prints itself.
    lines
        The lines that were taken off the document.
    below_trail
        The line right below the page's place on its site.
    """

    published_on_text: str | None = None
    issuer: str | None = None
    index_number: str | None = None
    breadcrumbs: tuple[str, ...] = ()
    url: str | None = None
    lines: tuple[str, ...] = ()
    below_trail: str = ""


@dataclass(frozen=True)
class Document:
    """A raw input after reading: blocks in reading order, and how they were read.

    Attributes
    ----------
    blocks
        Lines and grids.
    media_type
        Told from the content, such as ``text/html``.
    encoding
        What the bytes were decoded with.
    title
        What the carrier itself calls the document (HTML ``<title>``), or None.
    script
        ``hans``, or ``hant`` where the text came in traditional characters.
    repairs
        Codes of the mends applied so far.
    facts
        What the page around the report says of it, once the page was taken off.
    """

    blocks: tuple[Block, ...]
    media_type: str
    encoding: str
    title: str | None = None
    script: Literal["hans", "hant"] = "hans"
    repairs: tuple[str, ...] = field(default=())
    facts: PageFacts | None = None

    @cached_property
    def normalised(self) -> tuple[str, list[int]]:
        """The normalised text, and where each block starts in it. Spans and locators count its characters."""
        texts = [block_text(block) for block in self.blocks]
        starts, at = [], 0
        for text in texts:
            starts.append(at)
            at += len(text) + 1
        return "\n".join(texts), starts

    def lines(self) -> list[str]:
        """The text without the grids, line by line."""
        return [b.text for b in self.blocks if isinstance(b, Line)]

    def texts(self) -> list[str]:
        """Every piece of text: title, lines and cells."""
        found = [self.title] if self.title else []
        for block in self.blocks:
            if isinstance(block, Line):
                found.append(block.text)
            else:
                found += map(TEXT_OF, block.cells)
        return found

    def holds_text(self) -> bool:
        """Whether a letter or a digit stands anywhere; mostly the first block tells."""
        texts = chain([self.title or ""], map(block_text, self.blocks))
        return any(character.isalnum() for text in texts for character in text)
