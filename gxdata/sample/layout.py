"""A report as a list of blocks, before any carrier gives it bytes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gxdata.catalogue import form, section_specs
from gxdata.catalogue.notice import FICTION_NOTICE
from gxdata.sample.prose import Prose
from gxdata.sample.sheet import Sheet
from gxdata.sample.tables import TableBlock, table_block


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of one of the six sections."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; `closing` marks the lines of the signature, which stand to the right."""

    text: str
    closing: bool = False


Block = Heading | Paragraph | TableBlock


@dataclass(frozen=True, slots=True)
class Layout:
    """What a page shows: its title, what the site says around it, and the blocks in order."""

    title: str
    publisher: str
    breadcrumb: tuple[str, ...]
    index_number: str
    published_on: date
    blocks: tuple[Block, ...]


def opening(layout: Layout) -> tuple[str, str]:
    """The lines over a report that has no site around it: where it was taken from, and its title."""
    return "当前位置：" + " > ".join(layout.breadcrumb), layout.title


def lay_out(sheet: Sheet, prose: Prose) -> Layout:
    """Set a sheet and its prose out in the order the form prescribes."""
    organ = sheet.organ
    return Layout(
        title=prose.title,
        publisher=organ.agency,
        breadcrumb=("首页", "政务公开", *organ.places[:-1], organ.agency, "政府信息公开年报"),
        index_number=f"XK{organ.rank:03}/{sheet.year + 1}-{len(organ.slug):05}",
        published_on=sheet.published_on,
        blocks=tuple(_blocks(sheet, prose)),
    )


def _blocks(sheet: Sheet, prose: Prose) -> Iterator[Block]:
    names = {spec.code: spec.zh for spec in section_specs()}
    yield Paragraph(FICTION_NOTICE)
    yield Paragraph(prose.preamble)
    yield Heading(f"一、{names['overview']}")
    yield from map(Paragraph, prose.overview)
    for table in form(sheet.form).tables:
        yield Heading(table.label)
        yield table_block(sheet, table)
    yield Heading(f"五、{names['problems']}")
    yield from map(Paragraph, prose.problems)
    yield Heading(f"六、{names['other']}")
    yield from map(Paragraph, prose.other)
    for line in prose.signature:
        yield Paragraph(line, closing=True)
