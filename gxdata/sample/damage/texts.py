"""Ways into all text of a draft, and into the finished page."""

from collections.abc import Callable
from dataclasses import replace

from gxdata.sample.carriers import Carrier
from gxdata.sample.damage.cells import change_cells, with_blocks
from gxdata.sample.damage.markup import edit_text
from gxdata.sample.damage.model import Draft, OnContent
from gxdata.sample.layout import Block, Heading, Paragraph

OnText = Callable[[str], str]


def change_texts(draft: Draft, change: OnText) -> Draft:
    """The draft with every text of its page changed: title, headings, paragraphs, cells."""
    draft = change_cells(change_prose(draft, change), lambda c: replace(c, text=change(c.text)))
    layout = draft.layout
    crumbs = tuple(map(change, layout.breadcrumb))
    publisher = change(layout.publisher)
    layout = replace(layout, title=change(layout.title), breadcrumb=crumbs, publisher=publisher)
    return replace(draft, layout=layout)


def change_prose(draft: Draft, change: OnText) -> Draft:
    """The draft with its headings and paragraphs changed."""

    def changed(block: Block) -> Block:
        if isinstance(block, Heading | Paragraph):
            return replace(block, text=change(block.text))
        return block

    return with_blocks(draft, map(changed, draft.layout.blocks))


def put_around(above: tuple[str, ...], below: tuple[str, ...] = ()) -> OnContent:
    """Lines put at the top and at the end of a finished page."""

    def put(page: str) -> str:
        if "<body" not in page:
            return "\n".join((*above, page.rstrip("\n"), *below, ""))
        body = page.index(">", page.index("<body")) + 1
        top, foot = ("".join(f"<div>{line}</div>" for line in lines) for lines in (above, below))
        return f"{page[:body]}{top}{page[body:]}".replace("</body>", f"{foot}</body>")

    return edit_text(put)


def page_or_text(carrier: Carrier) -> bool:
    """Carriers whose bytes are text."""
    return carrier.is_text or carrier.is_html
